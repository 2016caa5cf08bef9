/** A node's times in the results, from those of its weighted states. */
import type { NodeResult, Triple } from '../results.ts';
import { tied } from '../rollback/choose.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { StateTimes } from '../state-graph.ts';
import { known } from './known.ts';

type Times = Pick<NodeResult, 'arrive' | 'enter' | 'leave' | 'slack' | 'mustArriveBy'>;

export const NO_TIMES: Times = { arrive: null, enter: null, leave: null, slack: null, mustArriveBy: null };

/**
 * Over the states `from … to` of positive weight: the earliest, the most probable state's likely (of
 * equally probable ones the earlier), the latest; the smallest slack; the earliest that one must arrive by.
 */
export function nodeTimes(
  { input, float }: RolledGraph,
  weight: Float64Array,
  from: number,
  to: number,
): Times {
  const { times, start } = input.graph;
  if (times === null) {
    const triple = tripleOf(start, start, start);
    return { ...NO_TIMES, arrive: triple, enter: triple, leave: triple };
  }
  const likeliest = mostProbable(times, weight, from, to);
  const extreme = (values: Float64Array, pick: (a: number, b: number) => number): number => {
    let most = Number.NaN;
    for (let s = from; s < to; s++) {
      if (weight[s]! > 0) most = Number.isNaN(most) ? values[s]! : pick(most, values[s]!);
    }
    return most;
  };
  const triple = (earliest: Float64Array, likely: Float64Array, latest: Float64Array) =>
    tripleOf(extreme(earliest, Math.min), likely[likeliest]!, extreme(latest, Math.max));
  const likelySlack = extreme(times.slackLikely, Math.min);
  const latestSlack = extreme(times.slackLatest, Math.min);
  return {
    arrive: triple(times.arriveEarliest, times.arriveLikely, times.arriveLatest),
    enter: triple(times.enterEarliest, times.enterLikely, times.enterLatest),
    leave: triple(times.leaveEarliest, times.leaveLikely, times.leaveLatest),
    slack: Number.isNaN(likelySlack + latestSlack) ? null : { likely: likelySlack, latest: latestSlack },
    mustArriveBy: float === null ? null : mustArriveBy(times, float, weight, from, to),
  };
}

/** Null where a component is not known. */
export function tripleOf(earliest: number, likely: number, latest: number): Triple | null {
  return Number.isFinite(earliest + likely + latest) ? { earliest, likely, latest } : null;
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
