/**
 * What changed between two versions of a large object, to be sent between threads instead of the whole:
 * what is sent is copied, and a copy of thousands of records takes longer than a frame.
 */

/** How to come from one value to another; undefined: nothing changed. Plain data. */
export type Delta =
  | undefined
  | { readonly whole: unknown }
  | {
      /** By property; a property whose `Delta` is undefined is left out. */
      readonly parts: Readonly<Record<string, Delta>>;
      /** All properties in their order, where that is another one than before. */
      readonly keys?: readonly string[];
    };

type Plain = Readonly<Record<string, unknown>>;
type Same = (a: unknown, b: unknown) => boolean;

/**
 * The way from `before` to `after`.
 *
 * @param depth so many levels of records are compared property by property; what lies deeper is sent
 *   whole. Arrays always are.
 * @param same whether a value need not be sent
 */
export function deltaOf(before: unknown, after: unknown, depth: number, same: Same): Delta {
  if (Object.is(before, after)) return undefined;
  if (depth === 0 || !isRecord(before) || !isRecord(after))
    return same(before, after) ? undefined : { whole: after };
  const parts: Record<string, Delta> = {};
  const keys = Object.keys(after);
  const others = Object.keys(before);
  let alike = keys.length === others.length;
  let changed = false;
  for (const [index, key] of keys.entries()) {
    if (key !== others[index]) alike = false;
    const delta = Object.hasOwn(before, key)
      ? deltaOf(before[key], after[key], depth - 1, same)
      : { whole: after[key] };
    if (delta === undefined) continue;
    define(parts, key, delta);
    changed = true;
  }
  if (alike) return changed ? { parts } : undefined;
  return { parts, keys };
}

/** `before` with the delta applied. What did not change keeps its identity. */
export function applyDelta(before: unknown, delta: Delta): unknown {
  if (delta === undefined) return before;
  if ('whole' in delta) return delta.whole;
  const old = before as Plain;
  const { parts, keys } = delta;
  if (keys === undefined) {
    const after: Record<string, unknown> = { ...old };
    for (const [key, part] of Object.entries(parts)) define(after, key, applyDelta(old[key], part));
    return after;
  }
  const after: Record<string, unknown> = {};
  for (const key of keys)
    define(after, key, Object.hasOwn(parts, key) ? applyDelta(old[key], parts[key]) : old[key]);
  return after;
}

/** Whether two values of plain data are equal throughout: objects in the order of their properties, too. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && equal(a[key], b[key]))
  );
}

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids may be `__proto__`, which an assignment would not make a property. */
function define(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}
