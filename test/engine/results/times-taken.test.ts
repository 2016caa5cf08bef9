import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { edge, node, scenario } from '../states/support.ts';

const gain = { id: 'gain', name: 'Gain', goal: 'max' as const };
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const days = (triple: { earliest: number; likely: number; latest: number } | null) =>
  triple === null ? null : [day(triple.earliest), day(triple.likely), day(triple.latest)];

function evaluated(parts: Partial<Scenario>, plan: string | null = null) {
  return evaluate(compile(scenario({ criteria: [gain], ...parts })), { plan }).evaluation;
}

/** A decision between a quick way and a slow, better one; both end in `z`, with nothing dated ahead. */
const quickOrSlow: Partial<Scenario> = {
  nodes: [node('d', 'decision'), node('m', 'event', { duration: 'P1D' }), node('z', 'outcome')],
  edges: [
    { ...edge('d>m', { lag: 'P1D' }), id: 'quick' },
    {
      ...edge('d>m', { lag: { min: 'P20D', likely: 'P30D', max: 'P40D' }, effects: { gain: 1 } }),
      id: 'slow',
    },
    edge('m>z'),
  ],
  plans: [{ id: 'hurry', name: 'Hurry', choices: { d: 'quick' } }],
};

describe('where nothing dated lies ahead and ways merge', () => {
  test('times are those of the ways that the policy takes', () => {
    const { nodes, outcomes, end } = evaluated(quickOrSlow);
    expect(days(nodes.m!.arrive)).toEqual(['2025-01-21', '2025-01-31', '2025-02-10']);
    expect(days(nodes.m!.leave)).toEqual(['2025-01-22', '2025-02-01', '2025-02-11']);
    expect(days(outcomes[0]!.end)).toEqual(['2025-01-22', '2025-02-01', '2025-02-11']);
    expect(days(end)).toEqual(['2025-01-22', '2025-02-01', '2025-02-11']);
  });

  test('or of those that the plan takes', () => {
    expect(days(evaluated(quickOrSlow, 'hurry').end)).toEqual(['2025-01-03', '2025-01-03', '2025-01-03']);
  });

  test('off the policy every open option counts, the likely one as the most probable', () => {
    const { nodes } = evaluated({
      nodes: [
        node('root', 'decision'),
        node('d', 'decision'),
        node('c', 'chance'),
        node('z', 'outcome'),
        node('y', 'outcome', { effects: { gain: 9 } }),
      ],
      edges: [
        edge('root>d'),
        edge('root>y'),
        edge('d>z', { lag: 'P1D' }),
        edge('d>c', { lag: 'P2D' }),
        { ...edge('c>z', { lag: 'P7D', probability: 0.6 }), id: 'week' },
        { ...edge('c>z', { lag: 'P3D', probability: 0.4 }), id: 'days' },
      ],
    });
    expect(nodes.z!.reach).toBe(0);
    expect(days(nodes.z!.arrive)).toEqual(['2025-01-02', '2025-01-02', '2025-01-10']);
  });

  test('a state on and off the policy goes by the policy, what follows it off the policy by all', () => {
    const { nodes } = evaluated({
      nodes: [
        node('d', 'decision'),
        node('m', 'decision'),
        node('z', 'outcome', { effects: { gain: 1 } }),
        node('y', 'outcome'),
      ],
      edges: [
        { ...edge('d>m', { lag: 'P1D' }), id: 'quick' },
        { ...edge('d>m', { lag: 'P9D', effects: { gain: 1 } }), id: 'slow' },
        edge('m>z'),
        edge('m>y'),
      ],
    });
    expect(days(nodes.m!.arrive)).toEqual(['2025-01-10', '2025-01-10', '2025-01-10']);
    expect(days(nodes.y!.arrive)).toEqual(['2025-01-02', '2025-01-02', '2025-01-10']);
  });

  test('a way of probability 0 does not count, though its range reaches above', () => {
    const { nodes } = evaluated({
      nodes: [node('c', 'chance'), node('z', 'outcome')],
      edges: [
        { ...edge('c>z', { lag: 'P1D', probability: 'rest' }), id: 'usual' },
        { ...edge('c>z', { lag: 'P9D', probability: { low: 0, likely: 0, high: 0.1 } }), id: 'never' },
      ],
    });
    expect(days(nodes.z!.arrive)).toEqual(['2025-01-02', '2025-01-02', '2025-01-02']);
  });

  test('an observation leaves the ways that agree with it', () => {
    const { nodes } = evaluated({ ...quickOrSlow, observations: [{ node: 'd', edge: 'quick' }] });
    expect(days(nodes.z!.arrive)).toEqual(['2025-01-03', '2025-01-03', '2025-01-03']);
  });

  test('an observed arrival stays, whatever way led to it', () => {
    const { nodes } = evaluated({ ...quickOrSlow, observations: [{ node: 'm', at: '2025-03-01' }] });
    expect(days(nodes.m!.arrive)).toEqual(['2025-03-01', '2025-03-01', '2025-03-01']);
    expect(days(nodes.z!.arrive)).toEqual(['2025-03-02', '2025-03-02', '2025-03-02']);
  });
});
