/** Thresholds and grids where the truth is known in closed form, and against a dense search. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, EvaluationStopped, evaluate } from '#shared/engine/index.ts';
import { oneWay, type Threshold, thresholds, twoWay } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { edge, node, scenario } from '../states/support.ts';

/** A decision between options that are worth what the texts say. */
function options(
  worths: readonly string[],
  low: number,
  high: number,
  more: Partial<Scenario> = {},
): Scenario {
  return scenario({
    criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
    parameters: [{ id: 'x', name: 'X', value: (low + high) / 2, low, high }],
    nodes: [
      node('d', 'decision'),
      ...worths.map((worth, i) => node(`o${i}`, 'outcome', { effects: { worth } })),
    ],
    edges: worths.map((_, i) => edge(`d>o${i}`)),
    ...more,
  });
}

const brief = (found: readonly Threshold[]) => found.map(({ from, to }) => `${from} ${to}`);
const find = (document: Scenario) => thresholds(compile(document));

describe('values that exclude what has been observed', () => {
  /** `m` is only reached where x is above 1, and it was. */
  const observed = options(['1 + x', '2'], 0, 4, {
    nodes: [
      node('d', 'decision'),
      node('m', 'decision', { effects: { worth: 7 } }),
      node('o0', 'outcome', { effects: { worth: '1 + x' } }),
      node('o1', 'outcome', { effects: { worth: 4 } }),
    ],
    edges: [edge('d>m', { guard: 'x > 1' }), edge('d>o1'), edge('m>o0'), edge('m>o1')],
    observations: [{ node: 'm' }],
  });

  test('have no score and no choices: they would answer another question', () => {
    const [swing] = oneWay(compile(observed)).swings;
    expect(swing).toMatchObject({
      low: { score: null, held: null, changes: [] },
      high: { score: 12 },
      swing: null,
    });
    const parameters = [...(observed.parameters ?? []), { id: 'y', name: 'Y', value: 0 }];
    const grid = twoWay(compile({ ...observed, parameters }), { first: 'x', second: 'y', steps: 3 });
    expect(grid?.cells.map(([cell]) => cell)).toEqual([
      { score: null, best: {} },
      { score: 11, best: { d: 'd-m', m: 'm-o1' } },
      { score: 12, best: { d: 'd-m', m: 'm-o0' } },
    ]);
  });

  test('make no threshold', () => {
    const found = find(observed);
    expect(brief(found)).toEqual(['m-o1 m-o0']);
    expect(found[0]?.value).toBeCloseTo(3, 5);
  });
});

