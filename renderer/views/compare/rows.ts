import { QUANTILES } from '#shared/engine/comparison/index.ts';
import { highest } from '#shared/engine/comparison/tolerance.ts';
import type { Triple } from '#shared/engine/results.ts';
import type { Scenario } from '#shared/model/index.ts';
import { windowOf, zoneOf } from '#shared/time/index.ts';
import {
  formatInstant,
  formatProbability,
  formatScore,
  formatScoreRange,
  formatTriple,
  formatWindow,
  type InstantOptions,
} from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { sameMeasure } from './branches/branch-column.ts';
import type { Column } from './table-columns.ts';

export interface Cell {
  /** The number as it is, for programs; null where it is not known or the cell says more than a number. */
  readonly value: number | null;
  readonly text: string;
  /** Of another measure than the other columns, or of nothing at all: never called the best. */
  readonly apart?: true;
}
export interface Row {
  readonly key: string;
  readonly label: string;
  /** One per column. */
  readonly cells: readonly Cell[];
  /** Positions of the best columns; empty where all are alike or nothing says what is better. */
  readonly best: readonly number[];
}
export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

const score = (value: number | null): Cell => ({ value, text: formatScore(value) });
const odds = (value: number | null): Cell => ({ value, text: formatProbability(value) });
const said = (text: string): Cell => ({ value: null, text, apart: true });

/** Characters of a date without a time. */
const DAYS = 10;

/** Which of the cells is best: the highest, the lowest, or none is. */
type Better = 1 | -1 | 0;

function rowOf(key: string, label: string, cells: readonly Cell[], better: Better = 0): Row {
  const values = cells.map(({ value, apart }) => (value === null || apart ? null : better * value));
  const best = better === 0 ? [] : highest(values);
  const judged = cells.filter(({ apart }) => apart === undefined);
  return { key, label, cells, best: best.length < judged.length ? best : [] };
}

