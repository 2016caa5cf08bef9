/** A ranged branch held at its end, by hand. */
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { oneWay } from '#shared/engine/sensitivity/index.ts';
import type { Probability } from '#shared/model/schema.ts';
import { edge, node, scenario } from '../states/support.ts';

/** A chance between outcomes worth 1, 10, 100, …; the score tells the probabilities apart. */
function ends(probabilities: readonly Probability[], id: string) {
  const document = scenario({
    criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
    nodes: [
      node('c', 'chance'),
      ...probabilities.map((_, i) => node(`o${i}`, 'outcome', { effects: { worth: 10 ** i } })),
    ],
    edges: probabilities.map((probability, i) => edge(`c>o${i}`, { probability })),
  });
  const model = compile(document);
  const swing = oneWay(model).swings.find((each) => each.id === id);
  return { base: evaluate(model).evaluation.score, low: swing?.low.score, high: swing?.high.score };
}

test('a rest takes what the end leaves', () => {
  const { base, low, high } = ends([{ low: 0.2, high: 0.6 }, 0.1, 'rest'], 'c-o0');
  expect(base).toBeCloseTo(0.4 + 1 + 50, 9);
  expect(low).toBeCloseTo(0.2 + 1 + 70, 9);
  expect(high).toBeCloseTo(0.6 + 1 + 30, 9);
});

test('where a rest of 0 is not enough, the others move toward their lows by the same fraction', () => {
  // 0.6 + 0.3 + 0.3 = 1.2: half of the room of 0.2 that each of the others has goes.
  const { high } = ends(
    [
      { low: 0, high: 0.6 },
      { low: 0.1, likely: 0.3, high: 0.4 },
      { low: 0.1, likely: 0.3, high: 0.4 },
      'rest',
    ],
    'c-o0',
  );
  expect(high).toBeCloseTo(0.6 + 2 + 20, 9);
});

test('without a rest the others make room within their ranges', () => {
  const { low, high } = ends(
    [
      { low: 0.2, high: 0.4 },
      { low: 0.3, high: 0.5 },
      { low: 0.2, high: 0.4 },
    ],
    'c-o0',
  );
  // 0.2 + 0.4 + 0.3 = 0.9: half of the room up; 0.4 + 0.4 + 0.3 = 1.1: half of the room down.
  expect(low).toBeCloseTo(0.2 + 4.5 + 35, 9);
  expect(high).toBeCloseTo(0.4 + 3.5 + 25, 9);
});

test('an end that the others leave no room for is come as near to as they allow', () => {
  const { low, high } = ends(
    [
      { low: 0, high: 1 },
      { low: 0.3, high: 0.6 },
    ],
    'c-o0',
  );
  expect(low).toBeCloseTo(0.4 + 6, 9);
  expect(high).toBeCloseTo(0.7 + 3, 9);
});

test('a branch that was observed stays certain where another, or its own low, leaves it nothing', () => {
  const document = scenario({
    criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
    nodes: [
      node('c', 'chance'),
      node('a', 'outcome', { effects: { worth: 1 } }),
      node('b', 'outcome', { effects: { worth: 10 } }),
    ],
    edges: [edge('c>a', { probability: { low: 0.4, high: 1 } }), edge('c>b', { probability: 'rest' })],
    observations: [{ node: 'c', edge: 'c-b' }],
  });
  const own = scenario({
    ...document,
    edges: [edge('c>a', { probability: 'rest' }), edge('c>b', { probability: { low: 0, high: 0.6 } })],
  });
  for (const each of [document, own]) {
    const [swing] = oneWay(compile(each)).swings;
    expect([swing?.low.score, swing?.high.score, swing?.swing]).toEqual([10, 10, 0]);
  }
});
