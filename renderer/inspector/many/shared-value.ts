/** What all have in common: their value, or null where they differ (and where there are none). */
export function sharedValue<T, V>(items: readonly T[], read: (item: T) => V): V | null {
  const [first, ...others] = items;
  if (first === undefined) return null;
  const value = read(first);
  const same = JSON.stringify(value);
  return others.every((item) => JSON.stringify(read(item)) === same) ? value : null;
}
