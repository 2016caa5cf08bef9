/**
 * How edits read and write a draft. Reading goes through snapshots: walking a drafted table would
 * make a proxy of every entry. Writing changes only the properties that differ, so patches stay small.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { current, isDraft } from 'mutative';
import type { Entry, Table, TableName, Tables } from '../document.ts';
import { keysInOrder } from '../document-conversion.ts';
import type { DocumentDraft } from '../edit.ts';
import { sameValue } from '../same-value.ts';

export type Item<N extends TableName> = Tables[N] extends Table<infer T> ? T : never;

/** The table as it is at this point of the edit. */
export function tableNow<N extends TableName>(draft: DocumentDraft, name: N): Tables[N] {
  return current(draft[name]) as unknown as Tables[N];
}

/** An own entry's item: `toString` finds nothing unless there is a node with that id. */
export function itemIn<T>(table: Table<T>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id]?.value : undefined;
}

/** Names that no property of a file may have; an id can be one in plans and effects. */
export function isReserved(id: string): boolean {
  return id === 'constructor' || id === 'prototype';
}

/** Adds an item at the end of its list, or at `order`. Does nothing when the key is taken or reserved. */
export function insertItem<N extends TableName>(
  draft: DocumentDraft,
  name: N,
  key: string,
  item: Item<N>,
  order?: string,
): void {
  if (Object.hasOwn(draft[name], key) || isReserved(key)) return;
  writable(draft, name)[key] = { order: order ?? ordersAtEnd(draft, name, 1)[0] ?? '', value: item };
}

/** Order keys for `count` items to come at the end of a list. */
export function ordersAtEnd(draft: DocumentDraft, name: TableName, count: number): string[] {
  let last: string | null = null;
  const table: Table<unknown> = tableNow(draft, name);
  for (const { order } of Object.values(table)) if (last === null || order > last) last = order;
  return generateNKeysBetween(last, null, count);
}

/** Makes an item equal to `item`. Its place in the list stays. */
export function writeItem<N extends TableName>(
  draft: DocumentDraft,
  name: N,
  key: string,
  item: Item<N>,
): void {
  const entry = Object.hasOwn(draft[name], key) ? writable(draft, name)[key] : undefined;
  if (entry === undefined) return;
  // What was added in this very edit is no draft yet: it is the caller's object, not ours to write on.
  if (isDraft(entry.value)) assign(entry.value as object, item as object);
  else entry.value = changed(item as object, item as object);
}

export function eraseItem(draft: DocumentDraft, name: TableName, key: string): void {
  if (Object.hasOwn(draft[name], key)) delete writable(draft, name)[key];
}

/** Puts an item before another, or at the end (null). Does nothing when it stands there or one of them is gone. */
export function placeItem(draft: DocumentDraft, name: TableName, key: string, before: string | null): void {
  const table: Table<unknown> = tableNow(draft, name);
  const keys = keysInOrder(table);
  const rest = keys.filter((each) => each !== key);
  const index = before === null ? rest.length : rest.indexOf(before);
  if (index < 0 || rest.length === keys.length || keys[index] === key) return;
  const low = orderOf(table, rest[index - 1]);
  const high = orderOf(table, rest[index]);
  if (low === null || high === null || low < high) {
    setOrder(draft, name, key, generateKeyBetween(low, high));
    return;
  }
  // Two neighbours with one order key leave no room between them: the whole list gets new keys.
  const orders = generateNKeysBetween(null, null, keys.length);
  rest.splice(index, 0, key);
  rest.forEach((each, position) => {
    setOrder(draft, name, each, orders[position] as string);
  });
}

/** Makes the properties of `target` (a draft) those of `next`, touching only what differs. */
export function assign(target: object, next: object): void {
  const written = target as Record<string, unknown>;
  const before = current(target) as Readonly<Record<string, unknown>>;
  const after = next as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key) || after[key] === undefined) delete written[key];
  }
  for (const [key, value] of Object.entries(after)) {
    const kept = Object.hasOwn(before, key) && sameValue(before[key], value);
    if (value !== undefined && !kept) written[key] = value;
  }
}

/** `item` with `change` made to it; a property that is `undefined` there is removed. */
export function changed<T extends object>(item: T, change: object): T {
  const next = { ...item, ...change } as Record<string, unknown>;
  for (const key of Object.keys(change)) if (next[key] === undefined) delete next[key];
  return next as T;
}

function orderOf(table: Table<unknown>, key: string | undefined): string | null {
  return key === undefined ? null : (table[key]?.order ?? null);
}

function setOrder(draft: DocumentDraft, name: TableName, key: string, order: string): void {
  const entry = writable(draft, name)[key];
  if (entry !== undefined) entry.order = order;
}

interface WritableEntry {
  order: Entry<unknown>['order'];
  value: unknown;
}
function writable(draft: DocumentDraft, name: TableName): Record<string, WritableEntry> {
  return draft[name] as unknown as Record<string, WritableEntry>;
}
