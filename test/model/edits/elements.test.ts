import { expect, test } from 'vitest';
import {
  addNode,
  applyEdit,
  connect,
  convertNode,
  copyIds,
  duplicateElements,
  insertOnEdge,
  moveNodes,
  placeBranch,
  putItem,
  removeElements,
  removeItem,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { after, documentWith, edge, node } from './sample.ts';

const fork = documentWith({
  nodes: [node('go', 'decision'), node('yes', 'chance'), node('no', 'outcome'), node('end', 'outcome')],
  edges: [edge('take', 'go', 'yes'), edge('leave', 'go', 'no'), edge('on', 'yes', 'end')],
  plans: [{ id: 'p', name: 'Go', choices: { go: 'take' }, given: { yes: 'on' } }],
  observations: [{ node: 'go', edge: 'take' }, { node: 'yes' }],
  assumptions: [{ id: 'a', text: 'It holds', nodes: ['yes', 'no'], edges: ['on'] }],
});

test('a loose node makes the former start the root, a branch does not', () => {
  expect(after(fork, addNode(node('loose'))).root).toBe('go');
  const branch = { from: 'yes', node: node('more'), edge: edge('b', 'x', 'y') };
  const branched = after(fork, placeBranch(branch));
  expect(branched.root).toBeUndefined();
  expect(branched.edges.at(-1)).toEqual(edge('b', 'yes', 'more'));
  expect(after(documentWith({}), addNode(node('first'))).root).toBeUndefined();
  expect(after(fork, addNode(node('l1')), addNode(node('l2'))).root).toBe('go');
  expect(after(fork, updateFields({ root: 'yes' }), addNode(node('loose'))).root).toBe('yes');
});

test('an edge from a loose node to the root moves the start there; any other edge leaves it', () => {
  const loose = [addNode(node('first')), connect(edge('to', 'first', 'go'))];
  expect(after(fork, ...loose).root).toBeUndefined();
  expect(after(fork, addNode(node('first')), connect(edge('to', 'go', 'first'))).root).toBe('go');
  expect(after(fork, addNode(node('other')), ...loose).root).toBe('go');
  const within = updateFields({ root: 'yes' });
  expect(after(fork, within, connect(edge('again', 'go', 'yes'))).root).toBe('yes');
  expect(after(fork, addNode(node('first')), connect(edge('loop', 'go', 'go'))).root).toBe('go');
});

test('what is added goes to the end of its list; a taken id adds nothing', () => {
  expect(after(fork, addNode(node('new'))).nodes.map(({ id }) => id)).toEqual([
    'go',
    'yes',
    'no',
    'end',
    'new',
  ]);
  expect(applyEdit(fork, addNode(node('go', 'chance'))).patches).toEqual([]);
  expect(applyEdit(fork, connect(edge('on', 'go', 'end'))).patches).toEqual([]);
  expect(applyEdit(fork, connect(edge('new', 'go', 'nowhere'))).patches).toEqual([]);
});

test('a node put on an edge stands between its ends', () => {
  const split = after(fork, insertOnEdge('take', node('wait'), edge('then', '', '')));
  expect(split.edges).toEqual([
    edge('take', 'go', 'wait'),
    edge('leave', 'go', 'no'),
    edge('on', 'yes', 'end'),
    edge('then', 'wait', 'yes'),
  ]);
  expect(split.plans?.[0]?.choices).toEqual({ go: 'take' });
});

test('removing a node takes along all that names it or its edges', () => {
  const rest = after(fork, removeElements({ nodes: ['yes'] }));
  expect(rest.nodes.map(({ id }) => id)).toEqual(['go', 'no', 'end']);
  expect(rest.edges).toEqual([edge('leave', 'go', 'no')]);
  expect(rest.plans).toEqual([{ id: 'p', name: 'Go', choices: {}, given: {} }]);
  expect(rest.observations).toEqual([{ node: 'go' }]);
  expect(rest.assumptions).toEqual([{ id: 'a', text: 'It holds', nodes: ['no'], edges: [] }]);
  expect(after(fork, removeItem('nodes', 'yes'))).toEqual(rest);
});

test('removing everything leaves lists that are empty, not absent', () => {
  const all = after(fork, removeElements({ nodes: ['go', 'yes', 'no', 'end'] }));
  expect(all).toMatchObject({ nodes: [], edges: [], observations: [] });
  expect(all).not.toHaveProperty('groups');
});

test('a change sets and removes properties, and only those', () => {
  const before = documentWith({ nodes: [node('n', 'event', { notes: 'x', color: 'red' }), node('m')] });
  const { document, patches } = applyEdit(
    before,
    updateNodes(['n', 'gone'], { title: 'N', notes: undefined, color: 'red' }),
  );
  expect(after(document).nodes).toEqual([{ id: 'n', kind: 'event', title: 'N', color: 'red' }, node('m')]);
  expect(patches).toHaveLength(2);
  expect(document.nodes.m).toBe(before.nodes.m);
  expect(applyEdit(before, updateNodes(['n'], { title: undefined, actor: 'nobody' })).patches).toEqual([]);
});

test('an edge moved to another start is no longer what was chosen or observed at the old one', () => {
  const moved = after(fork, updateEdges(['take'], { from: 'yes' }));
  expect(moved.edges[0]).toEqual(edge('take', 'yes', 'yes'));
  expect(moved.plans?.[0]?.choices).toEqual({});
  expect(moved.observations).toEqual([{ node: 'go' }, { node: 'yes' }]);
  expect(applyEdit(fork, updateEdges(['take'], { to: 'nowhere', label: 'x' })).patches).toEqual([]);
});

test('moving one node is one patch, and keeps what else stands in its position', () => {
  const placed = documentWith({
    nodes: [node('n', 'event', { position: { x: 1, y: 2, pinned: true } as never }), node('m')],
  });
  const { document, patches } = applyEdit(placed, moveNodes({ n: { x: 5, y: 6 }, gone: { x: 0, y: 0 } }));
  expect(patches).toEqual([
    { op: 'replace', path: ['nodes', 'n', 'value', 'position'], value: { x: 5, y: 6, pinned: true } },
  ]);
  expect(document.edges).toBe(placed.edges);
});

test('to chance: the last branch without a probability is "rest"; from chance: none is left', () => {
  const open = { ...fork };
  expect(after(open, convertNode('go', 'chance'))).toMatchObject({
    nodes: [{ id: 'go', kind: 'chance' }, {}, {}, {}],
    edges: [edge('take', 'go', 'yes'), edge('leave', 'go', 'no', { probability: 'rest' }), {}],
    plans: [{ choices: {}, given: { yes: 'on' } }],
  });
  const there = after(open, convertNode('go', 'chance'), convertNode('go', 'decision'));
  expect(there.edges).toEqual(after(fork).edges);
  expect(after(fork, putItem('nodes', node('yes', 'event'))).plans?.[0]?.given).toEqual({});
  const missed = documentWith({
    nodes: [node('d', 'deadline'), node('e')],
    edges: [edge('late', 'd', 'e', { on: 'missed' })],
  });
  expect(after(missed, convertNode('d', 'event')).edges[0]?.on).toBe('missed');
  expect(after(missed, updateNodes(['d'], { kind: 'decision' })).edges).toEqual([edge('late', 'd', 'e')]);
});

test('copies have their own ids, the edges between them, and stand beside the originals', () => {
  const indicators = [{ id: 'i', text: 'Watch', edge: 'on' }];
  const placed = after(fork, updateNodes(['yes'], { position: { x: 10, y: 20 }, indicators }));
  const document = documentWith(placed);
  const ids = copyIds(document, ['yes', 'end', 'gone']);
  const copied = after(document, duplicateElements(['yes', 'end', 'gone'], { offset: { x: 5, y: 5 } }));
  expect([...ids.nodes, ...ids.edges]).toEqual([
    ['yes', 'n1'],
    ['end', 'n2'],
    ['on', 'e1'],
  ]);
  expect(copied.nodes.slice(4)).toEqual([
    {
      ...node('n1', 'chance', { title: 'yes', position: { x: 15, y: 25 } }),
      indicators: [{ id: 'i', text: 'Watch', edge: 'e1' }],
    },
    node('n2', 'outcome', { title: 'end' }),
  ]);
  expect(copied.edges.slice(3)).toEqual([edge('e1', 'n1', 'n2')]);
  expect(copied.plans).toEqual(placed.plans);
  expect(copied.root).toBe('go');
});

test('the rule of Hurwicz always has its optimism; what is not there is not taken', () => {
  const hurwicz = after(fork, updateFields({ rule: 'hurwicz' }));
  expect(hurwicz).toMatchObject({ rule: 'hurwicz', optimism: 0.5 });
  expect(after(fork, updateFields({ rule: 'hurwicz', optimism: 0.2 })).optimism).toBe(0.2);
  expect(applyEdit(fork, updateFields({ root: 'gone', perspective: 'gone' })).patches).toEqual([]);
  expect(applyEdit(fork, updateFields({ title: undefined, nodes: [] } as never)).patches).toEqual([]);
});
