/** Which part of a large document is given to React Flow: what lies in and around the sight. */
import { NODE_HEIGHT, NODE_WIDTH, type Point } from '../geometry.ts';

/** Documents with more nodes are drawn as a picture from afar, and only in part as elements from near. */
export const MANY = 300;
/** How far beyond the sight elements are made beforehand, as a share of its size. */
const AHEAD = 0.3;

/** On the canvas. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** The canvas in the window: its origin and scale there, and the size of what is seen, in px. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export const seenRect = ({ x, y, zoom, width, height }: Sight): Rect => ({
  left: -x / zoom,
  top: -y / zoom,
  right: (width - x) / zoom,
  bottom: (height - y) / zoom,
});

export function widened({ left, top, right, bottom }: Rect, share: number = AHEAD): Rect {
  const dx = (right - left) * share;
  const dy = (bottom - top) * share;
  return { left: left - dx, top: top - dy, right: right + dx, bottom: bottom + dy };
}

export const covers = (outer: Rect, inner: Rect): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom;

export const meets = (a: Rect, b: Rect): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const boxOf = ({ x, y }: Point): Rect => ({
  left: x,
  top: y,
  right: x + NODE_WIDTH,
  bottom: y + NODE_HEIGHT,
});

interface Placed {
  readonly id: string;
  readonly position: Point;
}
interface Joined {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}
export interface Part {
  /** From the middle of the sight outwards; last the ends of branches that pass through it. */
  readonly nodes: readonly string[];
  readonly edges: ReadonlySet<string>;
}

/** What meets a rectangle, a branch by the box around its two nodes, and the nodes that those need. */
export function partIn(nodes: readonly Placed[], edges: readonly Joined[], rect: Rect): Part {
  const middle = {
    x: (rect.left + rect.right - NODE_WIDTH) / 2,
    y: (rect.top + rect.bottom - NODE_HEIGHT) / 2,
  };
  const places = new Map<string, Point>();
  const inside: { id: string; far: number }[] = [];
  for (const { id, position } of nodes) {
    places.set(id, position);
    if (meets(boxOf(position), rect))
      inside.push({ id, far: Math.abs(position.x - middle.x) + Math.abs(position.y - middle.y) });
  }
  const wanted = new Set(inside.toSorted((a, b) => a.far - b.far).map(({ id }) => id));
  const passing = new Set<string>();
  for (const { id, source, target } of edges) {
    const from = places.get(source);
    const to = places.get(target);
    if (from === undefined || to === undefined) continue;
    const box = {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x) + NODE_WIDTH,
      bottom: Math.max(from.y, to.y) + NODE_HEIGHT,
    };
    if (!meets(box, rect)) continue;
    passing.add(id);
    wanted.add(source).add(target);
  }
  return { nodes: [...wanted], edges: passing };
}

/** The nodes that a rectangle touches. */
export function nodesIn(nodes: readonly Placed[], rect: Rect): readonly string[] {
  return nodes.filter(({ position }) => meets(boxOf(position), rect)).map(({ id }) => id);
}

/** The topmost node at a point. */
export function nodeAtPoint(nodes: readonly Placed[], { x, y }: Point): string | null {
  const at = { left: x, top: y, right: x, bottom: y };
  return nodes.findLast(({ position }) => meets(boxOf(position), at))?.id ?? null;
}

/** The rectangle around all nodes; null when there are none. */
export function boundsOf(nodes: Iterable<{ readonly position: Point }>): Rect | null {
  let bounds: Rect | null = null;
  for (const { position } of nodes) {
    const box = boxOf(position);
    bounds =
      bounds === null
        ? box
        : {
            left: Math.min(bounds.left, box.left),
            top: Math.min(bounds.top, box.top),
            right: Math.max(bounds.right, box.right),
            bottom: Math.max(bounds.bottom, box.bottom),
          };
  }
  return bounds;
}

/**
 * One step from what is there towards what is wanted: so many at most are added, in the wanted order, and
 * taken away. The same set when nothing is left to do.
 */
export function stepTowards(
  there: ReadonlySet<string>,
  wanted: readonly string[],
  added: number,
  taken: number = added,
): ReadonlySet<string> {
  const target = new Set(wanted);
  const next = new Set(there);
  let left = taken;
  for (const id of there) {
    if (left === 0) break;
    if (target.has(id)) continue;
    next.delete(id);
    left -= 1;
  }
  left = added;
  for (const id of target) {
    if (left === 0) break;
    if (next.has(id)) continue;
    next.add(id);
    left -= 1;
  }
  const same = next.size === there.size && [...next].every((id) => there.has(id));
  return same ? there : next;
}
