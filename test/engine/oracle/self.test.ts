/** The oracle on examples worked by hand, so that it is itself held to something. */
import { describe, expect, test } from 'vitest';
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';
import { written } from './calendar.ts';
import { oracle } from './oracle.ts';

function scenario(
  nodes: readonly Omit<Node, 'title'>[],
  edges: readonly Edge[],
  more: Partial<Scenario> = {},
): Scenario {
  return {
    format: 'scenario-desk',
    version: 1,
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Worked',
    timeZone: 'Europe/Amsterdam',
    start: '2025-03-01',
    criteria: [{ id: 'c', name: 'C', goal: 'max' }],
    nodes: nodes.map((n) => ({ ...n, title: n.id })),
    edges,
    ...more,
  };
}
const outcome = (id: string, c: number) => ({ id, kind: 'outcome', effects: { c } }) as const;

describe('the oracle on worked examples', () => {
  test('a decision over a gamble: mean, choice, range, robustness', () => {
    const s = scenario(
      [
        { id: 'd', kind: 'decision' },
        { id: 'g', kind: 'chance', effects: { c: -1 } },
        outcome('win', 10),
        outcome('lose', 0),
        outcome('safe', 3),
      ],
      [
        { id: 'try', from: 'd', to: 'g' },
        { id: 'stay', from: 'd', to: 'safe' },
        { id: 'w', from: 'g', to: 'win', probability: { low: 0.3, high: 0.7 } },
        { id: 'l', from: 'g', to: 'lose', probability: 'rest' },
      ],
    );
    const result = oracle(s, null);
    expect(result.score).toBeCloseTo(4, 12);
    expect(result.scoreRange[0]).toBeCloseTo(2, 12);
    expect(result.scoreRange[1]).toBeCloseTo(6, 12);
    expect(result.decisions.get('d')).toMatchObject({ best: ['try'], robust: false, sameInEveryState: true });
    expect(result.nodes.get('safe')).toMatchObject({ reach: 0, score: 3 });
    expect(result.paths?.map((p) => p.probability)).toEqual([0.5, 0.5, 1]);
  });

  test('likely points of ranges move together until they add up to 1', () => {
    const s = scenario(
      [{ id: 'x', kind: 'chance' }, outcome('a', 1), outcome('b', 0)],
      [
        { id: 'xa', from: 'x', to: 'a', probability: { low: 0.1, likely: 0.2, high: 0.6 } },
        { id: 'xb', from: 'x', to: 'b', probability: { low: 0.3, likely: 0.4, high: 1 } },
      ],
    );
    // room 0.4 and 0.6, missing 0.4: each moves by 0.4 of its room
    expect(oracle(s, null).score).toBeCloseTo(0.36, 12);
    expect(oracle(s, null).scoreRange[1]).toBeCloseTo(0.6, 12);
    expect(oracle(s, null).scoreRange[0]).toBeCloseTo(0.1, 12);
  });

  test('observations: Bayes, and a set-aside contradiction', () => {
    const s = scenario(
      [
        { id: 'war', kind: 'chance' },
        { id: 'loud', kind: 'chance' },
        { id: 'calm', kind: 'chance' },
        { id: 'signal', kind: 'outcome' },
        { id: 'quiet', kind: 'outcome' },
      ],
      [
        { id: 'yes', from: 'war', to: 'loud', probability: 0.2, effects: { c: 1 } },
        { id: 'no', from: 'war', to: 'calm', probability: 0.8 },
        { id: 'ls', from: 'loud', to: 'signal', probability: 0.9 },
        { id: 'lq', from: 'loud', to: 'quiet', probability: 0.1 },
        { id: 'cs', from: 'calm', to: 'signal', probability: 0.3 },
        { id: 'cq', from: 'calm', to: 'quiet', probability: 0.7 },
      ],
      { observations: [{ node: 'signal' }, { node: 'quiet' }] },
    );
    const result = oracle(s, null);
    // 0.18 / (0.18 + 0.24)
    expect(result.score).toBeCloseTo(3 / 7, 12);
    expect(result.problems).toContain('observation-contradicts 1');
    expect(result.nodes.get('quiet')?.reach).toBe(0);
    expect(result.paths).toHaveLength(2);
  });

  test('a missed event: taken at arrival, by the missed edge, without its effects', () => {
    const s = scenario(
      [
        { id: 'go', kind: 'event', duration: { min: 'P1D', likely: 'P3D', max: 'P5D' } },
        { id: 'summit', kind: 'event', when: { date: '2025-03-03' }, duration: 'P1D', effects: { c: 5 } },
        outcome('met', 1),
        outcome('late', -1),
      ],
      [
        { id: 'travel', from: 'go', to: 'summit' },
        { id: 'talk', from: 'summit', to: 'met' },
        { id: 'gone', from: 'summit', to: 'late', on: 'missed' },
      ],
    );
    const result = oracle(s, null);
    expect(result.score).toBe(-1);
    const summit = result.nodes.get('summit');
    expect(summit).toMatchObject({ missed: 1, atRisk: true, slack: { likely: 0, latest: -2 * 86_400_000 } });
    expect(written(summit?.times?.leave.earliest ?? 0, 'Europe/Amsterdam')).toBe(
      '2025-03-02T00:00:00+01:00[Europe/Amsterdam]',
    );
    expect(result.problems).toContain('at-risk summit');
    expect(result.nodes.get('met')?.times).toBeNull();
  });

  test('a day across the clock change has 23 hours; the float counts the waiting', () => {
    const s = scenario(
      [
        { id: 'go', kind: 'event', duration: 'P1D' },
        { id: 'vote', kind: 'event', when: { date: '2025-03-31T12:00' } },
        { id: 'sign', kind: 'deadline', when: { date: '2025-03-31' } },
        outcome('end', 0),
      ],
      [
        { id: 'a', from: 'go', to: 'vote' },
        { id: 'b', from: 'vote', to: 'sign', lag: 'PT2H' },
        { id: 'c', from: 'sign', to: 'end' },
      ],
      { start: '2025-03-30' },
    );
    const result = oracle(s, null);
    const hours = 3_600_000;
    const start = Date.parse('2025-03-29T23:00Z');
    expect(result.nodes.get('vote')?.times?.arrive.earliest).toBe(start + 23 * hours);
    expect(result.nodes.get('sign')?.slack?.likely).toBe(10 * hours);
    // the vote itself lets 12 hours slip, the deadline 10 beyond the 12 of waiting
    expect(result.nodes.get('go')?.mustArriveBy).toBe(start + 12 * hours);
    expect(result.nodes.get('sign')?.mustArriveBy).toBe(Date.parse('2025-03-31T22:00Z'));
  });

  test('another actor decides by their own weights; a plan holds against it', () => {
    const s = scenario(
      [
        { id: 'd', kind: 'decision', actor: 'them' },
        outcome('good', 4),
        { ...outcome('bad', -2), effects: { c: -2, own: 1 } },
      ],
      [
        { id: 'g', from: 'd', to: 'good' },
        { id: 'b', from: 'd', to: 'bad' },
      ],
      {
        criteria: [
          { id: 'c', name: 'C', goal: 'max' },
          { id: 'own', name: 'Own', goal: 'max', weight: 0 },
        ],
        actors: [{ id: 'them', name: 'Them', weights: { own: 1 } }],
        plans: [{ id: 'hope', name: 'Hope', choices: { d: 'g' } }],
      },
    );
    expect(oracle(s, null)).toMatchObject({ score: -2, expected: [-2, 1] });
    expect(oracle(s, 'hope')).toMatchObject({ score: 4, expected: [4, 0] });
    expect(oracle(s, null).decisions.get('d')?.robust).toBe(true);
  });

  test('what a branch sets is read further on; states are told apart by what is read', () => {
    const s = scenario(
      [
        { id: 'x', kind: 'chance' },
        { id: 'mid', kind: 'event' },
        { id: 'd', kind: 'decision' },
        { id: 'pay', kind: 'outcome', effects: { c: 'if(met, 2, 1) * k' } },
        outcome('leave', 3),
      ],
      [
        { id: 'xa', from: 'x', to: 'mid', probability: 0.25, set: { met: 'true' } },
        { id: 'xb', from: 'x', to: 'mid', probability: 'rest' },
        { id: 'm', from: 'mid', to: 'd' },
        { id: 'dp', from: 'd', to: 'pay' },
        { id: 'dl', from: 'd', to: 'leave', guard: 'not met or k > 9' },
      ],
      {
        parameters: [{ id: 'k', name: 'K', value: 2 }],
        variables: [{ id: 'met', name: 'Met', type: 'boolean', initial: false }],
      },
    );
    const result = oracle(s, null);
    expect(result.score).toBe(0.25 * 4 + 0.75 * 3);
    expect(result.decisions.get('d')).toMatchObject({ best: ['dl'], sameInEveryState: false });
    expect(result.nodes.get('d')?.states).toBe(2);
    expect(result.nodes.get('leave')?.states).toBe(1);
  });

  test.each([
    ['optimistic', 8],
    ['pessimistic', -4],
    ['hurwicz', -1],
  ] as const)('%s', (rule, score) => {
    const s = scenario(
      [{ id: 'x', kind: 'chance' }, outcome('a', 8), outcome('b', -4), outcome('never', 99)],
      [
        { id: 'xa', from: 'x', to: 'a', probability: 0.1 },
        { id: 'xb', from: 'x', to: 'b', probability: 0.9 },
        { id: 'xn', from: 'x', to: 'never', probability: 0 },
      ],
      { rule, optimism: 0.25 },
    );
    expect(oracle(s, null)).toMatchObject({ score, scoreRange: [score, score] });
  });
});
