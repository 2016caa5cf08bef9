import { freshId, Id } from '../../model/index.ts';

/** Names that JavaScript objects have of themselves; files with them as keys are refused. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Ids of the format for keys of any form, in their order: the key itself where it is one and still free,
 * otherwise `n1`, `n2`, … with the given prefix. A key that comes twice has the first one's id.
 */
export function safeIds(keys: readonly string[], prefix: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const key of keys) if (isId(key)) ids.set(key, key);
  const taken = new Set(ids.values());
  let next = 1;
  for (const key of keys) {
    if (ids.has(key)) continue;
    const id = freshId(prefix, (each) => taken.has(each), next);
    next = Number(id.slice(prefix.length)) + 1;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

function isId(key: string): boolean {
  return Id.safeParse(key).success && !FORBIDDEN.has(key);
}
