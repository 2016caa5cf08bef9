import type { TableName } from '../document.ts';
import { fromScenario, keysInOrder, TABLE_NAMES } from '../document-conversion.ts';
import { repair } from '../read/repair.ts';
import type { Repair } from '../read/result.ts';
import type { Scenario } from '../schema.ts';
import { renameAdditions } from './keep-both.ts';
import { type Loose, mergeFields, mergeItem, type Together } from './merge-item.ts';
import { mergeOrder } from './merge-order.ts';
import type { Conflict, ConflictKind, Decide } from './types.ts';

/** Fields under rules that hold them together (`validate.ts`, `schema.ts`): from two sides they might break them. */
const TOGETHER: { readonly [T in TableName]?: Together } = {
  parameters: ['value', 'low', 'high'],
  variables: ['type', 'initial'],
};
const TOP_TOGETHER: Together = ['rule', 'optimism'];

export interface Merged {
  /** Where sides disagree, as decided. The id is always mine: merging does not change which document this is. */
  readonly merged: Scenario;
  readonly conflicts: readonly Conflict[];
  /** What a decision has left without what it names: it stands in the result's `quarantine`. */
  readonly repairs: readonly Repair[];
}

type Rows = ReadonlyMap<string, Loose>;
interface Sides {
  readonly base: Rows;
  readonly mine: Rows;
  readonly theirs: Rows;
}

/**
 * Three-way merge by id and field. What only one side changed since `base`, or both changed alike, is taken;
 * everything else is a conflict, listed and decided by `decide` (mine unless told). Exchanging the
 * sides, and the decisions, gives the same. Items are matched by id, observations by node.
 */
export function mergeScenarios(
  base: Scenario,
  mine: Scenario,
  theirs: Scenario,
  decide: Decide = () => 'mine',
): Merged {
  const doubled: Conflict[] = [];
  const first = mergeOnce(base, mine, theirs, (conflict) => {
    const choice = decide(conflict);
    if (choice === 'both') doubled.push(conflict);
    return choice;
  });
  if (doubled.length === 0) return first;
  // Both are kept: theirs under other ids, as if they had been chosen freely from the beginning.
  const renamed = renameAdditions(mine, theirs, doubled);
  const second = mergeOnce(base, mine, renamed, decide);
  const stillListed = second.conflicts.filter((conflict) => !doubled.some((d) => sameConflict(d, conflict)));
  return { ...second, conflicts: [...doubled, ...stillListed] };
}

function sameConflict(a: Conflict, b: Conflict): boolean {
  return a.table === b.table && a.id === b.id && a.path === b.path;
}

function mergeOnce(base: Scenario, mine: Scenario, theirs: Scenario, decide: Decide): Merged {
  const conflicts: Conflict[] = [];
  const deciderFor =
    (table: TableName | null, id: string | null) =>
    (kind: ConflictKind, path: string, b: unknown, m: unknown, t: unknown): 'mine' | 'theirs' => {
      const whose = kind === 'order' && path === 'order' ? null : id;
      const conflict: Conflict = { kind, table, id: whose, path, base: b, mine: m, theirs: t };
      conflicts.push(conflict);
      return decide(conflict) === 'theirs' ? 'theirs' : 'mine';
    };

  const documents = { base: fromScenario(base), mine: fromScenario(mine), theirs: fromScenario(theirs) };
  // The id is not merged; everything else of the top level is.
  const fields = {
    base: documents.base.fields,
    mine: documents.mine.fields,
    theirs: documents.theirs.fields,
  };
  const top = mergeFields(
    { ...fields.base, id: mine.id },
    fields.mine,
    { ...fields.theirs, id: mine.id },
    '',
    deciderFor(null, null),
    TOP_TOGETHER,
  );

  const sidesOf = (table: TableName): Sides => ({
    base: rowsOf(documents.base[table]),
    mine: rowsOf(documents.mine[table]),
    theirs: rowsOf(documents.theirs[table]),
  });
  const merged = new Map<TableName, Map<string, Loose>>();
  const sides = new Map<TableName, Sides>();
  for (const table of TABLE_NAMES) {
    const rows = sidesOf(table);
    sides.set(table, rows);
    merged.set(table, mergeRows(table, rows, deciderFor));
  }
  keepNeededNodes(merged, sides, conflicts, decide);

  const result: Record<string, unknown> = { ...top };
  for (const table of TABLE_NAMES) {
    const rows = merged.get(table) ?? new Map<string, Loose>();
    const { base: b, mine: m, theirs: t } = sides.get(table) as Sides;
    const orders = { base: [...b.keys()], mine: [...m.keys()], theirs: [...t.keys()] };
    const order = mergeOrder(orders, new Set(rows.keys()), (o) =>
      deciderFor(table, null)('order', 'order', o.base, o.mine, o.theirs),
    );
    if (order.length > 0 || Object.hasOwn(result, table)) result[table] = order.map((key) => rows.get(key));
  }
  const repaired = repair(result as unknown as Scenario);
  return { merged: repaired.scenario, conflicts, repairs: repaired.repairs };
}

type DeciderFor = (
  table: TableName | null,
  id: string | null,
) => (kind: ConflictKind, path: string, b: unknown, m: unknown, t: unknown) => 'mine' | 'theirs';

function mergeRows(
  table: TableName,
  { base, mine, theirs }: Sides,
  deciderFor: DeciderFor,
): Map<string, Loose> {
  const rows = new Map<string, Loose>();
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const item = mergeItem(
      base.get(key),
      mine.get(key),
      theirs.get(key),
      '',
      deciderFor(table, key),
      TOGETHER[table],
    );
    if (item) rows.set(key, item);
  }
  return rows;
}

/**
 * A node that one side removed while the other drew a branch to or from it, or observed it: no field was
 * changed on both sides, and still the two do not go together. Listed like a removal, and decided.
 */
function keepNeededNodes(
  merged: ReadonlyMap<TableName, Map<string, Loose>>,
  sides: ReadonlyMap<TableName, Sides>,
  conflicts: Conflict[],
  decide: Decide,
): void {
  const nodes = merged.get('nodes');
  const nodeSides = sides.get('nodes');
  if (!nodes || !nodeSides) return;
  const needed = new Set<string>();
  for (const edge of merged.get('edges')?.values() ?? [])
    for (const end of [edge.from, edge.to]) needed.add(String(end));
  for (const observation of merged.get('observations')?.values() ?? []) needed.add(String(observation.node));
  for (const id of needed) {
    const [b, m, t] = [nodeSides.base.get(id), nodeSides.mine.get(id), nodeSides.theirs.get(id)];
    if (nodes.has(id) || (!m && !t)) continue;
    if (conflicts.some((conflict) => conflict.table === 'nodes' && conflict.id === id)) continue;
    const conflict: Conflict = { kind: 'needed', table: 'nodes', id, path: '', base: b, mine: m, theirs: t };
    conflicts.push(conflict);
    const kept = decide(conflict) === 'theirs' ? t : m;
    if (kept) nodes.set(id, kept);
  }
}

function rowsOf(table: Readonly<Record<string, { readonly order: string; readonly value: unknown }>>): Rows {
  return new Map(keysInOrder(table).map((key) => [key, table[key]?.value as Loose]));
}
