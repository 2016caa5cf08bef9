import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { fromScenario, newScenario, toScenario } from '#shared/model/index.ts';
import { graphOf } from '../../../renderer/views/map/graph.ts';
import { footOf } from '../../../renderer/views/map/lens.ts';
import { fadedBy, outOfReach, search, wayTo } from '../../../renderer/views/map/marks.ts';
import { wayOfPlan } from '../../../renderer/views/map/way-of-plan.ts';

const document = fromScenario({
  ...newScenario({ title: 'Marks', timeZone: 'UTC', start: '2025-01-01' }),
  actors: [{ id: 'kr', name: 'Korea' }],
  sources: [{ id: 's1', title: 'Asia Today', publisher: 'Seoul press' }],
  nodes: [
    { id: 'a', kind: 'decision', title: 'Who goes?', actor: 'kr', tags: ['hague'] },
    { id: 'b', kind: 'event', title: 'Wi leads', actor: 'kr', notes: 'São Paulo stop-over' },
    { id: 'c', kind: 'event', title: '이재명 goes', tags: ['hague'], sources: ['s1'] },
    { id: 'd', kind: 'outcome', title: 'Back' },
  ],
  edges: [
    { id: 'ab', from: 'a', to: 'b', label: 'Send Wi' },
    { id: 'ac', from: 'a', to: 'c' },
    { id: 'ad', from: 'a', to: 'd' },
    { id: 'bd', from: 'b', to: 'd' },
    { id: 'cd', from: 'c', to: 'd' },
  ],
});
const off = { actor: null, tag: null };
const faded = (filter: Parameters<typeof fadedBy>[1], traced: string | null = null) => {
  const { nodes, edges } = fadedBy(document, filter, traced);
  return [[...nodes].join(' '), [...edges].join(' ')];
};

test('filters let through what they name, and the branches between', () => {
  expect(faded(off)).toEqual(['', '']);
  expect(faded({ actor: 'kr', tag: null })).toEqual(['c d', 'ac ad bd cd']);
  expect(faded({ actor: 'kr', tag: 'hague' })).toEqual(['b c d', 'ab ac ad bd cd']);
});

test('tracing keeps what lies on a path through the node, and no branch that passes it by', () => {
  expect(faded(off, 'b')).toEqual(['c', 'ac ad cd']);
  expect(faded(off, 'a')).toEqual(['', '']);
  expect(faded(off, 'gone')).toEqual(['', '']);
});

test.each([
  ['who', ['a']],
  ['WI', ['b', 'ab']],
  ['sao', ['b']],
  ['이재', ['c']],
  ['asia seoul', ['c']],
  ['hague', ['a', 'c']],
  ['c', ['c']],
  ['wi korea', []],
  ['  ', []],
])('a search for %j finds %j', (text, ids) => {
  const found = search(document, text).map(({ id }) => id);
  if (text === 'c') expect(found).toContain('c');
  else expect(found).toEqual(ids);
});

test('a way to a node starts where nothing leads to, and follows branches', () => {
  const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
  fc.assert(
    fc.property(edges, fc.nat(7), (pairs, target) => {
      const graph = graphOf(
        fromScenario({
          ...newScenario({ title: 'Random', timeZone: 'UTC', start: '2025-01-01' }),
          nodes: Array.from({ length: 8 }, (_, i) => ({ id: `n${i}`, kind: 'event', title: '' })),
          edges: pairs.map(([from, to], i) => ({ id: `e${i}`, from: `n${from}`, to: `n${to}` })),
        }).edges,
      );
      const way = wayTo(graph, `n${target}`, null);
      expect(way.at(-1)).toBe(`n${target}`);
      expect(new Set(way).size).toBe(way.length);
      for (const [index, id] of way.slice(1).entries())
        expect(graph.out.get(way[index] ?? '')?.some(({ to }) => to === id)).toBe(true);
      const open = (graph.in.get(way[0] ?? '') ?? []).filter(({ from }) => !way.includes(from));
      expect(open).toEqual([]);
    }),
  );
});

const result = {
  reach: 0.25,
  score: 1.5,
  scoreRange: [1, 2],
  expected: [3, null],
  arrive: null,
  enter: { earliest: 0, likely: 0, latest: 0 },
  leave: null,
  slack: { likely: 7_200_000, latest: 0 },
  mustArriveBy: null,
  missed: 0,
  atRisk: false,
  states: 1,
} as const;

test('a lens lets one side of the results through; what is not known is said so', () => {
  const zone = { timeZone: 'UTC', year: 1970 };
  expect(footOf(result, 'all', zone)).toMatchObject({ lead: '25%', bar: true, main: '+1.5' });
  expect(footOf(result, 'odds', zone)).toMatchObject({ main: '25%', extra: '' });
  expect(footOf(result, 'dates', zone)).toMatchObject({ lead: '1 Jan', extra: 'slack +2 h' });
  expect(footOf(result, { criterion: 0, name: 'Cost' }, zone)).toMatchObject({ lead: 'Cost', main: '+3.0' });
  expect(footOf(result, { criterion: 1, name: 'Cost' }, zone)).toMatchObject({ main: '–' });
  expect(footOf(undefined, 'all', zone)).toMatchObject({ lead: '–', main: '–' });
});

test('nothing is out of reach while reach is not known', () => {
  expect(outOfReach(null).size).toBe(0);
});

test('a plan of the way to a node or branch holds its options and supposes its chances, likeliest way first', () => {
  const document = fromScenario({
    ...newScenario({ title: 'Ways', timeZone: 'UTC', start: '2025-01-01' }),
    nodes: [
      { id: 'd', kind: 'decision', title: 'Who?' },
      { id: 'c', kind: 'chance', title: 'Comes?' },
      { id: 'x', kind: 'outcome', title: 'X' },
    ],
    edges: [
      { id: 'go', from: 'd', to: 'c' },
      { id: 'stay', from: 'd', to: 'x' },
      { id: 'rare', from: 'c', to: 'x', probability: 0.1 },
      { id: 'usual', from: 'c', to: 'x', probability: 'rest', label: 'He does' },
    ],
  });
  const { evaluation } = evaluate(compile(toScenario(document)), { plan: null });
  const way = (node: string | null, branch: string | null) => wayOfPlan(document, node, branch, evaluation);
  expect(way('c', null)).toEqual({ title: 'Comes?', choices: { d: 'go' }, given: {} });
  expect(way(null, 'rare')).toEqual({ title: 'X', choices: { d: 'go' }, given: { c: 'rare' } });
  expect(way(null, 'usual')?.title).toBe('He does');
  expect(way(null, 'stay')).toEqual({ title: 'X', choices: { d: 'stay' }, given: {} });
  expect(way('gone', null)).toBeNull();
});
