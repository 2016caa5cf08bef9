/**
 * The answers as arrays, by the place of a node or an edge in the document (`Model.nodeIds`, `Model.edgeIds`).
 * Units as in `results.ts`; NaN, and -1 among edges, is "not known". C is the number of criteria.
 */
export interface NodeColumns {
  /** Probability under the policy. */
  readonly reach: Float64Array;
  /** 1 where a state stands for the node in the results; where none does, all but `reach` is not known. */
  readonly stood: Uint8Array;
  readonly score: Float64Array;
  /** The ends of the score's range: the same array as `score` where that is certain. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** node × C: what follows from the node on, its own effects included. */
  readonly expected: Float64Array;
  readonly missed: Float64Array;
  readonly atRisk: Uint8Array;
  readonly states: Int32Array;
  /** Null where every time is the start. */
  readonly times: TimeColumns | null;
  /** The start of the document. */
  readonly start: number;
}

/** `mustArriveBy` is null where no float was computed. */
export interface TimeColumns {
  readonly arriveEarliest: Float64Array;
  readonly arriveLikely: Float64Array;
  readonly arriveLatest: Float64Array;
  readonly enterEarliest: Float64Array;
  readonly enterLikely: Float64Array;
  readonly enterLatest: Float64Array;
  readonly leaveEarliest: Float64Array;
  readonly leaveLikely: Float64Array;
  readonly leaveLatest: Float64Array;
  readonly slackLikely: Float64Array;
  readonly slackLatest: Float64Array;
  readonly mustArriveBy: Float64Array;
}

export interface EdgeColumns {
  /** Probability that the edge is taken, under the policy. */
  readonly reach: Float64Array;
  /** Mean probability of the edge where its node is met. */
  readonly probability: Float64Array;
}

/** `best`, `same` and `robust` are by node, and mean something at decisions; the rest is by edge. */
export interface DecisionColumns {
  /** The best option's edge. */
  readonly best: Int32Array;
  readonly same: Uint8Array;
  readonly robust: Uint8Array;
  /** 1 for an option that is open in some state that stands for its decision. */
  readonly open: Uint8Array;
  /** For the perspective. */
  readonly score: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** edge × C. */
  readonly expected: Float64Array;
  /** For the actor who decides; the perspective's arrays where nobody decides by other weights. */
  readonly actorScore: Float64Array;
  readonly actorLow: Float64Array;
  readonly actorHigh: Float64Array;
  /** The share of the states that stand for the decision, by weight, in which the option is chosen. */
  readonly chosen: Float64Array;
}
