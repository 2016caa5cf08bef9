import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agenda, agenda } from '#shared/engine/agenda/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { type Lane, lanesOf, taken } from '../comparison/naive.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';
import type { Rolled } from '../oracle/rollback.ts';

/** Each history under the policy, with its probability. */
function visit(
  lane: Lane,
  see: (rolled: Rolled, probability: number, before: readonly Rolled[]) => boolean,
): void {
  const go = (rolled: Rolled, probability: number, before: readonly Rolled[]) => {
    if (!see(rolled, probability, before)) return;
    for (const way of taken(rolled)) {
      const p = rolled.history.node.kind === 'chance' ? way.probability : 1;
      go(way.to, probability * p, [...before, rolled]);
    }
  };
  go(lane.root, 1, []);
}

/** Where things stand by the definition; null where a node is left before now on one way and after it on another. */
function placesByHistory(scenario: Scenario, { now }: Agenda, lane: Lane): Map<string, number> | null {
  const observed = new Map(scenario.observations?.map((each) => [each.node, each]));
  const sides = new Map<string, boolean>();
  let alike = true;
  const passes = (rolled: Rolled): boolean => {
    const { node, leave } = rolled.history;
    const ahead = (from: Rolled): boolean =>
      taken(from).some(({ to }) => observed.has(to.history.node.id) || ahead(to));
    if (ahead(rolled) || observed.get(node.id)?.edge !== undefined) return true;
    const over = leave.likely <= now;
    if ((sides.get(node.id) ?? over) !== over) alike = false;
    sides.set(node.id, over);
    const free = node.kind === 'decision' && rolled.ways.length > 1;
    return over && !free && taken(rolled).length === 1;
  };
  const places = new Map<string, number>();
  visit(lane, (rolled, probability) => {
    const { id } = rolled.history.node;
    const on = passes(rolled) && taken(rolled).length > 0;
    if (!on) places.set(id, (places.get(id) ?? 0) + probability);
    return on;
  });
  return alike ? places : null;
}

test('where things stand, and what lies ahead, by the histories of random scenarios', () => {
  let checked = 0;
  let moved = 0;
  fc.assert(
    fc.property(recipe, (r) => {
      const scenario = buildScenario(r);
      const plans = [null, ...(scenario.plans ?? []).map(({ id }) => id)];
      for (const lane of lanesOf(scenario, plans) ?? []) {
        const next = agenda(scenario, { plan: lane.plan });
        const places = placesByHistory(scenario, next, lane);
        if (places === null) continue;
        checked++;
        if (!places.has(lane.root.history.node.id)) moved++;
        expect(new Set(next.places.map(({ node }) => node))).toEqual(new Set(places.keys()));
        for (const { node, probability } of next.places) {
          expect(probability).toBeCloseTo(places.get(node) ?? Number.NaN, 8);
        }
        const ahead = new Map<string, Rolled['history']['node']>();
        visit(lane, (rolled, _, before) => {
          const passed = before.some(({ history }) => places.has(history.node.id));
          if (passed || places.has(rolled.history.node.id))
            ahead.set(rolled.history.node.id, rolled.history.node);
          return true;
        });
        const decisions = [...ahead.values()].filter(({ kind }) => kind === 'decision').map(({ id }) => id);
        expect(next.decisions.map(({ node }) => node).sort()).toEqual(decisions.sort());
        for (const { node } of next.chances) expect(ahead.get(node)?.kind).toBe('chance');
        for (const { node } of next.deadlines) expect(ahead.get(node)?.when).toBeDefined();
      }
    }),
    { numRuns: 700, seed: 20250626 },
  );
  expect(checked).toBeGreaterThan(300);
  expect(moved).toBeGreaterThan(50);
});

