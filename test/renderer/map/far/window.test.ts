import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boundsOf,
  covers,
  meets,
  nodeAtPoint,
  nodesIn,
  partIn,
  seenRect,
  stepTowards,
  widened,
} from '../../../../renderer/views/map/far/window.ts';

const grid = Array.from({ length: 100 }, (_, n) => ({
  id: `n${n}`,
  position: { x: (n % 10) * 400, y: Math.floor(n / 10) * 128 },
}));
const edges = Array.from({ length: 9 }, (_, n) => ({ id: `e${n}`, source: `n${n}`, target: `n${n + 1}` }));

test('what is seen, at a scale', () => {
  const seen = seenRect({ x: -100, y: 50, zoom: 0.5, width: 1000, height: 500 });
  expect(seen).toEqual({ left: 200, top: -100, right: 2200, bottom: 900 });
  expect(widened(seen, 0.5)).toEqual({ left: -800, top: -600, right: 3200, bottom: 1400 });
  expect(covers(widened(seen, 0.1), seen)).toBe(true);
  expect(covers(seen, widened(seen, 0.1))).toBe(false);
});

test('a part begins in the middle, and a branch that passes through brings its ends', () => {
  const rect = { left: 800, top: 0, right: 1000, bottom: 90 };
  const long = { id: 'long', source: 'n0', target: 'n9' };
  const part = partIn(grid, [...edges, long], rect);
  expect(part.nodes[0]).toBe('n2');
  expect([...part.edges]).toEqual(['e1', 'e2', 'long']);
  expect(new Set(part.nodes)).toEqual(new Set(['n2', 'n1', 'n3', 'n0', 'n9']));
});

test('the node at a point, those in a frame, and the bounds of all', () => {
  expect(nodeAtPoint(grid, { x: 810, y: 130 })).toBe('n12');
  expect(nodeAtPoint(grid, { x: 700, y: 130 })).toBeNull();
  expect(nodesIn(grid, { left: 100, top: 50, right: 500, bottom: 130 })).toEqual(['n0', 'n1', 'n10', 'n11']);
  expect(boundsOf(grid)).toEqual({ left: 0, top: 0, right: 3808, bottom: 1244 });
  expect(boundsOf([])).toBeNull();
  expect(meets({ left: 0, top: 0, right: 1, bottom: 1 }, { left: 2, top: 0, right: 3, bottom: 1 })).toBe(
    false,
  );
});

test('steps lead to what is wanted, never by more than a step at once, and then stay', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String));
  fc.assert(
    fc.property(ids, ids, fc.integer({ min: 1, max: 7 }), (start, wanted, most) => {
      let there: ReadonlySet<string> = new Set(start);
      for (let steps = 0; steps < 100; steps += 1) {
        const next = stepTowards(there, wanted, most);
        if (next === there) break;
        expect([...next].filter((id) => !there.has(id)).length).toBeLessThanOrEqual(most);
        expect([...there].filter((id) => !next.has(id)).length).toBeLessThanOrEqual(most);
        there = next;
      }
      expect(there).toEqual(new Set(wanted));
    }),
  );
});
