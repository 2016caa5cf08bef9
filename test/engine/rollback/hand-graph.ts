/** State graphs written by hand: each state with its moves, in the order in which states are numbered. */
import type { Problem } from '#shared/engine/results.ts';
import { type Model, StateFlag, type StateGraph, type StateTimes } from '#shared/engine/state-graph.ts';
import type { Node, NodeKind, Rule, Scenario } from '#shared/model/schema.ts';

export interface HandMove {
  /** Name of the state it leads to. */
  readonly to: string;
  /** Probability; low and high default to it. Outside chance states 1. */
  readonly p?: number;
  readonly low?: number;
  readonly high?: number;
  readonly effects?: readonly number[];
  /** Id of the edge; default `FROM>TO`. Moves of one node's states may share one. */
  readonly edge?: string;
}
export interface HandState {
  readonly name: string;
  /** Default: a node of the state's name. States of one node stand one after the other. */
  readonly node?: string;
  readonly kind: NodeKind;
  readonly effects?: readonly number[];
  readonly moves?: readonly HandMove[];
  readonly flags?: number;
  readonly prunedLow?: number;
  readonly prunedHigh?: number;
  /** Arrival and leaving, ms: one number for all three components. */
  readonly arrive?: readonly [number, number, number] | number;
  readonly leave?: readonly [number, number, number] | number;
  readonly slack?: number;
  readonly waiting?: number;
  readonly cap?: number;
}
export interface HandOptions {
  readonly criteria?: number;
  readonly rule?: Rule;
  readonly optimism?: number;
  readonly weights?: readonly number[];
  /** Weights of the actors of single nodes. */
  readonly actors?: Readonly<Record<string, readonly number[]>>;
  readonly timed?: boolean;
  readonly problems?: readonly Problem[];
  /** For the times of paths: durations of nodes and lags of edges by id. */
  readonly durations?: Readonly<Record<string, string>>;
  readonly lags?: Readonly<Record<string, string>>;
}

export function handGraph(states: readonly HandState[], options: HandOptions = {}): StateGraph {
  const criteria = options.criteria ?? 1;
  const nodeIds = [...new Set(states.map(({ node, name }) => node ?? name))];
  const nodeIndex = new Map(nodeIds.map((id, n) => [id, n]));
  const stateIndex = new Map(states.map(({ name }, s) => [name, s]));
  const moves = states.flatMap((state, s) => (state.moves ?? []).map((move) => ({ state, s, move })));
  const edgeOf = ({ state, move }: (typeof moves)[number]) => move.edge ?? `${state.name}>${move.to}`;
  const nodeOf = ({ node, name }: HandState) => nodeIndex.get(node ?? name)!;
  const edgeIds = [...new Set(moves.map(edgeOf))];
  const edgeIndex = new Map(edgeIds.map((id, e) => [id, e]));
  const edgeFrom = new Int32Array(edgeIds.length);
  const edgeTo = new Int32Array(edgeIds.length);
  for (const entry of moves) {
    const e = edgeIndex.get(edgeOf(entry))!;
    edgeFrom[e] = nodeOf(entry.state);
    edgeTo[e] = nodeOf(states[stateIndex.get(entry.move.to)!]!);
  }
  const out = nodeIds.map((): number[] => []);
  for (const [e, n] of edgeFrom.entries()) out[n]!.push(e);
  const kindOf = new Map(states.map(({ node, name, kind }) => [node ?? name, kind]));
  const kinds = nodeIds.map((id) => kindOf.get(id)!);
  const perspective = Float64Array.from({ length: criteria }, (_, c) => options.weights?.[c] ?? 1);
  const model: Model = {
    scenario: scenarioOf(nodeIds, edgeIds, kinds, edgeFrom, edgeTo, options),
    nodeIds,
    edgeIds,
    nodeIndex,
    edgeIndex,
    kinds,
    edgeFrom,
    edgeTo,
    outStart: starts(out.map(({ length }) => length)),
    outEdges: Int32Array.from(out.flat()),
    missedEdge: new Int32Array(nodeIds.length).fill(-1),
    root: 0,
    order: Int32Array.from(nodeIds.keys()),
    // Where spans are given, states sum up ways; else their times are those written.
    timed: new Uint8Array(nodeIds.length).fill((options.durations ?? options.lags) ? 0 : 1),
    criteria: Array.from({ length: criteria }, (_, c) => `c${c}`),
    rule: options.rule ?? 'expected',
    optimism: options.optimism ?? 0.5,
    perspective,
    nodeWeights: nodeIds.map((id) => {
      const own = options.actors?.[id];
      return own === undefined ? perspective : Float64Array.from(own);
    }),
    problems: options.problems ?? [],
  };
  const pruned = states.some(({ prunedHigh }) => prunedHigh !== undefined);
  const effects = (list: readonly (readonly number[] | undefined)[]) =>
    Float64Array.from(list.flatMap((own) => Array.from({ length: criteria }, (_, c) => own?.[c] ?? 0)));
  return {
    model,
    count: states.length,
    node: Int32Array.from(states, nodeOf),
    flags: Uint8Array.from(states, ({ kind, flags }) => flags ?? (kind === 'outcome' ? StateFlag.end : 0)),
    moveStart: starts(states.map((state) => state.moves?.length ?? 0)),
    moveEdge: Int32Array.from(moves, (entry) => edgeIndex.get(edgeOf(entry))!),
    moveTarget: Int32Array.from(moves, ({ move }) => stateIndex.get(move.to)!),
    probability: Float64Array.from(moves, ({ move }) => move.p ?? 1),
    low: Float64Array.from(moves, ({ move }) => move.low ?? move.p ?? 1),
    high: Float64Array.from(moves, ({ move }) => move.high ?? move.p ?? 1),
    prunedLow: pruned ? Float64Array.from(states, ({ prunedLow }) => prunedLow ?? 0) : null,
    prunedHigh: pruned ? Float64Array.from(states, ({ prunedHigh }) => prunedHigh ?? 0) : null,
    stateEffects: effects(states.map((state) => state.effects)),
    moveEffects: effects(moves.map(({ move }) => move.effects)),
    times: options.timed === true ? timesOf(states) : null,
    start: 0,
    problems: [],
  };
}

