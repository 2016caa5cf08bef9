import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NODE_HEIGHT, NODE_WIDTH, type Point, type Positions } from '../../../renderer/views/map/geometry.ts';
import { graphOf } from '../../../renderer/views/map/graph.ts';
import { branchPlace, fillPlaces, freePlace, makeRoom } from '../../../renderer/views/map/placement.ts';

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

test('a node put into a branch has room on both sides; what follows is pushed on, nothing else', () => {
  const pairs = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
    ['a', 'x'],
  ] as const;
  const edges = Object.fromEntries(
    pairs.map(([from, to], index) => [
      `e${index}`,
      { order: `${index}`, value: { id: `e${index}`, from, to } },
    ]),
  );
  const taken = {
    a: { x: 0, y: 0 },
    b: { x: 420, y: 0 },
    c: { x: 840, y: 50 },
    x: { x: 420, y: 200 },
  };
  const { at, moved } = makeRoom(graphOf(edges), taken, { from: 'a', to: 'b' }, { x: 200, y: 5 });
  expect(at.y).toBe(5);
  expect(at.x).toBeGreaterThan(NODE_WIDTH);
  expect(moved.b?.x).toBeGreaterThan(at.x + NODE_WIDTH);
  expect(Object.keys(moved).sort()).toEqual(['b', 'c']);
  expect((moved.c?.x ?? 0) - taken.c.x).toBe((moved.b?.x ?? 0) - taken.b.x);
  const wide = { ...taken, b: { x: 4000, y: 0 } };
  expect(makeRoom(graphOf(edges), wide, { from: 'a', to: 'b' }, { x: 2000, y: 5 })).toEqual({
    at: { x: 2000, y: 5 },
    moved: {},
  });
});
