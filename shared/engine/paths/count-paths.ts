import { type PassInput, Role } from '../rollback/pass-input.ts';

const EXACT = Number.MAX_SAFE_INTEGER;

/**
 * The exact number of paths of positive probability from the root to an end; a decision's open options
 * all count. From the ends back: a state has as many paths as its moves' targets together. Counts are
 * doubles as long as these are exact, then BigInt, and each is let go when its last user has read it.
 */
export function countPaths({ graph, role }: PassInput, conditional: Float64Array): bigint {
  if (graph.count === 0) return 0n;
  const { moveStart, moveTarget } = graph;
  const users = new Int32Array(graph.count);
  for (let m = 0; m < moveTarget.length; m++) users[moveTarget[m]!]!++;
  const count = new Float64Array(graph.count);
  const big = new Map<number, bigint>();
  for (let s = graph.count - 1; s >= 0; s--) {
    const what = role[s];
    if (what === Role.end) {
      count[s] = 1;
      continue;
    }
    if (what === Role.broken) continue;
    let sum = 0;
    let bigSum: bigint | null = null;
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      if (what === Role.chance && !(conditional[m]! > 0)) continue;
      const target = moveTarget[m]!;
      const bigCount = big.get(target);
      if (bigSum === null && bigCount === undefined && sum + count[target]! <= EXACT) sum += count[target]!;
      else bigSum = (bigSum ?? BigInt(sum)) + (bigCount ?? BigInt(count[target]!));
    }
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const target = moveTarget[m]!;
      users[target]!--;
      if (users[target] === 0) big.delete(target);
    }
    if (bigSum === null) count[s] = sum;
    else big.set(s, bigSum);
  }
  return big.get(0) ?? BigInt(count[0]!);
}
