import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDelta, deltaOf, equal } from '../../renderer/workers/delta.ts';

const names = fc.constantFrom('a', 'b', 'c', '__proto__', '7');
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, 0, -0, 1, Number.NaN, 'a', true, 1n),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { noNullPrototype: true, maxKeys: 4 }),
  ),
})).value;
const depths = fc.integer({ min: 0, max: 4 });

/** Texts differ wherever values, or the order of properties, do. */
const text = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}:${text(item)}`)
      .join()}}`;
  return typeof value === 'bigint'
    ? `${value}n`
    : Object.is(value, -0)
      ? '-0'
      : JSON.stringify(value) + typeof value;
};

test('a delta leads from any value to any other, in the order of properties, too', () => {
  fc.assert(
    fc.property(plain, plain, depths, fc.constantFrom(equal, Object.is), (before, after, depth, same) => {
      const delta = structuredClone(deltaOf(before, after, depth, same));
      expect(text(applyDelta(before, delta))).toBe(text(after));
    }),
    { numRuns: 1000 },
  );
});

test('nothing is sent of what is equal', () => {
  fc.assert(
    fc.property(plain, depths, (value, depth) => {
      expect(deltaOf(value, structuredClone(value), depth, equal)).toBeUndefined();
    }),
  );
});

test('only the changed records are sent, and the others keep their identity', () => {
  const before = { score: 1, nodes: { a: { reach: 1 }, b: { reach: 0.5 } }, edges: { e: { reach: 0.5 } } };
  const after = { score: 1, nodes: { a: { reach: 1 }, b: { reach: 0.25 } }, edges: { e: { reach: 0.5 } } };
  const delta = deltaOf(before, after, 2, equal);
  expect(delta).toEqual({ parts: { nodes: { parts: { b: { whole: { reach: 0.25 } } } } } });
  const applied = applyDelta(before, delta) as typeof before;
  expect(applied).toEqual(after);
  expect(applied.nodes.a).toBe(before.nodes.a);
  expect(applied.edges).toBe(before.edges);
});
