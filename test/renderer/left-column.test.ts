import { expect, test } from 'vitest';
import type { Problem } from '#shared/engine/results.ts';
import { problemRows } from '../../renderer/views/document/problem-rows.ts';

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
