/** Finds all states within reach: node by node in topological order, each state once. */
import { type CompiledModel, Has } from '../compile/compiled-model.ts';
import { StateFlag } from '../state-graph.ts';
import { ASK_OFTEN, askToGoOn } from '../stopping.ts';
import { BranchReader } from './branch-reader.ts';
import type { Evidence, Held } from './evidence.ts';
import { BROKEN_UNLESS_HELD, GraphDraft, Time } from './graph-draft.ts';
import {
  ALL_LATE,
  addToAll,
  canMiss,
  LATE_LIKELY,
  lateness,
  waitFor,
  waits,
  writeMargins,
  writeTriple,
} from './node-times.ts';
import { passPlainly } from './plain-nodes.ts';
import { Sightings } from './sightings.ts';
import { StatePool } from './state-pool.ts';
import { StateValues } from './state-values.ts';

export interface ExpandOptions {
  readonly evidence: Evidence | null;
  readonly held: Held | null;
  /** Keep every option, so that the plan can be applied once it is known which ones contradict. */
  readonly deferPlan: boolean;
  readonly stateLimit: number;
  readonly shouldStop: () => boolean;
}
export type Expansion = 'done' | 'too-many';

/** Moves per state that are allowed on average, so that memory is bounded too. */
const MOVES_PER_STATE = 8;

export class Expander {
  readonly draft: GraphDraft;
  readonly pool: StatePool;
  readonly values: StateValues;
  readonly sightings = new Sightings();
  private readonly model: CompiledModel;
  private readonly options: ExpandOptions;
  private readonly branches: BranchReader;
  /** Of the state being expanded: leaving, and the arrival at the end of an edge. */
  private readonly leave = new Float64Array(3);
  private readonly arrival = new Float64Array(3);
  /** Whether states are single and neither observations nor a plan fix anything. */
  private readonly plain: boolean;
  private node = 0;
  private state = 0;
  private weight = 0;

  constructor(model: CompiledModel, options: ExpandOptions) {
    this.model = model;
    this.options = options;
    // Making large arrays takes long, as the garbage collector wants to see to them.
    askToGoOn(options.shouldStop);
    this.draft = new GraphDraft(model, model.order.length, model.edgeIds.length);
    askToGoOn(options.shouldStop);
    const byArrival = model.timed.slice();
    if (options.evidence !== null) for (const n of options.evidence.at.keys()) byArrival[n] = 0;
    this.pool = new StatePool(model, byArrival);
    askToGoOn(options.shouldStop);
    this.values = new StateValues(model);
    this.branches = new BranchReader(model, this.values, this.sightings);
    this.plain = this.pool.single && options.evidence === null && options.held === null;
  }

  /** Throws `EvaluationStopped` when told to stop. */
  run(): Expansion {
    const { model, pool, draft, options } = this;
    const moveLimit = options.stateLimit * MOVES_PER_STATE + model.edgeIds.length;
    const start = options.evidence?.at.get(model.root) ?? model.start;
    pool.enter(model.root, this.values.ids, start, start, start, 1, false);
    let stateOf = new Int32Array(pool.node.length);
    for (const n of model.order) {
      for (let found = pool.first[n]!; found >= 0; found = pool.after(found)) {
        const s = draft.addState(n, found);
        if (stateOf.length < pool.node.length) {
          const longer = new Int32Array(pool.node.length);
          longer.set(stateOf);
          stateOf = longer;
        }
        stateOf[found] = s;
        this.visit(n, found, s);
        if (pool.count > options.stateLimit || draft.moves > moveLimit) return 'too-many';
        if ((s & ASK_OFTEN) === ASK_OFTEN) askToGoOn(options.shouldStop);
      }
    }
    draft.numberTargets(stateOf);
    return 'done';
  }

  private visit(n: number, found: number, s: number): void {
    const { model, draft, pool } = this;
    if (this.plain && passPlainly(model, draft, pool, n, s)) return;
    this.node = n;
    this.state = s;
    const from = pool.liveStart[n]!;
    for (let k = from; k < pool.liveStart[n + 1]!; k++) {
      this.values.put(pool.liveSlots[k]!, pool.values[pool.valueStart[found]! + k - from]!);
    }
    const missed = model.hasTimes && this.passTime(n, found, s);
    if (missed && this.takeMissed(n)) return;
    if (missed)
      this.sightings.see(model.kinds[n] === 'event' ? 'missed-event' : 'missed-deadline', n, -1, null, s, '');
    this.addEffects(n, s);
    const has = model.nodeHas[n]!;
    if ((has & Has.set) !== 0 && !this.assignAtNode(n)) draft.flags[s]! |= StateFlag.broken;
    switch (model.kinds[n]!) {
      case 'outcome':
        draft.flags[s]! |= StateFlag.end;
        return;
      case 'decision':
        this.decide(n);
        return;
      case 'chance':
        this.spread(n);
        return;
      case 'event':
      case 'deadline':
        this.follow(n);
    }
  }

