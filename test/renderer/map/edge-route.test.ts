import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalOffset, LABEL_STEP, routeEdge } from '../../../renderer/views/map/edge-route.ts';

const at = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
});

test('labels of one node never overlap, however many branches lead wherever', () => {
  fc.assert(
    fc.property(at, fc.array(at, { minLength: 2, maxLength: 14 }), (from, targets) => {
      const count = targets.length;
      const routes = targets.map((to, rank) =>
        routeEdge(from, to, { rank, count }, { rank: 0, count: 1 }, 90),
      );
      const heights = routes.map(({ label }) => label.y).sort((a, b) => a - b);
      for (const [index, height] of heights.slice(1).entries()) {
        expect(height - (heights[index] ?? 0)).toBeCloseTo(LABEL_STEP);
      }
      expect((heights[0] ?? 0) + (heights.at(-1) ?? 0)).toBeCloseTo(2 * from.y);
    }),
  );
});

test('a branch begins at its node, ends where it arrives, and has numbers all the way', () => {
  fc.assert(
    fc.property(
      at,
      at,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(0, 40, 400),
      (from, to, count, text) => {
        const rank = { rank: count - 1, count };
        const { path } = routeEdge(from, to, rank, rank, text);
        const numbers = path.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
        expect(numbers.slice(0, 2)).toEqual([from.x, from.y]);
        expect(numbers.at(-2)).toBe(to.x);
        expect(numbers.at(-1)).toBeCloseTo(to.y + arrivalOffset(rank));
        expect(path).not.toContain('NaN');
      },
    ),
  );
});

test('a label fits between the columns', () => {
  const only = { rank: 0, count: 1 };
  const near = routeEdge({ x: 0, y: 0 }, { x: 150, y: 0 }, only, only, 300);
  const wide = routeEdge({ x: 0, y: 0 }, { x: 900, y: 0 }, only, only, 300);
  expect(near.label.x + near.labelWidth).toBeLessThan(150);
  expect(wide.labelWidth).toBeGreaterThan(near.labelWidth);
});

test('branches that arrive at one node are spread within its height', () => {
  for (const count of [1, 2, 5, 40]) {
    const offsets = Array.from({ length: count }, (_, rank) => arrivalOffset({ rank, count }));
    expect(new Set(offsets).size).toBe(count);
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThan(40);
  }
});
