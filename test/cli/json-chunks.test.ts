import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Entries, jsonChunks } from '../../electron/cli/json-chunks.ts';

/** Values as JSON has them, some longer than what is written in one piece. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.integer(), { minLength: 60, maxLength: 70 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    fc.dictionary(fc.string(), fc.option(fc.boolean(), { nil: undefined }), {
      minKeys: 60,
      maxKeys: 70,
      size: 'max',
    }),
  ),
})).value;

test('what is written in pieces is what JSON.stringify writes at once', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect([...jsonChunks(value)].join('')).toBe(JSON.stringify(value, null, 2));
    }),
    { numRuns: 300 },
  );
});

test('entries are written as an object and what can be gone through as a list, each part before the next', () => {
  const made: number[] = [];
  function* parts(count: number) {
    for (let i = 0; i < count; i++) {
      made.push(i);
      yield { i, text: 'x'.repeat(1000) };
    }
  }
  function* named(count: number) {
    for (const part of parts(count)) yield [`n${part.i}`, part] as const;
  }
  const written = [
    ...jsonChunks({ a: new Entries(named(3)), b: parts(2), none: new Entries([]), no: parts(0) }),
  ].join('');
  expect(JSON.parse(written)).toEqual({
    a: Object.fromEntries(named(3)),
    b: [...parts(2)],
    none: {},
    no: [],
  });
  expect(written).toBe(JSON.stringify(JSON.parse(written), null, 2));

  made.length = 0;
  const [piece = ''] = jsonChunks(parts(10_000));
  expect(piece.length).toBeLessThan(200_000);
  expect(made.length).toBeLessThan(200);
});
