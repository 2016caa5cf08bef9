import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardDetails } from '#shared/cards/card-details.ts';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH, thumbnailOf } from '#shared/cards/thumbnail.ts';
import { newScenario, readScenario, type Scenario } from '#shared/model/index.ts';

const blank = (changes: Partial<Scenario>): Scenario => ({
  ...newScenario({ title: 'Summit', timeZone: 'Asia/Seoul', start: '2025-06-24', id: crypto.randomUUID() }),
  ...changes,
});
const deadline = (id: string, title: string, date: string) => ({
  id,
  kind: 'deadline' as const,
  title,
  when: { date },
});

test('the next deadline is the first after “as of” that the policy may reach', () => {
  const nodes = [
    { id: 'd', kind: 'decision' as const, title: 'Which?' },
    deadline('near', 'Near', '2025-07-01'),
    deadline('far', 'Far', '2025-08-01'),
    deadline('loose', 'On no way', '2025-06-26'),
    { id: 'good', kind: 'outcome' as const, title: 'Good', effects: { c: 1 } },
    { id: 'bad', kind: 'outcome' as const, title: 'Bad', effects: { c: 0 } },
  ];
  const edges = [
    { id: 'e1', from: 'd', to: 'near' },
    { id: 'e2', from: 'd', to: 'far' },
    { id: 'e3', from: 'near', to: 'good' },
    { id: 'e4', from: 'far', to: 'bad' },
  ];
  const scenario = blank({ root: 'd', nodes, edges, criteria: [{ id: 'c', name: 'Value', goal: 'max' }] });
  // Whole days: it ends with them, in the scenario's zone.
  expect(cardDetails(scenario).deadline).toEqual({
    title: 'Near',
    at: Date.parse('2025-07-02T00:00+09:00'),
    date: '2025-07-01',
  });
  const worse = nodes.map((node) => (node.id === 'bad' ? { ...node, effects: { c: 2 } } : node));
  expect(cardDetails({ ...scenario, nodes: worse }).deadline?.title).toBe('Far');
  expect(cardDetails({ ...scenario, asOf: '2025-07-10' }).deadline).toBe(null);
});

test('problems are counted by severity, tags by use', () => {
  const nodes = [
    { id: 'a', kind: 'chance' as const, title: 'A', tags: ['travel', 'summit'] },
    { id: 'b', kind: 'outcome' as const, title: 'B', tags: ['summit'] },
    { id: 'c', kind: 'outcome' as const, title: 'C' },
    { id: 'e', kind: 'outcome' as const, title: 'Nobody comes here' },
  ];
  const edges = [
    { id: 'e1', from: 'a', to: 'b', probability: 0.5 },
    { id: 'e2', from: 'a', to: 'c', probability: 0.5 },
  ];
  const details = cardDetails(blank({ root: 'a', nodes, edges }));
  expect(details.problems).toEqual({ errors: 0, warnings: 1 });
  expect(details.tags).toEqual(['summit', 'travel']);
  const without = edges.map(({ id, from, to }) => ({ id, from, to }));
  expect(cardDetails(blank({ root: 'a', nodes, edges: without })).problems?.errors).toBeGreaterThan(0);
});

test('what is too large to be computed in passing has no count, and not a wrong one', () => {
  // Each of 20 variables is set by a coin and asked for at the end: 2^20 states.
  const ids = Array.from({ length: 20 }, (_, n) => n);
  const nodes: Scenario['nodes'] = [
    ...ids.flatMap((n) => [
      { id: `c${n}`, kind: 'chance' as const, title: 'Coin' },
      { id: `y${n}`, kind: 'event' as const, title: 'Yes', set: { [`v${n}`]: 'true' } },
    ]),
    { id: 'end', kind: 'decision', title: 'End' },
    { id: 'o', kind: 'outcome', title: 'O' },
    { id: 'p', kind: 'outcome', title: 'P' },
  ];
  const next = (n: number) => (n === 19 ? 'end' : `c${n + 1}`);
  const edges: Scenario['edges'] = [
    ...ids.flatMap((n) => [
      { id: `a${n}`, from: `c${n}`, to: `y${n}`, probability: 0.5 },
      { id: `b${n}`, from: `c${n}`, to: next(n), probability: 0.5 },
      { id: `n${n}`, from: `y${n}`, to: next(n) },
    ]),
    { id: 'x', from: 'end', to: 'o', guard: ids.map((n) => `v${n}`).join(' and ') },
    { id: 'z', from: 'end', to: 'p' },
  ];
  const variables = ids.map((n) => ({
    id: `v${n}`,
    name: `v${n}`,
    type: 'boolean' as const,
    initial: false,
  }));
  const read = readScenario(JSON.stringify(blank({ root: 'c0', nodes, edges, variables })));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(cardDetails(read.scenario).problems).toBe(null);
});

test('a thumbnail stays in its box, whatever the places, and thins what is too much', () => {
  const place = fc.option(
    fc.record({ x: fc.double({ noNaN: true, noDefaultInfinity: true }), y: fc.integer() }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.array(place, { maxLength: 400 }), (places) => {
      const nodes: Scenario['nodes'] = places.map((position, n) => ({
        id: `n${n}`,
        kind: 'outcome',
        title: 'End',
        ...(position === undefined ? {} : { position }),
      }));
      const edges = nodes.slice(1).map(({ id }, n) => ({ id: `e${n}`, from: `n${n >> 1}`, to: id }));
      const picture = thumbnailOf(blank({ nodes, edges }));
      expect(picture.nodes.length).toBe(Math.min(nodes.length, 200));
      const inside = (x: number, y: number) =>
        Number.isInteger(x) &&
        Number.isInteger(y) &&
        x >= 0 &&
        x <= THUMBNAIL_WIDTH &&
        y >= 0 &&
        y <= THUMBNAIL_HEIGHT;
      for (const [x, y] of picture.nodes) expect(inside(x, y)).toBe(true);
      for (const [x1, y1, x2, y2] of picture.edges) expect(inside(x1, y1) && inside(x2, y2)).toBe(true);
    }),
  );
});

test('of a map that is too large to be laid out only what has a place is drawn', () => {
  const nodes: Scenario['nodes'] = Array.from({ length: 6_000 }, (_, n) => ({
    id: `n${n}`,
    kind: 'outcome',
    title: 'End',
    ...(n < 10 ? { position: { x: n * 300, y: 0 } } : {}),
  }));
  const edges = nodes.slice(1).map(({ id }, n) => ({ id: `e${n}`, from: `n${n >> 1}`, to: id }));
  const picture = thumbnailOf(blank({ nodes, edges }));
  expect(picture.nodes).toHaveLength(10);
  expect(thumbnailOf(blank({ nodes: nodes.slice(10), edges })).nodes).toEqual([]);
});

test('the built-in scenario has a card', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json'));
  const read = readScenario(bytes);
  if (!read.ok) throw new Error('it cannot be read');
  const details = cardDetails(read.scenario);
  expect(details.problems?.errors).toBe(0);
  expect(details.deadline).not.toBe(null);
  expect(details.thumbnail.nodes.length).toBe(read.scenario.nodes.length);
});
