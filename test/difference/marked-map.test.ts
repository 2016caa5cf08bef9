import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedMap } from '#shared/difference/index.ts';
import { newScenario, type Scenario } from '#shared/model/index.ts';

const scenario = (lists: Partial<Scenario>): Scenario => ({
  ...newScenario({ title: 'S', timeZone: 'UTC', start: '2025-06-01', id: crypto.randomUUID() }),
  ...lists,
});
const node = (id: string, more: Partial<Scenario['nodes'][number]> = {}) => ({
  id,
  kind: 'outcome' as const,
  title: id,
  ...more,
});
const marksOf = (before: Scenario, after: Scenario) => {
  const { nodes, edges } = markedMap(before, after);
  return Object.fromEntries([
    ...nodes.map(({ node: { id }, mark }) => [id, mark]),
    ...edges.map(({ edge: { id }, mark }) => [id, mark]),
  ]);
};

test('what came, went and changed is marked, what was only moved is not', () => {
  const before = scenario({
    nodes: [node('same'), node('moved', { position: { x: 0, y: 0 } }), node('changed'), node('gone')],
    edges: [
      { id: 'e1', from: 'same', to: 'moved' },
      { id: 'e2', from: 'same', to: 'gone' },
      { id: 'e3', from: 'same', to: 'changed', label: 'Old' },
    ],
  });
  const after = scenario({
    nodes: [
      node('changed', { notes: 'New' }),
      node('same'),
      node('moved', { position: { x: 500, y: 0 } }),
      node('new'),
    ],
    edges: [
      { id: 'e1', from: 'same', to: 'moved' },
      { id: 'e3', from: 'same', to: 'changed', label: 'New' },
      { id: 'e4', from: 'same', to: 'new' },
    ],
  });
  expect(marksOf(before, after)).toEqual({
    same: null,
    moved: null,
    changed: 'changed',
    new: 'added',
    gone: 'removed',
    e1: null,
    e2: 'removed',
    e3: 'changed',
    e4: 'added',
  });
  expect(new Set(Object.values(marksOf(after, after)))).toEqual(new Set([null]));
});

test('both ways the same is marked, with added and removed exchanged; what is gone lies on nothing', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const one = fc.record({
    title: fc.constantFrom('x', 'y'),
    x: fc.integer({ min: -3, max: 3 }),
    y: fc.integer({ min: -3, max: 3 }),
    placed: fc.boolean(),
  });
  const some = fc.dictionary(fc.constantFrom(...ids), one, { maxKeys: 6 }).map((parts) =>
    scenario({
      nodes: Object.entries(parts).map(([id, { title, x, y, placed }]) =>
        node(id, { title, ...(placed ? { position: { x: x * 60, y: y * 40 } } : {}) }),
      ),
    }),
  );
  fc.assert(
    fc.property(some, some, (before, after) => {
      const forth = marksOf(before, after);
      const back = marksOf(after, before);
      const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
      for (const [id, mark] of Object.entries(forth))
        expect(back[id]).toBe(mark === null ? null : turned[mark as keyof typeof turned]);
      const { nodes } = markedMap(before, after);
      for (const gone of nodes.filter(({ mark }) => mark === 'removed'))
        for (const other of nodes)
          if (other !== gone)
            expect(Math.abs(gone.x - other.x) >= 208 || Math.abs(gone.y - other.y) >= 92).toBe(true);
    }),
  );
});
