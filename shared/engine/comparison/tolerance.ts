/** Figures of two plans that agree in truth may differ by the roundings of two evaluations. */
const TOLERANCE = 1e-9;

/** How far two figures of about this size may be apart and still count as equal: 1e-9 relative, absolute below 1. */
export const roundingOf = (a: number, b = 0): number => TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether a is above b by more than a rounding. */
export const above = (a: number, b: number): boolean => a - b > roundingOf(a, b);

/** The indices of the highest values, ties included; none where no value is known. */
export function highest(values: readonly (number | null)[]): number[] {
  const most = values.reduce<number | null>((a, b) => (b === null || (a !== null && a >= b) ? a : b), null);
  if (most === null) return [];
  return values.flatMap((value, i) => (value !== null && !above(most, value) ? [i] : []));
}
