import type { Scenario } from '#shared/model/index.ts';

type Json = Record<string, unknown>;
const RECORDS = ['effects', 'set', 'weights', 'choices', 'given', 'report', 'report.sections'];
const ABSENT = 'absent';

/**
 * The fields that both sides changed, differently, found the plain way: each scenario is laid out as a
 * map from places to values, and the maps are compared. Keys as `conflictKey` writes them.
 */
export function disagreements(base: Scenario, mine: Scenario, theirs: Scenario): string[] {
  const sides = [base, mine, theirs].map(places);
  const all = new Set(sides.flatMap((side) => [...side.keys()]));
  const found: string[] = [];
  for (const place of all) {
    const values = sides.map((side) => side.get(place) ?? ABSENT);
    // Of an item that all have its fields count, of one that a side lacks only the whole does.
    if (WHOLE.test(place) && !values.includes(ABSENT)) continue;
    const lacking = wholesOf(place).some((whole) => sides.some((side) => !side.has(whole)));
    if (lacking) continue;
    const [b, m, t] = values;
    if (m !== t && b !== m && b !== t) found.push(place);
  }
  return found;
}

const WHOLE = /^\w+\/[^/]+\/(indicators\.[^.]+)?$/;

/** The places of the items that this place is in. */
function wholesOf(place: string): string[] {
  const item = `${place.split('/').slice(0, 2).join('/')}/`;
  const indicator = /^.*\/indicators\.[^.]+(?=\.)/.exec(place)?.[0];
  return [item, ...(indicator ? [indicator] : [])].filter((whole) => whole !== place);
}

function places(scenario: Scenario): Map<string, string> {
  const map = new Map<string, string>();
  for (const [name, value] of Object.entries(scenario)) {
    if (Array.isArray(value) && name !== 'quarantine') {
      const seen = new Map<string, number>();
      for (const item of value as Json[]) {
        const key = String(name === 'observations' ? item.node : item.id);
        const number = (seen.get(key) ?? 0) + 1;
        seen.set(key, number);
        const row = `${name}/${number === 1 ? key : `${key}~${number}`}/`;
        map.set(row, canonical(item));
        const rest = { ...item };
        if (name === 'parameters') group(rest, map, row, ['value', 'low', 'high']);
        if (name === 'variables') group(rest, map, row, ['type', 'initial']);
        for (const [field, inner] of Object.entries(rest)) put(map, row, field, inner);
      }
    }
  }
  map.set('//', 'there');
  const top: Json = Object.fromEntries(
    Object.entries(scenario).filter(
      ([name, value]) => name !== 'id' && (name === 'quarantine' || !Array.isArray(value)),
    ),
  );
  group(top, map, '//', ['rule', 'optimism']);
  for (const [field, inner] of Object.entries(top)) put(map, '//', field, inner);
  return map;
}

function group(item: Json, map: Map<string, string>, row: string, names: readonly string[]): void {
  map.set(`${row}${names[0]}`, canonical(names.map((name) => item[name] ?? null)));
  for (const name of names) delete item[name];
}

function put(map: Map<string, string>, row: string, path: string, value: unknown): void {
  if (RECORDS.includes(path)) {
    for (const [key, inner] of Object.entries(value as Json)) put(map, row, `${path}.${key}`, inner);
  } else if (path === 'indicators') {
    for (const item of value as Json[]) {
      for (const [key, inner] of Object.entries(item))
        map.set(`${row}${path}.${item.id}.${key}`, canonical(inner));
      map.set(`${row}${path}.${item.id}`, canonical(item));
    }
  } else map.set(row + path, canonical(value));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
