import { Odds } from '../compile/compiled-model.ts';
import { type Branches, settlePoints, Verdict } from './branch-points.ts';

/**
 * Settles points and ranges as `settlePoints` does, with branch `edge` held at a probability. A branch of
 * `observed` that this leaves nothing stays possible if it was: it happened, and is certain whatever its odds.
 */
export function settlePinned(
  branches: Branches,
  edge: number,
  probability: number,
  observed: ReadonlySet<number>,
): Verdict {
  const { count, kind, low, high } = branches;
  const highs = high.slice(0, count);
  let room = 1;
  for (let i = 0; i < count; i++) if (kind[i] !== Odds.rest) room -= low[i]!;
  pinPoint(branches, edge, probability);
  const verdict = settlePoints(branches);
  if (verdict !== Verdict.fine) return verdict;
  for (let i = 0; i < count; i++) {
    if (high[i] !== 0 || !observed.has(branches.edge[i]!)) continue;
    high[i] = kind[i] === Odds.rest ? Math.max(0, room) : highs[i]!;
  }
  return verdict;
}

/**
 * Before the points are settled: puts the range of branch `edge` (if it is open here and has one) at a
 * probability within it, or as near to that as the lows and highs of the others allow. A `rest` gives way
 * first; where even a rest of 0 leaves too much, the others move toward their lows by the same fraction of
 * their room.
 */
function pinPoint(branches: Branches, edge: number, probability: number): void {
  const { count, kind, low, high, point } = branches;
  let pin = -1;
  let lows = 0;
  let points = 0;
  let highs = 0;
  let rest = false;
  for (let i = 0; i < count; i++) {
    if (branches.edge[i] === edge) pin = i;
    else if (kind[i] === Odds.rest) rest = true;
    else {
      lows += low[i]!;
      points += point[i]!;
      highs += high[i]!;
    }
  }
  if (pin < 0 || kind[pin] !== Odds.range) return;
  const least = rest ? low[pin]! : Math.max(low[pin]!, 1 - highs);
  const most = Math.min(high[pin]!, 1 - lows);
  // Ranges that cannot add up to 1 are reported when the points are settled.
  if (!(least <= most)) return;
  const value = Math.min(most, Math.max(least, probability));
  low[pin] = value;
  high[pin] = value;
  point[pin] = value;
  if (!rest || value + points <= 1) return;
  const fraction = (value + points - 1) / (points - lows);
  for (let i = 0; i < count; i++) {
    if (i !== pin && kind[i] !== Odds.rest) point[i]! += fraction * (low[i]! - point[i]!);
  }
}
