import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { applyEdit, fromScenario, isPinned, newScenario, pinNodes, toScenario } from '#shared/model/index.ts';
import {
  COLUMN_GAP,
  NODE_HEIGHT,
  NODE_WIDTH,
  type Point,
  type Positions,
} from '../../../renderer/views/map/geometry.ts';
import { depthOf } from '../../../renderer/views/map/layout/depth.ts';
import { enteringTimes } from '../../../renderer/views/map/layout/entering-times.ts';
import { aroundKept, inPlaceOf } from '../../../renderer/views/map/layout/keep-places.ts';
import { timeLayout } from '../../../renderer/views/map/layout/time-layout.ts';
import { snap } from '../../../renderer/views/map/snapping.ts';

const overlap = (a: Point, b: Point) => Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT;
const pairs = <T>(list: readonly T[]) =>
  list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));

const STEP = NODE_WIDTH + COLUMN_GAP;
const nodes = fc.array(
  fc.record({
    time: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1e9 })),
    column: fc.integer({ min: 0, max: 6 }),
    row: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('along time: x grows with time and is equal where the times are; nothing overlaps; the order from top to bottom stays', () => {
  fc.assert(
    fc.property(nodes, (list) => {
      const times = new Map(list.map(({ time }, index) => [`n${index}`, time]));
      const layered = Object.fromEntries(
        list.map(({ column, row }, index) => [`n${index}`, { x: column * STEP, y: row * 128 }]),
      );
      const places = timeLayout(times, layered);
      expect(Object.keys(places).sort()).toEqual(Object.keys(layered).sort());
      const all = list.map((item, index) => ({
        ...item,
        at: places[`n${index}`] ?? { x: Number.NaN, y: Number.NaN },
      }));
      for (const [a, b] of pairs(all)) {
        if (a.time === b.time) expect(a.at.x).toBe(b.at.x);
        else expect(Math.sign(b.at.x - a.at.x) * Math.sign(b.time - a.time)).toBeGreaterThanOrEqual(0);
        expect(overlap(a.at, b.at)).toBe(false);
        // Of two that stand at the same time, the upper one of the layered layout is the upper one.
        if (a.time === b.time && a.row !== b.row)
          expect(Math.sign(a.at.y - b.at.y)).toBe(Math.sign(a.row - b.row));
      }
    }),
  );
});

test('along time: the whole is as wide as the layered layout, and a lonely far date does not press the rest together', () => {
  const day = 86_400_000;
  const at = (days: readonly number[]) => {
    const layered = Object.fromEntries(days.map((_, index) => [`n${index}`, { x: index * STEP, y: 0 }]));
    const places = timeLayout(new Map(days.map((each, index) => [`n${index}`, each * day])), layered);
    return days.map((_, index) => places[`n${index}`]?.x ?? Number.NaN);
  };
  expect(at([0, 1, 2, 3])).toEqual([0, 533, 1067, 1600].map((x) => expect.closeTo(x, -0.5)));
  const [, second = 0, third = 0, far = 0] = at([0, 1, 2, 5000]);
  expect(second).toBeGreaterThan(NODE_WIDTH);
  expect(third - second).toBeCloseTo(second, -0.5);
  expect(far - third).toBeLessThanOrEqual(2 * STEP);
  expect(at([7])).toEqual([0]);
});

test('entering times: what was computed, else the own date, else that of what leads there, else the start', () => {
  const document = fromScenario({
    ...newScenario({ title: 'Times', timeZone: 'UTC', start: '2025-06-01' }),
    root: 'a',
    nodes: [
      { id: 'a', kind: 'event', title: 'A', when: { date: '2025-06-10' } },
      { id: 'b', kind: 'outcome', title: 'B' },
      { id: 'lost', kind: 'event', title: 'Lost', when: { date: '2025-07-01' } },
      { id: 'after', kind: 'outcome', title: 'After the lost one' },
      { id: 'x', kind: 'event', title: 'In a circle' },
      { id: 'y', kind: 'event', title: 'In a circle' },
    ],
    edges: [
      { id: 'ab', from: 'a', to: 'b', lag: 'P2D' },
      { id: 'la', from: 'lost', to: 'after' },
    ],
  });
  const { evaluation } = evaluate(compile(toScenario(document)), { plan: null });
  const day = (id: string, of = document) =>
    new Date(enteringTimes(of, evaluation).get(id) ?? Number.NaN).toISOString().slice(0, 10);
  expect(['a', 'b', 'lost', 'after', 'x'].map((id) => day(id))).toEqual([
    '2025-06-10',
    '2025-06-12',
    '2025-07-01',
    '2025-07-01',
    '2025-06-01',
  ]);
  const without = enteringTimes(document, null);
  expect(without.get('b')).toBe(Date.UTC(2025, 5, 10));
  expect(without.size).toBe(6);
});

