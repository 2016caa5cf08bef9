import { type Edge, listOf, type Node, type ScenarioDocument } from '#shared/model/index.ts';

export interface OutlineItem {
  readonly id: string;
  readonly node: Node;
}

/** The same node's item is the same object, so that what shows it can tell that nothing changed. */
const items = new WeakMap<Node, OutlineItem>();
function itemOf(id: string, node: Node): OutlineItem {
  const known = items.get(node);
  if (known !== undefined) return known;
  const item = { id, node };
  items.set(node, item);
  return item;
}

/**
 * The nodes in the order in which a reader meets them: depth first from the root along the branches in
 * their order, each node once, where it is met first; then what the root does not reach, in order.
 */
export function outlineOf(
  nodes: ScenarioDocument['nodes'],
  edges: ScenarioDocument['edges'],
  root: string | null,
): readonly OutlineItem[] {
  const following = new Map<string, Edge[]>();
  const entered = new Set<string>();
  for (const edge of listOf(edges)) {
    const list = following.get(edge.from);
    if (list === undefined) following.set(edge.from, [edge]);
    else list.push(edge);
    entered.add(edge.to);
  }
  const list: OutlineItem[] = [];
  const met = new Set<string>();
  const walk = (start: string) => {
    // A stack of our own: chains are longer than the engine's.
    const stack = [start];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const entry = nodes[id];
      if (entry === undefined || met.has(id)) continue;
      met.add(id);
      list.push(itemOf(id, entry.value));
      for (const edge of following.get(id)?.toReversed() ?? []) stack.push(edge.to);
    }
  };
  if (root !== null) walk(root);
  const rest = listOf(nodes);
  for (const node of rest) if (!entered.has(node.id)) walk(node.id);
  for (const node of rest) walk(node.id);
  return list;
}
