import { expect, test } from 'vitest';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { graphOf } from '../../../renderer/views/map/graph.ts';
import { type Direction, neighbour } from '../../../renderer/views/map/neighbours.ts';

// a leads to b and c, both to d; e stands apart, in the column of b and c.
const positions = {
  a: { x: 0, y: 100 },
  b: { x: 400, y: 0 },
  c: { x: 400, y: 130 },
  d: { x: 800, y: 10 },
  e: { x: 420, y: 300 },
};
const pairs = [
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'd'],
  ['c', 'd'],
] as const;
const edges: ScenarioDocument['edges'] = Object.fromEntries(
  pairs.map(([from, to], index) => [
    `e${index}`,
    { order: `a${index}`, value: { id: `e${index}`, from, to } },
  ]),
);

test.each<[string, Direction, string | null]>([
  ['a', 'right', 'c'],
  ['a', 'left', null],
  ['b', 'right', 'd'],
  ['d', 'left', 'b'],
  ['d', 'right', null],
  ['b', 'down', 'c'],
  ['c', 'up', 'b'],
  ['c', 'down', 'e'],
  ['e', 'up', 'c'],
  ['e', 'right', null],
  ['gone', 'right', null],
])('from %s %s leads to %s', (from, direction, to) => {
  expect(neighbour(graphOf(edges), positions, from, direction)).toBe(to);
});

test('up and down reach every node of a column, one after the other', () => {
  const column = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`n${index}`, { x: (index % 2) * 10, y: index * 128 }]),
  );
  let at: string | null = 'n0';
  const met: string[] = [];
  while (at !== null) {
    met.push(at);
    at = neighbour(graphOf({}), column, at, 'down');
  }
  expect(met).toEqual(Object.keys(column));
});
