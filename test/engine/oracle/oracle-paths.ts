/** Every path of positive probability, and the four orders in which they may be asked for. */
import type { Triple } from './calendar.ts';
import { dot, plus, type Rolled, type Weights } from './rollback.ts';

export interface OracleStep {
  readonly node: string;
  readonly edge: string | null;
  readonly arrive: Triple;
  readonly enter: Triple;
  readonly leave: Triple;
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  readonly missed: boolean;
}
export interface OraclePath {
  readonly key: string;
  readonly probability: number;
  readonly score: number;
  readonly expected: readonly number[];
  readonly end: Triple;
  readonly steps: readonly OracleStep[];
}

/** In the order of `edges` at the first fork. */
export function pathsOf(root: Rolled, perspective: Weights): OraclePath[] {
  const found: OraclePath[] = [];
  const walk = (
    rolled: Rolled,
    before: readonly OracleStep[],
    probability: number,
    vector: readonly number[],
  ) => {
    const { history } = rolled;
    const { arrive, enter, leave, slack, missed } = history;
    const here = plus(vector, history.effects);
    const step = (edge: string | null) => ({
      node: history.node.id,
      edge,
      arrive,
      enter,
      leave,
      slack,
      missed,
    });
    if (history.ends) {
      const steps = [...before, step(null)];
      const key = pathKey(steps);
      found.push({ key, probability, score: dot(perspective, here), expected: here, end: leave, steps });
    }
    for (const way of rolled.ways) {
      const next = probability * way.probability;
      if (next > 0) walk(way.to, [...before, step(way.move.edge.id)], next, plus(here, way.move.effects));
    }
  };
  walk(
    root,
    [],
    1,
    root.history.effects.map(() => 0),
  );
  return found;
}

export function pathKey(steps: readonly { readonly edge: string | null }[]): string {
  return steps.map((s) => s.edge ?? '.').join(' ');
}

export const ORDERS = ['probability', 'score', 'worst', 'end'] as const;
export type Order = (typeof ORDERS)[number];

/** What a path is ranked by, the lowest first. */
export function rank(
  path: { probability: number; score: number; end: { likely: number } },
  order: Order,
): number {
  if (order === 'probability') return -path.probability;
  if (order === 'score') return -path.score;
  return order === 'worst' ? path.score : path.end.likely;
}
