/** One simulated run from the root to an end. */

import { addDuration, type DurationTriple, isLate } from '../../time/index.ts';
import type { CompiledModel } from '../compile/index.ts';
import type { Evidence } from '../states/evidence.ts';
import { canMiss, waits } from '../states/node-times.ts';
import { choiceAt, type Guide, oddsAt } from './guide.ts';
import { pertUnit } from './pert.ts';
import { CONTRADICTS, type RunState, type RunStates } from './run-states.ts';

/** Where what follows is not known. */
const UNKNOWN = -1;

export class Runner {
  /** Of the run made last: NaN where not known. */
  score = 0;
  end = 0;
  unforeseen = false;
  /** The nodes passed, in order, and which of them were missed. */
  readonly passed: Int32Array;
  readonly missed: Uint8Array;
  length = 0;
  private readonly model: CompiledModel;
  private readonly states: RunStates;
  private readonly guide: Guide;
  private readonly evidence: Evidence | null;
  private readonly unit: () => number;

  constructor(
    model: CompiledModel,
    states: RunStates,
    guide: Guide,
    evidence: Evidence | null,
    unit: () => number,
  ) {
    this.model = model;
    this.states = states;
    this.guide = guide;
    this.evidence = evidence;
    this.unit = unit;
    this.passed = new Int32Array(model.order.length);
    this.missed = new Uint8Array(model.order.length);
  }

  /** False where the run contradicts the observations: then it does not count. */
  run(): boolean {
    const { model, states } = this;
    let place = states.root;
    let time = this.evidence?.at.get(model.root) ?? model.start;
    this.score = 0;
    this.length = 0;
    this.unforeseen = false;
    for (;;) {
      const n = states.nodeOf(place);
      const arrival = time;
      const late = this.isLate(n, arrival);
      const kind = model.kinds[n]!;
      const missed = late && (kind === 'event' || kind === 'deadline');
      this.passed[this.length] = n;
      this.missed[this.length++] = late && canMiss(kind) ? 1 : 0;
      if (!missed) time = this.leave(n, arrival);
      const state = states.at(place, missed);
      this.score += state.score;
      if (state.way === 'impossible') return false;
      if (state.way === 'end') {
        this.end = time;
        return true;
      }
      const move = state.way === 'broken' ? UNKNOWN : this.moveFrom(state, arrival);
      if (move === UNKNOWN) {
        this.score = Number.NaN;
        this.end = Number.NaN;
        return true;
      }
      const target = state.targets[move] ?? CONTRADICTS;
      if (target === CONTRADICTS) return false;
      this.score += state.scores[move]!;
      const lag = model.lags.get(state.edges[move]!);
      if (lag !== undefined) time = this.after(time, lag);
      time = this.evidence?.at.get(states.nodeOf(target)) ?? time;
      place = target;
    }
  }

  private isLate(n: number, arrival: number): boolean {
    const window = this.model.windows.get(n);
    return window !== undefined && isLate(arrival, window);
  }

  /** Waits for the date where the kind of node does, and stays for the duration. */
  private leave(n: number, arrival: number): number {
    const { model } = this;
    const window = model.windows.get(n);
    let time = arrival;
    if (window !== undefined && waits(model.kinds[n]!) && this.evidence?.at.has(n) !== true) {
      const opens = window.instant ? window.start : window.start + this.unit() * (window.end - window.start);
      time = Math.max(arrival, Math.round(opens));
    }
    const span = model.durations.get(n);
    return span === undefined ? time : this.after(time, span);
  }

  private after(time: number, { min, likely, max, certain }: DurationTriple): number {
    const { zone } = this.model;
    const least = addDuration(time, min, zone);
    if (certain) return least;
    const middle = Math.max(least, addDuration(time, likely, zone));
    const most = Math.max(middle, addDuration(time, max, zone));
    if (!(most > least)) return most;
    const mode = (middle - least) / (most - least);
    return Math.round(least + pertUnit(this.unit, mode) * (most - least));
  }

  /** A place among the moves, or `UNKNOWN`. */
  private moveFrom(state: RunState, arrival: number): number {
    if (state.way === 'follow') return 0;
    if (state.way === 'chance') return this.draw(oddsAt(this.guide, state, arrival));
    if (state.edges.length === 1) return 0;
    const choice = choiceAt(this.guide, state, arrival);
    if (choice >= 0) return choice;
    const { policy, known } = this.guide;
    // The evaluation met this decision and could not tell the best option.
    if (known[state.node] === 1 && policy.usual[state.node] === -1) return UNKNOWN;
    this.unforeseen = true;
    return Math.max(0, state.edges.indexOf(policy.usual[state.node]!));
  }

  private draw(odds: readonly number[]): number {
    let left = this.unit();
    let last = UNKNOWN;
    for (let i = 0; i < odds.length; i++) {
      const p = odds[i]!;
      if (!(p > 0)) continue;
      last = i;
      left -= p;
      if (left < 0) return i;
    }
    return last;
  }
}
