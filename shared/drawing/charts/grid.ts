/** A grid of two inputs: one cell per pair of values, the first input upwards, the second across. */
import type { Size } from './profile.ts';

export interface GridCell {
  /** Positions in the lists of values. */
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface GridChart {
  readonly cells: readonly GridCell[];
  /** Middles of the rows and of the columns, in the order of the values. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Where the two inputs stand now. */
  readonly base: { readonly x: number; readonly y: number };
}

/** The values ascend; an input of one value makes one row or column. */
export function gridOf(
  first: readonly number[],
  second: readonly number[],
  base: readonly [first: number, second: number],
  { width, height }: Size,
): GridChart {
  const wide = width / Math.max(1, second.length);
  const tall = height / Math.max(1, first.length);
  const x = (j: number) => wide * (j + 0.5);
  const y = (i: number) => height - tall * (i + 0.5);
  return {
    cells: first.flatMap((_, i) =>
      second.map((__, j) => ({
        first: i,
        second: j,
        x: wide * j,
        y: height - tall * (i + 1),
        width: wide,
        height: tall,
      })),
    ),
    rows: first.map((_, i) => y(i)),
    columns: second.map((_, j) => x(j)),
    base: { x: x(between(second, base[1])), y: y(between(first, base[0])) },
  };
}

/** The position of a value among ascending ones, also between two of them; within the list. */
function between(values: readonly number[], value: number): number {
  const above = values.findIndex((each) => each >= value);
  if (above === -1) return Math.max(0, values.length - 1);
  const [low, high] = [values[above - 1], values[above]];
  if (low === undefined || high === undefined) return above;
  return above - (high - value) / (high - low);
}
