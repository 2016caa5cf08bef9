/** A number of the analyst's own in at most four significant digits: `0.4467`, `12`, `1500000`. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(4)));
}
