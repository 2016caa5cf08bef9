import { type CompiledModel, withParameters } from '../compile/index.ts';
import type { BuildOptions } from '../states/index.ts';
import { bestOption, solve, solveLike } from './solve.ts';

export interface TwoWayOptions extends BuildOptions {
  /** Ids of two parameters of the document. */
  readonly first: string;
  readonly second: string;
  /** Values per parameter, from low to high; 9 by default, at least 2. */
  readonly steps?: number;
}

export interface TwoWayCell {
  readonly score: number | null;
  /** decision → the edge that is best there, by weight over its states; null for none. */
  readonly best: Readonly<Record<string, string | null>>;
}

export interface TwoWay {
  readonly first: { readonly id: string; readonly values: readonly number[] };
  readonly second: { readonly id: string; readonly values: readonly number[] };
  /** `cells[i][j]`: the first parameter at its value i, the second at its value j. */
  readonly cells: readonly (readonly TwoWayCell[])[];
}

/**
 * The grid of two parameters, each from its low to its high (one without a range stays at its value).
 * Null where the document has no such two different parameters. Throws `EvaluationStopped`.
 */
export function twoWay(
  model: CompiledModel,
  { first, second, steps = 9, ...options }: TwoWayOptions,
): TwoWay | null {
  const firstValues = valuesOf(model, first, steps);
  const secondValues = valuesOf(model, second, steps);
  if (firstValues === null || secondValues === null || first === second) return null;
  const base = solve(model, options);
  const cells = firstValues.map((a) =>
    secondValues.map((b): TwoWayCell => {
      const at = withParameters(model, { [first]: a, [second]: b }, options.shouldStop);
      const solved = solveLike(base, at, options);
      if (solved === null) return { score: null, best: {} };
      const best: Record<string, string | null> = {};
      for (const n of model.order) {
        if (model.kinds[n] !== 'decision') continue;
        best[model.nodeIds[n]!] = model.edgeIds[bestOption(solved, n)] ?? null;
      }
      return { score: solved.score, best };
    }),
  );
  return { first: { id: first, values: firstValues }, second: { id: second, values: secondValues }, cells };
}

function valuesOf({ scenario }: CompiledModel, id: string, steps: number): number[] | null {
  const parameter = scenario.parameters?.find((each) => each.id === id);
  if (parameter === undefined) return null;
  const { value, low = value, high = value } = parameter;
  if (low === high) return [value];
  const last = Math.max(1, Math.floor(steps) - 1);
  return Array.from({ length: last + 1 }, (_, i) => (i === last ? high : low + ((high - low) * i) / last));
}
