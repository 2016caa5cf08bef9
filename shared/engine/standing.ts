import type { DecisionResult } from './results.ts';

/**
 * How the best option of a decision stands against the others, in the eyes of whoever decides.
 * `equal`: robust, but another option is worth just as much. `not-robust-somewhere`: not robust, though the
 * means over the states in which the decision is met lie apart, since in one of these states they do not.
 */
export type Standing = 'robust' | 'equal' | 'not-robust' | 'not-robust-somewhere';

/** Relative, as where ties are broken in the rollback. */
const TIE = 1e-12;

/** Null where no option is known to be the best. */
export function standingOf({ best, robust, sameInEveryState, options }: DecisionResult): Standing | null {
  const chosen = options.find(({ edge }) => edge === best);
  if (chosen === undefined) return null;
  const others = options.filter((option) => option !== chosen);
  if (robust) {
    const level = others.some((other) => isLevel(chosen.actorScore, other.actorScore));
    // Where states differ, equal means say nothing of any one of them.
    return sameInEveryState && level ? 'equal' : 'robust';
  }
  const low = chosen.actorScoreRange?.[0];
  const isAbove = others.every(
    ({ actorScoreRange }) => low !== undefined && actorScoreRange !== null && low >= actorScoreRange[1],
  );
  return isAbove ? 'not-robust-somewhere' : 'not-robust';
}

function isLevel(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= TIE * Math.max(Math.abs(a), Math.abs(b));
}