function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    start[i + 1] = start[i]! + length;
  });
  return start;
}

function timesOf(states: readonly HandState[]): StateTimes {
  const column = (of: (state: HandState) => number) => Float64Array.from(states, of);
  const part = (times: HandState['arrive'], c: number) =>
    typeof times === 'object' ? times[c]! : (times ?? 0);
  const arrive = (c: number) => column((state) => part(state.arrive, c));
  const leave = (c: number) => column((state) => part(state.leave ?? state.arrive, c));
  return {
    arriveEarliest: arrive(0),
    arriveLikely: arrive(1),
    arriveLatest: arrive(2),
    enterEarliest: leave(0),
    enterLikely: leave(1),
    enterLatest: leave(2),
    leaveEarliest: leave(0),
    leaveLikely: leave(1),
    leaveLatest: leave(2),
    slackLikely: column(({ slack }) => slack ?? Number.NaN),
    slackLatest: column(({ slack }) => slack ?? Number.NaN),
    waiting: column(({ waiting }) => waiting ?? 0),
    floatCap: column(({ cap }) => cap ?? Number.POSITIVE_INFINITY),
  };
}

function scenarioOf(
  nodeIds: readonly string[],
  edgeIds: readonly string[],
  kinds: readonly NodeKind[],
  edgeFrom: Int32Array,
  edgeTo: Int32Array,
  { durations = {}, lags = {} }: HandOptions,
): Scenario {
  return {
    format: 'scenario-desk',
    version: 1,
    id: '7b0e1f6a-2c55-4b6e-9d7e-0c1a5a3f9e11',
    title: 'By hand',
    timeZone: 'UTC',
    start: '1970-01-01',
    nodes: nodeIds.map((id, n): Node => {
      const duration = durations[id];
      return { id, kind: kinds[n]!, title: id, ...(duration === undefined ? {} : { duration }) };
    }),
    edges: edgeIds.map((id, e) => {
      const lag = lags[id];
      const ends = { from: nodeIds[edgeFrom[e]!]!, to: nodeIds[edgeTo[e]!]! };
      return { id, ...ends, ...(lag === undefined ? {} : { lag }) };
    }),
  };
}
