import { describe, expect, it } from 'vitest';
import type { Edge, Probability } from '#shared/model/schema.ts';
import { codes, edge, hasFlag, movesOf, node, scenario, states } from './support.ts';

function chance(probabilities: readonly (Probability | undefined)[], more: Partial<Edge>[] = []) {
  const ends = probabilities.map((_, i) => node(`z${i}`, 'outcome'));
  return states(
    scenario({
      nodes: [node('a', 'chance'), ...ends],
      edges: probabilities.map((probability, i) =>
        edge(`a>z${i}`, { ...(probability === undefined ? {} : { probability }), ...more[i] }),
      ),
      parameters: [{ id: 'p', name: 'p', value: 0.3 }],
      variables: [{ id: 'met', name: 'met', type: 'boolean', initial: false }],
    }),
  );
}

function numbers(probabilities: readonly Probability[], more: Partial<Edge>[] = []) {
  const graph = chance(probabilities, more);
  expect(graph.problems).toEqual([]);
  return movesOf(graph, 0).map(({ p, low, high }) => [p, low, high].map((x) => Number(x.toFixed(12))));
}

describe('points and ranges', () => {
  it('numbers and expressions stand as they are', () => {
    expect(numbers([0.2, 'p', '1 - 0.2 - p'])).toEqual([
      [0.2, 0.2, 0.2],
      [0.3, 0.3, 0.3],
      [0.5, 0.5, 0.5],
    ]);
  });

  it('rest is what the other points leave, within what their ranges leave possible', () => {
    // Others: 0.2 and 0.4–0.6 (middle 0.5): rest 0.3, between 1 − 0.8 and 1 − 0.6.
    expect(numbers([0.2, { low: 0.4, high: 0.6 }, 'rest'])).toEqual([
      [0.2, 0.2, 0.2],
      [0.5, 0.4, 0.6],
      [0.3, 0.2, 0.4],
    ]);
  });

  it('below 1 every point moves up by the same fraction of its room', () => {
    // Likely 0.2 + 0.5 = 0.7; rooms 0.2 and 0.4; the missing 0.3 is half of 0.6.
    expect(
      numbers([
        { low: 0.1, likely: 0.2, high: 0.4 },
        { low: 0.5, likely: 0.5, high: 0.9 },
      ]),
    ).toEqual([
      [0.3, 0.1, 0.4],
      [0.7, 0.5, 0.9],
    ]);
  });

  it('above 1 toward the lows, and numbers do not move', () => {
    // 0.4 + 0.5 + 0.3 = 1.2; rooms 0, 0.3, 0.1; the 0.2 too much is half of 0.4.
    expect(
      numbers([0.4, { low: 0.2, likely: 0.5, high: 0.6 }, { low: 0.2, likely: 0.3, high: 0.4 }]),
    ).toEqual([
      [0.4, 0.4, 0.4],
      [0.35, 0.2, 0.6],
      [0.25, 0.2, 0.4],
    ]);
  });

  it('points that add up to 1 but for a rounding stay: what is not likely at all does not become possible', () => {
    // The middle of 0.6 … 0.7 is 0.6499999999999999.
    const graph = chance([
      { low: 0.6, high: 0.7 },
      { low: 0.2, likely: 0.35, high: 0.5 },
      { low: 0, likely: 0, high: 0.2 },
    ]);
    expect(movesOf(graph, 0).map(({ p }) => p)[2]).toBe(0);
  });

  it('words are ranges', () => {
    // likely 0.675, unlikely 0.325: they add up to 1.
    expect(numbers(['likely', 'unlikely'])).toEqual([
      [0.675, 0.55, 0.8],
      [0.325, 0.2, 0.45],
    ]);
  });

  it('branches whose guard is false drop out before anything is added up', () => {
    expect(numbers([0.6, 0.4, 0.6], [{}, {}, { guard: 'met' }])).toHaveLength(2);
  });

  it('branches that cannot be taken make no states; those whose range reaches above 0 do', () => {
    const graph = chance([0, { low: 0, likely: 0, high: 0.5 }, { low: 0.5, high: 1, likely: 1 }]);
    expect(movesOf(graph, 0)).toMatchObject([
      { edge: 'a-z1', p: 0 },
      { edge: 'a-z2', p: 1 },
    ]);
    expect(graph.count).toBe(3);
  });

  it('a rest that is only a rounding away from 0 is 0', () => {
    expect(movesOf(chance([0.7, 0.3, 'rest']), 0)).toHaveLength(2);
    expect(movesOf(chance([0.9, 0.1, 'rest']), 0)).toHaveLength(2);
  });
});

describe('what does not add up', () => {
  it.each<[string, Probability[], string, string]>([
    ['numbers below 1', [0.4, 0.5], 'probability-sum', '0.9'],
    ['numbers above 1', [0.6, 0.6], 'probability-sum', '1.2'],
    ['a rest below 0', [0.6, 0.6, 'rest'], 'probability-sum', '1.2'],
    ['two rests', [0.5, 'rest', 'rest'], 'probability-sum', 'more than one'],
    ['highs below 1', [{ low: 0.1, high: 0.4 }, 0.5], 'probability-range', '0.9'],
    ['lows above 1', [{ low: 0.7, high: 0.8 }, 0.5], 'probability-range', '1.2'],
  ])('%s', (_, probabilities, code, words) => {
    const graph = chance(probabilities);
    expect(graph.problems).toMatchObject([{ code, severity: 'error', at: { node: 'a' } }]);
    expect(graph.problems[0]?.message).toContain(words);
    expect(hasFlag(graph, 0, 'broken')).toBe(true);
    expect(movesOf(graph, 0)).toHaveLength(probabilities.length);
  });

  it('a sum within 1e-9 is fine, one just beyond is not', () => {
    expect(chance([0.5, 0.5 + 9e-10]).problems).toEqual([]);
    expect(codes(chance([0.5, 0.5 + 2e-9]).problems)).toEqual(['probability-sum']);
  });

  it('a branch without probability breaks its node, where it is open', () => {
    expect(hasFlag(chance([0.5, undefined]), 0, 'broken')).toBe(true);
    expect(hasFlag(chance([1, undefined], [{}, { guard: 'met' }]), 0, 'broken')).toBe(false);
  });

  it('an expression outside 0 … 1 in some state names the state', () => {
    const graph = states(
      scenario({
        variables: [{ id: 'trips', name: 'trips', type: 'number', initial: 0 }],
        nodes: [node('d', 'decision'), node('a', 'chance'), node('z', 'outcome'), node('y', 'outcome')],
        edges: [
          { ...edge('d>a', { set: { trips: '1' } }), id: 'one' },
          { ...edge('d>a', { set: { trips: '3' } }), id: 'three' },
          edge('a>z', { probability: 'trips / 2' }),
          edge('a>y', { probability: 'rest' }),
        ],
      }),
    );
    expect(graph.problems).toMatchObject([{ code: 'expression', at: { edge: 'a-z', field: 'probability' } }]);
    expect(graph.problems[0]?.message).toContain('trips is 3');
  });
});
