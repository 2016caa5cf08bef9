/**
 * Automatic layout by the Eclipse Layout Kernel (elkjs, EPL-2.0), in a worker of its own: its file goes
 * into the build as it was published, with its licence beside it.
 */
import type { ELK as ElkEngine, ElkNode } from 'elkjs/lib/elk-api.js';
import { COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, type Point, type Positions, ROW_GAP } from '../geometry.ts';
import { depthOf } from './depth.ts';

export interface LayoutInput {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

const OPTIONS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': String(ROW_GAP),
  'elk.spacing.edgeNode': '28',
  'elk.spacing.componentComponent': '80',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(COLUMN_GAP),
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  // Every node as early as it can be: the options of a decision stand in one column.
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

/** The tidier placement goes down the graph call by call: with some thousand columns the worker's stack is used up. */
const PLACEMENT = 'elk.layered.nodePlacement.strategy';
const DEEP = 400;

let starting: Promise<ElkEngine> | null = null;

/** Loaded when it is first needed: it is large, and most documents have their places. */
async function engine(): Promise<ElkEngine> {
  starting ??= (async () => {
    const [{ default: Elk }, { default: address }] = await Promise.all([
      import('elkjs/lib/elk-api.js'),
      import('elkjs/lib/elk-worker.min.js?url'),
      import('elkjs/LICENSE.md?url'),
    ]);
    return new Elk({ workerFactory: () => new Worker(address) });
  })();
  return starting;
}

/** Places for all nodes, in columns from left to right along the branches. The first column begins at x = 0. */
export async function layOut(input: LayoutInput): Promise<Positions> {
  const { nodes, edges } = input;
  if (nodes.length === 0) return {};
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: {
      ...OPTIONS,
      [PLACEMENT]: depthOf(input) > DEEP ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX',
    },
    // A prefix, since nodes and branches may have the same ids, and ELK wants them all different.
    children: nodes.map((id) => ({ id: `n:${id}`, width: NODE_WIDTH, height: NODE_HEIGHT })),
    edges: edges.map(({ id, from, to }) => ({ id: `e:${id}`, sources: [`n:${from}`], targets: [`n:${to}`] })),
  };
  const { children } = await (await engine()).layout(graph);
  const places: Record<string, Point> = {};
  for (const { id, x = 0, y = 0 } of children ?? []) {
    places[id.slice(2)] = { x: Math.round(x), y: Math.round(y) };
  }
  return places;
}