const point = fc.record({ x: fc.integer({ min: 0, max: 1500 }), y: fc.integer({ min: 0, max: 900 }) });
test('around what is kept: it stays, and nothing that was free of it comes to overlap it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20), { minLength: 2 }),
      fc.array(point, { maxLength: 3 }),
      (cells, kept) => {
        const laidOut: Positions = Object.fromEntries(
          cells.map((cell) => [`n${cell}`, { x: (cell % 5) * STEP, y: Math.floor(cell / 5) * 128 }]),
        );
        const apart = kept.filter((place, index) =>
          kept.slice(0, index).every((other) => !overlap(place, other)),
        );
        const fixed = Object.fromEntries(apart.map((place, index) => [`n${cells[index]}`, place]));
        const places = aroundKept(laidOut, fixed);
        expect(Object.keys(places).sort()).toEqual(Object.keys(laidOut).sort());
        for (const [id, place] of Object.entries(fixed)) if (laidOut[id]) expect(places[id]).toEqual(place);
        for (const [a, b] of pairs(Object.values(places))) expect(overlap(a, b)).toBe(false);
      },
    ),
  );
});

test('a part that is laid out stays where it was, or goes to the nearest free rows', () => {
  const laidOut = { a: { x: 0, y: 0 }, b: { x: STEP, y: 0 } };
  const before = { a: { x: 1000, y: 500 }, b: { x: 1100, y: 540 } };
  const alone = inPlaceOf(laidOut, before, {});
  expect(alone).toEqual({ a: { x: 1050 - STEP / 2, y: 520 }, b: { x: 1050 + STEP / 2, y: 520 } });
  const others = { c: { x: 1050 - STEP / 2, y: 560 } };
  const beside = inPlaceOf(laidOut, before, others);
  expect(Object.values(beside).some((place) => overlap(place, others.c))).toBe(false);
  expect((beside.b?.x ?? 0) - (beside.a?.x ?? 0)).toBe(STEP);
});

test('pinning is kept in the file, and letting go leaves no trace', () => {
  const document = fromScenario({
    ...newScenario({ title: 'Pins', timeZone: 'UTC', start: '2025-06-01' }),
    nodes: [{ id: 'a', kind: 'event', title: 'A' }],
    edges: [],
  });
  const pinned = applyEdit(document, pinNodes(['a', 'gone'], true)).document;
  expect(toScenario(pinned).nodes[0]).toEqual({ id: 'a', kind: 'event', title: 'A', pinned: true });
  const [node] = toScenario(pinned).nodes;
  expect(node !== undefined && isPinned(node)).toBe(true);
  expect(toScenario(applyEdit(pinned, pinNodes(['a'], false)).document)).toEqual(toScenario(document));
  expect(applyEdit(pinned, pinNodes(['a'], true)).patches).toEqual([]);
});

test('dragged nodes snap into line with the nearest others, along each axis by itself, and only within reach', () => {
  const others = [
    { x: 0, y: 0 },
    { x: 400, y: 300 },
  ];
  const at = (x: number, y: number) => snap({ n: { x, y } }, others, 6);
  expect(at(3, 150).by).toEqual({ x: -3, y: 0 });
  expect(at(403, 304).by).toEqual({ x: -3, y: -4 });
  expect(at(200, 150)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  // A column beside the first, in one line with it.
  expect(at(STEP + 2, 4).by).toEqual({ x: -2, y: -4 });
  expect(at(3, 150).guides).toEqual([{ axis: 'x', at: 0, from: -14, to: 150 + NODE_HEIGHT + 14 }]);
  expect(snap({ a: { x: 1, y: 700 }, b: { x: 250, y: 900 } }, others, 6).by.x).toBe(-1);
  expect(snap({}, others, 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
});

test('how deep a graph is: the longest way counts, circles do not, and thousands of columns are no trouble', () => {
  const edge = (from: string, to: string) => ({ id: `${from}-${to}`, from, to });
  expect(depthOf({ nodes: [], edges: [] })).toBe(0);
  expect(depthOf({ nodes: ['a', 'b'], edges: [] })).toBe(1);
  const nodes = ['a', 'b', 'c', 'd', 'e'];
  const edges = [edge('a', 'd'), edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('a', 'd')];
  expect(depthOf({ nodes, edges })).toBe(4);
  expect(depthOf({ nodes, edges: [...edges, edge('d', 'e'), edge('e', 'd')] })).toBe(3);
  const chain = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
  const along = chain.slice(1).map((to, index) => edge(chain[index] ?? '', to));
  expect(depthOf({ nodes: chain, edges: along })).toBe(20_000);
});
