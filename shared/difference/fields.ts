/** What differs between two items, property by property. */
import { sameValue } from '../model/same-value.ts';

/** A property that differs, and the path to it. */
export interface FieldChange {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

/** Records by id: each entry is a change of its own. */
const RECORDS: ReadonlySet<string> = new Set([
  'effects',
  'set',
  'weights',
  'choices',
  'given',
  'report',
  'sections',
]);
/** Lists of items with ids within an item. */
const LISTS: ReadonlySet<string> = new Set(['indicators']);

/** In the order of `known`, then of the properties that it does not name. */
export function changedFields(before: Loose, after: Loose, known: readonly string[]): FieldChange[] {
  const keys = new Set([...known, ...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesAt(own(before, key), own(after, key), [key]));
}

function changesAt(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  if (before === after || (before !== undefined && after !== undefined && sameValue(before, after)))
    return [];
  const whole = [{ path, before, after }];
  const key = path.at(-1) ?? '';
  const deep =
    RECORDS.has(key) || key === 'when'
      ? changesInRecord(before, after, path)
      : LISTS.has(key)
        ? changesInList(before, after, path)
        : [];
  return deep.length > 0 ? deep : whole;
}

/** Empty where the two are not told apart by their entries: the whole is the change then. */
function changesInRecord(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  const whole = path.at(-1) === 'when';
  if (whole && (before === undefined || after === undefined)) return [];
  if (!isRecord(before ?? {}) || !isRecord(after ?? {})) return [];
  const left = (before ?? {}) as Loose;
  const right = (after ?? {}) as Loose;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => changesAt(own(left, key), own(right, key), [...path, key]));
}

function changesInList(before: unknown, after: unknown, path: readonly string[]): FieldChange[] {
  const left = itemsById(before ?? []);
  const right = itemsById(after ?? []);
  if (left === null || right === null) return [];
  const common = (of: ReadonlyMap<string, Loose>, other: ReadonlyMap<string, Loose>) =>
    [...of.keys()].filter((id) => other.has(id)).join('\n');
  if (common(left, right) !== common(right, left)) return [];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((id) => {
    const was = left.get(id);
    const is = right.get(id);
    if (was === undefined || is === undefined) return [{ path: [...path, id], before: was, after: is }];
    return changedFields(was, is, []).map((change) => ({ ...change, path: [...path, id, ...change.path] }));
  });
}

/** Null where they are no list of items of different ids. */
function itemsById(list: unknown): ReadonlyMap<string, Loose> | null {
  if (!Array.isArray(list)) return null;
  const items = new Map<string, Loose>();
  for (const item of list) {
    if (!isRecord(item) || typeof item.id !== 'string' || items.has(item.id)) return null;
    items.set(item.id, item);
  }
  return items;
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const own = (record: Loose, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);
