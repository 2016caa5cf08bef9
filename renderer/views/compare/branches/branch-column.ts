import type { Scenario } from '#shared/model/index.ts';
import type { PlanId } from '../plans.ts';

/** A column of the comparison that is another document: a branch, or what this one was branched off. */
export interface BranchColumn {
  /** The document's id. */
  readonly document: string;
  /** As it was when it was chosen, until the document itself has been read. */
  readonly title: string;
  /** A plan of that document; null is its best policy. */
  readonly plan: PlanId;
}

export const branchKey = ({ document }: BranchColumn): string => `branch/${document}`;

/** The plan that the column shows: the best policy where its document has the chosen plan no more. */
export function planIn({ plan }: BranchColumn, { plans = [] }: Scenario): PlanId {
  return plans.some(({ id }) => id === plan) ? plan : null;
}

/**
 * Whether scores of two documents are the same measure: the same criteria count, each as much and toward
 * the same goal, and the same rule says what an uncertain thing is worth.
 */
export function sameMeasure(a: Scenario, b: Scenario): boolean {
  const measure = (scenario: Scenario) => {
    const { criteria = [], actors, perspective, rule, optimism } = scenario;
    const weights = actors?.find(({ id }) => id === perspective)?.weights;
    const counting = criteria
      .map(({ id, goal, unit = '', weight = 1 }) => ({
        id,
        goal,
        unit,
        weight: weights === undefined ? weight : (weights[id] ?? 0),
      }))
      .filter(({ weight }) => weight !== 0)
      .toSorted((x, y) => (x.id < y.id ? -1 : 1));
    const kind = rule ?? 'expected';
    return JSON.stringify([counting, kind, kind === 'hurwicz' ? (optimism ?? null) : null]);
  };
  return measure(a) === measure(b);
}
