/** The record with one entry set, or (undefined) taken out; undefined when nothing is left in it. */
export function withEntry<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> | undefined {
  const { [key]: _, ...others } = record ?? {};
  if (value === undefined) return Object.keys(others).length === 0 ? undefined : others;
  return { ...record, [key]: value };
}

/** The object with one property set, or (undefined) left out. */
export function withProperty<T extends object, K extends keyof T>(
  object: T,
  key: K,
  value: T[K] | undefined,
): T {
  const next = { ...object };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return next;
}
