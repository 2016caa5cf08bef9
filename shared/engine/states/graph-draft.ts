/** A state graph under construction: tables that grow as states and moves are found. */
import type { CompiledModel } from '../compile/compiled-model.ts';
import type { Problem } from '../results.ts';
import type { StateGraph, StateTimes } from '../state-graph.ts';
import { grownBytes, grownFloats, grownInts } from './grow.ts';

/** Beside `StateFlag`: broken unless the plan's edge is held there. Only until the plan is applied. */
export const BROKEN_UNLESS_HELD = 16;

const TIME_NAMES = [
  'arriveEarliest',
  'arriveLikely',
  'arriveLatest',
  'enterEarliest',
  'enterLikely',
  'enterLatest',
  'leaveEarliest',
  'leaveLikely',
  'leaveLatest',
  'slackLikely',
  'slackLatest',
  'waiting',
  'floatCap',
] as const satisfies readonly (keyof StateTimes)[];

/** Places in `GraphDraft.times`. */
export const Time = {
  arrive: 0,
  enter: 3,
  leave: 6,
  slackLikely: 9,
  slackLatest: 10,
  waiting: 11,
  floatCap: 12,
};

export class GraphDraft {
  readonly model: CompiledModel;
  readonly width: number;
  count = 0;
  moves = 0;
  node: Int32Array;
  /** state → its place in the pool. */
  pooled: Int32Array;
  flags: Uint8Array;
  moveStart: Int32Array;
  stateEffects: Float64Array;
  prunedLow: Float64Array | null = null;
  prunedHigh: Float64Array | null = null;
  readonly times: Float64Array[];
  moveEdge: Int32Array;
  /** A place in the pool until `numberTargets`, then a state. */
  moveTarget: Int32Array;
  probability: Float64Array;
  /** The same array as `probability` until the first move with a range. */
  low: Float64Array;
  high: Float64Array;
  moveEffects: Float64Array;

  constructor(model: CompiledModel, states: number, moves: number) {
    this.model = model;
    this.width = model.criteria.length;
    this.node = new Int32Array(states);
    this.pooled = new Int32Array(states);
    this.flags = new Uint8Array(states);
    this.moveStart = new Int32Array(states + 1);
    this.stateEffects = new Float64Array(states * this.width);
    this.times = model.hasTimes ? rowsOf(TIME_NAMES.length, states) : [];
    this.moveEdge = new Int32Array(moves);
    this.moveTarget = new Int32Array(moves);
    this.probability = new Float64Array(moves);
    this.low = this.probability;
    this.high = this.probability;
    this.moveEffects = new Float64Array(moves * this.width);
  }

  addState(node: number, pooled: number): number {
    if (this.count === this.node.length) this.growStates();
    const s = this.count++;
    this.node[s] = node;
    this.pooled[s] = pooled;
    this.moveStart[s] = this.moves;
    this.moveStart[s + 1] = this.moves;
    return s;
  }

  /** A move out of the state that was added last. */
  addMove(edge: number, target: number, probability: number, low: number, high: number): number {
    if (this.moves === this.moveEdge.length) this.growMoves();
    const m = this.moves++;
    this.moveEdge[m] = edge;
    this.moveTarget[m] = target;
    this.probability[m] = probability;
    if (low !== probability || high !== probability) {
      if (this.low === this.probability) this.keepRanges();
      this.low[m] = low;
      this.high[m] = high;
    } else if (this.low !== this.probability) {
      this.low[m] = low;
      this.high[m] = high;
    }
    this.moveStart[this.count] = this.moves;
    return m;
  }

  /** Ends the moves of the state that was added last, which were written into the tables directly, before `moves`. */
  endState(moves: number): void {
    this.moves = moves;
    this.moveStart[this.count] = moves;
    if (this.low === this.probability) return;
    const from = this.moveStart[this.count - 1]!;
    this.low.set(this.probability.subarray(from, moves), from);
    this.high.set(this.probability.subarray(from, moves), from);
  }

