import type { Standing } from '../../../engine/standing.ts';

/** A title that the answer may follow: one that is no question or sentence gets a colon. */
const asked = (title: string) => (/[?!.:…？！。؟]$/u.test(title) ? title : `${title}:`);

const STANDINGS: Readonly<Record<Standing, string>> = {
  robust: 'It stays the best over the ranges entered.',
  equal: 'They are worth the same.',
  'not-robust': 'Within the ranges entered, another option may be better.',
  'not-robust-somewhere':
    'In some of the situations that lead there, another option may be better within the ranges entered.',
};

/** Sentences on what was found. Names come bare, figures in words. */
export const findings = {
  choice({ decision, best, standing, next, dependsOnState, by }: ChoiceParts): string {
    const stays = STANDINGS[standing ?? 'not-robust'];
    const behind =
      next === null || standing === 'equal'
        ? ''
        : ` “${next.name}” follows ${next.behind === null ? 'level' : `${next.behind} behind`}.`;
    const states = dependsOnState ? ' The choice depends on what has happened by then.' : '';
    const when = by === null ? '' : ` Decide by ${by.instant} (${by.zone}).`;
    const choose = standing === 'equal' && next !== null ? `“${best}” or “${next.name}”` : `“${best}”`;
    return `${asked(decision)} Choose ${choose}. ${stays}${behind}${states}${when}`;
  },
  noScore: 'The score cannot be computed; the problems below say why.',
  score: (score: string): string => `The expected score is ${score}.`,
  /** `when` null: not known. */
  likeliest: (outcome: string, probability: string, when: string | null): string =>
    `The most probable outcome is “${outcome}” (${probability}${when === null ? '' : `, ${when}`}).`,
  nextDeadline: (name: string, instant: string, zone: string): string =>
    `The next deadline is “${name}”: ${instant} (${zone}).`,
  /** `missed` null: it only may be. */
  risk: (name: string, missed: string | null, slack: string | null): string =>
    `“${name}” ${missed === null ? 'may be missed' : `is missed in ${missed}`}${slack === null ? '' : ` (${slack})`}.`,
  doubt: (assumption: string, failed: boolean): string =>
    `It rests on an assumption that ${failed ? 'has failed' : 'is in doubt'}: ${assumption}`,

  nothingVaried: 'No input has a range, so nothing was varied.',
  noneChanges: (inputs: number): string =>
    `No best choice changes, whichever of the ${inputs} inputs with a range is varied alone.`,
  someChange: (changing: number, inputs: number, list: string): string =>
    `Varied alone, ${changing} of the ${inputs} inputs with a range can change a best choice: ${list}.`,
  moreTurns: (more: number): string => `There are ${more} more such turning points.`,
  turn({ value, input, now, from, to, decision, share }: TurnParts): string {
    const edge = (name: string | null) => (name === null ? 'no option' : `“${name}”`);
    const is = now === null ? '' : ` (now ${now})`;
    const cases = share === null ? '' : `, in ${share} of its cases`;
    return `Above ${value} for “${input}”${is}, ${edge(to)} takes the place of ${edge(from)} at “${decision}”${cases}.`;
  },

  levelPlans: (first: string, second: string, score: string): string =>
    `Of the plans, “${first}” and “${second}” score best: ${score}.`,
  bestPlan: (first: string, score: string, second: string, lead: string): string =>
    `Of the plans, “${first}” scores best: ${score}; “${second}” follows ${lead} behind.`,
  neverMore: (plan: string, than: string): string =>
    `“${plan}” is never more likely than “${than}” to exceed any score.`,
  nowhereBetter: (plan: string, than: string): string =>
    `“${plan}” is nowhere better than “${than}” on the criteria that count.`,
  overtaken: (plan: string, node: string, went: string): string =>
    `What happened has overtaken “${plan}”: at “${node}” it went “${went}”. Its figures are those of what is left of it.`,
};

export interface ChoiceParts {
  readonly decision: string;
  readonly best: string;
  /** Null: not known. */
  readonly standing: Standing | null;
  /** The next best option; `behind` null: level. */
  readonly next: { readonly name: string; readonly behind: string | null } | null;
  readonly dependsOnState: boolean;
  readonly by: { readonly instant: string; readonly zone: string } | null;
}

/** Names of options null: none is open. `share` null: in all cases. */
export interface TurnParts {
  readonly value: string;
  readonly input: string;
  readonly now: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly decision: string;
  readonly share: string | null;
}
