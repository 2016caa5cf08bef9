/**
 * The states that simulated runs pass, found as they are met. A run has its own times, so these states
 * know none: a node, the values of its live variables, and whether its date was missed.
 */
import { type Assignment, type CompiledModel, Has, type VariableEffect } from '../compile/compiled-model.ts';
import { dot } from '../rollback/pass-input.ts';
import { BranchReader } from '../states/branch-reader.ts';
import type { Evidence, Held } from '../states/evidence.ts';
import { Sightings } from '../states/sightings.ts';
import { signatureOf } from '../states/signature.ts';
import { StatePool } from '../states/state-pool.ts';
import { StateValues } from '../states/state-values.ts';

/** What can follow, from one state. `impossible`: every way on contradicts an observation. */
export type Way = 'end' | 'follow' | 'decision' | 'chance' | 'broken' | 'impossible';

/** In place of a target: the branch can only contradict an observation. */
export const CONTRADICTS = -1;

export interface RunState {
  readonly node: number;
  readonly signature: string;
  readonly way: Way;
  /** The perspective's score of the state's effects; NaN where one is not known. */
  readonly score: number;
  /** Per move: its edge, the state that it leads to, its score, and at a chance its probability. */
  readonly edges: readonly number[];
  readonly targets: readonly number[];
  readonly scores: readonly number[];
  readonly probabilities: readonly number[];
}

interface Draft {
  readonly node: number;
  readonly signature: string;
  score: number;
  readonly edges: number[];
  readonly targets: number[];
  readonly scores: number[];
  readonly probabilities: number[];
}

export class RunStates {
  readonly root: number;
  private readonly model: CompiledModel;
  private readonly evidence: Evidence | null;
  private readonly held: Held | null;
  private readonly isOpen: (signature: string, edge: number) => boolean;
  private readonly pool: StatePool;
  private readonly values: StateValues;
  private readonly branches: BranchReader;
  private readonly met: (RunState | undefined)[] = [];
  private readonly effects: Float64Array;
  /** The expression's failure, or a probability that does not add up, stops the run in this state. */
  private broken = false;

  /** `isOpen`: whether what is held at a state can be held there. */
  constructor(
    model: CompiledModel,
    evidence: Evidence | null,
    held: Held | null,
    isOpen: (signature: string, edge: number) => boolean,
  ) {
    this.model = model;
    this.evidence = evidence;
    this.held = held;
    this.isOpen = isOpen;
    this.pool = new StatePool(model, new Uint8Array(model.nodeIds.length));
    this.values = new StateValues(model);
    this.branches = new BranchReader(model, this.values, new Sightings());
    this.effects = new Float64Array(model.criteria.length);
    this.root = this.pool.enter(model.root, this.values.ids, 0, 0, 0, 0, false);
  }

  nodeOf(state: number): number {
    return this.pool.node[state]!;
  }

  /** `missed`: an event or deadline that is late. */
  at(state: number, missed: boolean): RunState {
    const place = 2 * state + (missed ? 1 : 0);
    let found = this.met[place];
    if (found === undefined) {
      found = this.expand(state, missed);
      this.met[place] = found;
    }
    return found;
  }

  private expand(state: number, missed: boolean): RunState {
    const { pool } = this;
    const node = pool.node[state]!;
    const from = pool.liveStart[node]!;
    for (let k = from; k < pool.liveStart[node + 1]!; k++) {
      this.values.put(pool.liveSlots[k]!, pool.values[pool.valueStart[state]! + k - from]!);
    }
    const signature = signatureOf(pool, this.values, state);
    const draft: Draft = { node, signature, score: 0, edges: [], targets: [], scores: [], probabilities: [] };
    this.broken = false;
    const way = this.wayOn(draft, missed);
    if (way === 'end' && this.evidence?.onward[node] === 1) return { ...draft, way: 'impossible' };
    return { ...draft, way: this.broken ? 'broken' : way };
  }

