import type { TableName } from '../model/index.ts';
import {
  Actor,
  Assumption,
  Criterion,
  Edge,
  Group,
  Node,
  Observation,
  Parameter,
  Plan,
  Scenario,
  Source,
  Variable,
} from '../model/schema.ts';
import { changedFields } from './fields.ts';
import { movedItems } from './moved.ts';
import type { Change } from './types.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The properties that the format names, in its order. */
const SHAPES: Readonly<Record<TableName, { readonly shape: object }>> = {
  actors: Actor,
  criteria: Criterion,
  parameters: Parameter,
  variables: Variable,
  groups: Group,
  nodes: Node,
  edges: Edge,
  plans: Plan,
  observations: Observation,
  assumptions: Assumption,
  sources: Source,
};
/** Before the graph and after it; of nodes and edges each node is followed by the edges out of it. */
const BEFORE = ['actors', 'criteria', 'parameters', 'variables', 'groups'] as const;
const AFTER = ['plans', 'observations', 'assumptions', 'sources'] as const;

/**
 * What has to change to make `after` of `before`, by id and property: the document's own fields, who and
 * what counts, the graph node by node with the edges out of each, then plans, observations, assumptions
 * and sources; in each list in the order of `after`, what is gone at its end. Empty when the two are
 * equal; the order of properties, and whether an empty list is there, do not matter. The order of lists
 * does: the fewest items that moved are told.
 */
export function difference(before: Scenario, after: Scenario): Change[] {
  const of = (table: TableName) => changesOf(table, before, after);
  return [...fieldsOf(before, after), ...BEFORE.flatMap(of), ...graphOf(before, after), ...AFTER.flatMap(of)];
}

function fieldsOf(before: Scenario, after: Scenario): Change[] {
  const without = (scenario: Scenario) =>
    Object.fromEntries(Object.entries(scenario).filter(([key]) => !Object.hasOwn(SHAPES, key)));
  const known = Object.keys(Scenario.shape).filter((key) => !Object.hasOwn(SHAPES, key));
  return changedFields(without(before), without(after), known).map((change) => ({
    kind: 'changed',
    table: null,
    id: null,
    ...change,
  }));
}

function graphOf(before: Scenario, after: Scenario): Change[] {
  const from = new Map([...before.edges, ...after.edges].map((edge) => [edge.id, edge.from]));
  const edges = Map.groupBy(changesOf('edges', before, after), ({ id }) => from.get(id ?? '') ?? '');
  const nodes = Map.groupBy(changesOf('nodes', before, after), ({ id }) => id ?? '');
  // What repair has not seen yet may leave nodes that are not there.
  const ids = new Set([...after.nodes, ...before.nodes].map(({ id }) => id).concat([...edges.keys()]));
  return [...ids].flatMap((id) => [...(nodes.get(id) ?? []), ...(edges.get(id) ?? [])]);
}

function changesOf(table: TableName, before: Scenario, after: Scenario): Change[] {
  const left = itemsOf(table, before);
  const right = itemsOf(table, after);
  const moved = new Set(movedItems([...left.keys()], [...right.keys()]));
  const known = Object.keys(SHAPES[table].shape);
  const found: Change[] = [];
  let last: string | undefined;
  const previous = predecessors([...left.keys()]);
  for (const [id, item] of right) {
    const old = left.get(id);
    const at = { table, id };
    if (old === undefined) found.push({ kind: 'added', ...at, path: [], before: undefined, after: item });
    else {
      for (const change of changedFields(old, item, known)) found.push({ kind: 'changed', ...at, ...change });
      if (moved.has(id)) {
        found.push({ kind: 'moved', ...at, path: [], before: previous.get(id), after: last });
      }
    }
    last = id;
  }
  for (const [id, item] of left) {
    if (!right.has(id)) found.push({ kind: 'removed', table, id, path: [], before: item, after: undefined });
  }
  return found;
}

function predecessors(ids: readonly string[]): ReadonlyMap<string, string | undefined> {
  return new Map(ids.map((id, i) => [id, ids[i - 1]]));
}

/** The list's items by what tells them apart. */
function itemsOf(table: TableName, scenario: Scenario): ReadonlyMap<string, Loose> {
  const list: readonly Loose[] = scenario[table] ?? [];
  const items = new Map<string, Loose>();
  for (const item of list) {
    const id = String(table === 'observations' ? item.node : item.id);
    let key = id;
    for (let n = 2; items.has(key); n++) key = `${id}#${n}`;
    items.set(key, item);
  }
  return items;
}
