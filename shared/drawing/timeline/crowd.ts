/**
 * The shortest span that holds at least half of the instants (ms, any order): where a timeline is crowded.
 * The earliest of several; null for fewer than four instants or where all are one.
 */
export function crowdedSpan(instants: readonly number[]): readonly [number, number] | null {
  const sorted = [...instants].sort((a, b) => a - b);
  const held = Math.ceil(sorted.length / 2);
  let best: readonly [number, number] | null = null;
  if (sorted.length < 4) return null;
  for (let i = 0; i + held <= sorted.length; i++) {
    const span = [sorted[i] as number, sorted[i + held - 1] as number] as const;
    if (best === null || span[1] - span[0] < best[1] - best[0]) best = span;
  }
  return sorted[0] === sorted.at(-1) ? null : best;
}