  private wayOn(draft: Draft, missed: boolean): Way {
    const { model } = this;
    const n = draft.node;
    const { missedStart, missedEdges, outStart, outEdges } = model;
    if (missed) {
      const way = this.takeFirst(draft, missedEdges, missedStart[n]!, missedStart[n + 1]!);
      if (way !== 'broken' || this.broken) return way;
    }
    draft.score = this.scoreOf(model.nodeEffects, model.nodeVariableEffects.get(n), n, model.nodeHas[n]!);
    if ((model.nodeHas[n]! & Has.set) !== 0) this.assign(model.nodeSet.get(n) ?? []);
    const from = outStart[n]!;
    const to = outStart[n + 1]!;
    const kind = model.kinds[n]!;
    if (kind === 'outcome' || (from === to && kind !== 'decision')) return 'end';
    if (kind === 'event' || kind === 'deadline') return this.takeFirst(draft, outEdges, from, to);
    if (this.takeHeld(draft)) return 'follow';
    return kind === 'decision' ? this.decide(draft, from, to) : this.spread(draft);
  }

  /** The first edge whose guard holds; `broken` where none does. */
  private takeFirst(draft: Draft, edges: Int32Array, from: number, to: number): Way {
    for (let i = from; i < to; i++) {
      const e = edges[i]!;
      const open = this.branches.guard(draft.node, e, 0);
      if (open < 0) this.broken = true;
      if (open === 0) continue;
      if (!this.alive(e)) return 'impossible';
      this.move(draft, e, 1);
      return 'follow';
    }
    return 'broken';
  }

  private takeHeld(draft: Draft): boolean {
    const e = this.held === null ? -1 : this.held[draft.node]!;
    if (e < 0 || !this.alive(e) || !this.isOpen(draft.signature, e)) return false;
    if (this.branches.guard(draft.node, e, 0) <= 0) return false;
    this.move(draft, e, 1);
    return true;
  }

  private decide(draft: Draft, from: number, to: number): Way {
    let open = 0;
    for (let i = from; i < to; i++) {
      const e = this.model.outEdges[i]!;
      const guard = this.branches.guard(draft.node, e, 0);
      if (guard < 0) this.broken = true;
      if (guard === 0) continue;
      open++;
      if (this.alive(e)) this.move(draft, e, 1);
    }
    if (open === 0) return 'broken';
    return draft.edges.length === 0 ? 'impossible' : 'decision';
  }

  /** Also the branches that contradict an observation: a run that takes one does not count. */
  private spread(draft: Draft): Way {
    if (!this.branches.read(draft.node, 0)) return 'broken';
    const { count, edge, point } = this.branches.list;
    for (let i = 0; i < count; i++) if (point[i] !== 0) this.move(draft, edge[i]!, point[i]!);
    return 'chance';
  }

  private move(draft: Draft, e: number, probability: number): void {
    const { model } = this;
    const set = (model.edgeHas[e]! & Has.set) !== 0 ? (model.edgeSet.get(e) ?? []) : [];
    let score = this.scoreOf(model.edgeEffects, model.edgeVariableEffects.get(e), e, model.edgeHas[e]!);
    if (set.length > 0 && !this.values.assign(set, () => {})) score = Number.NaN;
    draft.edges.push(e);
    const target = this.alive(e)
      ? this.pool.enter(model.edgeTo[e]!, this.values.ids, 0, 0, 0, 0, false)
      : CONTRADICTS;
    draft.targets.push(target);
    draft.scores.push(score);
    draft.probabilities.push(probability);
    if (set.length > 0) this.values.restore(set);
  }

  private assign(set: readonly Assignment[]): void {
    if (!this.values.assign(set, () => {})) this.broken = true;
  }

  private scoreOf(
    constant: Float64Array,
    variable: readonly VariableEffect[] | undefined,
    index: number,
    has: number,
  ): number {
    const width = this.effects.length;
    for (let c = 0; c < width; c++) this.effects[c] = constant[index * width + c]!;
    if ((has & Has.effects) !== 0) {
      for (const { criterion, expression } of variable ?? []) {
        const value = this.values.evaluate(expression);
        this.effects[criterion] = typeof value === 'number' ? value : Number.NaN;
      }
    }
    return dot(this.model.perspective, this.effects, 0);
  }

  private alive(e: number): boolean {
    return this.evidence === null || this.evidence.alive[e] === 1;
  }
}
