/**
 * `next` with every part that equals its counterpart in `previous` replaced by that counterpart, so that
 * what did not change keeps its identity and nothing that shows it renders again. For plain data
 * (what structured cloning gives: objects, arrays, primitives) of small depth.
 */
export function share<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (typeof previous !== 'object' || typeof next !== 'object' || previous === null || next === null)
    return next;
  if (Array.isArray(next)) {
    if (!Array.isArray(previous)) return next;
    const shared = next.map((item, index) => share(previous[index], item));
    const same = shared.length === previous.length && shared.every((item, i) => Object.is(item, previous[i]));
    return (same ? previous : shared) as T;
  }
  if (Array.isArray(previous)) return next;
  const old = previous as Record<string, unknown>;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(old).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    const value = share(old[key], (next as Record<string, unknown>)[key]);
    shared[key] = value;
    if (!Object.hasOwn(old, key) || !Object.is(value, old[key])) same = false;
  }
  return (same ? old : shared) as T;
}

/**
 * The same for a list in which items come and go: an item keeps its identity wherever in the list an
 * equal one was before. For items that JSON can write.
 */
export function shareItems<T>(previous: readonly T[], next: readonly T[]): readonly T[] {
  const shared = share(previous, next);
  if (shared === previous || previous.length === 0) return shared;
  const known = new Map(previous.map((item) => [JSON.stringify(item), item]));
  return shared.map((item) => known.get(JSON.stringify(item)) ?? item);
}
