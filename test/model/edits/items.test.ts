import { expect, test } from 'vitest';
import {
  addNode,
  applyEdit,
  applyPatches,
  fillRest,
  freshId,
  observe,
  putItem,
  removeItem,
  removeObservation,
  renameVariableOrParameter,
  reorderItem,
  scaleToOne,
  setChoice,
  setGiven,
  setProbability,
  updateNodes,
} from '#shared/model/index.ts';
import { after, documentWith, edge, node } from './sample.ts';

const groups = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id }));

test('a list is put in another order one item at a time, with one patch each', () => {
  const lists = documentWith({ groups });
  const order = (id: string, before: string | null) =>
    after(lists, reorderItem('groups', id, before))
      .groups?.map((group) => group.id)
      .join('');
  expect(order('a', 'c')).toBe('bacd');
  expect(order('a', null)).toBe('bcda');
  expect(order('d', 'a')).toBe('dabc');
  expect(order('c', 'd')).toBe('abcd');
  expect(applyEdit(lists, reorderItem('groups', 'a', 'd')).patches).toHaveLength(1);
  for (const [id, before] of [
    ['a', 'b'],
    ['d', null],
    ['a', 'a'],
    ['a', 'gone'],
    ['gone', 'a'],
  ] as const)
    expect(applyEdit(lists, reorderItem('groups', id, before)).patches).toEqual([]);
});

