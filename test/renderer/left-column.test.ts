import { expect, test } from 'vitest';
import type { Problem } from '#shared/engine/results.ts';
import { applyEdit, fromScenario, newScenario, updateEdges, updateNodes } from '#shared/model/index.ts';
import { outlineOf } from '../../renderer/views/document/outline-order.ts';
import { problemRows } from '../../renderer/views/document/problem-rows.ts';

const document = fromScenario({
  ...newScenario({ title: 'Three', timeZone: 'UTC', start: '2025-06-01' }),
  nodes: [
    { id: 'z', kind: 'outcome', title: 'Z' },
    { id: 'a', kind: 'decision', title: 'A' },
    { id: 'b', kind: 'outcome', title: 'B' },
  ],
  edges: [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'az', from: 'a', to: 'z' },
  ],
});

test('the outline goes from the root along the branches, and keeps the items of nodes that did not change', () => {
  const first = outlineOf(document.nodes, document.edges, 'a');
  expect(first.map(({ id }) => id)).toEqual(['a', 'b', 'z']);
  const labelled = applyEdit(document, updateEdges(['ab'], { label: 'Go' })).document;
  const same = outlineOf(labelled.nodes, labelled.edges, 'a');
  expect(same.every((item, index) => item === first[index])).toBe(true);
  const renamed = applyEdit(document, updateNodes(['b'], { title: 'Bee' })).document;
  const other = outlineOf(renamed.nodes, renamed.edges, 'a');
  expect(other.map(({ node }) => node.title)).toEqual(['A', 'Bee', 'Z']);
  expect(other[0]).toBe(first[0]);
});

const problem = (severity: Problem['severity'], node: string): Problem => ({
  code: 'one-option',
  severity,
  message: 'Only one option.',
  at: { node },
});

test('problems stand the gravest first, and keep their rows and keys when others come', () => {
  const known = [problem('info', 'a'), problem('warning', 'b')];
  const first = problemRows(known, 10);
  expect(first.map((row) => row.problem.at.node)).toEqual(['b', 'a']);
  const more = problemRows([problem('error', 'z'), ...known], 10);
  expect(more.map((row) => row.problem.at.node)).toEqual(['z', 'b', 'a']);
  expect(more[1]).toBe(first[0]);
  expect(more[2]).toBe(first[1]);
  expect(problemRows(known, 1)).toEqual([first[0]]);
});

test('problems that read alike have keys of their own', () => {
  const keys = problemRows([problem('info', 'a'), problem('info', 'a')], 10).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
