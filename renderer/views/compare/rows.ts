import type { Comparison, PlanFigures } from '#shared/engine/comparison/index.ts';
import { QUANTILES } from '#shared/engine/comparison/index.ts';
import type { Names } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import {
  formatInstant,
  formatProbability,
  formatScore,
  formatScoreRange,
  formatTriple,
} from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

export interface Cell {
  /** The number as it is, for programs; null where it is not known or the cell says more than a number. */
  readonly value: number | null;
  readonly text: string;
}
export interface Row {
  readonly key: string;
  readonly label: string;
  /** One per plan. */
  readonly cells: readonly Cell[];
  /** Positions of the best plans; empty where all are alike or nothing says what is better. */
  readonly best: readonly number[];
}
export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

const score = (value: number | null): Cell => ({ value, text: formatScore(value) });
const odds = (value: number | null): Cell => ({ value, text: formatProbability(value) });

/** The rows of the comparison's table, one column per plan. */
export function rowsOf(scenario: Scenario, comparison: Comparison, names: Names): readonly RowGroup[] {
  const { plans, best, criteria, regret } = comparison;
  const at = (ids: readonly (string | null)[]) => ids.map((id) => plans.findIndex(({ plan }) => plan === id));
  const each = (of: (figures: PlanFigures) => Cell) => plans.map(of);
  const row = (key: string, label: string, cells: readonly Cell[], marked: readonly number[] = []): Row => ({
    key,
    label,
    cells,
    best: marked.length < plans.length ? marked : [],
  });
  const goals = new Map(scenario.criteria?.map(({ id, goal }) => [id, goal]));
  const goalOf = (id: string) => (goals.get(id) === 'min' ? ` ${t('compare.less')}` : '');
  const groups: RowGroup[] = [
    {
      key: 'score',
      title: t('compare.group.score'),
      rows: [
        row(
          'score',
          t('compare.row.score'),
          each(({ score: value, scoreRange }) => {
            const range = formatScoreRange(scoreRange);
            return { value, text: formatScore(value) + (range === '' ? '' : ` (${range})`) };
          }),
          at(best.score),
        ),
        ...QUANTILES.map((level, q) =>
          row(
            `quantile/${level}`,
            level === 0.5
              ? t('compare.row.median')
              : t('compare.row.quantile', { share: formatProbability(level) }),
            each(({ quantiles }) => score(quantiles?.[q] ?? null)),
          ),
        ),
        ...(plans.length > 1
          ? [row('regret', t('compare.row.regret'), regret.worst.map(score), at(regret.least))]
          : []),
      ],
    },
    {
      key: 'criteria',
      title: t('compare.group.criteria'),
      rows: criteria.map((id, c) =>
        row(
          `criterion/${id}`,
          `${names.criterion(id)}${goalOf(id)}`,
          each(({ expected }) => score(expected?.[c] ?? null)),
          at(best.criteria[c] ?? []),
        ),
      ),
    },
    {
      key: 'outcomes',
      title: t('compare.group.outcomes'),
      rows: comparison.outcomes.map((id, i) =>
        row(
          `outcome/${id}`,
          names.node(id),
          each(({ outcomes }) => odds(outcomes[i] ?? null)),
        ),
      ),
    },
    {
      key: 'misses',
      title: t('compare.group.misses'),
      rows: comparison.misses.map((id, i) => {
        const cells = each(({ misses }) => odds(misses[i] ?? null));
        return row(`miss/${id}`, names.node(id), cells, lowest(cells));
      }),
    },
    { key: 'times', title: t('compare.group.times'), rows: timeRows(scenario, comparison, names, row) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function timeRows(
  { timeZone, start }: Scenario,
  { plans }: Comparison,
  names: Names,
  row: (key: string, label: string, cells: readonly Cell[]) => Row,
): Row[] {
  const options = { zone: timeZone, year: Number(start.slice(0, 4)) };
  const most = Math.min(3, Math.max(0, ...plans.map(({ firstDates }) => firstDates.length)));
  return [
    row(
      'end',
      t('compare.row.end'),
      plans.map(({ end }) => ({ value: end?.likely ?? null, text: formatTriple(end, options) })),
    ),
    ...Array.from({ length: most }, (_, i) =>
      row(
        `date/${i}`,
        t(i === 0 ? 'compare.row.firstDate' : 'compare.row.thenDate'),
        plans.map(({ firstDates }) => {
          const date = firstDates[i];
          if (date === undefined) return { value: null, text: t('common.unknown') };
          const when = date.enter === null ? '' : `${formatInstant(date.enter.likely, options)} `;
          const share = date.reach < 1 ? ` (${formatProbability(date.reach)})` : '';
          return { value: date.enter?.likely ?? null, text: `${when}${names.node(date.node)}${share}` };
        }),
      ),
    ),
  ];
}

/** The columns of the least value; none where one is not known. */
function lowest(cells: readonly Cell[]): number[] {
  const values = cells.map(({ value }) => value ?? Number.NaN);
  const least = Math.min(...values);
  return Number.isNaN(least) ? [] : values.flatMap((value, i) => (value - least <= 1e-9 ? [i] : []));
}

/** Whether the plans differ in what the row says. */
export function differs({ cells }: Row): boolean {
  return cells.some(({ text }) => text !== cells[0]?.text);
}
