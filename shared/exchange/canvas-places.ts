import type { Node, Scenario } from '../model/schema.ts';

/** In the units of canvases (pixels at 100 %); `x`, `y` is the corner at the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIZE = { width: 220, height: 90 };
const COLUMN = 320;
const ROW = 130;
/** Drawing programs lose their way beyond. */
const FARTHEST = 1e6;

/** Where each node is drawn: where it was put, otherwise in the column of its distance from a start. */
export function placesOf(scenario: Scenario): ReadonlyMap<string, Box> {
  const columns = columnsOf(scenario);
  const filled = new Map<number, number>();
  const placed = scenario.nodes.flatMap(({ position }) => (position ? [position.y] : []));
  const below = placed.length === 0 ? 0 : Math.max(...placed.map(coordinate)) + 2 * ROW;
  return new Map(
    scenario.nodes.map((node) => {
      const { width, height } = sizeOf(node);
      if (node.position)
        return [node.id, { x: coordinate(node.position.x), y: coordinate(node.position.y), width, height }];
      const column = columns.get(node.id) ?? 0;
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      return [node.id, { x: column * COLUMN, y: below + row * ROW, width, height }];
    }),
  );
}

/** The frame around boxes, with room for its title. */
export function frameAround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x)) - 24;
  const top = Math.min(...boxes.map(({ y }) => y)) - 48;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 24;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 24;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function coordinate(value: number): number {
  return Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, value)));
}

function sizeOf({ size }: Node): { readonly width: number; readonly height: number } {
  if (size === undefined) return SIZE;
  const within = (value: number) => Math.round(Math.min(2000, Math.max(40, value)));
  return { width: within(size.width), height: within(size.height) };
}

/** Steps from the nearest start; nodes on circles without a start are starts themselves, in the file's order. */
function columnsOf({ nodes, edges }: Scenario): ReadonlyMap<string, number> {
  const after = Map.groupBy(edges, ({ from }) => from);
  const reached = new Set(edges.map(({ to }) => to));
  const columns = new Map<string, number>();
  const spread = (start: string) => {
    if (columns.has(start)) return;
    columns.set(start, 0);
    const open = [start];
    for (let at = 0; at < open.length; at++) {
      const from = open[at] as string;
      for (const { to } of after.get(from) ?? []) {
        if (columns.has(to)) continue;
        columns.set(to, (columns.get(from) ?? 0) + 1);
        open.push(to);
      }
    }
  };
  for (const { id } of nodes) if (!reached.has(id)) spread(id);
  for (const { id } of nodes) spread(id);
  return columns;
}
