import { generateNKeysBetween } from 'fractional-indexing';
import type { Entry, Fields, ScenarioDocument, Table, TableName, Tables } from './document.ts';
import type { Scenario } from './schema.ts';

/** Every list of the top level, in the order of the format, with what makes an item's key. */
const KEYS = {
  actors: 'id',
  criteria: 'id',
  parameters: 'id',
  variables: 'id',
  groups: 'id',
  nodes: 'id',
  edges: 'id',
  plans: 'id',
  observations: 'node',
  assumptions: 'id',
  sources: 'id',
} as const satisfies Record<TableName, string>;

export const TABLE_NAMES = Object.keys(KEYS) as readonly TableName[];

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(KEYS, name);
}

/**
 * What stands in `fields` for a list that the file has: with it the file's own order of properties,
 * and the difference between a list that is empty and one that is absent, survive the round trip.
 */
const PRESENT: readonly never[] = Object.freeze([]);

/** The document in memory for a scenario as it stands in the file. Loses nothing; shares the items. */
export function fromScenario(scenario: Scenario): ScenarioDocument {
  const fields: Record<string, unknown> = { ...scenario };
  const tables: Partial<Record<TableName, Table<unknown>>> = {};
  for (const name of TABLE_NAMES) {
    const list: readonly unknown[] | undefined = scenario[name];
    tables[name] = list === undefined ? {} : tableOf(list, KEYS[name]);
    if (list !== undefined) fields[name] = PRESENT;
  }
  return { ...(tables as Tables), fields: fields as Fields };
}

/** The scenario for a file: plain lists in their order. A list that was absent and is empty stays absent. */
export function toScenario(document: ScenarioDocument): Scenario {
  const scenario: Record<string, unknown> = { ...document.fields };
  for (const name of TABLE_NAMES) {
    const list = listOf<unknown>(document[name]);
    if (list.length > 0 || Object.hasOwn(scenario, name)) scenario[name] = list;
  }
  return scenario as unknown as Scenario;
}

const lists = new WeakMap<object, readonly unknown[]>();

/** The items of a table in their order. The same array for the same table: safe to compare by identity. */
export function listOf<T>(table: Table<T>): readonly T[] {
  const known = lists.get(table) as readonly T[] | undefined;
  if (known !== undefined) return known;
  const list = Object.freeze(keysInOrder(table).map((key) => (table[key] as Entry<T>).value));
  lists.set(table, list);
  return list;
}

/** The keys of a table, by order key and then by key, as plain strings compare. */
export function keysInOrder(table: Table<unknown>): string[] {
  const rows = Object.entries(table);
  const ascends = ([idA, a]: Row, [idB, b]: Row) =>
    a.order < b.order || (a.order === b.order && idA <= idB) ? -1 : 1;
  return rows.sort(ascends).map(([key]) => key);
}
type Row = [key: string, entry: Entry<unknown>];

function tableOf(list: readonly unknown[], idProperty: string): Table<unknown> {
  const orders = generateNKeysBetween(null, null, list.length);
  const table: Record<string, Entry<unknown>> = {};
  list.forEach((value, index) => {
    const id = String((value as Record<string, unknown>)[idProperty]);
    table[keyFor(id, table)] = { order: orders[index] as string, value };
  });
  return table;
}

/** The id itself, or when a table has it already (two observations of one node), with a suffix that no id has. */
export function keyFor(id: string, table: Table<unknown>): string {
  let key = id;
  for (let number = 2; Object.hasOwn(table, key); number += 1) key = `${id}~${number}`;
  return key;
}
