import { Kind, type Tree } from './trees.ts';

/**
 * What no engine can go below: the additions, multiplications and comparisons of rolling a tree back,
 * and the choices, over typed arrays laid out for nothing else.
 */
export function bareLoop(tree: Tree, value: Float64Array, chosen: Int32Array): void {
  const { kind, firstChild, probability, payoff } = tree;
  for (let n = tree.count - 1; n >= 0; n--) {
    const to = firstChild[n + 1]!;
    if (kind[n] === Kind.chance) {
      let sum = 0;
      for (let c = firstChild[n]!; c < to; c++) sum += probability[c]! * (payoff[c]! + value[c]!);
      value[n] = sum;
    } else if (kind[n] === Kind.decision) {
      let highest = Number.NEGATIVE_INFINITY;
      let best = -1;
      for (let c = firstChild[n]!; c < to; c++) {
        const option = payoff[c]! + value[c]!;
        if (option > highest) {
          highest = option;
          best = c;
        }
      }
      value[n] = highest;
      chosen[n] = best;
    }
  }
}
