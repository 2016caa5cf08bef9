import { expect, it } from 'vitest';
import type { DecisionResult, OptionResult } from '#shared/engine/results.ts';
import { standingOf } from '#shared/engine/standing.ts';

const option = (edge: string, actorScore: number, actorScoreRange: [number, number]): OptionResult => ({
  edge,
  score: 0,
  scoreRange: null,
  expected: null,
  actorScore,
  actorScoreRange,
  chosen: null,
});
const decision = (robust: boolean, options: readonly OptionResult[], same = true): DecisionResult => ({
  best: 'a',
  robust,
  sameInEveryState: same,
  options,
});

it('robust where nothing else can be better', () => {
  expect(standingOf(decision(true, [option('a', 2, [1, 3]), option('b', 0, [-1, 1])]))).toBe('robust');
});

it('equal where another option is worth the same, so that nobody reads a choice into a tie', () => {
  const tie = [option('b', 0, [0, 0]), option('a', 0, [0, 0])];
  expect(standingOf(decision(true, tie))).toBe('equal');
  expect(standingOf(decision(true, [option('a', 0.1 + 0.2, [0.3, 0.3]), option('b', 0.3, [0.3, 0.3])]))).toBe(
    'equal',
  );
  expect(standingOf(decision(true, tie, false))).toBe('robust');
});

it('not robust, and only somewhere where the means alone would say otherwise', () => {
  expect(standingOf(decision(false, [option('a', 2, [1, 3]), option('b', 0, [-1, 1.5])]))).toBe('not-robust');
  expect(standingOf(decision(false, [option('a', 2, [1, 3]), option('b', 0, [-1, 1])]))).toBe(
    'not-robust-somewhere',
  );
});

it('nothing where no option is known to be the best', () => {
  expect(standingOf({ ...decision(false, [option('a', 2, [1, 3])]), best: null })).toBeNull();
});