  /** Counts a branch of state s that can only contradict the observations. */
  prune(s: number, low: number, high: number): void {
    this.prunedLow ??= new Float64Array(this.node.length);
    this.prunedHigh ??= new Float64Array(this.node.length);
    this.prunedLow[s]! += low;
    this.prunedHigh[s]! += high;
  }

  numberTargets(stateOf: Int32Array): void {
    for (let m = 0; m < this.moves; m++) this.moveTarget[m] = stateOf[this.moveTarget[m]!]!;
  }

  finish(problems: readonly Problem[]): StateGraph {
    const { count, moves, width } = this;
    const [first, ...others] = this.times.map((array) => upTo(array, count));
    return {
      model: this.model,
      count,
      node: upTo(this.node, count),
      flags: upTo(this.flags, count),
      moveStart: upTo(this.moveStart, count + 1),
      moveEdge: upTo(this.moveEdge, moves),
      moveTarget: upTo(this.moveTarget, moves),
      ...this.finishedOdds(),
      prunedLow: this.prunedLow === null ? null : upTo(this.prunedLow, count),
      prunedHigh: this.prunedHigh === null ? null : upTo(this.prunedHigh, count),
      stateEffects: upTo(this.stateEffects, count * width),
      moveEffects: upTo(this.moveEffects, moves * width),
      times: first === undefined ? null : namedTimes([first, ...others]),
      start: this.model.start,
      problems,
    };
  }

  private finishedOdds(): Pick<StateGraph, 'probability' | 'low' | 'high'> {
    const probability = upTo(this.probability, this.moves);
    if (this.low === this.probability) return { probability, low: probability, high: probability };
    return { probability, low: upTo(this.low, this.moves), high: upTo(this.high, this.moves) };
  }

  private keepRanges(): void {
    this.low = this.probability.slice();
    this.high = this.probability.slice();
  }

  private growStates(): void {
    const states = this.node.length * 2 + 16;
    this.node = grownInts(this.node, states);
    this.pooled = grownInts(this.pooled, states);
    this.flags = grownBytes(this.flags, states);
    this.moveStart = grownInts(this.moveStart, states + 1);
    this.stateEffects = grownFloats(this.stateEffects, states * this.width);
    for (let t = 0; t < this.times.length; t++) this.times[t] = grownFloats(this.times[t]!, states);
    if (this.prunedLow !== null) this.prunedLow = grownFloats(this.prunedLow, states);
    if (this.prunedHigh !== null) this.prunedHigh = grownFloats(this.prunedHigh, states);
  }

  private growMoves(): void {
    const moves = this.moveEdge.length * 2 + 16;
    this.moveEdge = grownInts(this.moveEdge, moves);
    this.moveTarget = grownInts(this.moveTarget, moves);
    const ranged = this.low !== this.probability;
    this.probability = grownFloats(this.probability, moves);
    this.low = ranged ? grownFloats(this.low, moves) : this.probability;
    this.high = ranged ? grownFloats(this.high, moves) : this.probability;
    this.moveEffects = grownFloats(this.moveEffects, moves * this.width);
  }
}

/** Rows of one array: a large one is a garbage collection, so that many would be many. */
function rowsOf(rows: number, length: number): Float64Array[] {
  const all = new Float64Array(rows * length);
  return Array.from({ length: rows }, (_, row) => all.subarray(row * length, (row + 1) * length));
}

/** The array itself where it has the right length: nothing is added to a finished draft. */
function upTo<T extends Float64Array | Int32Array | Uint8Array>(array: T, length: number): T {
  return array.length === length ? array : (array.slice(0, length) as T);
}

function namedTimes(arrays: readonly Float64Array[]): StateTimes {
  return Object.fromEntries(TIME_NAMES.map((name, t) => [name, arrays[t]!])) as unknown as StateTimes;
}
