/** Guards and probabilities of one state's edges. */
import { type CompiledModel, Guard, Odds } from '../compile/compiled-model.ts';
import { outsideUnit, withinUnit } from '../compile/expressions.ts';
import { type Branches, newBranches, settlePoints, Verdict } from './branch-points.ts';
import { settlePinned } from './pin-point.ts';
import type { Sightings } from './sightings.ts';
import type { StateValues } from './state-values.ts';

export class BranchReader {
  /** The open branches read last. */
  list: Branches = newBranches(16);
  private readonly model: CompiledModel;
  private readonly values: StateValues;
  private readonly sightings: Sightings;
  /** Edges that observations name. */
  private readonly observed: ReadonlySet<number>;

  constructor(model: CompiledModel, values: StateValues, sightings: Sightings) {
    this.model = model;
    this.values = values;
    this.sightings = sightings;
    const { observations = [] } = model.scenario;
    // The index of edges is made when it is first asked for, which costs as much as all of a small evaluation.
    this.observed = new Set(observations.map((each) => model.edgeIndex.get(each.edge ?? '') ?? -1));
  }

  /** Empties the list and makes room. */
  reset(capacity: number): void {
    if (this.list.edge.length < capacity) this.list = newBranches(capacity * 2);
    this.list.count = 0;
  }

  /** 1: open, 0: closed, -1: not known, because the guard fails. */
  guard(n: number, e: number, s: number): number {
    const kind = this.model.guardKind[e]!;
    if (kind === Guard.none) return 1;
    if (kind === Guard.never) return 0;
    const expression = this.model.guards.get(e);
    if (kind === Guard.failed || expression === undefined) return -1;
    const value = this.values.evaluate(expression);
    if (value === true) return 1;
    if (value === false) return 0;
    if (this.values.failure !== null) this.sightings.see('expression', n, e, 'guard', s, this.values.failure);
    return -1;
  }

  /**
   * Reads the open branches of chance node n in state s and settles their points. False where something
   * about them is not known or does not add up: then only `edge` and a `high` of 0 mean anything.
   */
  read(n: number, s: number): boolean {
    const { outStart, outEdges } = this.model;
    const from = outStart[n]!;
    const to = outStart[n + 1]!;
    this.reset(to - from);
    let known = true;
    for (let i = from; i < to; i++) {
      const e = outEdges[i]!;
      const open = this.guard(n, e, s);
      if (open !== 0 && !this.add(n, e, s, open < 0)) known = false;
    }
    if (!known || this.list.count === 0) return false;
    const { pinned } = this.model;
    const verdict =
      pinned === undefined
        ? settlePoints(this.list)
        : settlePinned(this.list, pinned.edge, pinned.at, this.observed);
    if (verdict === Verdict.fine) return true;
    const outOfRange = verdict === Verdict.lowsAboveOne || verdict === Verdict.highsBelowOne;
    const detail =
      verdict === Verdict.twoRests
        ? 'rests'
        : verdict === Verdict.highsBelowOne
          ? -this.list.sum
          : this.list.sum;
    this.sightings.see(outOfRange ? 'probability-range' : 'probability-sum', n, -1, null, s, detail);
    return false;
  }

  /** Adds branch e to the list; false where its probability is not known. */
  private add(n: number, e: number, s: number, guardFailed: boolean): boolean {
    const { model, list } = this;
    const i = list.count++;
    const kind = model.oddsKind[e]!;
    list.edge[i] = e;
    list.kind[i] = kind;
    if (kind === Odds.number || kind === Odds.range) {
      list.low[i] = model.oddsLow[e]!;
      list.high[i] = model.oddsHigh[e]!;
      list.point[i] = model.oddsLikely[e]!;
      return !guardFailed;
    }
    list.low[i] = Number.NaN;
    list.high[i] = Number.NaN;
    list.point[i] = Number.NaN;
    if (kind === Odds.rest) return !guardFailed;
    const expression = kind === Odds.expression ? model.odds.get(e) : undefined;
    if (guardFailed || expression === undefined) return false;
    const value = this.values.evaluate(expression);
    const inside = typeof value === 'number' ? withinUnit(value) : Number.NaN;
    if (Number.isNaN(inside)) {
      const reason = typeof value === 'number' ? outsideUnit(value) : this.values.failure;
      if (reason !== null) this.sightings.see('expression', n, e, 'probability', s, reason);
      return false;
    }
    list.kind[i] = Odds.number;
    list.low[i] = inside;
    list.high[i] = inside;
    list.point[i] = inside;
    return true;
  }
}
