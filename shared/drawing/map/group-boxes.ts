import { around, type Group, groupParents } from '../../model/index.ts';

export interface GroupBox {
  readonly group: Group;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface GroupedCard {
  readonly group: string | undefined;
  readonly x: number;
  readonly y: number;
}
export interface BoxSizes {
  readonly width: number;
  readonly height: number;
  /** Between a frame and what it holds, and above, where its title stands. */
  readonly padding: number;
  readonly title: number;
}

/**
 * The frame of every group that holds cards, itself or in groups within it: around its cards and the frames
 * within it. The outer ones come first, so that inner ones lie on them; of those beside one another the larger.
 */
export function groupBoxes(
  groups: readonly Group[],
  cards: Iterable<GroupedCard>,
  { width, height, padding, title }: BoxSizes,
): readonly GroupBox[] {
  const known = new Map(groups.map((group) => [group.id, group]));
  const parents = groupParents(groups);
  const boxes = new Map<string, GroupBox>();
  const widen = (id: string, left: number, top: number, right: number, bottom: number) => {
    const group = known.get(id);
    if (group === undefined) return;
    const before = boxes.get(id);
    boxes.set(id, {
      group,
      left: Math.min(before?.left ?? Number.POSITIVE_INFINITY, left - padding),
      top: Math.min(before?.top ?? Number.POSITIVE_INFINITY, top - title),
      right: Math.max(before?.right ?? Number.NEGATIVE_INFINITY, right + padding),
      bottom: Math.max(before?.bottom ?? Number.NEGATIVE_INFINITY, bottom + padding),
    });
  };
  for (const { group, x, y } of cards) if (group !== undefined) widen(group, x, y, x + width, y + height);
  const depth = (id: string) => around(parents, id).length;
  // From the inside out: a frame is whole before the one around it is drawn.
  for (const { id } of groups.toSorted((a, b) => depth(b.id) - depth(a.id))) {
    const box = boxes.get(id);
    const parent = parents.get(id);
    if (box !== undefined && parent !== undefined) widen(parent, box.left, box.top, box.right, box.bottom);
  }
  const area = ({ left, right, top, bottom }: GroupBox) => (right - left) * (bottom - top);
  return [...boxes.values()].toSorted((a, b) => depth(a.group.id) - depth(b.group.id) || area(b) - area(a));
}
