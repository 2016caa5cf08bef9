import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdit,
  applyPatches,
  bringBack,
  observe,
  removeElements,
  removeItem,
  setChoice,
  toScenario,
  updateNodes,
} from '#shared/model/index.ts';
import { after, documentWith, edge, node } from './sample.ts';

const nodes = [
  node('a', 'decision', {
    actor: 'x',
    group: 'g',
    sources: ['s'],
    indicators: [{ id: 'j', text: 'Another sign', edge: 'ab' }],
  }),
  node('b', 'chance', { indicators: [{ id: 'i', text: 'A sign', edge: 'bd' }] }),
  node('c', 'outcome'),
  node('d', 'outcome'),
];
const edges = [
  edge('ab', 'a', 'b'),
  edge('ac', 'a', 'c'),
  edge('bd', 'b', 'd', { probability: 0.4 }),
  edge('bc', 'b', 'c', { probability: 0.6 }),
];
const lists = {
  root: 'a',
  nodes,
  edges,
  actors: [{ id: 'x', name: 'Seoul' }],
  groups: [{ id: 'g', title: 'Group' }],
  sources: [{ id: 's', title: 'Source' }],
  plans: [
    { id: 'p', name: 'Stay', choices: { a: 'ac' } },
    { id: 'q', name: 'Go', choices: { a: 'ab' }, given: { b: 'bd' } },
  ],
  observations: [
    { node: 'a', edge: 'ab', at: '2025-06-02' },
    { node: 'b', edge: 'bd' },
    { node: 'd', at: '2025-06-09' },
  ],
  assumptions: [{ id: 'u', text: 'It goes well', nodes: ['a', 'b', 'c'], edges: ['bd', 'ac'] }],
};
const document = documentWith(lists);
const then = toScenario(document);

test('a node that is gone comes back where it was, with all its branches, and undo takes it away again', () => {
  const without = applyEdit(document, removeElements({ nodes: ['b'], edges: [] })).document;
  const again = applyEdit(without, bringBack(then, 'nodes', 'b'));
  expect(toScenario(again.document)).toEqual(then);
  expect(toScenario(applyPatches(again.document, again.inverse))).toEqual(toScenario(without));
});

test('any node of any small graph comes back as it was', () => {
  const ids = ['n0', 'n1', 'n2', 'n3', 'n4'];
  const edge = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 8 }), fc.constantFrom(...ids), (ends, id) => {
      const graph = documentWith({
        root: 'n0',
        nodes: ids.map((each) => node(each)),
        edges: ends.map(({ from, to }, n) => ({ id: `e${n}`, from, to })),
      });
      const whole = toScenario(graph);
      const without = applyEdit(graph, removeElements({ nodes: [id], edges: [] })).document;
      const back = after(without, bringBack(whole, 'nodes', id));
      expect(back.nodes).toEqual(whole.nodes);
      expect(back.edges).toEqual(whole.edges);
    }),
  );
});

test('a changed node is as it was, others and branches drawn since stay', () => {
  const changed = applyEdit(document, (draft) => {
    updateNodes(['a'], { title: 'Another', actor: undefined })(draft);
    updateNodes(['c'], { title: 'Changed, too' })(draft);
  }).document;
  const back = after(changed, bringBack(then, 'nodes', 'a'));
  expect(back.nodes.find(({ id }) => id === 'a')).toEqual(nodes[0]);
  expect(back.nodes.find(({ id }) => id === 'c')?.title).toBe('Changed, too');
  expect(back.edges).toEqual(edges);
});

test('actor, group and sources that are gone come along; what is not there any more is left out', () => {
  const bare = documentWith({ nodes: [node('c', 'outcome')] });
  const back = after(bare, bringBack(then, 'nodes', 'a'));
  expect(back.nodes.find(({ id }) => id === 'a')).toMatchObject({ actor: 'x', group: 'g', sources: ['s'] });
  expect([back.actors?.[0]?.id, back.groups?.[0]?.id, back.sources?.[0]?.id]).toEqual(['x', 'g', 's']);
  expect(back.edges.map(({ id }) => id)).toEqual(['ac']);
});

test('a plan comes back in its place, without choices that are not there any more', () => {
  const { plans: _, ...rest } = lists;
  const kept = [{ id: 'q', name: 'Go now', choices: { a: 'ab' } }];
  const now = documentWith({ ...rest, plans: kept, edges: edges.filter(({ id }) => id !== 'ac') });
  expect(after(now, bringBack(then, 'plans', 'p')).plans).toEqual([
    { id: 'p', name: 'Stay', choices: {} },
    kept[0],
  ]);
  expect(after(now, bringBack(then, 'plans', 'q')).plans).toEqual([lists.plans[1]]);
});

test('the start that was removed is the start again', () => {
  const without = applyEdit(document, removeElements({ nodes: ['a'] })).document;
  expect(toScenario(without).root).toBeUndefined();
  expect(after(without, bringBack(then, 'nodes', 'a'))).toEqual(then);
});

test('what has been decided, observed or removed otherwise since stays so', () => {
  const since = applyEdit(document, (draft) => {
    removeElements({ nodes: ['b'] })(draft);
    setChoice('q', 'a', 'ac')(draft);
    observe({ node: 'a', edge: 'ac' })(draft);
    removeItem('assumptions', 'u')(draft);
    removeItem('plans', 'p')(draft);
  }).document;
  const back = after(since, bringBack(then, 'nodes', 'b'));
  expect(back.plans).toEqual([{ id: 'q', name: 'Go', choices: { a: 'ac' }, given: { b: 'bd' } }]);
  expect(back.observations?.map(({ node, edge }) => [node, edge])).toEqual([
    ['a', 'ac'],
    ['b', 'bd'],
    ['d', undefined],
  ]);
  expect(back.assumptions ?? []).toEqual([]);
});

test('a node that was of another kind meanwhile is chosen at again', () => {
  const since = applyEdit(document, updateNodes(['a'], { kind: 'chance' })).document;
  expect(toScenario(since).plans?.map(({ choices }) => choices)).toEqual([{}, {}]);
  expect(after(since, bringBack(then, 'nodes', 'a')).plans).toEqual(then.plans);
});

test('what the version does not have changes nothing', () => {
  for (const table of ['nodes', 'plans'] as const)
    expect(applyEdit(document, bringBack(then, table, 'toString')).patches).toEqual([]);
});
