import { PathClock } from '../paths/path-clock.ts';
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { StateGraph } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';

/**
 * The graph with the likely times that the observations leave: where a state stands for several
 * arrivals, its likely one is that of the most probable way into it, and which that is, is known only
 * when the rollback has told what the observations make of the probabilities. Nothing dated follows such
 * a state, so neither values nor floats change.
 */
export function withLikelyArrivals(rolled: RolledGraph, shouldStop: ShouldStop): StateGraph {
  const { input, values, conditional } = rolled;
  const { graph, role } = input;
  const { times, moveStart, moveTarget } = graph;
  if (times === null || values.logLikelihood === null) return graph;
  const { uniformReach } = rolled;
  const clock = new PathClock(graph, times);
  const arriveLikely = times.arriveLikely.slice();
  const enterLikely = times.enterLikely.slice();
  const leaveLikely = times.leaveLikely.slice();
  const most = new Float64Array(graph.count).fill(-1);
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (arriveLikely[s] !== times.arriveLikely[s]) {
      enterLikely[s] = arriveLikely[s]!;
      leaveLikely[s] = Math.max(clock.leave(s, 1, arriveLikely[s]!), times.leaveEarliest[s]!);
    }
    const open = moveStart[s + 1]! - moveStart[s]!;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const p = role[s] === Role.chance ? conditional[m]! : 1 / open;
      const way = uniformReach[s]! * p;
      const target = moveTarget[m]!;
      // Unknown probabilities tell nothing; the first of equal ways stays.
      if (!(way > most[target]! * (1 + 1e-12))) continue;
      most[target] = way;
      arriveLikely[target] = Math.max(clock.arrive(m, 1, leaveLikely[s]!), times.arriveEarliest[target]!);
    }
  }
  return { ...graph, times: { ...times, arriveLikely, enterLikely, leaveLikely } };
}