  /** Arrival, entering and leaving of state s; returns whether an event or deadline has been missed. */
  private passTime(n: number, found: number, s: number): boolean {
    const { model, draft, pool, leave } = this;
    const kind = model.kinds[n]!;
    const has = model.nodeHas[n]!;
    this.weight = pool.weight[found]!;
    leave[0] = pool.earliest[found]!;
    leave[1] = pool.likely[found]!;
    leave[2] = pool.latest[found]!;
    writeTriple(draft, Time.arrive, s, leave);
    const window = (has & Has.window) !== 0 ? model.windows.get(n) : undefined;
    const late = window === undefined ? 0 : lateness(leave, window);
    const tooLate = (late & LATE_LIKELY) !== 0;
    if (tooLate && canMiss(kind)) {
      draft.flags[s]! |= StateFlag.missed;
      if (kind === 'decision') this.sightings.see('late-decision', n, -1, null, s, '');
    }
    if (late !== 0 && late !== ALL_LATE) {
      draft.flags[s]! |= StateFlag.atRisk;
      this.sightings.see('at-risk', n, -1, null, s, '');
    }
    const missed = tooLate && (kind === 'event' || kind === 'deadline');
    const observed = this.options.evidence?.at.has(n) === true;
    if (window !== undefined && !missed && !observed && waits(kind)) waitFor(leave, window);
    writeTriple(draft, Time.enter, s, leave);
    const span = missed || (has & Has.span) === 0 ? undefined : model.durations.get(n);
    if (span !== undefined) addToAll(leave, span, model.zone);
    writeTriple(draft, Time.leave, s, leave);
    writeMargins(draft, s, kind, window, late);
    return missed;
  }

  /** Takes the first `missed` edge that is open. False where there is none. */
  private takeMissed(n: number): boolean {
    const { missedStart, missedEdges } = this.model;
    return this.takeFirst(n, missedEdges, missedStart[n]!, missedStart[n + 1]!);
  }

  /** Event or deadline: the first edge whose guard holds. */
  private follow(n: number): void {
    const { outStart, outEdges, missedStart } = this.model;
    const from = outStart[n]!;
    const to = outStart[n + 1]!;
    if (from === to) {
      this.draft.flags[this.state]! |= StateFlag.end;
      // Without any edge at all the document says so already.
      if (missedStart[n]! < missedStart[n + 1]!) this.sightings.see('dead-end', n, -1, null, this.state, '');
    } else if (!this.takeFirst(n, outEdges, from, to)) {
      if ((this.draft.flags[this.state]! & StateFlag.broken) === 0) this.blocked(n);
    }
  }

