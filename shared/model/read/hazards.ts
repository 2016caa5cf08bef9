import type { Path } from './json-path.ts';

/** A place in a parsed document that is refused before its shape is looked at. */
export interface Hazard {
  readonly path: Path;
  readonly message: string;
}

/**
 * Forbidden property names, and numbers beyond the doubles (`1e999` would be written back as `null`),
 * anywhere in a parsed document; at most `limit` of them. Recursive: the depth is checked before. Without
 * hazards `names` is how many properties there are, in all objects.
 */
export function findHazards(root: unknown, limit: number): { hazards: Hazard[]; names: number } {
  const hazards: Hazard[] = [];
  const path: (string | number)[] = [];
  let names = 0;
  const visit = (value: unknown) => {
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) report('The number is too large: no computer’s arithmetic holds it.');
    } else if (Array.isArray(value)) visitItems(value);
    else if (typeof value === 'object' && value !== null) visitProperties(value as Record<string, unknown>);
  };
  const visitItems = (list: readonly unknown[]) => {
    const last = path.length;
    path.push(0);
    for (let i = 0; i < list.length && hazards.length < limit; i++) {
      path[last] = i;
      visit(list[i]);
    }
    path.pop();
  };
  const visitProperties = (object: Record<string, unknown>) => {
    const last = path.length;
    path.push('');
    // Own names only: `JSON.parse` makes `__proto__` an ordinary property.
    for (const key of Object.keys(object)) {
      path[last] = key;
      names++;
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        report(`A property may not be called “${key}”: remove or rename it.`);
      visit(object[key]);
      if (hazards.length >= limit) break;
    }
    path.pop();
  };
  const report = (message: string) => hazards.push({ path: [...path], message });
  visit(root);
  return { hazards, names };
}
