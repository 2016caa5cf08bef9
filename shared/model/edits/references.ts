/** What refers to what. Edits use it so that no reference is left that names what is not there. */
import type { Table, Tables } from '../document.ts';
import type { DocumentDraft } from '../edit.ts';
import type { Assumption, Edge, Node, Observation, Plan } from '../schema.ts';
import { changed, eraseItem, type Item, itemIn, tableNow, writeItem } from './draft-tables.ts';

/** The tables that references lead to. */
type Targets = Pick<Tables, 'nodes' | 'edges' | 'actors' | 'groups' | 'sources'>;
type Referring = 'nodes' | 'edges' | 'plans' | 'observations' | 'assumptions';

const CLEAN: { [N in Referring]: (item: Item<N>, targets: Targets) => Item<N> } = {
  nodes: cleanNode,
  edges: cleanEdge,
  plans: cleanPlan,
  observations: cleanObservation,
  assumptions: cleanAssumption,
};

export function targetsOf(draft: DocumentDraft): Targets {
  return {
    nodes: tableNow(draft, 'nodes'),
    edges: tableNow(draft, 'edges'),
    actors: tableNow(draft, 'actors'),
    groups: tableNow(draft, 'groups'),
    sources: tableNow(draft, 'sources'),
  };
}

/** `item` without references to what is not there; the same object when it has none. */
export function withoutDangling<N extends Referring>(name: N, item: Item<N>, targets: Targets): Item<N> {
  return CLEAN[name](item, targets);
}

/**
 * Removes whatever dangles, everywhere: needed after elements were removed, moved to other ends, or
 * became of another kind. Edges and observations that have lost a node go with it.
 */
export function dropDangling(draft: DocumentDraft): void {
  const nodes = tableNow(draft, 'nodes');
  for (const [key, { value }] of Object.entries(tableNow(draft, 'edges'))) {
    if (!has(nodes, value.from) || !has(nodes, value.to)) eraseItem(draft, 'edges', key);
  }
  for (const [key, { value }] of Object.entries(tableNow(draft, 'observations'))) {
    if (!has(nodes, value.node)) eraseItem(draft, 'observations', key);
  }
  const targets = targetsOf(draft);
  for (const name of Object.keys(CLEAN) as Referring[]) cleanTable(draft, name, targets);
  const { root, perspective } = draft.fields;
  if (root !== undefined && !has(targets.nodes, root)) delete draft.fields.root;
  if (perspective !== undefined && !has(targets.actors, perspective)) delete draft.fields.perspective;
}

function cleanTable<N extends Referring>(draft: DocumentDraft, name: N, targets: Targets): void {
  const table = tableNow(draft, name) as Table<Item<N>>;
  for (const [key, { value }] of Object.entries(table)) {
    const clean = withoutDangling(name, value, targets);
    if (clean !== value) writeItem(draft, name, key, clean);
  }
}

function cleanNode(node: Node, { actors, groups, sources, edges }: Targets): Node {
  const change: { -readonly [K in keyof Node]?: Node[K] | undefined } = {};
  if (node.actor !== undefined && !has(actors, node.actor)) change.actor = undefined;
  if (node.group !== undefined && !has(groups, node.group)) change.group = undefined;
  if (lacks(node.sources, sources)) change.sources = present(node.sources, sources);
  const astray = (edge: string | undefined) => edge !== undefined && !has(edges, edge);
  if (node.indicators?.some(({ edge }) => astray(edge))) {
    change.indicators = node.indicators.map((each) =>
      astray(each.edge) ? changed(each, { edge: undefined }) : each,
    );
  }
  return Object.keys(change).length === 0 ? node : changed(node, change);
}

function cleanEdge(edge: Edge, { sources }: Targets): Edge {
  return lacks(edge.sources, sources) ? { ...edge, sources: present(edge.sources, sources) } : edge;
}

/** A choice stands for a decision's own edge, what is given for a chance node's own. */
function cleanPlan(plan: Plan, targets: Targets): Plan {
  const choices = kept(plan.choices, 'decision', targets);
  const given = plan.given && kept(plan.given, 'chance', targets);
  if (choices === plan.choices && given === plan.given) return plan;
  return changed(plan, { choices, given });
}

function kept(
  chosen: Readonly<Record<string, string>>,
  kind: Node['kind'],
  { nodes, edges }: Targets,
): Readonly<Record<string, string>> {
  const all = Object.entries(chosen);
  const good = all.filter(
    ([node, edge]) => itemIn(nodes, node)?.kind === kind && itemIn(edges, edge)?.from === node,
  );
  return good.length === all.length ? chosen : Object.fromEntries(good);
}

function cleanObservation(observation: Observation, { edges }: Targets): Observation {
  const { node, edge } = observation;
  if (edge === undefined || itemIn(edges, edge)?.from === node) return observation;
  return changed(observation, { edge: undefined });
}

function cleanAssumption(assumption: Assumption, { nodes, edges }: Targets): Assumption {
  const change: { nodes?: readonly string[]; edges?: readonly string[] } = {};
  if (lacks(assumption.nodes, nodes)) change.nodes = present(assumption.nodes, nodes);
  if (lacks(assumption.edges, edges)) change.edges = present(assumption.edges, edges);
  return Object.keys(change).length === 0 ? assumption : changed(assumption, change);
}

function has(table: Table<unknown>, id: string): boolean {
  return Object.hasOwn(table, id);
}

function lacks(ids: readonly string[] | undefined, table: Table<unknown>): boolean {
  return ids?.some((id) => !has(table, id)) ?? false;
}

function present(ids: readonly string[] | undefined, table: Table<unknown>): readonly string[] {
  return (ids ?? []).filter((id) => has(table, id));
}
