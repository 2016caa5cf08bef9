import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromScenario, newScenario } from '#shared/model/index.ts';
import { aligned, distributed } from '../../../renderer/views/map/arrange.ts';
import { folded } from '../../../renderer/views/map/folding.ts';
import { fieldAfter, fieldsFrom } from '../../../renderer/views/map/in-place-fields.ts';

const graph = (edges: readonly string[], kinds: Readonly<Record<string, 'chance'>> = {}) => {
  const ids = [...new Set(edges.flatMap((edge) => edge.split('>')))];
  return fromScenario({
    ...newScenario({ title: 'Graph', timeZone: 'UTC', start: '2025-01-01' }),
    nodes: ids.map((id) => ({ id, kind: kinds[id] ?? 'decision', title: id })),
    edges: edges.map((edge) => {
      const [from = '', to = ''] = edge.split('>');
      return { id: `${from}-${to}`, from, to };
    }),
  });
};

test('folding hides what only the folded node leads to', () => {
  const document = graph(['a>b', 'a>c', 'b>d', 'c>d', 'b>e', 'e>f']);
  const hide = (...ids: string[]) => {
    const { hidden, counts } = folded(document, new Set(ids));
    return { hidden: [...hidden].sort(), counts: Object.fromEntries(counts) };
  };
  expect(hide()).toEqual({ hidden: [], counts: {} });
  expect(hide('b')).toEqual({ hidden: ['e', 'f'], counts: { b: 2 } });
  expect(hide('b', 'c')).toEqual({ hidden: ['d', 'e', 'f'], counts: { b: 3, c: 1 } });
  expect(hide('a')).toEqual({ hidden: ['b', 'c', 'd', 'e', 'f'], counts: { a: 5 } });
  expect(hide('gone')).toEqual({ hidden: [], counts: { gone: 0 } });
});

test('folding ends on circles, and never hides what it folds alone', () => {
  const document = graph(['a>b', 'b>c', 'c>b']);
  expect([...folded(document, new Set(['b'])).hidden]).toEqual(['c']);
  expect([...folded(document, new Set(['c'])).hidden]).toEqual([]);
});

const places = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 3 }),
  fc.record({ x: fc.integer({ min: -999, max: 999 }), y: fc.integer({ min: -999, max: 999 }) }),
  { minKeys: 2, noNullPrototype: true },
);

test('aligned nodes share a side and keep the other coordinate; aligning again changes nothing', () => {
  fc.assert(
    fc.property(places, fc.constantFrom('left', 'right', 'top', 'bottom'), (before, side) => {
      const after = aligned(before, side);
      const axis = side === 'left' || side === 'right' ? 'x' : 'y';
      const other = axis === 'x' ? 'y' : 'x';
      expect(new Set(Object.values(after).map((place) => place[axis])).size).toBe(1);
      for (const [id, place] of Object.entries(before)) expect(after[id]?.[other]).toBe(place[other]);
      expect(aligned(after, side)).toEqual(after);
    }),
  );
});

test('distributed nodes keep their order and their ends, at equal steps', () => {
  fc.assert(
    fc.property(places, fc.constantFrom('x', 'y'), (before, axis) => {
      const after = distributed(before, axis);
      const along = (all: typeof before) => Object.values(all).map((place) => place[axis]);
      expect(Math.min(...along(after))).toBe(Math.min(...along(before)));
      expect(Math.max(...along(after))).toBe(Math.max(...along(before)));
      const sorted = along(after).toSorted((a, b) => a - b);
      const steps = sorted.slice(1).map((at, index) => at - (sorted[index] ?? 0));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    }),
  );
});

test('F2 leads through a node and the branch to it, odds where chance decides', () => {
  const document = graph(['a>b', 'b>c'], { b: 'chance' });
  const names = (nodes: string[], edges: string[] = []) =>
    fieldsFrom(document, nodes, edges).map(({ id, field }) => `${id} ${field}`);
  expect(names(['a'])).toEqual(['a title', 'a when']);
  expect(names(['b'])).toEqual(['b title', 'b when', 'a-b label']);
  expect(names(['c'])).toEqual(['c title', 'c when', 'b-c label', 'b-c probability']);
  expect(names([], ['b-c'])).toEqual(['b-c label', 'b-c probability']);
  expect(names(['a', 'b'])).toEqual([]);
  const fields = fieldsFrom(document, ['c'], []);
  expect(fieldAfter(fields, { on: 'node', id: 'c', field: 'when' })).toMatchObject({ field: 'label' });
  expect(fieldAfter(fields, { on: 'edge', id: 'b-c', field: 'probability' })).toBeNull();
});
