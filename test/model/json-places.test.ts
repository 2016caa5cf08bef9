import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Path } from '#shared/model/read/json-path.ts';
import { skipValue } from '#shared/model/read/json-skip.ts';
import { offsetsOf } from '#shared/model/read/offsets.ts';
import { parseWithEscapedNames } from '#shared/model/read/parse-json.ts';
import { findSyntaxFault } from '#shared/model/read/syntax-fault.ts';
import { placesOf } from '#shared/model/read/text-place.ts';

const values = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  .map(asWritten);
const spacing = fc.constantFrom(undefined, 1, '\t');

/** A value as it is after being written as JSON, where -0 becomes 0. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asWritten(part)]));
  return Object.is(value, -0) ? 0 : value;
}

/** Every place in a value, the root first. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key])),
  ];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((part, key) => (part as Record<string | number, unknown>)[key], value);
}

test('at the offset of a path stands the value of that path', () => {
  fc.assert(
    fc.property(values, spacing, fc.integer({ min: 1, max: 5 }), (value, space, every) => {
      const text = JSON.stringify(value, null, space);
      const paths = placesIn(value).filter((_, index) => index % every === 0);
      offsetsOf(text, paths).forEach((offset, index) => {
        const part = parseWithEscapedNames(text.slice(offset, skipValue(text, offset)));
        expect(part).toEqual(at(value, paths[index] ?? []));
      });
    }),
  );
});

test('objects with escaped names are read right, one after another', () => {
  const texts = [
    String.raw`{"h":[],"\\":0}`,
    String.raw`{"h":1,"\"":2}`,
    String.raw`{"h":1,"\u005f_proto__":2}`,
  ];
  expect(texts.map((text) => Object.keys(parseWithEscapedNames(text) as object)[1])).toEqual([
    '\\',
    '"',
    '__proto__',
  ]);
});

test('what is not there is placed at what would hold it, a repeated property at its last', () => {
  const text = '{"a": {"b": [1, 2]}, "a": {"c": 3}, "\\u0064": 4}';
  const offsets = offsetsOf(text, [['a', 'b', 1], ['a', 'c'], ['d'], ['e', 'f'], ['a', 'c', 'x']]);
  expect(offsets.map((offset) => text.slice(offset, offset + 5))).toEqual([
    '{"c":',
    '3}, "',
    '4}',
    '{"a":',
    '3}, "',
  ]);
});

test('a fault is found exactly where JSON.parse refuses, whatever was done to the text', () => {
  const edits = fc.array(
    fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...'{}[],:"\\ \n0-.eEtrue/\'u\u0001')),
    {
      maxLength: 3,
    },
  );
  const reach = { broken: 0, whole: 0 };
  fc.assert(
    fc.property(values, spacing, edits, (value, space, changes) => {
      let text = JSON.stringify(value, null, space);
      for (const [where, removed, added] of changes) {
        const start = where % (text.length + 1);
        text = text.slice(0, start) + added + text.slice(start + removed);
      }
      const fault = findSyntaxFault(text);
      expect(fault === null).toBe(parses(text));
      if (fault) {
        reach.broken++;
        expect(fault.offset).toBeLessThanOrEqual(text.length);
      } else reach.whole++;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(reach.broken, reach.whole)).toBeGreaterThan(300);
});

test('lines and columns count from 1', () => {
  const text = 'a\nbc\n\nd';
  expect(placesOf(text, [7, 0, 3, 2, 6, 1])).toEqual([
    { line: 4, column: 2 },
    { line: 1, column: 1 },
    { line: 2, column: 2 },
    { line: 2, column: 1 },
    { line: 4, column: 1 },
    { line: 1, column: 2 },
  ]);
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
