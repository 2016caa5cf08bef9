import { freshId } from '../fresh-id.ts';
import type { Scenario } from '../schema.ts';
import type { Conflict } from './types.ts';

type Loose = Record<string, unknown>;

/** Where ids of a table stand: properties that hold one, that hold a list of them, and keys of records. */
const REFERENCES: Readonly<
  Record<string, { one: readonly string[]; many: readonly string[]; keys: readonly string[] }>
> = {
  nodes: { one: ['from', 'to', 'node', 'root'], many: ['nodes'], keys: ['choices', 'given'] },
  edges: { one: ['edge'], many: ['edges'], keys: [] },
  actors: { one: ['actor', 'perspective'], many: [], keys: [] },
  criteria: { one: [], many: [], keys: ['effects', 'weights'] },
  groups: { one: ['group'], many: [], keys: [] },
  sources: { one: [], many: ['sources'], keys: [] },
};
/** Of these the values of a plan's records are ids of edges. */
const EDGE_RECORDS = new Set(['choices', 'given']);

/**
 * `theirs` with fresh ids for the items of `conflicts`, and wherever they are named. Names in
 * expressions are not among them: parameters and variables of one name mean the same thing.
 */
export function renameAdditions(mine: Scenario, theirs: Scenario, conflicts: readonly Conflict[]): Scenario {
  const renamed = new Map<string, Map<string, string>>();
  for (const { table, id, path } of conflicts) {
    if (table === null || id === null || table === 'observations' || path !== '') continue;
    const names = renamed.get(table) ?? new Map<string, string>();
    renamed.set(table, names);
    const taken = new Set([...idsIn(mine, table), ...idsIn(theirs, table), ...names.values()]);
    names.set(
      id,
      freshId(prefixOf(id), (candidate) => taken.has(candidate)),
    );
  }
  const result: Loose = { ...(withFreshSignposts(mine, theirs, conflicts) as unknown as Loose) };
  for (const [key, value] of Object.entries(result)) {
    // What repair has set aside names the past.
    if (key === 'quarantine') continue;
    if (Array.isArray(value))
      result[key] = value.map((item) => {
        const changed = rewritten(item as Loose, renamed);
        const id = renamed.get(key)?.get(String(item.id));
        return id === undefined ? changed : { ...changed, id };
      });
  }
  return rewritten(result, renamed) as unknown as Scenario;
}

/** `theirs` with fresh ids for the signposts that both sides added to a node. Nothing names them. */
function withFreshSignposts(mine: Scenario, theirs: Scenario, conflicts: readonly Conflict[]): Scenario {
  const added = conflicts.filter(({ table, path }) => table === 'nodes' && path.startsWith(SIGNPOSTS));
  if (added.length === 0) return theirs;
  const nodes = theirs.nodes.map((node) => {
    const own = new Set(added.filter(({ id }) => id === node.id).map(({ path }) => path));
    if (own.size === 0) return node;
    const others = mine.nodes.find(({ id }) => id === node.id)?.indicators ?? [];
    const taken = new Set([...others, ...(node.indicators ?? [])].map(({ id }) => id));
    const indicators = node.indicators?.map((each) => {
      if (!own.has(SIGNPOSTS + each.id)) return each;
      const id = freshId(prefixOf(each.id), (candidate) => taken.has(candidate));
      taken.add(id);
      return { ...each, id };
    });
    return indicators === undefined ? node : { ...node, indicators };
  });
  return { ...theirs, nodes };
}
const SIGNPOSTS = 'indicators.';

/** n5 becomes the first free n…; parameters and variables allow the same characters. */
function prefixOf(id: string): string {
  return /^[A-Za-z_]+/.exec(id)?.[0] ?? 'x';
}

function idsIn(scenario: Scenario, table: string): string[] {
  const list = (scenario as unknown as Record<string, readonly Loose[] | undefined>)[table];
  return (list ?? []).map((item) => String(item.id));
}

/** An object with the ids that it names exchanged, in the properties of the format alone. */
function rewritten(object: Loose, renamed: ReadonlyMap<string, ReadonlyMap<string, string>>): Loose {
  const result: Loose = { ...object };
  const edges = renamed.get('edges');
  for (const [table, ids] of renamed) {
    const places = REFERENCES[table];
    if (!places) continue;
    const exchange = (id: unknown) => ids.get(String(id)) ?? id;
    for (const name of places.one)
      if (typeof result[name] === 'string') result[name] = exchange(result[name]);
    for (const name of places.many) {
      const list = result[name];
      if (Array.isArray(list) && list.every((id) => typeof id === 'string'))
        result[name] = list.map(exchange);
    }
    for (const name of places.keys) result[name] = withKeys(result[name], exchange);
  }
  for (const name of EDGE_RECORDS)
    if (edges && isRecord(result[name]))
      result[name] = Object.fromEntries(
        Object.entries(result[name]).map(([key, id]) => [key, edges.get(String(id)) ?? id]),
      );
  if (Array.isArray(result.indicators))
    result.indicators = result.indicators.map((item) => rewritten(item as Loose, renamed));
  for (const name of Object.keys(result)) if (result[name] === undefined) delete result[name];
  return result;
}

function withKeys(record: unknown, exchange: (key: string) => unknown): unknown {
  if (!isRecord(record)) return record;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [String(exchange(key)), value]));
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
