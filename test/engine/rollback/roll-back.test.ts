import { describe, expect, test } from 'vitest';
import { rollBack } from '#shared/engine/rollback/roll-back.ts';
import { StateFlag } from '#shared/engine/state-graph.ts';
import { type HandState, handGraph } from './hand-graph.ts';

const outcome = (name: string, ...effects: number[]): HandState => ({ name, kind: 'outcome', effects });

describe('values', () => {
  test('a chance state has the weighted mean of its branches, effects on the way included', () => {
    // 1 + 0.25·(2 + 8) + 0.75·(0 + 4) = 6.5
    const graph = handGraph([
      {
        name: 'c',
        kind: 'chance',
        effects: [1],
        moves: [
          { to: 'x', p: 0.25, effects: [2] },
          { to: 'y', p: 0.75 },
        ],
      },
      outcome('x', 8),
      outcome('y', 4),
    ]);
    expect(rollBack(graph).value[0]).toBe(6.5);
  });

  test('a decision goes by its own actor, its value is the whole vector', () => {
    const states: HandState[] = [
      { name: 'd', kind: 'decision', moves: [{ to: 'x' }, { to: 'y' }] },
      outcome('x', 10, 1),
      outcome('y', 2, 5),
    ];
    const own = rollBack(handGraph(states, { criteria: 2, actors: { d: [0, 1] } }));
    expect(own.chosen[0]).toBe(1);
    expect([...own.value.subarray(0, 2)]).toEqual([2, 5]);
    expect(rollBack(handGraph(states, { criteria: 2 })).chosen[0]).toBe(0);
  });

  test('a tie but for rounding goes to the edge that comes first', () => {
    const states: HandState[] = [
      {
        name: 'd',
        kind: 'decision',
        moves: [
          { to: 'x', effects: [0.3] },
          { to: 'x', effects: [0.1 + 0.2] },
        ],
      },
      outcome('x'),
    ];
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(rollBack(handGraph(states)).chosen[0]).toBe(0);
  });

  test.each([
    ['expected', 0.5 * 10 + 0.3 * -2 + 0.2 * 4],
    ['optimistic', 10],
    ['pessimistic', -2],
    ['hurwicz', 0.25 * 10 + 0.75 * -2],
  ] as const)('rule %s', (rule, value) => {
    const graph = handGraph(
      [
        {
          name: 'c',
          kind: 'chance',
          moves: [
            { to: 'x', p: 0.5 },
            { to: 'y', p: 0.3 },
            { to: 'z', p: 0.2 },
            { to: 'best', p: 0, high: 0.1 },
          ],
        },
        outcome('x', 10),
        outcome('y', -2),
        outcome('z', 4),
        outcome('best', 1000),
      ],
      { rule, optimism: 0.25 },
    );
    expect(rollBack(graph).value[0]).toBeCloseTo(value, 12);
  });

  test('what is not known spreads, but not over a branch of probability 0', () => {
    const broken: HandState = { name: 'b', kind: 'chance', flags: StateFlag.broken };
    const chance = (p: number) =>
      rollBack(
        handGraph([
          {
            name: 'c',
            kind: 'chance',
            moves: [
              { to: 'b', p, high: 0.5 },
              { to: 'x', p: 1 - p },
            ],
          },
          broken,
          outcome('x', 3),
        ]),
      ).value[0];
    expect(chance(0)).toBe(3);
    expect(chance(0.1)).toBeNaN();
    const decision = rollBack(
      handGraph([
        { name: 'd', kind: 'decision', moves: [{ to: 'b' }, { to: 'x' }] },
        broken,
        outcome('x', 3),
      ]),
    );
    expect(decision.chosen[0]).toBe(-1);
    expect([...decision.reach]).toEqual([1, Number.NaN, Number.NaN]);
    expect([...decision.uniformReach]).toEqual([1, 0.5, 0.5]);
  });

  test('without criteria there is still a policy: the first edges', () => {
    const graph = handGraph(
      [{ name: 'd', kind: 'decision', moves: [{ to: 'x' }, { to: 'y' }] }, outcome('x'), outcome('y')],
      { criteria: 0 },
    );
    expect([...rollBack(graph).reach]).toEqual([1, 1, 0]);
  });
});

