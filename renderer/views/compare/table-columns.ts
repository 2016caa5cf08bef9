import type { Comparison, PlanFigures } from '#shared/engine/comparison/index.ts';
import { type Names, namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { t } from '../../i18n/i18n.ts';
import { PLAN_COLOURS } from '../document/plan-actions.ts';
import { type BranchColumn, branchKey } from './branches/branch-column.ts';
import type { BranchAnswer } from './branches/use-branches.ts';
import type { PlanNames } from './plans.ts';

/** One column of the comparison: a plan of the open document, or of a branch, with what is known of it. */
export interface Column {
  readonly key: string;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  readonly figures: PlanFigures;
  /** Of the document that the column is of, as are the names; and what was compared there. */
  readonly scenario: Scenario;
  readonly comparison: Comparison;
  readonly names: Names;
  /** null: of the open document. */
  readonly branch: BranchColumn | null;
}

/** The columns of the open document. */
export function ownColumns(scenario: Scenario, comparison: Comparison, names: PlanNames): readonly Column[] {
  return comparison.plans.map((figures) => ({
    key: figures.plan ?? ':best',
    name: names.plan(figures.plan),
    colour: names.colour(figures.plan),
    figures,
    scenario,
    comparison,
    names,
    branch: null,
  }));
}

/** The columns of branches that have been evaluated, in colours that no column before them has. */
export function branchColumns(
  chosen: readonly BranchColumn[],
  answers: ReadonlyMap<string, BranchAnswer>,
  own: readonly Column[],
): readonly Column[] {
  const free = PLAN_COLOURS.filter((colour) => own.every((column) => column.colour !== colour));
  return chosen.flatMap((branch, i): Column[] => {
    const answer = answers.get(branch.document);
    if (answer?.state !== 'done') return [];
    const { scenario, comparison } = answer;
    const [figures] = comparison.plans;
    if (figures === undefined) return [];
    const names = namesOf(scenario);
    const plan = figures.plan === null ? t('document.plans.best') : names.plan(figures.plan);
    return [
      {
        key: branchKey(branch),
        name: t('across.column', { title: names.title, plan }),
        colour: free[i % Math.max(1, free.length)] ?? 'var(--ink)',
        figures,
        scenario,
        comparison,
        names,
        branch,
      },
    ];
  });
}
