import { expect, test } from 'vitest';
import { comparePlans, compile } from '#shared/engine/index.ts';
import type { Swing } from '#shared/engine/sensitivity/index.ts';
import { namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { apart } from '../../../renderer/views/analysis/ticks.ts';
import { sameMeasure } from '../../../renderer/views/compare/branches/branch-column.ts';
import { highestRows, rowsOf } from '../../../renderer/views/compare/rows.ts';
import type { Column } from '../../../renderer/views/compare/table-columns.ts';
import { roughly, turnsEstimate } from '../../../renderer/views/compare/turns-estimate.ts';
import { edge, node, scenario } from '../../engine/states/support.ts';

const document = scenario({
  criteria: [
    { id: 'gain', name: 'Gain', goal: 'max' },
    { id: 'cost', name: 'Cost', unit: '€', goal: 'min', weight: 0.5 },
  ],
  nodes: [
    node('d', 'decision'),
    node('a', 'outcome', { effects: { gain: 3, cost: 1 } }),
    node('b', 'outcome', { effects: { gain: 2 } }),
  ],
  edges: [edge('d>a'), edge('d>b')],
  plans: [
    { id: 'pa', name: 'A', choices: { d: 'd-a' } },
    { id: 'pb', name: 'B', choices: { d: 'd-b' } },
  ],
});

function columns(of: Scenario, plans: readonly (string | null)[], branch: Column['branch'] = null): Column[] {
  const comparison = comparePlans(compile(of), plans);
  return comparison.plans.map((figures) => ({
    key: `${of.id} ${figures.plan}`,
    name: '',
    colour: '',
    figures,
    scenario: of,
    comparison,
    names: namesOf(of),
    branch,
  }));
}
const BRANCH = { document: 'other', title: 'Other', plan: null };
const rowOf = (all: readonly Column[], key: string) =>
  rowsOf(document, all)
    .flatMap(({ rows }) => rows)
    .find((row) => row.key === key);

test('a branch of the same measure can be the best; a criterion in another unit is shown, and not judged', () => {
  const other: Scenario = {
    ...document,
    criteria: [
      { id: 'gain', name: 'Gain', goal: 'max' },
      { id: 'cost', name: 'Cost', unit: '€', goal: 'min', weight: 0.5 },
      { id: 'fame', name: 'Fame', goal: 'max', weight: 0 },
    ],
    nodes: document.nodes.map((each) => (each.id === 'b' ? { ...each, effects: { gain: 9 } } : each)),
  };
  expect(sameMeasure(document, other)).toBe(true);
  const all = [...columns(document, ['pa', 'pb']), ...columns(other, [null], BRANCH)];
  expect(rowOf(all, 'score')?.cells.map(({ value }) => value)).toEqual([2.5, 2, 9]);
  expect(rowOf(all, 'score')?.best).toEqual([2]);
  expect(rowOf(all, 'criterion/fame')?.cells.map(({ text }) => text)).toEqual([
    'not in it',
    'not in it',
    '0',
  ]);
  expect(rowOf(all, 'regret')?.cells[2]).toEqual({ value: null, text: 'not across documents', apart: true });

  const dollars = {
    ...document,
    criteria: document.criteria?.map((each) => (each.id === 'cost' ? { ...each, unit: '$' } : each)) ?? [],
  };
  expect(sameMeasure(document, dollars)).toBe(false);
  const mixed = [...columns(document, ['pa', 'pb']), ...columns(dollars, ['pb'], BRANCH)];
  expect(rowOf(mixed, 'criterion/cost')?.best).toEqual([1]);
  expect(rowOf(mixed, 'criterion/cost')?.cells[2]?.text).toBe('0, counted otherwise');
  expect(rowOf(mixed, 'score')?.best).toEqual([0]);
});

test('what a branch cannot reach is 0 in it, and where it has no such end it says so', () => {
  const without = {
    ...document,
    nodes: document.nodes.filter(({ id }) => id !== 'b'),
    edges: document.edges.filter(({ to }) => to !== 'b'),
    plans: [],
  };
  const all = [...columns(document, ['pb']), ...columns(without, [null], BRANCH)];
  expect(rowOf(all, 'outcome/a')?.cells.map(({ value }) => value)).toEqual([0, 1]);
  expect(rowOf(all, 'outcome/b')?.cells.map(({ text }) => text)).toEqual(['100%', 'not in it']);
});

test('of many ends the most probable stand, in their order', () => {
  const rows = [0.1, 0.4, 0, 0.3, 0.2].map((value, i) => ({
    key: String(i),
    label: '',
    cells: [{ value, text: '' }],
    best: [],
  }));
  expect(highestRows(rows, 3).map(({ key }) => key)).toEqual(['1', '3', '4']);
  expect(highestRows(rows, 5)).toEqual(rows);
});

test('ticks are written with as many digits as tell them apart', () => {
  const texts = (...values: number[]) => values.map(apart(values.map((value) => ({ value, at: 0 }))));
  expect(texts(0, 0.5, 1)).toEqual(['0', '0.5', '1']);
  expect(new Set(texts(1.9999995, 2, 2.0000005)).size).toBe(3);
  expect(texts(3)).toEqual(['3']);
});

test('ticks that are very large or very small are written with a power of ten', () => {
  const texts = (...values: number[]) => values.map(apart(values.map((value) => ({ value, at: 0 }))));
  expect(texts(0, 5e11, 1e12, 1.5e12)).toEqual(['0', '5 × 10¹¹', '1 × 10¹²', '1.5 × 10¹²']);
  expect(texts(-2e-9, 0, 2e-9)).toEqual(['−2 × 10⁻⁹', '0', '2 × 10⁻⁹']);
  expect(new Set(texts(1e12, 1e12 + 1, 1e12 + 2)).size).toBe(3);
});

test('a date of which no more than its window is known is written as its window', () => {
  const dated = {
    ...document,
    nodes: [
      ...document.nodes.filter(({ id }) => id !== 'a'),
      node('a', 'outcome', { when: { date: '2999-06-24', until: '2999-06-25' } }),
    ],
  };
  const all = columns(dated, ['pa', 'pb']);
  const cells = rowOf(all, 'date/0')?.cells;
  expect(cells?.[0]?.text).toBe('24–25 Jun 2999 A');
  // The number behind it stays the likely one.
  expect(cells?.[0]?.value).toBe(all[0]?.figures.firstDates[0]?.enter?.likely);
});

test('how long looking for turns takes follows from how long the tornado took', () => {
  const swing = (kind: Swing['kind']) => ({ kind }) as Swing;
  const swings = [swing('parameter'), swing('probability')];
  // 4 × 2 + 257 evaluations took 265 ms; ahead are 65, and 33 for each of two inputs and three plans.
  expect(turnsEstimate({ swings }, 265, 3)).toBe(65 + 33 * 3 * 2);
  expect(turnsEstimate({ swings }, 265, 1)).toBe(65);
  expect(turnsEstimate({ swings: [] }, 265, 3)).toBe(0);
  expect([4_000, 34_000, 200_000].map(roughly)).toEqual(['some seconds', 'about 40 s', 'about 3 min']);
});
