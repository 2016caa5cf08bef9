/**
 * What refers to what, as in the repair of files: an edge or an observation without its node goes
 * whole, of everything else only the reference. Edits leave none that names what is not there.
 */
import type { TableName } from '../document.ts';
import type { DocumentDraft } from '../edit.ts';
import type { Actor, Assumption, Edge, Node, Observation, Plan } from '../schema.ts';
import { changed, eraseItem, type Item, tableNow, writeItem } from './draft-tables.ts';

/** The tables that references lead to. */
type Target = Extract<TableName, 'nodes' | 'edges' | 'actors' | 'criteria' | 'groups' | 'sources'>;
type Has = (table: Target, id: string) => boolean;
type Referring = 'nodes' | 'edges' | 'actors' | 'plans' | 'observations' | 'assumptions';

const CLEAN: { readonly [N in Referring]: (item: Item<N>, has: Has) => Item<N> } = {
  nodes: cleanNode,
  edges: cleanEdge,
  actors: cleanActor,
  plans: cleanPlan,
  observations: cleanObservation,
  assumptions: cleanAssumption,
};

/** `item` without references to what the draft does not have; the same object when it has none. */
export function withoutDangling<N extends Referring>(draft: DocumentDraft, name: N, item: Item<N>): Item<N> {
  return CLEAN[name](item, (table, id) => Object.hasOwn(draft[table], id));
}

/** Removes items, the edges and observations of removed nodes, and every reference to any of them. */
export function removeReferenced(
  draft: DocumentDraft,
  removed: { readonly [T in Target]?: readonly string[] },
): void {
  // Read before anything is written: a table that was written to is read at the cost of a copy.
  const edges = tableNow(draft, 'edges');
  const tables = (Object.keys(CLEAN) as Referring[]).map((name) => [name, tableNow(draft, name)] as const);
  const nodes = new Set(removed.nodes);
  const gone: { [T in Target]?: ReadonlySet<string> } = { nodes };
  for (const name of Object.keys(removed) as Target[]) gone[name] = new Set(removed[name]);
  const cut = Object.values(edges).filter(({ value }) => nodes.has(value.from) || nodes.has(value.to));
  gone.edges = new Set([...(removed.edges ?? []), ...cut.map(({ value }) => value.id)]);

  const isGone = (name: TableName, key: string) => (gone as Record<string, Set<string>>)[name]?.has(key);
  const has: Has = (table, id) => !isGone(table, id) && Object.hasOwn(draft[table], id);
  for (const [name, table] of tables) {
    for (const [key, { value }] of Object.entries<{ value: Item<Referring> }>(table)) {
      if (isGone(name, key)) continue;
      if (name === 'observations' && nodes.has((value as Observation).node)) eraseItem(draft, name, key);
      else replaceIfChanged(draft, name, key, value, cleaned(name, value, has));
    }
  }
  const { root, perspective } = draft.fields;
  if (root !== undefined && !has('nodes', root)) delete draft.fields.root;
  if (perspective !== undefined && !has('actors', perspective)) delete draft.fields.perspective;
  for (const [name, keys] of Object.entries(gone)) {
    for (const key of keys) eraseItem(draft, name as Target, key);
  }
}

/** Takes out of plans what they fix, where that has become stale: the node is of another kind, say. */
export function releaseFromPlans(
  draft: DocumentDraft,
  isStale: (list: 'choices' | 'given', node: string, edge: string) => boolean,
): void {
  for (const [key, { value }] of Object.entries(tableNow(draft, 'plans'))) {
    const choices = entriesWhere(value.choices, (node, edge) => !isStale('choices', node, edge));
    const given = value.given && entriesWhere(value.given, (node, edge) => !isStale('given', node, edge));
    if (choices !== value.choices || given !== value.given)
      writeItem(draft, 'plans', key, changed(value, { choices, given }));
  }
}

function cleaned(name: Referring, item: Item<Referring>, has: Has): Item<Referring> {
  const clean = CLEAN[name] as (item: Item<Referring>, has: Has) => Item<Referring>;
  return clean(item, has);
}

function replaceIfChanged<N extends TableName>(
  draft: DocumentDraft,
  name: N,
  key: string,
  before: Item<N>,
  after: Item<N>,
): void {
  if (after !== before) writeItem(draft, name, key, after);
}

function cleanNode(node: Node, has: Has): Node {
  let clean = node;
  if (node.actor !== undefined && !has('actors', node.actor)) clean = changed(clean, { actor: undefined });
  if (node.group !== undefined && !has('groups', node.group)) clean = changed(clean, { group: undefined });
  const sources = present(node.sources, 'sources', has);
  if (sources !== node.sources) clean = changed(clean, { sources });
  const astray = (edge: string | undefined) => edge !== undefined && !has('edges', edge);
  if (!node.indicators?.some(({ edge }) => astray(edge))) return clean;
  const indicators = node.indicators.map((each) =>
    astray(each.edge) ? changed(each, { edge: undefined }) : each,
  );
  return { ...clean, indicators };
}

function cleanEdge(edge: Edge, has: Has): Edge {
  const sources = present(edge.sources, 'sources', has);
  return sources === edge.sources ? edge : changed(edge, { sources });
}

function cleanActor(actor: Actor, has: Has): Actor {
  const weights = actor.weights && entriesWhere(actor.weights, (criterion) => has('criteria', criterion));
  return weights === actor.weights ? actor : changed(actor, { weights });
}

function cleanPlan(plan: Plan, has: Has): Plan {
  const there = (node: string, edge: string) => has('nodes', node) && has('edges', edge);
  const choices = entriesWhere(plan.choices, there);
  const given = plan.given && entriesWhere(plan.given, there);
  return choices === plan.choices && given === plan.given ? plan : changed(plan, { choices, given });
}

function cleanObservation(observation: Observation, has: Has): Observation {
  const { edge } = observation;
  return edge === undefined || has('edges', edge) ? observation : changed(observation, { edge: undefined });
}

function cleanAssumption(assumption: Assumption, has: Has): Assumption {
  const nodes = present(assumption.nodes, 'nodes', has);
  const edges = present(assumption.edges, 'edges', has);
  return nodes === assumption.nodes && edges === assumption.edges
    ? assumption
    : changed(assumption, { nodes, edges });
}

/** Those ids that are there; the same list when all are. */
function present(ids: readonly string[] | undefined, table: Target, has: Has) {
  return ids?.every((id) => has(table, id)) ? ids : ids?.filter((id) => has(table, id));
}

/** Those entries that `keep` keeps; the same record when it keeps all. */
function entriesWhere<V>(
  record: Readonly<Record<string, V>>,
  keep: (key: string, value: V) => boolean,
): Readonly<Record<string, V>> {
  const all = Object.entries(record);
  const kept = all.filter(([key, value]) => keep(key, value));
  return kept.length === all.length ? record : Object.fromEntries(kept);
}
