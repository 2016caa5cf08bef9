/**
 * Three-way merge of the order of a list. What all three have in common follows the side that
 * reordered it; what a side added stands behind what it stands behind on that side.
 */

interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The keys of `kept` in their merged order. `disagree` is asked, with the common keys in each side's
 * order, only when both sides reordered them differently. Where both sides added at the same place, the run
 * with the smaller key goes first, so that the result does not depend on which side is called mine.
 */
export function mergeOrder(
  { base, mine, theirs }: Orders,
  kept: ReadonlySet<string>,
  disagree: (orders: Orders) => 'mine' | 'theirs',
): string[] {
  const inMine = new Set(mine);
  const inTheirs = new Set(theirs);
  const common = new Set(base.filter((key) => inMine.has(key) && inTheirs.has(key)));
  const isCommon = (key: string) => common.has(key);
  const orders = {
    base: base.filter(isCommon),
    mine: mine.filter(isCommon),
    theirs: theirs.filter(isCommon),
  };
  const spine = spineOf(orders, disagree);

  const mineRuns = runsBehind(mine, common, kept);
  const theirsRuns = runsBehind(theirs, common, kept);
  const result = new Set<string>();
  for (const anchor of [null, ...spine]) {
    if (anchor !== null && kept.has(anchor)) result.add(anchor);
    const runs = [mineRuns.get(anchor) ?? [], theirsRuns.get(anchor) ?? []];
    runs.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
    for (const run of runs) for (const key of run) result.add(key);
  }
  return [...result];
}

function spineOf(orders: Orders, disagree: (orders: Orders) => 'mine' | 'theirs'): readonly string[] {
  const { base, mine, theirs } = orders;
  if (sameOrder(base, mine) || sameOrder(mine, theirs)) return theirs;
  if (sameOrder(base, theirs)) return mine;
  return orders[disagree(orders)];
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.every((key, index) => key === b[index]);
}

/** What a side has beside the common keys, gathered under the common key that stands before it. */
function runsBehind(
  keys: readonly string[],
  common: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): Map<string | null, string[]> {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of keys) {
    if (common.has(key)) anchor = key;
    else if (kept.has(key)) runs.set(anchor, [...(runs.get(anchor) ?? []), key]);
  }
  return runs;
}