test('places between two neighbours never run out', () => {
  let lists = documentWith({ groups });
  for (let turn = 0; turn < 300; turn++) {
    lists = applyEdit(lists, reorderItem('groups', turn % 2 ? 'c' : 'b', turn % 2 ? 'b' : 'c')).document;
    lists = applyEdit(lists, reorderItem('groups', 'd', turn % 2 ? 'b' : 'c')).document;
  }
  expect(new Set(Object.values(lists.groups).map(({ order }) => order)).size).toBe(4);
  expect(after(lists).groups?.map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b']);
});

test('items whose order keys are the same, as a merge may leave them, can be put in order', () => {
  const tied = documentWith({ groups });
  const same = { ...tied, groups: { ...tied.groups } };
  for (const id of 'abcd') same.groups[id] = { order: 'a0', value: { id, title: id } };
  expect(after(same, reorderItem('groups', 'd', 'b')).groups?.map(({ id }) => id)).toEqual([
    'a',
    'd',
    'b',
    'c',
  ]);
});

test('putting an item adds it at the end or replaces it where it stands', () => {
  const lists = documentWith({ groups });
  const put = after(
    lists,
    putItem('groups', { id: 'b', title: 'B' }),
    putItem('groups', { id: 'z', title: 'Z' }),
  );
  expect(put.groups?.map(({ title }) => title)).toEqual(['a', 'B', 'c', 'd', 'Z']);
  expect(applyEdit(lists, putItem('groups', { id: 'b', title: 'b' })).patches).toEqual([]);
  expect(after(documentWith({}), putItem('sources', { id: 's', title: 'S' })).sources).toHaveLength(1);
});

test('a parameter and a variable never share a name', () => {
  const lists = documentWith({ parameters: [{ id: 'p', name: 'P', value: 1 }] });
  const variable = { id: 'p', name: 'V', type: 'number', initial: 0 } as const;
  expect(applyEdit(lists, putItem('variables', variable)).patches).toEqual([]);
  expect(after(lists, putItem('variables', { ...variable, id: 'v' })).variables).toHaveLength(1);
});

test('what is removed from a list is removed from all that names it', () => {
  const full = documentWith({
    actors: [{ id: 'a', name: 'A', weights: { c: 1, k: 2 } }],
    criteria: [
      { id: 'c', name: 'C', goal: 'max' },
      { id: 'k', name: 'K', goal: 'min' },
    ],
    variables: [{ id: 'v', name: 'V', type: 'number', initial: 0 }],
    groups: [{ id: 'g', title: 'G' }],
    sources: [{ id: 's', title: 'S' }],
    perspective: 'a',
    nodes: [
      node('n', 'event', {
        actor: 'a',
        group: 'g',
        sources: ['s'],
        effects: { c: 1, k: 'v' },
        set: { v: '1' },
      }),
    ],
    edges: [edge('e', 'n', 'n', { effects: { c: 1 }, sources: ['s'], guard: 'v > 0' })],
  });
  const noActor = after(full, removeItem('actors', 'a'));
  expect(noActor.nodes[0]).not.toHaveProperty('actor');
  expect(noActor).not.toHaveProperty('perspective');
  const noCriterion = after(full, removeItem('criteria', 'c'));
  expect(noCriterion.actors?.[0]?.weights).toEqual({ k: 2 });
  expect(noCriterion.nodes[0]?.effects).toEqual({ k: 'v' });
  expect(noCriterion.edges[0]).not.toHaveProperty('effects');
  const noVariable = after(full, removeItem('variables', 'v'));
  expect(noVariable.nodes[0]).not.toHaveProperty('set');
  expect(noVariable.edges[0]?.guard).toBe('v > 0');
  expect(after(full, removeItem('groups', 'g')).nodes[0]).not.toHaveProperty('group');
  expect(after(full, removeItem('sources', 's')).edges[0]?.sources).toEqual([]);
});

test('a new name goes into every expression, and stays out of words and "rest"', () => {
  const named = documentWith({
    variables: [{ id: 'likely', name: 'V', type: 'number', initial: 0 }],
    parameters: [{ id: 'p', name: 'P', value: 1 }],
    nodes: [
      node('n', 'chance', { effects: { c: 'likely + 1', d: 2 }, set: { likely: 'likely * 2', p: '3' } }),
    ],
    edges: [
      edge('e', 'n', 'n', { guard: 'likely > 0', probability: 'likely' }),
      edge('f', 'n', 'n', { probability: 'likely / 2' }),
    ],
  });
  const rename = (text: string) => text.replaceAll('likely', 'met');
  const renamed = after(named, renameVariableOrParameter('variables', 'likely', 'met', rename));
  expect(renamed.variables?.[0]?.id).toBe('met');
  expect(renamed.nodes[0]).toMatchObject({
    effects: { c: 'met + 1', d: 2 },
    set: { met: 'met * 2', p: '3' },
  });
  expect(renamed.edges).toEqual([
    edge('e', 'n', 'n', { guard: 'met > 0', probability: 'likely' }),
    edge('f', 'n', 'n', { probability: 'met / 2' }),
  ]);
  for (const taken of ['p', 'not-a-name', '', 'likely'])
    expect(applyEdit(named, renameVariableOrParameter('variables', 'likely', taken, rename)).patches).toEqual(
      [],
    );
});

const choices = documentWith({
  nodes: [node('d', 'decision'), node('c', 'chance'), node('o', 'outcome')],
  edges: [edge('x', 'd', 'c'), edge('y', 'c', 'o', { probability: 0.3 }), edge('z', 'c', 'o')],
  plans: [{ id: 'p', name: 'P', choices: {} }],
});

test('a plan holds options of decisions and branches of chances, each its own', () => {
  expect(after(choices, setChoice('p', 'd', 'x')).plans?.[0]?.choices).toEqual({ d: 'x' });
  expect(after(choices, setChoice('p', 'd', 'x'), setChoice('p', 'd', null)).plans?.[0]?.choices).toEqual({});
  expect(after(choices, setGiven('p', 'c', 'y')).plans?.[0]?.given).toEqual({ c: 'y' });
  expect(after(choices, setGiven('p', 'c', 'y'), setGiven('p', 'c', null)).plans?.[0]).not.toHaveProperty(
    'given',
  );
  for (const wrong of [
    setChoice('p', 'd', 'y'),
    setChoice('p', 'c', 'y'),
    setGiven('p', 'd', 'x'),
    setChoice('gone', 'd', 'x'),
  ])
    expect(applyEdit(choices, wrong).patches).toEqual([]);
});

test('a node has one observation: the last recorded', () => {
  const twice = documentWith({
    nodes: [node('n'), node('m')],
    edges: [edge('e', 'n', 'm')],
    observations: [{ node: 'n' }, { node: 'm' }, { node: 'n', at: '2025-06-24' }],
  });
  expect(after(twice).observations).toHaveLength(3);
  const once = after(twice, observe({ node: 'n', edge: 'e', at: '2025-06-25' }));
  expect(once.observations).toEqual([{ node: 'n', edge: 'e', at: '2025-06-25' }, { node: 'm' }]);
  expect(after(twice, observe({ node: 'm', edge: 'e' })).observations?.[1]).toEqual({ node: 'm' });
  expect(after(twice, removeObservation('n')).observations).toEqual([{ node: 'm' }]);
  const again = after(twice, removeObservation('n'), observe({ node: 'n' }));
  expect(again.observations).toEqual([{ node: 'm' }, { node: 'n' }]);
});

test('"rest" moves to another branch, and what it stood for stays as a number', () => {
  const rest = (...values: (number | string)[]) =>
    documentWith({
      nodes: [node('c', 'chance'), node('o', 'outcome')],
      edges: values.map((probability, index) => edge(`e${index}`, 'c', 'o', { probability })),
    });
  const odds = (scenario: ReturnType<typeof after>) => scenario.edges.map(({ probability }) => probability);
  expect(odds(after(rest(0.1, 0.2, 'rest'), setProbability('e0', 'rest')))).toEqual(['rest', 0.2, 0.7]);
  expect(odds(after(rest('likely', 0.2, 'rest'), setProbability('e1', 'rest')))).toEqual([
    'likely',
    'rest',
    undefined,
  ]);
  expect(odds(after(rest(0.1, 0.2), setProbability('e1', undefined)))).toEqual([0.1, undefined]);
  expect(odds(after(choices, fillRest('c')))).toEqual([undefined, 0.3, 'rest']);
  expect(odds(after(rest(0.1, 0.2), fillRest('c')))).toEqual([0.1, 'rest']);
  expect(odds(after(rest('rest', 0.2), fillRest('c')))).toEqual(['rest', 0.2]);
  expect(odds(after(rest(0.2, 0.6, 0.8), scaleToOne('c')))).toEqual([0.125, 0.375, 0.5]);
  expect(odds(after(rest('roughly even chance', 0.5, 0.5), scaleToOne('c')))).toEqual([
    'roughly even chance',
    0.25,
    0.25,
  ]);
  expect(odds(after(rest(0.4, 'rest'), scaleToOne('c')))).toEqual([0.4, 'rest']);
});

test('a document may have a node called "constructor", but edits add none', () => {
  const odd = documentWith({ nodes: [node('constructor'), node('n')] });
  const { document, inverse } = applyEdit(odd, updateNodes(['constructor', 'toString'], { title: 'New' }));
  expect(after(document).nodes[0]?.title).toBe('New');
  expect(after(applyPatches(document, inverse))).toEqual(after(odd));
  expect(applyEdit(documentWith({}), addNode(node('prototype'))).patches).toEqual([]);
});

test('a fresh id is the first free number', () => {
  const taken = new Set(['n1', 'n2', 'n4']);
  expect(freshId('n', (id) => taken.has(id))).toBe('n3');
  expect(freshId('e', (id) => taken.has(id))).toBe('e1');
});
