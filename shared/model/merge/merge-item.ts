import { sameValue } from '../same-value.ts';
import { mergeOrder } from './merge-order.ts';
import type { ConflictKind } from './types.ts';

/** Any object of a scenario, by the names of its properties. */
export type Loose = Readonly<Record<string, unknown>>;
/** Decides about a field: its path, what kind of disagreement it is, and the three values. */
export type DecideField = (
  kind: ConflictKind,
  path: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
) => 'mine' | 'theirs';

/** Records from ids to something: each of their entries is a field of its own. */
const RECORDS = new Set(['effects', 'set', 'weights', 'choices', 'given', 'report', 'sections']);
/** Lists whose items have ids. */
const LISTS = new Set(['indicators']);
/** Names of fields that are one field for merging, under the name of the first. */
export type Together = readonly string[];

/**
 * The fields of an object merged one by one. Properties keep the base's order, additions follow.
 * A window, a place or a range is one value: its parts from two sides might break the format's rules.
 */
export function mergeFields(
  base: Loose,
  mine: Loose,
  theirs: Loose,
  path: string,
  decide: DecideField,
  together: Together = [],
): Loose {
  const merged: Record<string, unknown> = {};
  const done = new Set<string>();
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    if (done.has(key)) continue;
    const here = path === '' ? key : `${path}.${key}`;
    if (together.includes(key)) {
      for (const name of together) done.add(name);
      const parts = [base, mine, theirs].map((side) => pick(side, together));
      const name = together[0] ?? key;
      Object.assign(merged, mergeValue(parts[0], parts[1], parts[2], name, 'changed', decide));
      continue;
    }
    const [b, m, t] = [own(base, key), own(mine, key), own(theirs, key)];
    const value = mergeProperty(key, b, m, t, here, decide);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeProperty(
  key: string,
  b: unknown,
  m: unknown,
  t: unknown,
  path: string,
  decide: DecideField,
): unknown {
  const settled = settle(b, m, t);
  if (settled) return settled.value;
  if (RECORDS.has(key) && [b, m, t].every(isRecordOrAbsent)) {
    const merged = mergeFields((b ?? {}) as Loose, (m ?? {}) as Loose, (t ?? {}) as Loose, path, decide);
    return Object.keys(merged).length === 0 && (m === undefined || t === undefined) ? undefined : merged;
  }
  if (LISTS.has(key) && [b, m, t].every(isListOrAbsent)) {
    const merged = mergeList(rowsOf(b), rowsOf(m), rowsOf(t), path, decide);
    return merged.length === 0 && (m === undefined || t === undefined) ? undefined : merged;
  }
  return mergeValue(b, m, t, path, m === undefined || t === undefined ? 'removed' : 'changed', decide);
}

/** A list within an item, its items by id. */
function mergeList(
  base: ReadonlyMap<string, Loose>,
  mine: ReadonlyMap<string, Loose>,
  theirs: ReadonlyMap<string, Loose>,
  path: string,
  decide: DecideField,
): Loose[] {
  const rows = new Map<string, Loose>();
  for (const id of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const item = mergeItem(base.get(id), mine.get(id), theirs.get(id), `${path}.${id}`, decide);
    if (item) rows.set(id, item);
  }
  const orders = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] };
  const order = mergeOrder(orders, new Set(rows.keys()), (o) =>
    decide('order', `${path}.order`, o.base, o.mine, o.theirs),
  );
  return order.map((id) => rows.get(id) as Loose);
}

/** An item that each side may have, lack, or have changed. Undefined: it is gone. */
export function mergeItem(
  base: Loose | undefined,
  mine: Loose | undefined,
  theirs: Loose | undefined,
  path: string,
  decide: DecideField,
  together: Together = [],
): Loose | undefined {
  const settled = settle(base, mine, theirs);
  if (settled) return settled.value as Loose | undefined;
  if (base && mine && theirs) return mergeFields(base, mine, theirs, path, decide, together);
  return mergeValue(base, mine, theirs, path, base ? 'removed' : 'added', decide) as Loose | undefined;
}

function mergeValue(
  b: unknown,
  m: unknown,
  t: unknown,
  path: string,
  kind: ConflictKind,
  decide: DecideField,
): unknown {
  const settled = settle(b, m, t);
  if (settled) return settled.value;
  return decide(kind, path, b, m, t) === 'mine' ? m : t;
}

/** The value if at most one side changed it, or both the same way. */
function settle(base: unknown, mine: unknown, theirs: unknown): { value: unknown } | null {
  if (sameValue(mine, theirs)) return { value: mine };
  if (sameValue(base, mine)) return { value: theirs };
  if (sameValue(base, theirs)) return { value: mine };
  return null;
}

/** Only own properties: an id may be the name of something that objects inherit. */
function own(object: Loose, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function pick(object: Loose, names: readonly string[]): Loose {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(object, name)).map((n) => [n, object[n]]));
}

function isRecordOrAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function isListOrAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((item) => typeof item?.id === 'string'));
}

function rowsOf(list: unknown): Map<string, Loose> {
  return new Map(((list ?? []) as Loose[]).map((item) => [String(item.id), item]));
}
