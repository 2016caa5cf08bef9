import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf, partOf } from '../../../../renderer/views/map/far/element-index.ts';

const id = fc.integer({ min: 0, max: 12 }).map((n) => `n${n}`);

test('the part of a graph is what filtering all of it gives', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(id),
      fc.array(fc.record({ source: id, target: id }), { maxLength: 30 }),
      fc.uniqueArray(id),
      (ids, edges, wanted) => {
        const nodes = ids.map((each) => ({ id: each }));
        const set = new Set(wanted);
        const there = new Set(ids.filter((each) => set.has(each)));
        expect(partOf(indexOf(nodes, edges), set)).toEqual({
          nodes: nodes.filter((node) => set.has(node.id)),
          edges: edges.filter(({ source, target }) => there.has(source) && there.has(target)),
        });
      },
    ),
  );
});
