import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NODE_HEIGHT, NODE_WIDTH, type Point, type Positions } from '../../../renderer/views/map/geometry.ts';
import { branchPlace, fillPlaces, freePlace } from '../../../renderer/views/map/placement.ts';

const overlaps = (a: Point, b: Point) =>
  Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT;
const point = fc.record({
  x: fc.integer({ min: -800, max: 800 }),
  y: fc.integer({ min: -800, max: 800 }),
});
const positions = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), point, { maxKeys: 40 });

test('a free place overlaps nothing, and is the one wanted when that is free', () => {
  fc.assert(
    fc.property(point, positions, (wanted, taken) => {
      const place = freePlace(wanted, taken);
      expect(place.x).toBe(wanted.x);
      expect(Object.values(taken).some((other) => overlaps(place, other))).toBe(false);
      expect(freePlace(place, taken)).toEqual(place);
    }),
  );
});

test('branches stand right of their node, one below the other', () => {
  const taken: Record<string, Point> = { parent: { x: 0, y: 0 } };
  const branches: string[] = [];
  for (const id of ['a', 'b', 'c']) {
    taken[id] = branchPlace({ x: 0, y: 0 }, branches, taken);
    branches.push(id);
  }
  const places = branches.map((id) => taken[id] as Point);
  expect(new Set(places.map(({ x }) => x)).size).toBe(1);
  expect(places[0]?.x).toBeGreaterThan(NODE_WIDTH);
  expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => a - b));
});

test('nodes without a place get one that overlaps no other, in graphs with loops too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(24), { maxLength: 3 }), { minLength: 1, maxLength: 25 }),
      fc.nat(5),
      (parents, first) => {
        const missing = parents.map((list, index) => ({
          id: `n${index}`,
          parents: list.map((n) => `n${n}`),
        }));
        const placed: Positions = first === 0 ? {} : { n0: { x: 10, y: 20 } };
        const all = fillPlaces(
          placed,
          missing.filter(({ id }) => placed[id] === undefined),
        );
        const list = missing.map(({ id }) => all[id]);
        expect(list).not.toContain(undefined);
        const places = list as Point[];
        for (const [index, place] of places.entries())
          for (const other of places.slice(index + 1)) expect(overlaps(place, other)).toBe(false);
      },
    ),
  );
});
