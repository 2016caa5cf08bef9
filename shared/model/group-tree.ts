import type { Group } from './schema.ts';

/** The group that a group says it lies within, whether that is there or not; null for none. */
export function namedParent(group: Group): string | null {
  const { parent } = group as { readonly parent?: unknown };
  return typeof parent === 'string' ? parent : null;
}

/** The group as lying within another; null for within none. */
export function withParent(group: Group, parent: string | null): Group {
  const { parent: _, ...plain } = group as Group & { readonly parent?: unknown };
  return parent === null ? plain : ({ ...plain, parent } as Group);
}

/**
 * Which group each group lies within, by id; a group that lies in none has no entry. It stands in a group
 * as `parent`, a property that version 1 of the format does not name: one that names no group, or would
 * close a circle, is kept and means nothing (of a circle, the first link in the list's order that closes it).
 */
export function groupParents(groups: readonly Group[]): ReadonlyMap<string, string> {
  const ids = new Set(groups.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const group of groups) {
    const parent = namedParent(group);
    if (parent === null || !ids.has(parent)) continue;
    if (!around(parents, parent).includes(group.id)) parents.set(group.id, parent);
  }
  return parents;
}

/** A group and all groups around it, from the inside out. */
export function around(parents: ReadonlyMap<string, string>, group: string): readonly string[] {
  const chain = [group];
  for (let id = parents.get(group); id !== undefined; id = parents.get(id)) chain.push(id);
  return chain;
}