describe('closed forms', () => {
  test('two lines cross once', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (at, slope) => {
          const [low, high] = [-7, 9];
          const found = find(options([`${slope} * (x - ${at})`.replace('- -', '+ '), '0'], low, high));
          expect(brief(found)).toEqual(['d-o1 d-o0']);
          expect(Math.abs((found[0]?.value ?? 0) - at)).toBeLessThanOrEqual(1e-6 * (high - low));
        },
      ),
      { numRuns: 12, seed: 5 },
    );
  });

  test('a parabola crosses twice, and the third option is found though it is best on 1/250 of the range alone', () => {
    const parabola = find(options(['4 - x * x', '0'], -3, 5));
    expect(brief(parabola)).toEqual(['d-o1 d-o0', 'd-o0 d-o1']);
    parabola.forEach(({ value }, i) => {
      expect(Math.abs(value - [-2, 2][i]!)).toBeLessThanOrEqual(8e-6);
    });
    // Best from 0.3001 to 0.3041, between neighbours of the 257 values or not.
    const narrow = find(options(['x', '0.6042 - x', '0.3041 + 0 * x'], 0, 1));
    expect(brief(narrow)).toEqual(['d-o1 d-o2', 'd-o2 d-o0']);
    expect(narrow[0]?.value).toBeCloseTo(0.3001, 6);
    expect(narrow[1]?.value).toBeCloseTo(0.3041, 6);
  });

  test('a tie at a single point is no change', () => {
    // At 0.5, one of the values looked at, the first option ties; elsewhere the second is better.
    expect(find(options(['0', 'abs(x - 0.5)'], 0, 1))).toEqual([]);
  });

  test('probabilities that rest on a parameter, and a guard that closes an option', () => {
    const gamble = scenario({
      criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
      parameters: [{ id: 'p', name: 'P', value: 0.5, low: 0, high: 1 }],
      nodes: [
        node('d', 'decision'),
        node('c', 'chance'),
        node('win', 'outcome', { effects: { worth: 10 } }),
        node('lose', 'outcome', { effects: { worth: -4 } }),
        node('keep', 'outcome', { effects: { worth: 1 } }),
      ],
      edges: [
        edge('d>c', { guard: 'p < 0.9' }),
        edge('d>keep'),
        edge('c>win', { probability: 'p' }),
        edge('c>lose', { probability: 'rest' }),
      ],
    });
    const found = find(gamble);
    expect(brief(found)).toEqual(['d-keep d-c', 'd-c d-keep']);
    expect(found[0]?.value).toBeCloseTo(5 / 14, 6);
    expect(found[1]?.value).toBeCloseTo(0.9, 6);
    expect(found.every(({ met, share }) => met && share === 1)).toBe(true);
  });

  test('states of a decision that only become likelier change no choice; a later decision is found', () => {
    const document = scenario({
      criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
      parameters: [{ id: 'p', name: 'P', value: 0.5, low: 0, high: 1 }],
      variables: [{ id: 'v', name: 'V', type: 'number', initial: 0 }],
      nodes: [
        node('c', 'chance'),
        node('d', 'decision'),
        node('a', 'outcome', { effects: { worth: 'v' } }),
        node('b', 'outcome', { effects: { worth: '1 - v + if(p > 0.75, 0.5, 0)' } }),
      ],
      edges: [
        edge('c>d', { id: 'yes', probability: 'p', set: { v: '0.75' } }),
        edge('c>d', { id: 'no', probability: 'rest' }),
        edge('d>a'),
        edge('d>b'),
      ],
    });
    // With v = 0.75 option a is worth 0.75 and b 0.25, later 0.75: a tie, so a stays.
    expect(find(document)).toEqual([]);
    expect(evaluate(compile(document)).evaluation.decisions.d?.sameInEveryState).toBe(false);
  });
});

test('a parameter without a range or that nothing reads has none; one parameter alone may be asked for', () => {
  const document = options(['x', '0', '0 * z'], -1, 1, {
    parameters: [
      { id: 'x', name: 'X', value: 0.5, low: -1, high: 1 },
      { id: 'y', name: 'Y', value: 0, low: -1, high: 1 },
      { id: 'z', name: 'Z', value: 3 },
    ],
  });
  expect(brief(find(document))).toEqual(['d-o1 d-o0']);
  expect(thresholds(compile(document), { parameter: 'y' })).toEqual([]);
});

test('told to stop, it stops', () => {
  let asked = 0;
  const shouldStop = () => ++asked > 5;
  expect(() => thresholds(compile(options(['x', '0'], -1, 1)), { shouldStop })).toThrow(EvaluationStopped);
  expect(asked).toBeLessThan(10);
});

describe('the grid', () => {
  const document = options(['x + y', '1'], 0, 2, {
    parameters: [
      { id: 'x', name: 'X', value: 1, low: 0, high: 2 },
      { id: 'y', name: 'Y', value: 0, low: -1, high: 1 },
    ],
  });

  test('every cell is the evaluation of the document with both values', () => {
    const grid = twoWay(compile(document), { first: 'x', second: 'y', steps: 5 });
    expect(grid?.first.values).toEqual([0, 0.5, 1, 1.5, 2]);
    grid?.first.values.forEach((x, i) => {
      grid.second.values.forEach((y, j) => {
        const cell = grid.cells[i]?.[j];
        expect(cell?.score).toBeCloseTo(Math.max(x + y, 1), 12);
        expect(cell?.best).toEqual({ d: x + y >= 1 ? 'd-o0' : 'd-o1' });
      });
    });
  });

  test('a parameter that is not there, or twice the same, has no grid', () => {
    expect(twoWay(compile(document), { first: 'x', second: 'x' })).toBeNull();
    expect(twoWay(compile(document), { first: 'x', second: 'w' })).toBeNull();
  });
});
