import type { Component } from '../../time/index.ts';
import { PathClock } from '../paths/path-clock.ts';
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { StateGraph, StateTimes } from '../state-graph.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';

/**
 * The graph with the times of the ways that are taken. A state that nothing dated follows stands for several
 * arrivals, and which of them count is known only after the rollback: under the policy those that it leads
 * to, elsewhere those of every open option, as states are weighed in the results. Nothing dated follows such
 * a state, so neither values nor floats change.
 */
export function withTimesTaken(rolled: RolledGraph, shouldStop: ShouldStop): StateGraph {
  const { graph } = rolled.input;
  const { times } = graph;
  if (times === null || !sumsUpWays(graph) || !leavesWaysOut(rolled)) return graph;
  const { reach } = rolled;
  const { timed } = graph.model;
  const taken = timesOver(rolled, times, reach, policyShare(rolled), shouldStop);
  let alike: Columns | null = null;
  for (let s = 0; s < graph.count; s++) {
    if (timed[graph.node[s]!] !== 0 || reach[s]! > 0) continue;
    alike ??= timesOver(rolled, times, rolled.uniformReach, alikeShare(rolled), shouldStop);
    for (const k of COMPONENTS) {
      taken.arrive[k][s] = alike.arrive[k][s]!;
      taken.leave[k][s] = alike.leave[k][s]!;
    }
  }
  return { ...graph, times: withColumns(graph, times, taken) };
}

/** Per component. */
type Instants = readonly [Float64Array, Float64Array, Float64Array];
interface Columns {
  readonly arrive: Instants;
  readonly leave: Instants;
}
const COMPONENTS: readonly Component[] = [0, 1, 2];

/** Whether several ways lead into some state that does not depend on the arrival. */
function sumsUpWays({ model, count, node, moveTarget }: StateGraph): boolean {
  const seen = new Uint8Array(count);
  for (const target of moveTarget) {
    if (seen[target] === 1 && model.timed[node[target]!] === 0) return true;
    seen[target] = 1;
  }
  return false;
}

/** Whether an option or an observation leaves out some way, or makes it likelier: else the times are right already. */
function leavesWaysOut({ input, conditional }: RolledGraph): boolean {
  const { graph, role } = input;
  const { moveStart, probability } = graph;
  for (let s = 0; s < graph.count; s++) {
    const from = moveStart[s]!;
    const to = moveStart[s + 1]!;
    if (role[s] === Role.decision && to - from > 1) return true;
    if (role[s] !== Role.chance) continue;
    for (let m = from; m < to; m++)
      if (!(conditional[m]! > 0) || conditional[m] !== probability[m]) return true;
  }
  return false;
}

/** Probability of move m out of state s. */
type Share = (s: number, m: number) => number;

function policyShare({ input, chosen, conditional }: RolledGraph): Share {
  const { role } = input;
  return (s, m) => (role[s] === Role.chance ? conditional[m]! : chosen[s] === m ? 1 : 0);
}

function alikeShare({ input, conditional }: RolledGraph): Share {
  const { role, graph } = input;
  const { moveStart } = graph;
  return (s, m) => (role[s] === Role.chance ? conditional[m]! : 1 / (moveStart[s + 1]! - moveStart[s]!));
}

/**
 * States that sum up ways: the earliest and the latest over the ways of positive probability, the likely times
 * of the most probable one (of equal ones the first). All other states keep what they have.
 */
function timesOver(
  { input }: RolledGraph,
  times: StateTimes,
  reach: Float64Array,
  share: Share,
  shouldStop: ShouldStop,
): Columns {
  const { graph } = input;
  const { model, node, moveStart, moveTarget } = graph;
  const clock = new PathClock(graph, times);
  const arrive: Instants = [
    times.arriveEarliest.slice(),
    times.arriveLikely.slice(),
    times.arriveLatest.slice(),
  ];
  const leave: Instants = [times.leaveEarliest.slice(), times.leaveLikely.slice(), times.leaveLatest.slice()];
  const most = new Float64Array(graph.count).fill(-1);
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    if (!(reach[s]! > 0)) continue;
    // All ways into s come from states before it.
    if (most[s]! > 0) for (const k of COMPONENTS) leave[k][s] = clock.leave(s, k, arrive[k][s]!);
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const target = moveTarget[m]!;
      const way = reach[s]! * share(s, m);
      if (!(way > 0) || model.timed[node[target]!] !== 0) continue;
      const earliest = clock.arrive(m, 0, leave[0][s]!);
      const latest = clock.arrive(m, 2, leave[2][s]!);
      const first = most[target]! < 0;
      arrive[0][target] = first ? earliest : Math.min(arrive[0][target]!, earliest);
      arrive[2][target] = first ? latest : Math.max(arrive[2][target]!, latest);
      // The first of equal ways stays.
      if (!(way > most[target]! * (1 + 1e-12))) continue;
      most[target] = way;
      arrive[1][target] = clock.arrive(m, 1, leave[1][s]!);
    }
  }
  return { arrive, leave };
}

/** Such a state has no date to wait for: it is entered at its arrival. */
function withColumns(
  { model, node, count }: StateGraph,
  times: StateTimes,
  { arrive, leave }: Columns,
): StateTimes {
  const enter: Instants = [times.enterEarliest.slice(), times.enterLikely.slice(), times.enterLatest.slice()];
  for (let s = 0; s < count; s++) {
    if (model.timed[node[s]!] !== 0) continue;
    for (const k of COMPONENTS) enter[k][s] = arrive[k][s]!;
  }
  return {
    ...times,
    arriveEarliest: arrive[0],
    arriveLikely: arrive[1],
    arriveLatest: arrive[2],
    enterEarliest: enter[0],
    enterLikely: enter[1],
    enterLatest: enter[2],
    leaveEarliest: leave[0],
    leaveLikely: leave[1],
    leaveLatest: leave[2],
  };
}
