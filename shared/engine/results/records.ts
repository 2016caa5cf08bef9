/** One node, edge or decision as a record, made of the columns when it is asked for. */
import type {
  DecisionResult,
  EdgeResult,
  NodeResult,
  OptionResult,
  OutcomeResult,
  Triple,
} from '../results.ts';
import type { Model } from '../state-graph.ts';
import type { DecisionColumns, EdgeColumns, NodeColumns, TimeColumns } from './columns.ts';
import { known, knownRange, knownVector } from './known.ts';
import { tripleOf } from './node-times.ts';

/** `atStart`: the triple for where every time is the start, one for all nodes. */
export function nodeRecord(
  columns: NodeColumns,
  n: number,
  criteria: number,
  atStart: Triple | null,
): NodeResult {
  const stood = columns.stood[n] === 1;
  const times = stood ? columns.times : null;
  const fixed = stood && columns.times === null ? atStart : null;
  return {
    reach: known(columns.reach[n]!),
    score: known(columns.score[n]!),
    scoreRange: knownRange(columns.low[n]!, columns.high[n]!),
    expected: stood ? knownVector(columns.expected, n * criteria, criteria) : null,
    arrive: times === null ? fixed : arriveOf(times, n),
    enter: times === null ? fixed : enterOf(times, n),
    leave: times === null ? fixed : leaveOf(times, n),
    slack: times === null ? null : slackOf(times, n),
    mustArriveBy: times === null ? null : known(times.mustArriveBy[n]!),
    missed: columns.missed[n]!,
    atRisk: columns.atRisk[n] === 1,
    states: columns.states[n]!,
  };
}

export function outcomeRecord(node: string, { reach, expected, leave }: NodeResult): OutcomeResult {
  return { node, probability: reach, expected, end: leave };
}

function arriveOf({ arriveEarliest, arriveLikely, arriveLatest }: TimeColumns, n: number): Triple | null {
  return tripleOf(arriveEarliest[n]!, arriveLikely[n]!, arriveLatest[n]!);
}

function enterOf({ enterEarliest, enterLikely, enterLatest }: TimeColumns, n: number): Triple | null {
  return tripleOf(enterEarliest[n]!, enterLikely[n]!, enterLatest[n]!);
}

function leaveOf({ leaveEarliest, leaveLikely, leaveLatest }: TimeColumns, n: number): Triple | null {
  return tripleOf(leaveEarliest[n]!, leaveLikely[n]!, leaveLatest[n]!);
}

function slackOf({ slackLikely, slackLatest }: TimeColumns, n: number): NodeResult['slack'] {
  const likely = slackLikely[n]!;
  const latest = slackLatest[n]!;
  return Number.isNaN(likely + latest) ? null : { likely, latest };
}

export function edgeRecord({ reach, probability }: EdgeColumns, e: number): EdgeResult {
  return { reach: known(reach[e]!), probability: known(probability[e]!) };
}

/** n is a decision; its options stand in the order of `edges`. */
export function decisionRecord(columns: DecisionColumns, model: Model, n: number): DecisionResult {
  const best = columns.best[n]!;
  const options: OptionResult[] = [];
  for (let i = model.outStart[n]!; i < model.outStart[n + 1]!; i++) {
    const e = model.outEdges[i]!;
    if (columns.open[e] === 1) options.push(optionRecord(columns, model, e));
  }
  return {
    best: best < 0 ? null : model.edgeIds[best]!,
    sameInEveryState: columns.same[n] === 1,
    robust: columns.robust[n] === 1,
    options,
  };
}

function optionRecord(columns: DecisionColumns, { edgeIds, criteria }: Model, e: number): OptionResult {
  const { score, low, high, actorScore, actorLow, actorHigh, chosen } = columns;
  return {
    edge: edgeIds[e]!,
    score: known(score[e]!),
    scoreRange: knownRange(low[e]!, high[e]!),
    expected: knownVector(columns.expected, e * criteria.length, criteria.length),
    actorScore: known(actorScore[e]!),
    actorScoreRange: knownRange(actorLow[e]!, actorHigh[e]!),
    chosen: known(chosen[e]!),
  };
}