describe('observations', () => {
  // A sick person (1 %) tests positive with 0.9, a well one with 0.1; a positive test was observed.
  const test1 = (p: number, name: string, value: number): HandState => ({
    name,
    node: 'test',
    kind: 'chance',
    moves: [{ to: value === 1 ? 'ill' : 'well', p, edge: 'positive' }],
    prunedLow: 1 - p,
    prunedHigh: 1 - p,
  });
  const sick = (sickPositive: number, wellPositive: number) =>
    handGraph([
      {
        name: 'sick?',
        kind: 'chance',
        moves: [
          { to: 'test-sick', p: 0.01 },
          { to: 'test-well', p: 0.99 },
        ],
      },
      test1(sickPositive, 'test-sick', 1),
      test1(wellPositive, 'test-well', 0),
      { name: 'ill', kind: 'outcome', effects: [1] },
      { name: 'well', kind: 'outcome', effects: [0] },
    ]);

  test('Bayes: probabilities before the observed branch are conditional on it', () => {
    const rolled = rollBack(sick(0.9, 0.1));
    expect(rolled.value[0]).toBeCloseTo(0.009 / (0.009 + 0.099), 14);
    expect(rolled.reach[3]! + rolled.reach[4]!).toBeCloseTo(1, 14);
  });

  test('likelihoods too small for a double still tell apart', () => {
    const steps = 400;
    const chain = (name: string, p: number, end: string): HandState[] =>
      Array.from({ length: steps }, (_, i) => ({
        name: `${name}${i}`,
        kind: 'chance' as const,
        moves: [{ to: i + 1 < steps ? `${name}${i + 1}` : end, p }],
        prunedHigh: 1 - p,
        prunedLow: 1 - p,
      }));
    const graph = handGraph([
      {
        name: 'c',
        kind: 'chance',
        moves: [
          { to: 'a0', p: 0.5 },
          { to: 'b0', p: 0.5 },
        ],
      },
      ...chain('a', 0.1, 'x'),
      ...chain('b', 0.0999, 'y'),
      { name: 'x', kind: 'outcome', effects: [1] },
      { name: 'y', kind: 'outcome', effects: [0] },
    ]);
    // 0.1^400 is no double, but the odds are (0.1 / 0.0999)^400.
    const odds = (0.1 / 0.0999) ** steps;
    expect(rollBack(graph).value[0]).toBeCloseTo(odds / (1 + odds), 10);
  });

  test('the branch of an observed edge is certain even at a point of 0', () => {
    const graph = handGraph([
      { name: 'c', kind: 'chance', moves: [{ to: 'x', p: 0, high: 0.1 }], prunedLow: 0.9, prunedHigh: 1 },
      { name: 'x', kind: 'outcome', effects: [7] },
    ]);
    const rolled = rollBack(graph);
    expect(rolled.value[0]).toBe(7);
    expect(rolled.reach[1]).toBe(1);
  });
});

describe('floats', () => {
  test('waiting adds, a date caps, and only what may happen counts', () => {
    const graph = handGraph(
      [
        { name: 'e', kind: 'event', moves: [{ to: 'd' }], waiting: 50 },
        { name: 'd', kind: 'decision', moves: [{ to: 'near', effects: [1] }, { to: 'far' }] },
        { name: 'far', kind: 'deadline', moves: [{ to: 'x' }], cap: 1, arrive: 7 },
        { name: 'near', kind: 'deadline', moves: [{ to: 'x' }], cap: 100, arrive: 5 },
        { name: 'x', kind: 'outcome', cap: Number.POSITIVE_INFINITY },
      ],
      { timed: true },
    );
    expect([...rollBack(graph).float!]).toEqual([150, 100, 1, 100, Number.POSITIVE_INFINITY]);
  });
});

test('a chain of 300,000 states', () => {
  const count = 300_000;
  const graph = handGraph([
    ...Array.from(
      { length: count },
      (_, i): HandState => ({
        name: `${i}`,
        node: 'n',
        kind: 'event',
        effects: [1],
        moves: [{ to: i + 1 < count ? `${i + 1}` : 'x', edge: 'e' }],
      }),
    ),
    { name: 'x', kind: 'outcome' },
  ]);
  expect(rollBack(graph).value[0]).toBe(count);
});