  /** False where no guard holds. One that fails may hold: its edge stays possible, and the state is broken. */
  private takeFirst(n: number, edges: Int32Array, from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const e = edges[i]!;
      const open = this.branches.guard(n, e, this.state);
      if (open === 0) continue;
      if (this.alive(e)) this.move(e, 1, 1, 1, open > 0 ? 1 : 0);
      if (open > 0) return true;
      this.draft.flags[this.state]! |= StateFlag.broken;
    }
    return false;
  }

  private decide(n: number): void {
    const { outStart, outEdges } = this.model;
    const from = outStart[n]!;
    const to = outStart[n + 1]!;
    const { flags } = this.draft;
    const s = this.state;
    if (from === to) {
      flags[s]! |= StateFlag.broken;
      return;
    }
    if (this.holdPlan(n)) return;
    const { list } = this.branches;
    this.branches.reset(to - from);
    let open = 0;
    for (let i = from; i < to; i++) {
      const e = outEdges[i]!;
      const guard = this.branches.guard(n, e, s);
      if (guard === 0) continue;
      open++;
      if (guard < 0) flags[s]! |= this.brokenByEdges();
      if (this.alive(e)) list.edge[list.count++] = e;
    }
    if (open === 0) this.blocked(n);
    const share = 1 / list.count;
    for (let i = 0; i < list.count; i++) this.move(list.edge[i]!, 1, 1, 1, share);
  }

  private spread(n: number): void {
    const { outStart } = this.model;
    const { draft, branches, state: s } = this;
    if (outStart[n] === outStart[n + 1]) {
      draft.flags[s]! |= StateFlag.end;
      return;
    }
    if (this.holdPlan(n)) return;
    const sound = branches.read(n, s);
    const { list } = branches;
    if (list.count === 0) {
      this.blocked(n);
      return;
    }
    if (!sound) draft.flags[s]! |= this.brokenByEdges();
    const heldEdge = this.options.deferPlan ? (this.options.held?.[n] ?? -1) : -1;
    for (let i = 0; i < list.count; i++) {
      const e = list.edge[i]!;
      const high = list.high[i]!;
      if (high === 0 && e !== heldEdge) continue;
      if (!this.alive(e)) {
        if (sound) draft.prune(s, list.low[i]!, high);
      } else if (sound) this.move(e, list.point[i]!, list.low[i]!, high, list.point[i]!);
      else this.move(e, Number.NaN, Number.NaN, high === 0 ? 0 : Number.NaN, 0);
    }
  }

  /** Takes the plan's edge alone, where it is open. */
  private holdPlan(n: number): boolean {
    const { held, deferPlan } = this.options;
    const e = held === null || deferPlan ? -1 : held[n]!;
    if (e < 0) return false;
    if (this.branches.guard(n, e, this.state) <= 0) {
      this.sightings.see('plan-not-available', n, -1, null, this.state, '');
      return false;
    }
    this.move(e, 1, 1, 1, 1);
    return true;
  }

  private brokenByEdges(): number {
    return this.options.deferPlan ? BROKEN_UNLESS_HELD : StateFlag.broken;
  }

  private blocked(n: number): void {
    this.draft.flags[this.state]! |= StateFlag.broken;
    this.sightings.see('no-way-out', n, -1, null, this.state, '');
  }

  private alive(e: number): boolean {
    const { evidence } = this.options;
    return evidence === null || evidence.alive[e] === 1;
  }

  /** `share`: of the ways out of the state, when all open options are taken alike. */
  private move(e: number, point: number, low: number, high: number, share: number): void {
    const { model, draft, pool, options } = this;
    const target = model.edgeTo[e]!;
    const has = model.edgeHas[e]!;
    const m = draft.addMove(e, 0, point, low, high);
    this.addMoveEffects(e, m, has);
    const set = (has & Has.set) !== 0 ? model.edgeSet.get(e) : undefined;
    if (set !== undefined) {
      const assigned = this.values.assign(set, (slot, reason) => this.failedSet(-1, e, slot, reason));
      if (!assigned) draft.moveEffects.fill(Number.NaN, m * draft.width, (m + 1) * draft.width);
    }
    const alone = model.inDegree[target] === 1 && pool.stateCount[this.node] === 1;
    const { arrival } = this;
    if (model.hasTimes) {
      const at = options.evidence?.at.get(target);
      if (at !== undefined) arrival.fill(at);
      else {
        arrival.set(this.leave);
        const lag = (has & Has.span) !== 0 ? model.lags.get(e) : undefined;
        if (lag !== undefined) addToAll(arrival, lag, model.zone);
      }
    }
    draft.moveTarget[m] = pool.enter(
      target,
      this.values.ids,
      arrival[0]!,
      arrival[1]!,
      arrival[2]!,
      this.weight * share,
      alone,
    );
    if (set !== undefined) this.values.restore(set);
  }

  private addMoveEffects(e: number, m: number, has: number): void {
    const { model, draft } = this;
    const { width } = draft;
    for (let c = 0; c < width; c++) draft.moveEffects[m * width + c] = model.edgeEffects[e * width + c]!;
    if ((has & Has.effects) === 0) return;
    for (const { criterion, expression } of model.edgeVariableEffects.get(e) ?? []) {
      const value = this.values.evaluate(expression);
      draft.moveEffects[m * width + criterion] = typeof value === 'number' ? value : Number.NaN;
      if (value === null) this.failed(-1, e, `effects.${model.criteria[criterion]}`, this.values.failure);
    }
  }

  private addEffects(n: number, s: number): void {
    const { model, draft } = this;
    const { width } = draft;
    for (let c = 0; c < width; c++) draft.stateEffects[s * width + c] = model.nodeEffects[n * width + c]!;
    if ((model.nodeHas[n]! & Has.effects) === 0) return;
    for (const { criterion, expression } of model.nodeVariableEffects.get(n) ?? []) {
      const value = this.values.evaluate(expression);
      draft.stateEffects[s * width + criterion] = typeof value === 'number' ? value : Number.NaN;
      if (value === null) this.failed(n, -1, `effects.${model.criteria[criterion]}`, this.values.failure);
    }
  }

  private assignAtNode(n: number): boolean {
    return this.values.assign(this.model.nodeSet.get(n) ?? [], (slot, reason) =>
      this.failedSet(n, -1, slot, reason),
    );
  }

  private failedSet(n: number, e: number, slot: number, reason: string | null): void {
    this.failed(n, e, `set.${this.model.variableIds[slot]}`, reason);
  }

  private failed(n: number, e: number, field: string, reason: string | null): void {
    if (reason !== null) this.sightings.see('expression', n, e, field, this.state, reason);
  }
}
