import fc from 'fast-check';
import { expect, test } from 'vitest';
import { share, shareItems } from '../../renderer/state/structural-sharing.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, undefined, 0, -0, 1, Number.NaN, 'a', true, 1n),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true }),
  ),
})).value;

test('the result is the new content, and the very old object where that is equal', () => {
  fc.assert(
    fc.property(plain, plain, (previous, next) => {
      expect(share(previous, next)).toStrictEqual(next);
      expect(share(previous, structuredClone(previous))).toBe(previous);
    }),
    { numRuns: 500 },
  );
});

test('a part that did not change keeps its identity when another does', () => {
  const previous = { a: { x: 1 }, b: [{ y: 2 }, { y: 3 }] };
  const next = share(previous, { a: { x: 1 }, b: [{ y: 2 }, { y: 4 }] });
  expect(next.a).toBe(previous.a);
  expect(next.b[0]).toBe(previous.b[0]);
  expect(next.b[1]).not.toBe(previous.b[1]);
});

test('an item of a list keeps its identity when others come before it or go', () => {
  const previous = [{ at: 'a' }, { at: 'b' }, { at: 'c' }];
  const next = shareItems(previous, structuredClone([{ at: 'x' }, { at: 'a' }, { at: 'c' }]));
  expect(next).toEqual([{ at: 'x' }, { at: 'a' }, { at: 'c' }]);
  expect(next[1]).toBe(previous[0]);
  expect(next[2]).toBe(previous[2]);
  expect(shareItems(previous, structuredClone(previous))).toBe(previous);
});
