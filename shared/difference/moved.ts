/**
 * The fewest items that have to move to bring `before` into the order of `after`: all but a longest
 * increasing subsequence (Fredman, On Computing the Length of Longest Increasing Subsequences, 1975).
 * Items that stand in one list only do not count. In the order of `after`.
 */
export function movedItems(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((id, i) => [id, i]));
  const common = after.filter((id) => places.has(id));
  const place = (index: number) => places.get(common[index] ?? '') ?? -1;
  /** `tails[n]`: where the run of length n + 1 ends that ends lowest; `previous`: what comes before in it. */
  const tails: number[] = [];
  const previous: number[] = [];
  for (let i = 0; i < common.length; i++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (place(tails[middle] ?? 0) < place(i)) low = middle + 1;
      else high = middle;
    }
    previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  const staying = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) staying.add(i);
  return common.filter((_, i) => !staying.has(i));
}
