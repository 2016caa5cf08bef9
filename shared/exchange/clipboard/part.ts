/** Parts of scenarios on their way through the clipboard. */
import {
  addNode,
  around,
  connect,
  type Edge,
  type Edit,
  freshId,
  type Group,
  groupParents,
  listOf,
  type Node,
  namedParent,
  putItem,
  type Scenario,
  type ScenarioDocument,
  updateNodes,
  withParent,
} from '../../model/index.ts';

/** What nodes and branches name by id, and by what two documents' items are taken to be the same. */
const NAMED = { actors: 'name', criteria: 'name', groups: 'title', sources: 'title' } as const;
type NamedTable = keyof typeof NAMED;
const NAMED_TABLES = Object.keys(NAMED) as readonly NamedTable[];

/**
 * Nodes with the branches between them as a scenario of their own, with the actors, criteria, groups,
 * sources, parameters and variables that they name: it can be pasted into any document, or saved as one.
 */
export function takePart(document: ScenarioDocument, nodeIds: readonly string[]): Scenario {
  const chosen = new Set(nodeIds);
  const nodes = listOf(document.nodes).filter(({ id }) => chosen.has(id));
  const edges = listOf(document.edges).filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const elements = [...nodes, ...edges];
  const words = wordsIn(elements);
  const parents = groupParents(listOf(document.groups));
  const named: Record<NamedTable, ReadonlySet<string | undefined>> = {
    actors: new Set(nodes.map(({ actor }) => actor)),
    criteria: new Set(elements.flatMap(({ effects }) => Object.keys(effects ?? {}))),
    groups: new Set(nodes.flatMap(({ group }) => (group === undefined ? [] : around(parents, group)))),
    sources: new Set(elements.flatMap(({ sources }) => sources ?? [])),
  };
  const { id, title, timeZone, start, format, version } = document.fields;
  const lists = Object.fromEntries(
    NAMED_TABLES.map((table) => [
      table,
      listOf<{ id: string }>(document[table]).filter((item) => named[table].has(item.id)),
    ]),
  );
  const list = <T extends { id: string }>(items: readonly T[]) => items.filter((item) => words.has(item.id));
  return {
    ...{ format, version, id, title, timeZone, start },
    ...(lists as Pick<Scenario, NamedTable>),
    parameters: list(listOf(document.parameters)),
    variables: list(listOf(document.variables)),
    nodes,
    edges,
  };
}

/** Every word of the expressions of elements, and the variables that they set. */
function wordsIn(elements: readonly (Node | Edge)[]): ReadonlySet<string> {
  const texts = elements.flatMap((each) => [
    ...Object.values(each.effects ?? {}),
    ...Object.entries(each.set ?? {}).flat(),
    ...('from' in each ? [each.guard, each.probability] : []),
  ]);
  const all = texts.filter((text) => typeof text === 'string').join(' ');
  return new Set(all.match(/[A-Za-z]\w*/g) ?? []);
}

export interface Placed {
  readonly edit: Edit;
  /** The pasted nodes' ids in the document. */
  readonly nodes: readonly string[];
  /** Those of them that no pasted branch leads to. */
  readonly starts: readonly string[];
}

/**
 * How a part is put into a document: with ids of its own, and with what it names taken from there where
 * something of the same name is, otherwise brought along. A parameter or variable whose id the document
 * has already is the document's: expressions call it by that.
 *
 * @param placeOf where a node of the part goes; undefined for none of its own
 */
