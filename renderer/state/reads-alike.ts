import type { Entry, ScenarioDocument, TableName } from '#shared/model/index.ts';

/** Parts of a document that whoever computes something from it does not read. */
export interface Unread {
  readonly fields: readonly string[];
  /** Tables of which nothing is read. */
  readonly tables: readonly TableName[];
  /** Properties of nodes, and of branches. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** What the engine does not read: where things are drawn, and what is only written down about them. */
export const UNREAD_BY_ENGINE: Unread = {
  fields: ['report', 'summary'],
  tables: ['groups', 'assumptions', 'sources'],
  nodes: ['position', 'size', 'notes', 'group', 'tags', 'sources', 'confidence'],
  edges: ['notes', 'sources', 'confidence'],
};
/** A briefing shows all of it but the analyst's own words, which are put in where it is shown. */
export const UNREAD_BY_BRIEFING: Unread = { fields: ['report'], tables: [], nodes: [], edges: [] };

/** Whether two contents differ in nothing but parts that are not read: then the same is computed from both. */
export function readsAlike(a: ScenarioDocument, b: ScenarioDocument, unread: Unread): boolean {
  const { fields, nodes, edges, ...tables } = a;
  const others = Object.keys(tables) as (keyof typeof tables)[];
  return (
    others.every((name) => a[name] === b[name] || unread.tables.includes(name)) &&
    sameBut(fields, b.fields, unread.fields) &&
    sameTable(nodes, b.nodes, unread.nodes) &&
    sameTable(edges, b.edges, unread.edges)
  );
}

function sameTable<T extends object>(
  a: Readonly<Record<string, Entry<T>>>,
  b: Readonly<Record<string, Entry<T>>>,
  unread: readonly string[],
): boolean {
  if (a === b) return true;
  const ids = Object.keys(a);
  if (ids.length !== Object.keys(b).length) return false;
  return ids.every((id) => {
    const [one, other] = [a[id], b[id]];
    if (one === other) return true;
    if (one === undefined || other === undefined || one.order !== other.order) return false;
    return sameBut(one.value, other.value, unread);
  });
}

function sameBut<T extends object>(a: T, b: T, unread: readonly string[]): boolean {
  if (a === b) return true;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T & string>;
  for (const name of unread) names.delete(name as keyof T & string);
  return [...names].every((name) => a[name] === b[name]);
}
