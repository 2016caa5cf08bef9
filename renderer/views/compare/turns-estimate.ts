import type { Sensitivity } from '#shared/engine/sensitivity/index.ts';
import { t } from '../../i18n/i18n.ts';

/** Evaluations along one input: of a parameter for its thresholds, of odds and spans for theirs, per plan for its turns. */
const PER_PARAMETER = 257;
const PER_INPUT = 65;
const PER_PLAN = 33;
/** Of an input for the tornado: both ends, decided anew and held. */
const PER_SWING = 4;

/**
 * About how long looking for turns takes, ms, by how long the sensitivity analysis took (`took`) on this machine.
 * Both are so many evaluations of the document.
 */
export function turnsEstimate({ swings }: Pick<Sensitivity, 'swings'>, took: number, plans: number): number {
  const parameters = swings.filter(({ kind }) => kind === 'parameter').length;
  const others = swings.length - parameters;
  const done = PER_SWING * swings.length + PER_PARAMETER * parameters;
  const ahead = PER_INPUT * others + (plans < 2 ? 0 : PER_PLAN * plans * swings.length);
  return done === 0 ? 0 : (took * ahead) / done;
}

/** `some seconds`, `about 40 s`, `about 3 min`. */
export function roughly(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return t('turns.moments');
  if (seconds < 90) return t('turns.seconds', { count: Math.ceil(seconds / 10) * 10 });
  return t('turns.minutes', { count: Math.round(seconds / 60) });
}