const base: Scenario = {
  format: 'scenario-desk',
  version: 1,
  id: '11111111-2222-4333-8444-555555555555',
  title: 'Small',
  timeZone: 'Asia/Seoul',
  start: '2025-06-01',
  asOf: '2025-06-03',
  criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }],
  nodes: [
    { id: 'go', kind: 'decision', title: 'Go?', when: { date: '2025-06-10' } },
    { id: 'trip', kind: 'event', title: 'Trip', duration: 'P5D' },
    {
      id: 'luck',
      kind: 'chance',
      title: 'Luck?',
      indicators: [
        { id: 'i1', text: 'Late', date: '2025-07' },
        { id: 'i2', text: 'Early', edge: 'good', date: '2025-06-05' },
        { id: 'i3', text: 'Ruled out', status: 'not-seen' },
        { id: 'i4', text: 'Whenever', status: 'unknown' },
      ],
    },
    { id: 'limit', kind: 'deadline', title: 'Limit', when: { date: '2025-06-08' } },
    { id: 'won', kind: 'outcome', title: 'Won', effects: { gain: 3 } },
    { id: 'lost', kind: 'outcome', title: 'Lost' },
    { id: 'home', kind: 'outcome', title: 'Home', effects: { gain: -1 } },
  ],
  edges: [
    { id: 'leave', from: 'go', to: 'trip' },
    { id: 'stay', from: 'go', to: 'home' },
    { id: 'on', from: 'trip', to: 'luck' },
    { id: 'good', from: 'luck', to: 'limit', probability: 0.5 },
    { id: 'bad', from: 'luck', to: 'lost', probability: 0.5 },
    { id: 'made', from: 'limit', to: 'won' },
  ],
};
const DAY = 86_400_000;

test('a decision that nobody has taken is pending, and says how long it may wait', () => {
  const next = agenda(base);
  expect(next.places).toEqual([{ node: 'go', kind: 'decision', probability: 1 }]);
  // The limit ends with 8 June; five days before it one must leave: by the end of 3 June.
  const [go] = next.decisions;
  expect([go?.pending, go?.best, go?.left]).toEqual([true, 'leave', DAY]);
  expect(next.deadlines).toMatchObject([{ node: 'limit', overdue: false, slack: { likely: 3 * DAY } }]);
  expect(next.chances).toMatchObject([{ node: 'luck', branches: [{ edge: 'good' }, { edge: 'bad' }] }]);
  expect(next.indicators.map(({ indicator }) => indicator)).toEqual(['i2', 'i1', 'i4']);
});

test('what has been observed lies behind; time alone moves on what leaves no choice', () => {
  const gone = [{ node: 'go', edge: 'leave', at: '2025-06-02' }] as const;
  expect(agenda({ ...base, observations: gone }).places.map(({ node }) => node)).toEqual(['trip']);
  const later = agenda({ ...base, observations: gone, asOf: '2025-06-07' });
  expect(later.places.map(({ node }) => node)).toEqual(['luck']);
  expect(later.decisions).toEqual([]);
  expect(later.observed).toMatchObject([{ node: 'go', edge: 'leave' }]);
  const lucky = agenda({
    ...base,
    observations: [...gone, { node: 'luck', edge: 'good' }],
    asOf: '2025-07-01',
  });
  expect(lucky.chances).toEqual([]);
  expect(lucky.places.map(({ node }) => node)).toEqual(['won']);
});

test('a date that has passed unobserved is overdue, and a decision too late says by how much', () => {
  const late = agenda({ ...base, asOf: '2025-06-20' });
  expect(late.deadlines).toMatchObject([{ node: 'limit', overdue: true }]);
  expect(late.decisions[0]?.left).toBe(-16 * DAY);
});

test('without asOf the last observed time is now; contradictions are set aside and told', () => {
  const { asOf: _, ...undated } = base;
  expect(agenda(undated)).toMatchObject({ asOfGiven: false, now: Date.parse('2025-06-01T00:00+09:00') });
  const two = [
    { node: 'go', edge: 'leave', at: '2025-06-02' },
    { node: 'home', at: '2025-06-05' },
  ];
  const next = agenda({ ...undated, observations: two });
  expect(next.now).toBe(Date.parse('2025-06-02T00:00+09:00'));
  expect(next.observed.map(({ node }) => node)).toEqual(['go']);
  expect(next.problems.map(({ code }) => code)).toEqual(['observation-contradicts']);
});
