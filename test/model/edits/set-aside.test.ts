import { expect, test } from 'vitest';
import {
  applyEdit,
  applyPatches,
  connect,
  discardSetAside,
  fromScenario,
  observe,
  putBack,
  readScenario,
  toScenario,
  wholePart,
  writeScenario,
} from '#shared/model/index.ts';
import { documentWith, edge, node } from './sample.ts';

/** As a file with a branch and an observation of nodes that are gone is opened. */
function opened() {
  const broken = toScenario(
    documentWith({
      nodes: [node('a', 'decision', { actor: 'ghost', title: 'Go?' }), node('b', 'outcome')],
      sources: [{ id: 's1', title: 'Known' }],
    }),
  );
  const read = readScenario(
    writeScenario({
      ...broken,
      edges: [edge('e1', 'a', 'b'), edge('e2', 'a', 'gone', { label: 'Lost', sources: ['s1', 's9'] })],
      observations: [{ node: 'gone', at: '2025-06-02' }],
    }),
  );
  if (!read.ok) throw new Error(read.code);
  return fromScenario(read.scenario);
}

test('a branch that was set aside is put back between nodes that are there, with all that it had', () => {
  const before = opened();
  const { document, inverse } = applyEdit(before, putBack(0, { from: 'a', to: 'b' }));
  const after = toScenario(document);
  expect(after.edges).toEqual([
    edge('e1', 'a', 'b'),
    edge('e2', 'a', 'b', { label: 'Lost', sources: ['s1'] }),
  ]);
  expect(after.quarantine?.map(({ value }) => value)).toEqual([
    's9',
    'ghost',
    { node: 'gone', at: '2025-06-02' },
  ]);
  expect(toScenario(applyPatches(document, inverse))).toEqual(toScenario(before));
});

test('its id is taken meanwhile: it gets another', () => {
  const { document } = applyEdit(opened(), connect(edge('e2', 'a', 'b')));
  const after = toScenario(applyEdit(document, putBack(0, { from: 'a', to: 'b' })).document);
  expect(after.edges.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
});

test('an observation is put back at a node, unless something was observed there', () => {
  const last = 2;
  const { document } = applyEdit(opened(), putBack(last, { from: 'a' }));
  expect(toScenario(document).observations).toEqual([{ node: 'a', at: '2025-06-02' }]);
  const taken = applyEdit(opened(), observe({ node: 'a' })).document;
  expect(applyEdit(taken, putBack(last, { from: 'a' })).patches).toEqual([]);
});

test('what holds only a name cannot be put back, and nothing goes to nodes that are not there', () => {
  const document = opened();
  const parts = document.fields.quarantine ?? [];
  expect(parts.map((part) => wholePart(part)?.kind ?? null)).toEqual(['edge', null, 'observation']);
  for (const edit of [
    putBack(0, { from: 'a', to: 'gone' }),
    putBack(0, { from: 'a' }),
    putBack(1, { from: 'a', to: 'b' }),
    putBack(9, { from: 'a', to: 'b' }),
    discardSetAside(9),
  ])
    expect(applyEdit(document, edit).patches).toEqual([]);
});

test('the last part given up takes the list with it; each says whose it was', () => {
  const document = opened();
  expect(document.fields.quarantine?.[1]?.reason).toBe('There is no actor “ghost”. The node “Go?” names it.');
  const none = [0, 0, 0].reduce((each, index) => applyEdit(each, discardSetAside(index)).document, document);
  expect(Object.hasOwn(toScenario(none), 'quarantine')).toBe(false);
});
