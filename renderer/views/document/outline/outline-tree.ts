import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { graphOf, outOf } from '../../map/graph.ts';

/** A line of the outline: a node where it stands, or a reference to one that stands elsewhere. */
export interface OutlineRow {
  /** The node's id where it stands; `>` and the branch's id where it is referred to. */
  readonly key: string;
  readonly node: string;
  readonly refers: boolean;
  /** The branches that lead here from the row above in the tree. */
  readonly by: readonly string[];
  /** 0 for what nothing stands above. */
  readonly depth: number;
  /** The place in the list of the row that this one hangs on; −1 for none. */
  readonly parent: number;
  /** The place in the list after everything that hangs on this row. */
  readonly end: number;
  /** From 1, among so many rows that hang on the same one. */
  readonly place: number;
  readonly of: number;
}

/** The rows from top to bottom, and where each node stands among them. */
export interface OutlineTree {
  readonly rows: readonly OutlineRow[];
  readonly places: ReadonlyMap<string, number>;
}

type Writable = { -readonly [K in keyof OutlineRow]: OutlineRow[K] };

/**
 * The nodes as a tree: from the root along the branches in their order, each node once, where it is met
 * first, and as a reference wherever else a branch leads to it; then what the root does not reach, in order.
 */
export function outlineTree(
  nodes: ScenarioDocument['nodes'],
  edges: ScenarioDocument['edges'],
  root: string | null,
): OutlineTree {
  const graph = graphOf(edges);
  const rows: Writable[] = [];
  const places = new Map<string, number>();
  type Next = Pick<OutlineRow, 'node' | 'by' | 'depth' | 'parent' | 'place' | 'of'>;
  const below = (node: string, parent: number, depth: number): Next[] => {
    const ways = new Map<string, string[]>();
    for (const { id, to } of outOf(graph, node)) {
      const by = ways.get(to);
      if (by !== undefined) by.push(id);
      else if (Object.hasOwn(nodes, to)) ways.set(to, [id]);
    }
    return [...ways].map(([to, by], index) => ({
      node: to,
      by,
      depth,
      parent,
      place: index + 1,
      of: ways.size,
    }));
  };
  const walk = (start: string) => {
    if (!Object.hasOwn(nodes, start) || places.has(start)) return;
    // A stack of our own: chains are longer than the engine's.
    const stack: Next[] = [{ node: start, by: [], depth: 0, parent: -1, place: 0, of: 0 }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const at = rows.length;
      const refers = places.has(next.node);
      rows.push({ ...next, refers, key: refers ? `>${next.by[0]}` : next.node, end: at + 1 });
      if (refers) continue;
      places.set(next.node, at);
      stack.push(...below(next.node, at, next.depth + 1).toReversed());
    }
  };
  if (root !== null) walk(root);
  const all = listOf(nodes);
  for (const { id } of all) if (!graph.in.has(id)) walk(id);
  for (const { id } of all) walk(id);

  const tops = rows.filter(({ parent }) => parent < 0);
  for (const [index, row] of tops.entries()) Object.assign(row, { place: index + 1, of: tops.length });
  for (const row of rows.toReversed()) {
    const above = rows[row.parent];
    if (above !== undefined) above.end = Math.max(above.end, row.end);
  }
  return { rows, places };
}

export const hasRowsBelow = ({ rows }: OutlineTree, row: OutlineRow): boolean => rows[row.end - 1] !== row;

/** The rows that are seen while what hangs on the closed ones is not. */
export function openRows({ rows }: OutlineTree, closed: ReadonlySet<string>): readonly OutlineRow[] {
  if (closed.size === 0) return rows;
  const open: OutlineRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    open.push(row);
    at = closed.has(row.key) ? row.end : at + 1;
  }
  return open;
}

/** The rows of the nodes that fit, without references, and what they hang on. */
export function fittingRows({ rows }: OutlineTree, fits: (node: string) => boolean): readonly OutlineRow[] {
  const kept = new Set<OutlineRow>();
  for (const row of rows) {
    if (row.refers || !fits(row.node)) continue;
    for (let each: OutlineRow | undefined = row; each && !kept.has(each); each = rows[each.parent])
      kept.add(each);
  }
  return rows.filter((row) => kept.has(row));
}

/** The closed rows that remain when a node is to be seen where it stands. */
export function openedTo(
  { rows, places }: OutlineTree,
  closed: ReadonlySet<string>,
  node: string,
): ReadonlySet<string> {
  const open = new Set(closed);
  const row = rows[places.get(node) ?? -1];
  for (let each = rows[row?.parent ?? -1]; each !== undefined; each = rows[each.parent])
    open.delete(each.key);
  return open.size === closed.size ? closed : open;
}

/**
 * The row that typed letters lead to: the next one whose title begins with them, from the present row on;
 * with one letter from the one after, so that typing it again goes on.
 */
export function rowTyped(
  rows: readonly OutlineRow[],
  from: number,
  typed: string,
  titleOf: (node: string) => string,
): OutlineRow | undefined {
  const text = typed.toLocaleLowerCase();
  const start = from < 0 ? 0 : [...typed].length > 1 ? from : from + 1;
  const around = [...rows.slice(start), ...rows.slice(0, start)];
  return around.find(
    ({ node, refers }) => !refers && titleOf(node).trimStart().toLocaleLowerCase().startsWith(text),
  );
}
