/** Forward passes: the probability of every state. */
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { type PassInput, Role } from './pass-input.ts';
import type { Values } from './values.ts';

/** Probability of each state under the policy. NaN after a decision without a best option. */
export function reachOf(
  { graph, role }: PassInput,
  { chosen, conditional }: Values,
  shouldStop: ShouldStop = never,
): Float64Array {
  const { moveStart, moveTarget } = graph;
  const reach = new Float64Array(graph.count);
  if (graph.count > 0) reach[0] = 1;
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const here = reach[s]!;
    if (here === 0) continue;
    const what = role[s];
    const to = moveStart[s + 1]!;
    if (what === Role.decision || what === Role.follow) {
      const move = chosen[s]!;
      if (move >= 0) reach[moveTarget[move]!]! += here;
      else for (let m = moveStart[s]!; m < to; m++) reach[moveTarget[m]!] = Number.NaN;
    } else if (what === Role.chance) {
      for (let m = moveStart[s]!; m < to; m++) {
        const p = conditional[m]!;
        if (p !== 0) reach[moveTarget[m]!]! += here * p;
      }
    } else if (what === Role.broken) {
      for (let m = moveStart[s]!; m < to; m++) reach[moveTarget[m]!] = Number.NaN;
    }
  }
  return reach;
}

/** Probability of each state when every open option is taken alike (Laplace over the options). */
export function uniformReachOf(
  { graph, role }: PassInput,
  { conditional }: Values,
  shouldStop: ShouldStop = never,
): Float64Array {
  const { moveStart, moveTarget } = graph;
  const reach = new Float64Array(graph.count);
  if (graph.count > 0) reach[0] = 1;
  for (let s = 0; s < graph.count; s++) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const here = reach[s]!;
    if (here === 0) continue;
    const what = role[s];
    if (what === Role.end) continue;
    const from = moveStart[s]!;
    const to = moveStart[s + 1]!;
    for (let m = from; m < to; m++) {
      const p =
        what === Role.broken
          ? Number.NaN
          : what === Role.chance
            ? conditional[m]!
            : what === Role.decision
              ? 1 / (to - from)
              : 1;
      if (p !== 0) reach[moveTarget[m]!]! += here * p;
    }
  }
  return reach;
}
