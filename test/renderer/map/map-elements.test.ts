import { expect, test } from 'vitest';
import {
  applyEdit,
  fromScenario,
  moveNodes,
  newScenario,
  removeElements,
  updateEdges,
  updateNodes,
} from '#shared/model/index.ts';
import { edgeBuilder, nodeBuilder, problemsByNode } from '../../../renderer/views/map/map-elements.ts';
import { selectedAfter } from '../../../renderer/views/map/selection-changes.ts';

const scenario = {
  ...newScenario({ title: 'Two', timeZone: 'Asia/Seoul', start: '2025-06-17' }),
  nodes: [
    { id: 'a', kind: 'decision', title: 'Who goes?', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'outcome', title: 'Wi', position: { x: 400, y: 120 } },
    { id: 'c', kind: 'outcome', title: 'Lee', position: { x: 400, y: 0 } },
  ],
  edges: [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'ac', from: 'a', to: 'c' },
  ],
} as const;
const before = fromScenario(scenario);
const context = { timeZone: 'Asia/Seoul', year: 2025, actors: before.actors, lens: 'all' } as const;
const places = { a: { x: 0, y: 0 }, b: { x: 400, y: 120 }, c: { x: 400, y: 0 } };
const nothing = { nodes: [], edges: [], plan: null };

test('data keeps its identity unless that very node changed', () => {
  const build = nodeBuilder();
  const draw = (document = before, positions = places, selection: typeof nothing | object = nothing) =>
    build(document.nodes, positions, null, new Map(), context, { ...nothing, ...selection });
  const first = draw();
  expect(draw()).toEqual(first);
  expect(draw().every((node, index) => node === first[index])).toBe(true);

  const selected = draw(before, places, { nodes: ['b'] });
  expect(selected.map(({ selected }) => selected)).toEqual([false, true, false]);
  expect(selected[0]).toBe(first[0]);
  expect(selected[1]?.data).toBe(first[1]?.data);

  const moved = draw(before, { ...places, a: { x: 5, y: 5 } });
  expect(moved[0]).not.toBe(first[0]);
  expect(moved[0]?.data).toBe(first[0]?.data);

  const { document } = applyEdit(before, updateNodes(['b'], { title: 'Wi Sung-lac' }));
  const renamed = draw(document);
  expect(renamed[1]?.data.face.title).toBe('Wi Sung-lac');
  expect(renamed[0]?.data).toBe(first[0]?.data);
});

test('branches stand in the order of their targets from top to bottom', () => {
  const build = edgeBuilder();
  const ranks = (list: ReturnType<typeof build>) =>
    Object.fromEntries(list.map(({ id, data }) => [id, data?.leaves.rank]));
  const first = build(before, places, null, nothing);
  expect(ranks(first)).toEqual({ ab: 1, ac: 0 });
  expect(build(before, places, null, nothing).every((edge, index) => edge === first[index])).toBe(true);
  const { document } = applyEdit(before, moveNodes({ b: { x: 400, y: -200 } }));
  expect(ranks(build(document, { ...places, b: { x: 400, y: -200 } }, null, nothing))).toEqual({
    ab: 0,
    ac: 1,
  });
});

test('a node carries the gravest of its problems, its branches counted in', () => {
  const problem = (code: 'one-option' | 'probability-sum', at: object) =>
    ({ code, severity: code === 'one-option' ? 'info' : 'error', message: '', at }) as const;
  const marks = problemsByNode(
    [
      problem('one-option', { node: 'a' }),
      problem('probability-sum', { edge: 'ab' }),
      problem('one-option', { nodes: ['b', 'c'] }),
    ],
    before.edges,
  );
  expect(Object.fromEntries(marks)).toEqual({ a: 'error', b: 'info', c: 'info' });
});

test('selection follows what the canvas reports, and nothing else of it', () => {
  expect(selectedAfter(['a'], [{ type: 'position', id: 'b' }])).toBeNull();
  expect(
    selectedAfter(
      ['a', 'b'],
      [
        { type: 'select', id: 'a', selected: false },
        { type: 'select', id: 'c', selected: true },
      ],
    ),
  ).toEqual(['b', 'c']);
});

test('a list in which nothing changed is the very same list', () => {
  const nodes = nodeBuilder();
  const edges = edgeBuilder();
  const drawNodes = (document = before) => nodes(document.nodes, places, null, new Map(), context, nothing);
  const first = { nodes: drawNodes(), edges: edges(before, places, null, nothing) };
  const { document } = applyEdit(before, updateNodes(['c'], { title: 'Lee Jae-myung' }));
  expect(drawNodes()).toBe(first.nodes);
  expect(edges(before, { ...places }, null, nothing)).toBe(first.edges);
  expect(drawNodes(document)).not.toBe(first.nodes);
  const further = edges(document, places, null, nothing);
  expect(further).not.toBe(first.edges);
  expect(further[0]).toBe(first.edges[0]);
  expect(drawNodes(applyEdit(before, removeElements({ nodes: ['c'] })).document)).toHaveLength(2);
});

test('branches that lead elsewhere, or are one fewer, are ranked anew', () => {
  const build = edgeBuilder();
  const ranks = (document: typeof before) =>
    Object.fromEntries(
      build(document, places, null, nothing).map(({ id, data }) => [
        id,
        { ...data?.leaves, ...{ in: data?.arrives.count } },
      ]),
    );
  expect(ranks(before)).toEqual({ ab: { rank: 1, count: 2, in: 1 }, ac: { rank: 0, count: 2, in: 1 } });
  const rejoined = applyEdit(before, updateEdges(['ab'], { to: 'c' })).document;
  expect(ranks(rejoined)).toEqual({ ab: { rank: 0, count: 2, in: 2 }, ac: { rank: 1, count: 2, in: 2 } });
  const fewer = applyEdit(rejoined, removeElements({ edges: ['ab'] })).document;
  expect(ranks(fewer)).toEqual({ ac: { rank: 0, count: 1, in: 1 } });
});