export function placePart(
  part: Scenario,
  document: ScenarioDocument,
  placeOf: (node: Node) => { readonly x: number; readonly y: number } | undefined,
): Placed {
  const nodes = newIds(part.nodes, document.nodes, 'n');
  const edges = newIds(part.edges, document.edges, 'e');
  const maps = Object.fromEntries(
    NAMED_TABLES.map((table) => [table, matchedIds(part, document, table)]),
  ) as Record<NamedTable, Matches>;
  const idOf = (table: NamedTable, id: string) => maps[table].ids.get(id) ?? id;
  const shared = <T extends Node | Edge>(element: T): T => ({
    ...element,
    ...(element.sources && { sources: element.sources.map((id) => idOf('sources', id)) }),
    ...(element.effects && {
      effects: Object.fromEntries(
        Object.entries(element.effects).map(([id, effect]) => [idOf('criteria', id), effect]),
      ),
    }),
  });
  /** Groups lie within one another as they did. */
  const nested = (group: Group): Group => {
    const parent = namedParent(group);
    return parent === null ? group : withParent(group, idOf('groups', parent));
  };
  const put: Edit[] = [];
  for (const table of NAMED_TABLES)
    for (const item of maps[table].added)
      put.push(putItem(table, (table === 'groups' ? nested(item as Group) : item) as never));
  const isTaken = (id: string) =>
    Object.hasOwn(document.parameters, id) || Object.hasOwn(document.variables, id);
  for (const item of part.parameters ?? []) if (!isTaken(item.id)) put.push(putItem('parameters', item));
  for (const item of part.variables ?? []) if (!isTaken(item.id)) put.push(putItem('variables', item));
  for (const node of part.nodes) {
    const { position: _, ...rest } = shared(node);
    const place = placeOf(node);
    put.push(
      addNode({
        ...rest,
        id: nodes.get(node.id) ?? node.id,
        ...(node.actor !== undefined && { actor: idOf('actors', node.actor) }),
        ...(node.group !== undefined && { group: idOf('groups', node.group) }),
        ...(place && { position: place }),
      }),
    );
  }
  for (const edge of part.edges) {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (from !== undefined && to !== undefined)
      put.push(connect({ ...shared(edge), id: edges.get(edge.id) ?? edge.id, from, to }));
  }
  // Signposts name branches, which are there only now.
  for (const { id, indicators } of part.nodes) {
    if (indicators?.some(({ edge }) => edge !== undefined) !== true) continue;
    const mapped = indicators.map((each) =>
      each.edge === undefined ? each : { ...each, edge: edges.get(each.edge) ?? each.edge },
    );
    put.push(updateNodes([nodes.get(id) ?? id], { indicators: mapped }));
  }
  const entered = new Set(part.edges.map(({ to }) => to));
  return {
    edit: (draft) => {
      for (const edit of put) edit(draft);
    },
    nodes: [...nodes.values()],
    starts: part.nodes.filter(({ id }) => !entered.has(id)).map(({ id }) => nodes.get(id) ?? id),
  };
}

/** Their own ids where these are free, otherwise fresh ones. */
function newIds(
  items: readonly { readonly id: string }[],
  table: object,
  prefix: string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const given = new Set(items.map(({ id }) => id));
  let first = 1;
  for (const { id } of items) {
    if (!Object.hasOwn(table, id)) {
      ids.set(id, id);
      continue;
    }
    const fresh = freshId(prefix, (each) => given.has(each) || Object.hasOwn(table, each), first);
    given.add(fresh);
    ids.set(id, fresh);
    first = Number(fresh.slice(prefix.length)) + 1;
  }
  return ids;
}

interface Matches {
  /** Id in the part → id in the document. */
  readonly ids: ReadonlyMap<string, string>;
  /** What the document does not have, with the ids that it gets there. */
  readonly added: readonly object[];
}

function matchedIds(part: Scenario, document: ScenarioDocument, table: NamedTable): Matches {
  type Item = { readonly id: string } & Readonly<Record<string, unknown>>;
  const items = (part[table] ?? []) as readonly Item[];
  const there = listOf<Item>(document[table] as never);
  const name = NAMED[table];
  const ids = new Map<string, string>();
  const fresh: Item[] = [];
  for (const item of items) {
    const same = there.find((each) => each[name] === item[name]);
    if (same === undefined) fresh.push(item);
    else ids.set(item.id, same.id);
  }
  const given = newIds(fresh, document[table], table.charAt(0));
  for (const [id, to] of given) ids.set(id, to);
  return { ids, added: fresh.map((item) => ({ ...item, id: given.get(item.id) ?? item.id })) };
}

/** The text that stands for a part on the clipboard. */
export function partText(document: ScenarioDocument, nodeIds: readonly string[]): string {
  return `${JSON.stringify(takePart(document, nodeIds), null, 2)}\n`;
}
