/** A node's times in the results, from those of its weighted states. */
import type { NodeResult, Triple } from '../results.ts';
import { tied } from '../rollback/choose.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { StateTimes } from '../state-graph.ts';
import { known } from './known.ts';

export type Times = Pick<NodeResult, 'arrive' | 'enter' | 'leave' | 'slack' | 'mustArriveBy'>;

/** The times of every node of a document in which every time is the start. */
export function timesAtStart(start: number): Times {
  const triple = tripleOf(start, start, start);
  return { arrive: triple, enter: triple, leave: triple, slack: null, mustArriveBy: null };
}

/**
 * Over the states `from … to` of positive weight: the earliest, the most probable state's likely (of
 * equally probable ones the earlier), the latest; the smallest slack; the earliest that one must arrive by.
 */
export function nodeTimes(
  { float }: RolledGraph,
  times: StateTimes,
  weight: Float64Array,
  from: number,
  to: number,
): Times {
  const likeliest = mostProbable(times, weight, from, to);
  const least = (values: Float64Array): number => leastOf(values, weight, from, to);
  const most = (values: Float64Array): number => mostOf(values, weight, from, to);
  const likelySlack = least(times.slackLikely);
  const latestSlack = least(times.slackLatest);
  return {
    arrive: tripleOf(least(times.arriveEarliest), times.arriveLikely[likeliest]!, most(times.arriveLatest)),
    enter: tripleOf(least(times.enterEarliest), times.enterLikely[likeliest]!, most(times.enterLatest)),
    leave: tripleOf(least(times.leaveEarliest), times.leaveLikely[likeliest]!, most(times.leaveLatest)),
    slack: Number.isNaN(likelySlack + latestSlack) ? null : { likely: likelySlack, latest: latestSlack },
    mustArriveBy: float === null ? null : mustArriveBy(times, float, weight, from, to),
  };
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
): number | null {
  let earliest = Number.POSITIVE_INFINITY;
  for (let s = from; s < to; s++) {
    if (weight[s]! > 0) earliest = Math.min(earliest, times.arriveLikely[s]! + float[s]!);
  }
  return known(earliest);
}
