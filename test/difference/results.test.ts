import { expect, test } from 'vitest';
import { type Evaluated, type ResultRow, resultRows, sameSides } from '#shared/difference/index.ts';
import { compile, evaluate } from '#shared/engine/index.ts';
import { newScenario, type Scenario } from '#shared/model/index.ts';

const base: Scenario = {
  ...newScenario({ title: 'S', timeZone: 'UTC', start: '2025-06-01', id: crypto.randomUUID() }),
  root: 'which',
  criteria: [{ id: 'value', name: 'Value', goal: 'max' }],
  nodes: [
    { id: 'which', kind: 'decision', title: 'Which?' },
    { id: 'reply', kind: 'deadline', title: 'Reply', when: { date: '2025-06-10' } },
    { id: 'good', kind: 'outcome', title: 'Good', effects: { value: 10 } },
    { id: 'fair', kind: 'outcome', title: 'Fair', effects: { value: 4 } },
  ],
  edges: [
    { id: 'e1', from: 'which', to: 'reply', label: 'Answer' },
    { id: 'e2', from: 'which', to: 'fair', label: 'Wait' },
    { id: 'e3', from: 'reply', to: 'good' },
  ],
};
const evaluated = (scenario: Scenario): Evaluated => ({
  scenario,
  evaluation: evaluate(compile(scenario)).evaluation,
});
const find = (rows: readonly ResultRow[], of: ResultRow['of'], id?: string) =>
  rows.find((row) => row.of === of && (id === undefined || ('id' in row && row.id === id)));

test('a document beside itself says the same in every row', () => {
  const rows = resultRows(evaluated(base), evaluated(base));
  expect(rows.map(({ of }) => of)).toEqual([
    'score',
    'criterion',
    'decision',
    'deadline',
    'outcome',
    'outcome',
    'end',
    'errors',
  ]);
  expect(rows.every(sameSides)).toBe(true);
});

test('where a branch makes another choice best, the rows that differ say so', () => {
  const nodes = base.nodes.map((node) => (node.id === 'fair' ? { ...node, effects: { value: 20 } } : node));
  const extra = { id: 'extra', kind: 'outcome' as const, title: 'Extra' };
  const rows = resultRows(evaluated(base), evaluated({ ...base, nodes: [...nodes, extra] }));
  expect(find(rows, 'score')?.sides).toMatchObject([{ score: 10 }, { score: 20 }]);
  expect(find(rows, 'decision', 'which')?.sides).toMatchObject([{ option: 'Answer' }, { option: 'Wait' }]);
  expect(find(rows, 'outcome', 'good')?.sides).toEqual([1, 0]);
  expect(find(rows, 'outcome', 'extra')?.sides[0]).toBe(undefined);
  expect(rows.filter((row) => sameSides(row)).map(({ of }) => of)).toEqual(['deadline', 'end', 'errors']);
});
