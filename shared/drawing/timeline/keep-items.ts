import type { Lane, TimelineItem } from './types.ts';

/**
 * The lanes, with every item that says what it said before as the same object: what is drawn of it, and
 * what is worked out about it, need not be done again.
 */
export function keepItems(before: readonly Lane[], lanes: readonly Lane[]): readonly Lane[] {
  const known = new Map(before.flatMap(({ items }) => items.map((item) => [item.key, item] as const)));
  return lanes.map((lane) => ({
    ...lane,
    items: lane.items.map((item) => {
      const old = known.get(item.key);
      return old !== undefined && sameItem(old, item) ? old : item;
    }),
  }));
}

function sameItem(a: TimelineItem, b: TimelineItem): boolean {
  return (
    a.kind === b.kind &&
    a.title === b.title &&
    a.actor === b.actor &&
    a.zone === b.zone &&
    a.mustArriveBy === b.mustArriveBy &&
    a.missed === b.missed &&
    a.atRisk === b.atRisk &&
    a.reach === b.reach &&
    a.slack?.likely === b.slack?.likely &&
    a.slack?.latest === b.slack?.latest &&
    a.window?.start === b.window?.start &&
    a.window?.end === b.window?.end &&
    a.window?.likely === b.window?.likely &&
    a.window?.instant === b.window?.instant &&
    sameTriple(a.arrive, b.arrive) &&
    sameTriple(a.enter, b.enter) &&
    sameTriple(a.leave, b.leave)
  );
}

function sameTriple(a: TimelineItem['enter'], b: TimelineItem['enter']): boolean {
  return a?.earliest === b?.earliest && a?.likely === b?.likely && a?.latest === b?.latest;
}
