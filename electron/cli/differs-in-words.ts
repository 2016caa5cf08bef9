import type { DecisionResult } from '#shared/engine/results.ts';
import { percent } from '#shared/exchange/figures.ts';
import type { Names } from '#shared/exchange/names.ts';
import { wrapped } from './table.ts';

/**
 * What is best where, of a decision at which that hangs on what happened before: an option can be best most
 * often although another one is worth more in the mean. Nothing where one option is best throughout.
 */
export function differsInWords(
  { sameInEveryState, options }: Pick<DecisionResult, 'sameInEveryState' | 'options'>,
  names: Names,
  width: number,
): string[] {
  if (sameInEveryState) return [];
  const chosen = options
    .filter((option) => option.chosen !== null && option.chosen > 0)
    .toSorted((a, b) => (b.chosen ?? 0) - (a.chosen ?? 0));
  if (chosen.length < 2) return ['what is best differs with what happened before'];
  const parts = chosen.map(({ edge, chosen: share }) => `${names.edge(edge)} in ${percent(share)}`);
  return wrapped(`by what happened before, best is: ${parts.join(', ')} of the ways that come here`, width);
}
