import type { EvaluatedGraph, Path, PathOrder, PathsResult } from '../results.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { PathBuilder } from './build-path.ts';
import { PathClock } from './path-clock.ts';
import { openMoves, pathKeys } from './path-keys.ts';
import { RankedWays, type WayProblem } from './ranked-ways.ts';
import { arrivalProblem, arrivalsDiffer, sumProblem } from './way-problems.ts';

/** So many paths beyond those asked for are looked at, to put those that mean the same number in order. */
const BEYOND = 100;
/**
 * The later of two arrivals can leave earlier: by a clock change, or by a month added to two days that both
 * come to be a short month's last. By this much at most (ms).
 */
const OVERTAKING = 27 * 3_600_000;

interface Found {
  readonly key: number;
  readonly moves: readonly number[];
}

/**
 * The `top` first of all paths of positive probability: the most probable, of the highest score, of the
 * lowest, or of the earliest likely end. Ties (but for rounding) stand in the order of edges at the
 * first fork; these are told apart among up to 100 paths more than asked for. Throws `EvaluationStopped`.
 */
export function topPathsOf(
  evaluated: EvaluatedGraph,
  top: number,
  by: PathOrder,
  shouldStop: ShouldStop = never,
): PathsResult {
  const { rolled, evaluation } = evaluated;
  const { count } = evaluation.paths;
  if (rolled === null || !(top >= 1)) return { count, paths: [] };
  const wanted = Math.floor(top);
  const { times } = rolled.input.graph;
  const clock = times === null ? null : new PathClock(rolled.input.graph, times);
  const builder = new PathBuilder(rolled, clock);
  const { problem, movesOf, tolerance, byArrival } = orderOf(rolled, by, clock);
  const ways = new RankedWays(problem, shouldStop);
  const found: Found[] = [];
  for (let way = ways.next(); way !== null; way = ways.next()) {
    askToGoOn(shouldStop);
    const last = found[wanted - 1];
    const moves = movesOf(way.links);
    if (last !== undefined) {
      const most = last.key + tolerance(last.key, Math.max(last.moves.length, moves.length));
      if (found.length >= wanted + BEYOND || way.key > most) break;
    }
    found.push({ key: way.key, moves });
  }
  if (byArrival) return { count, paths: byEnd(found, builder, shouldStop).slice(0, wanted) };
  const first = byKey(found, tolerance).slice(0, wanted);
  const paths = first.map(({ moves }) => {
    askToGoOn(shouldStop);
    return builder.build(moves);
  });
  return { count, paths };
}

interface Order {
  readonly problem: WayProblem;
  readonly movesOf: (links: readonly number[]) => readonly number[];
  readonly tolerance: (key: number, moves: number) => number;
  /** Keys are near the likely end, which is only known of a whole path. */
  readonly byArrival: boolean;
}

function orderOf(rolled: RolledGraph, by: PathOrder, clock: PathClock | null): Order {
  const { times } = rolled.input.graph;
  if (by === 'end' && times !== null && clock !== null) {
    const open = openMoves(rolled);
    if (arrivalsDiffer(rolled, times, open, clock)) {
      return {
        ...arrivalProblem(rolled, times, open, clock),
        tolerance: () => OVERTAKING,
        byArrival: true,
      };
    }
  }
  const keys = pathKeys(rolled, by);
  const { tolerance } = keys;
  return { problem: sumProblem(rolled, keys), movesOf: (links) => links, tolerance, byArrival: false };
}

function byEnd(found: readonly Found[], builder: PathBuilder, shouldStop: ShouldStop): Path[] {
  const ended = found.map(({ key, moves }) => {
    askToGoOn(shouldStop);
    const path = builder.build(moves);
    const { likely } = path.end;
    return { key, moves, path, end: Number.isNaN(likely) ? Number.POSITIVE_INFINITY : likely };
  });
  ended.sort((a, b) => (a.end === b.end ? firstFork(a, b) : a.end - b.end));
  return ended.map(({ path }) => path);
}

/** Ascending, those within the tolerance of the first of them in the order of edges. */
function byKey(found: readonly Found[], tolerance: Order['tolerance']): Found[] {
  const sorted: Found[] = [];
  let group: Found[] = [];
  for (const next of found) {
    const first = group[0];
    if (first !== undefined) {
      const most = first.key + tolerance(first.key, Math.max(first.moves.length, next.moves.length));
      if (next.key > most) {
        sorted.push(...group.sort(firstFork));
        group = [];
      }
    }
    group.push(next);
  }
  return [...sorted, ...group.sort(firstFork)];
}

/** Moves are numbered in the order of edges within a state. */
function firstFork(a: Found, b: Found): number {
  let i = 0;
  while (i < a.moves.length && a.moves[i] === b.moves[i]) i++;
  return (a.moves[i] ?? 0) - (b.moves[i] ?? 0);
}
