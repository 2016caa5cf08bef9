import { type PassInput, Role } from '../rollback/pass-input.ts';
import { ASK_MASK, ASK_OFTEN, askToGoOn, never, type ShouldStop } from '../stopping.ts';

/**
 * The exact number of paths of positive probability from the root to an end; a decision's open options
 * all count. From the ends back: a state has as many paths as its moves' targets together. Counts are
 * doubles as long as these are exact; where they are not, all is counted again with BigInt.
 */
export function countPaths(
  input: PassInput,
  conditional: Float64Array,
  shouldStop: ShouldStop = never,
): bigint {
  if (input.graph.count === 0) return 0n;
  return countExactly(input, conditional, shouldStop) ?? countLarge(input, conditional, shouldStop);
}

/** Null where a count is beyond what doubles hold exactly. */
function countExactly(
  { graph, role }: PassInput,
  conditional: Float64Array,
  shouldStop: ShouldStop,
): bigint | null {
  const { moveStart, moveTarget } = graph;
  const count = new Float64Array(graph.count);
  let to = moveTarget.length;
  for (let s = graph.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const from = moveStart[s]!;
    const what = role[s];
    let sum = 0;
    if (what === Role.end) sum = 1;
    else if (what === Role.chance) {
      for (let m = from; m < to; m++) if (conditional[m]! > 0) sum += count[moveTarget[m]!]!;
    } else if (what !== Role.broken) {
      for (let m = from; m < to; m++) sum += count[moveTarget[m]!]!;
    }
    if (sum > Number.MAX_SAFE_INTEGER) return null;
    count[s] = sum;
    to = from;
  }
  return BigInt(count[0]!);
}

/** A count is let go when its last user has read it: they can have very many digits. */
function countLarge({ graph, role }: PassInput, conditional: Float64Array, shouldStop: ShouldStop): bigint {
  const { moveStart, moveTarget } = graph;
  const users = new Int32Array(graph.count);
  for (let m = 0; m < moveTarget.length; m++) users[moveTarget[m]!]!++;
  const count = new Map<number, bigint>();
  for (let s = graph.count - 1; s >= 0; s--) {
    // Adding numbers of many digits takes long.
    if ((s & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    const what = role[s];
    let sum = what === Role.end ? 1n : 0n;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const target = moveTarget[m]!;
      const counts = what !== Role.broken && (what !== Role.chance || conditional[m]! > 0);
      if (counts) sum += count.get(target) ?? 0n;
      users[target]!--;
      if (users[target] === 0) count.delete(target);
    }
    count.set(s, sum);
  }
  return count.get(0) ?? 0n;
}
