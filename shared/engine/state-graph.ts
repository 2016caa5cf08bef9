/**
 * The two data structures that the engine's passes share: the compiled model (the document as flat
 * arrays, made once per document) and the state graph (one per document and plan).
 * Instants are epoch milliseconds, NaN where nothing is known. Indices replace ids in all arrays.
 */
import type { NodeKind, Rule, Scenario } from '../model/schema.ts';
import type { Problem } from './results.ts';

/** The document compiled. Made by `compile`; never changed afterwards. */
export interface Model {
  readonly scenario: Scenario;
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly edgeIndex: ReadonlyMap<string, number>;
  readonly kinds: readonly NodeKind[];
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  /** Ordinary edges out of node n, in document order: `outEdges[outStart[n] … outStart[n + 1]]`. */
  readonly outStart: Int32Array;
  readonly outEdges: Int32Array;
  /** The edge that leaves node n when its date has been missed, or -1. */
  readonly missedEdge: Int32Array;
  /** The root, or -1 where the document cannot be evaluated (no start, several, a cycle within reach). */
  readonly root: number;
  /** Nodes within reach of the root, each before all that follow it. */
  readonly order: Int32Array;
  /** Per node: whether it, or one within its reach, has a date: the arrival is then part of its states. */
  readonly timed: Uint8Array;
  readonly criteria: readonly string[];
  readonly rule: Rule;
  readonly optimism: number;
  /** Weight × sign per criterion: a score is the dot product of these and a vector. */
  readonly perspective: Float64Array;
  /** Per node: the same for its actor (or the default weights); nodes of one actor share one array. */
  readonly nodeWeights: readonly Float64Array[];
  /** Problems that the document has whatever the plan is. */
  readonly problems: readonly Problem[];
}

/** Bits of `StateGraph.flags`. */
export const StateFlag = {
  /** Late in the likely case at an event, a deadline or a decision with a date. */
  missed: 1,
  /** The three components of the arrival disagree on being late. */
  atRisk: 2,
  /** A path ends here: an outcome, or a dead end. */
  end: 4,
  /** An error stops the evaluation here: the value of this state is not known. */
  broken: 8,
} as const;

/**
 * All states within reach under the plan's `choices` and `given` and the observations. States are
 * numbered so that every move leads to a higher number; state 0 is the root's.
 * C is the number of criteria. A *move* is an edge as it leaves one state.
 */
export interface StateGraph {
  readonly model: Model;
  readonly count: number;
  /** state → node. The states of one node are consecutive. */
  readonly node: Int32Array;
  readonly flags: Uint8Array;
  /** Moves out of state s: `moveStart[s] … moveStart[s + 1]`, in the order of `edges`. */
  readonly moveStart: Int32Array;
  readonly moveEdge: Int32Array;
  readonly moveTarget: Int32Array;
  /**
   * Per move. Out of a chance state: the point probability and the ends of its range, as the document
   * and the plan say, before observations further on are taken into account; a move whose highest
   * probability is 0 does not exist. Everywhere else 1, 1, 1 (a decision's moves are its open options).
   * Without any range all three are one array.
   */
  readonly probability: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * Per state: the sums of the lows and highs of a chance state's branches that exist in the document but
   * can only contradict the observations, and so are no moves here (their point mass is what the moves'
   * points leave of 1). Both null where nothing has been taken out.
   */
  readonly prunedLow: Float64Array | null;
  readonly prunedHigh: Float64Array | null;
  /** state × C and move × C: what entering the state, and taking the move, adds. */
  readonly stateEffects: Float64Array;
  readonly moveEffects: Float64Array;
  /**
   * Times per state, null in a document where every time is the start (no dates, no durations, no
   * observed times). Where nothing further on depends on the time of arrival, states of different
   * arrival are one: then earliest and latest are the extremes, likely that of the most probable way; before
   * the rollback over all open ways, in an `EvaluatedGraph` over those that are taken.
   */
  readonly times: StateTimes | null;
  /** The instant at which the root is entered. */
  readonly start: number;
  /** Problems found while the states were made (missed dates, guards, sums, expressions, …). */
  readonly problems: readonly Problem[];
}

/** Epoch milliseconds per state. */
export interface StateTimes {
  readonly arriveEarliest: Float64Array;
  readonly arriveLikely: Float64Array;
  readonly arriveLatest: Float64Array;
  readonly enterEarliest: Float64Array;
  readonly enterLikely: Float64Array;
  readonly enterLatest: Float64Array;
  readonly leaveEarliest: Float64Array;
  readonly leaveLikely: Float64Array;
  readonly leaveLatest: Float64Array;
  /** Slack in ms at a dated event, deadline or decision; NaN elsewhere. */
  readonly slackLikely: Float64Array;
  readonly slackLatest: Float64Array;
  /** What the float adds at this state (waiting, ms, likely case), and its cap (Infinity where none). */
  readonly waiting: Float64Array;
  readonly floatCap: Float64Array;
}
