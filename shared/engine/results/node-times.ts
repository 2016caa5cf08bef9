/** A node's times in the results, from those of its weighted states. */
import type { Triple } from '../results.ts';
import { tied } from '../rollback/choose.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { StateTimes } from '../state-graph.ts';
import type { TimeColumns } from './columns.ts';
import type { StateWeights } from './state-weights.ts';

export function newTimeColumns(nodes: number): TimeColumns {
  // One array for all: a large one is a garbage collection, so that many would be many.
  const all = new Float64Array(12 * nodes).fill(Number.NaN);
  let next = 0;
  const column = () => all.subarray(next * nodes, ++next * nodes);
  return {
    arriveEarliest: column(),
    arriveLikely: column(),
    arriveLatest: column(),
    enterEarliest: column(),
    enterLikely: column(),
    enterLatest: column(),
    leaveEarliest: column(),
    leaveLikely: column(),
    leaveLatest: column(),
    slackLikely: column(),
    slackLatest: column(),
    mustArriveBy: column(),
  };
}

/**
 * Node n's times, over its states of positive weight: the earliest, the most probable state's likely (of
 * equally probable ones the earlier), the latest; the smallest slack; the earliest that one must arrive by.
 */
export function writeNodeTimes(
  columns: TimeColumns,
  { input, float }: RolledGraph,
  { first, count, weight }: StateWeights,
  n: number,
): void {
  const { times } = input.graph;
  if (times === null) return;
  const from = first[n]!;
  const to = from + count[n]!;
  // The usual case: of one state there is nothing to weigh.
  const likeliest = to - from === 1 ? from : mostProbable(times, weight, from, to);
  columns.arriveEarliest[n] = leastOf(times.arriveEarliest, weight, from, to);
  columns.arriveLikely[n] = times.arriveLikely[likeliest]!;
  columns.arriveLatest[n] = mostOf(times.arriveLatest, weight, from, to);
  columns.enterEarliest[n] = leastOf(times.enterEarliest, weight, from, to);
  columns.enterLikely[n] = times.enterLikely[likeliest]!;
  columns.enterLatest[n] = mostOf(times.enterLatest, weight, from, to);
  columns.leaveEarliest[n] = leastOf(times.leaveEarliest, weight, from, to);
  columns.leaveLikely[n] = times.leaveLikely[likeliest]!;
  columns.leaveLatest[n] = mostOf(times.leaveLatest, weight, from, to);
  columns.slackLikely[n] = leastOf(times.slackLikely, weight, from, to);
  columns.slackLatest[n] = leastOf(times.slackLatest, weight, from, to);
  if (float !== null) columns.mustArriveBy[n] = mustArriveBy(times, float, weight, from, to);
}

/** Null where a component is not known. */
export function tripleOf(earliest: number, likely: number, latest: number): Triple | null {
  return Number.isFinite(earliest + likely + latest) ? { earliest, likely, latest } : null;
}

/** Over the states of positive weight; NaN where there is none, or where one of them is NaN. */
function leastOf(values: Float64Array, weight: Float64Array, from: number, to: number): number {
  let least = Number.NaN;
  let first = true;
  for (let s = from; s < to; s++) {
    if (!(weight[s]! > 0)) continue;
    least = first ? values[s]! : Math.min(least, values[s]!);
    first = false;
  }
  return least;
}

function mostOf(values: Float64Array, weight: Float64Array, from: number, to: number): number {
  let most = Number.NaN;
  let first = true;
  for (let s = from; s < to; s++) {
    if (!(weight[s]! > 0)) continue;
    most = first ? values[s]! : Math.max(most, values[s]!);
    first = false;
  }
  return most;
}

function mostProbable(times: StateTimes, weight: Float64Array, from: number, to: number): number {
  let best = from;
  for (let s = from + 1; s < to; s++) {
    if (
      tied(weight[s]!, weight[best]!)
        ? times.arriveLikely[s]! < times.arriveLikely[best]!
        : weight[s]! > weight[best]!
    )
      best = s;
  }
  return best;
}

function mustArriveBy(
  times: StateTimes,
  float: Float64Array,
  weight: Float64Array,
  from: number,
  to: number,
): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (let s = from; s < to; s++) {
    if (weight[s]! > 0) earliest = Math.min(earliest, times.arriveLikely[s]! + float[s]!);
  }
  return earliest;
}
