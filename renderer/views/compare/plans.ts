import { type Names, namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { colourOf } from '../document/plan-actions.ts';

export type PlanId = string | null;
export const MOST_PLANS = 6;

export interface PlanNames extends Names {
  /** A CSS colour, of the plan's mark and lines. */
  colour(id: PlanId): string;
}

/** Names of the scenario's parts in the interface's words, and its plans' colours. */
export function planNames(scenario: Scenario): PlanNames {
  const names = namesOf(scenario);
  const plans = scenario.plans ?? [];
  return {
    ...names,
    plan: (id) => {
      if (id === null) return t('document.plans.best');
      const plan = plans.find((each) => each.id === id);
      return plan?.name.trim() === '' ? t('document.plans.unnamed') : names.plan(id);
    },
    colour: (id) => (id === null ? 'var(--mute)' : colourOf(plans, id)),
  };
}

/** The plans compared at first: all, up to the most; the best choices beside them where there are fewer than two. */
export function firstPlans(plans: readonly { readonly id: string }[]): readonly PlanId[] {
  const ids = plans.slice(0, MOST_PLANS).map(({ id }) => id);
  return ids.length < 2 ? [...ids, null] : ids;
}
