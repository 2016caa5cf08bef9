import { expect, test } from 'vitest';
import { isSettled, overtakenBy } from '#shared/engine/overtaken.ts';

const plan = { id: 'p', name: 'P', choices: { who: 'lee', push: 'ask' }, given: { comes: 'no' } };

test('a plan is overtaken where another branch than its own was observed, in a decision or a chance', () => {
  expect(
    overtakenBy(plan, [
      { node: 'comes', edge: 'yes' },
      { node: 'who', edge: 'wi' },
    ]),
  ).toEqual([
    { node: 'comes', planned: 'no', went: 'yes' },
    { node: 'who', planned: 'lee', went: 'wi' },
  ]);
});

test('it is not where its own way was observed, the way is not known, or it holds nothing', () => {
  expect(
    overtakenBy(plan, [{ node: 'who', edge: 'lee' }, { node: 'push' }, { node: 'other', edge: 'x' }]),
  ).toEqual([]);
});

test('of two observations of one node the first counts', () => {
  const both = [
    { node: 'who', edge: 'lee' },
    { node: 'who', edge: 'wi' },
  ];
  expect(overtakenBy(plan, both)).toEqual([]);
});

test('settled is what was observed to have gone some way', () => {
  expect(isSettled('who', [{ node: 'who', edge: 'wi' }])).toBe(true);
  expect(isSettled('who', [{ node: 'who' }])).toBe(false);
  expect(isSettled('push', [{ node: 'who', edge: 'wi' }])).toBe(false);
});