/** The rows of the comparison's table; `open` is the document that branches stand beside. */
export function rowsOf(open: Scenario, columns: readonly Column[]): readonly RowGroup[] {
  const groups: RowGroup[] = [
    { key: 'score', title: t('compare.group.score'), rows: scoreRows(open, columns) },
    { key: 'criteria', title: t('compare.group.criteria'), rows: criteriaRows(columns) },
    { key: 'outcomes', title: t('compare.group.outcomes'), rows: oddsRows(columns, 'outcomes') },
    { key: 'misses', title: t('compare.group.misses'), rows: oddsRows(columns, 'misses') },
    { key: 'times', title: t('compare.group.times'), rows: timeRows(open, columns) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function scoreRows(open: Scenario, columns: readonly Column[]): Row[] {
  const measured = (column: Column, { value, text }: Cell): Cell =>
    column.branch === null || sameMeasure(open, column.scenario)
      ? { value, text }
      : { value, text: t('across.otherMeasure', { value: text }), apart: true };
  const own = columns.filter(({ branch }) => branch === null);
  const regret = ({ branch, comparison, figures }: Column): Cell => {
    if (branch !== null) return said(t('across.notAcross'));
    return score(comparison.regret.worst[comparison.plans.indexOf(figures)] ?? null);
  };
  return [
    rowOf(
      'score',
      t('compare.row.score'),
      columns.map((column) => {
        const { score: value, scoreRange } = column.figures;
        const range = formatScoreRange(scoreRange);
        return measured(column, { value, text: formatScore(value) + (range === '' ? '' : ` (${range})`) });
      }),
      1,
    ),
    ...QUANTILES.map((level, q) =>
      rowOf(
        `quantile/${level}`,
        level === 0.5
          ? t('compare.row.median')
          : t('compare.row.quantile', { share: formatProbability(level) }),
        columns.map((column) => measured(column, score(column.figures.quantiles?.[q] ?? null))),
      ),
    ),
    ...(own.length > 1 ? [rowOf('regret', t('compare.row.regret'), columns.map(regret), -1)] : []),
  ];
}

function criteriaRows(columns: readonly Column[]): Row[] {
  const of = ({ scenario }: Column, id: string) => scenario.criteria?.find((each) => each.id === id);
  const ids = [...new Set(columns.flatMap(({ comparison }) => comparison.criteria))];
  return ids.flatMap((id) => {
    const first = columns.find((column) => of(column, id) !== undefined);
    const meant = first && of(first, id);
    if (first === undefined || meant === undefined) return [];
    const cells = columns.map((column): Cell => {
      const c = column.comparison.criteria.indexOf(id);
      const criterion = of(column, id);
      if (c < 0 || criterion === undefined) return said(t('across.absent'));
      const cell = score(column.figures.expected?.[c] ?? null);
      if (criterion.goal === meant.goal && (criterion.unit ?? '') === (meant.unit ?? '')) return cell;
      return { ...cell, text: t('across.otherUnit', { value: cell.text }), apart: true };
    });
    const less = meant.goal === 'min' ? ` ${t('compare.less')}` : '';
    const label = `${first.names.criterion(id)}${less}`;
    return rowOf(`criterion/${id}`, label, cells, meant.goal === 'min' ? -1 : 1);
  });
}

/** Ends, or what comes too late, as far as some column may meet it: the odds, and where there is no such node. */
function oddsRows(columns: readonly Column[], kind: 'outcomes' | 'misses'): Row[] {
  const ids = [...new Set(columns.flatMap(({ comparison }) => comparison[kind]))];
  return ids.flatMap((id) => {
    const first = columns.find(({ comparison }) => comparison[kind].includes(id));
    if (first === undefined) return [];
    const cells = columns.map(({ figures, comparison, scenario }): Cell => {
      const i = comparison[kind].indexOf(id);
      if (i >= 0) return odds(figures[kind][i] ?? null);
      const node = scenario.nodes.find((each) => each.id === id);
      const meant = node !== undefined && (kind === 'misses' || node.kind === 'outcome');
      // What a document does not list is out of reach in it, unless nothing is known at all.
      return meant ? odds(figures.score === null ? null : 0) : said(t('across.absent'));
    });
    const key = kind === 'outcomes' ? `outcome/${id}` : `miss/${id}`;
    // Of a miss that is not known it is not known either whether it is the rarest.
    const known = cells.every(({ value, apart }) => value !== null || apart);
    return rowOf(key, first.names.node(id), cells, kind === 'misses' && known ? -1 : 0);
  });
}

/** All on the open document's clock, so that a row can be read across. */
function timeRows({ timeZone, start }: Scenario, columns: readonly Column[]): Row[] {
  const options = { zone: timeZone, year: Number(start.slice(0, 4)) };
  const most = Math.min(3, Math.max(0, ...columns.map(({ figures }) => figures.firstDates.length)));
  return [
    rowOf(
      'end',
      t('compare.row.end'),
      columns.map(({ figures: { end } }) => ({
        value: end?.likely ?? null,
        text: formatTriple(end, options),
      })),
    ),
    ...Array.from({ length: most }, (_, i) =>
      rowOf(
        `date/${i}`,
        t(i === 0 ? 'compare.row.firstDate' : 'compare.row.thenDate'),
        columns.map(({ figures, names, scenario }) => {
          const date = figures.firstDates[i];
          if (date === undefined) return { value: null, text: t('common.unknown') };
          const when = date.enter === null ? '' : `${enteredIn(scenario, date.node, date.enter, options)} `;
          const share = date.reach < 1 ? ` (${formatProbability(date.reach)})` : '';
          return { value: date.enter?.likely ?? null, text: `${when}${names.node(date.node)}${share}` };
        }),
      ),
    ),
  ];
}

/** When a node is entered: all of its days, `24–25 Jun`, where no more than these is known of it. */
function enteredIn(scenario: Scenario, id: string, enter: Triple, options: InstantOptions): string {
  const when = scenario.nodes.find((node) => node.id === id)?.when;
  const days =
    when !== undefined && when.date.length <= DAYS && (when.until ?? '').length <= DAYS && !when.timeZone;
  const window = days ? windowOf(when, zoneOf(scenario.timeZone)) : null;
  return window !== null && enter.earliest === window.start && enter.latest === window.end
    ? formatWindow(window.start, window.end, options)
    : formatInstant(enter.likely, options);
}

/** Whether the columns differ in what the row says. */
export function differs({ cells }: Row): boolean {
  return cells.some(({ text }) => text !== cells[0]?.text);
}

/** The rows whose numbers come highest in some column, in the order in which they stood. */
export function highestRows(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  const peak = ({ cells }: Row) => Math.max(...cells.map(({ value }) => value ?? 0));
  const kept = new Set(rows.toSorted((a, b) => peak(b) - peak(a)).slice(0, most));
  return rows.filter((row) => kept.has(row));
}
