/** Graphs of any size for the interface's benchmark, the same for the application and the plain page. */
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

const COLUMN = 400;
const ROW = 128;
/** Of the window: the grid has its shape, so that all of it is as large as it can be when all is in view. */
const ASPECT = 1.7;

export interface GridNode extends Node {
  readonly position: { readonly x: number; readonly y: number };
}
export interface GridGraph {
  readonly nodes: readonly GridNode[];
  readonly edges: readonly (Edge & { readonly label: string })[];
}

/**
 * `count` nodes in a grid, decisions and chances in turns, with 1.5 branches each: down the first column,
 * along every row, and from every second node to the next row.
 */
export function gridGraph(count: number): GridGraph {
  const rows = Math.ceil(Math.sqrt((count * COLUMN) / (ROW * ASPECT)));
  const nodes: GridNode[] = [];
  const targets: number[][] = [];
  for (let n = 0; n < count; n += 1) {
    const row = n % rows;
    const ways = [n + rows];
    if (n < rows && row < rows - 1) ways.push(n + 1);
    if (n % 2 === 0 && row < rows - 1) ways.push(n + rows + 1);
    targets.push(ways.filter((to) => to < count));
  }
  const edges: GridGraph['edges'][number][] = [];
  for (const [n, ways] of targets.entries()) {
    const column = Math.floor(n / rows);
    const kind = ways.length === 0 ? 'outcome' : column % 2 === 0 ? 'chance' : 'decision';
    nodes.push({
      id: `n${n}`,
      kind,
      title: `Node ${n} of the grid`,
      position: { x: column * COLUMN, y: (n % rows) * ROW },
    });
    for (const [index, to] of ways.entries()) {
      const last = index === ways.length - 1;
      edges.push({
        id: `e${n}-${to}`,
        from: `n${n}`,
        to: `n${to}`,
        label: `Way ${index + 1}`,
        ...(kind === 'chance' ? { probability: last ? 'rest' : 0.4 } : {}),
        effects: { value: (n * 7 + index * 13) % 50 },
      });
    }
  }
  return { nodes, edges };
}

/** The same as a document. */
export function gridDocument(id: string, count: number): Scenario {
  const { nodes, edges } = gridGraph(count);
  return {
    format: 'scenario-desk',
    version: 1,
    id,
    title: `Grid of ${count}`,
    timeZone: 'Europe/Berlin',
    start: '2025-01-01',
    criteria: [{ id: 'value', name: 'Value', goal: 'max' }],
    nodes: [...nodes],
    edges: [...edges],
  };
}
