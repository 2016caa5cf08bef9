/**
 * How far the likely arrival at each state may slip before something dated is missed: the total float
 * of the critical path method (Kelley & Walker 1959), over what the policy lets happen.
 */
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { type PassInput, Role } from './pass-input.ts';
import type { Values } from './values.ts';

/** Milliseconds per state; Infinity where nothing dated follows, NaN where it is not known; null without times. */
export function floatsOf(
  { graph, role }: PassInput,
  { chosen, conditional }: Values,
  shouldStop: ShouldStop = never,
): Float64Array | null {
  const { times, moveStart, moveTarget } = graph;
  if (times === null) return null;
  const float = new Float64Array(graph.count);
  for (let s = graph.count - 1; s >= 0; s--) {
    if ((s & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    let least = Number.POSITIVE_INFINITY;
    const what = role[s];
    if (what === Role.chance) {
      for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
        if (conditional[m] !== 0) least = Math.min(least, float[moveTarget[m]!]!);
      }
    } else if (what !== Role.end) {
      const move = chosen[s]!;
      least = move < 0 ? Number.NaN : float[moveTarget[move]!]!;
    }
    float[s] = Math.min(least + times.waiting[s]!, times.floatCap[s]!);
  }
  return float;
}
