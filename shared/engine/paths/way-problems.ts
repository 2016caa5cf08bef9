/** The orders of paths as problems for `RankedWays`: from the root on, or from the ends back. */
import { Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import type { StateTimes } from '../state-graph.ts';
import type { Candidate } from './candidate-heap.ts';
import type { PathClock } from './path-clock.ts';
import type { PathKeys } from './path-keys.ts';
import type { KnownWays, WayProblem } from './ranked-ways.ts';

/** Keys that are sums over moves. Links are moves; ties go to the edge that comes first at the first fork. */
export function sumProblem({ input }: RolledGraph, keys: PathKeys): WayProblem {
  const { graph, role } = input;
  return {
    places: graph.count,
    goal: 0,
    linkStart: graph.moveStart,
    descends: false,
    next: (move) => graph.moveTarget[move]!,
    base: (s) => (role[s] === Role.end ? (keys.end?.[s] ?? 0) : Number.NaN),
    extend: (move, rest) => keys.move[move]! + rest,
    tie: (a, b) => a.link - b.link,
  };
}

/**
 * Whether the likely arrival at some state is not the same on all open ways into it: then the end of a
 * path is not that of its last state.
 */
export function arrivalsDiffer(
  { input }: RolledGraph,
  times: StateTimes,
  open: Float64Array,
  clock: PathClock,
): boolean {
  const { count, moveStart, moveTarget } = input.graph;
  for (let s = 0; s < count; s++) {
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      if (Number.isNaN(open[m]!)) continue;
      if (clock.arrive(m, 1, times.leaveLikely[s]!) !== times.arriveLikely[moveTarget[m]!]) return true;
    }
  }
  return false;
}

/**
 * Paths by their likely end, from the root on: a way from a place is a path from there back to the
 * root, its key the likely arrival. The last place stands behind all ends.
 */
export function arrivalProblem(
  { input }: RolledGraph,
  times: StateTimes,
  open: Float64Array,
  clock: PathClock,
): { problem: WayProblem; movesOf: (links: readonly number[]) => number[] } {
  const { graph, role } = input;
  const { count, moveStart, moveTarget } = graph;
  const linkStart = new Int32Array(count + 2);
  for (let m = 0; m < moveTarget.length; m++) if (!Number.isNaN(open[m]!)) linkStart[moveTarget[m]! + 1]!++;
  for (let s = 0; s < count; s++) {
    linkStart[s + 1]! += linkStart[s]!;
    if (role[s] === Role.end) linkStart[count + 1]!++;
  }
  linkStart[count + 1]! += linkStart[count]!;
  // Per link: its move, or -1 for the step from an end to the last place; and the state before it.
  const moveOf = new Int32Array(linkStart[count + 1]!).fill(-1);
  const sourceOf = new Int32Array(moveOf.length);
  const free = linkStart.slice();
  for (let s = 0; s < count; s++) {
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      if (Number.isNaN(open[m]!)) continue;
      const link = free[moveTarget[m]!]!++;
      moveOf[link] = m;
      sourceOf[link] = s;
    }
    if (role[s] === Role.end) sourceOf[free[count]!++] = s;
  }
  const next = (link: number): number => sourceOf[link]!;
  const problem: WayProblem = {
    places: count + 1,
    goal: count,
    linkStart,
    descends: true,
    next,
    base: (place) => (place === 0 ? times.arriveLikely[0]! : Number.NaN),
    extend(link, arrival) {
      const leave = clock.leave(sourceOf[link]!, 1, arrival);
      return moveOf[link]! < 0 ? lastIfUnknown(leave) : lastIfUnknown(clock.arrive(moveOf[link]!, 1, leave));
    },
    tie(a, b, ways) {
      const [linkA, linkB] = firstFork(a, b, ways, next);
      return moveOf[linkA]! - moveOf[linkB]!;
    },
  };
  // From the root on, without the step behind the end.
  const movesOf = (links: readonly number[]) =>
    links
      .slice(1)
      .map((link) => moveOf[link]!)
      .reverse();
  return { problem, movesOf };
}

const lastIfUnknown = (instant: number): number =>
  Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant;

/** The links by which two paths part: back along both until they are one, which they are from there to the root. */
function firstFork(
  a: Candidate,
  b: Candidate,
  ways: KnownWays,
  next: (link: number) => number,
): [number, number] {
  let linkA = a.link;
  let linkB = b.link;
  let placeA = next(linkA);
  let placeB = next(linkB);
  let rankA = a.rank;
  let rankB = b.rank;
  while (placeA !== placeB || rankA !== rankB) {
    const stepA = placeA >= placeB;
    const stepB = placeB >= placeA;
    if (stepA) {
      linkA = ways.linkOf(placeA, rankA);
      rankA = ways.restOf(placeA, rankA);
      placeA = next(linkA);
    }
    if (stepB) {
      linkB = ways.linkOf(placeB, rankB);
      rankB = ways.restOf(placeB, rankB);
      placeB = next(linkB);
    }
  }
  return [linkA, linkB];
}
