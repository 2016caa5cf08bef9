import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileExpression,
  ExpressionFailure,
  expressionNames,
  renameInExpression,
} from '#shared/expression/index.ts';
import { SCOPE, VALUES } from './support.ts';

const PIECES = [
  ...[
    '(',
    ')',
    ',',
    '?',
    ':',
    ';',
    '.',
    '[',
    ']',
    '{',
    '}',
    '=',
    '==',
    '!=',
    '!',
    '<',
    '<=',
    '&',
    '&&',
    '|',
    '||',
  ],
  ...[
    '+',
    '-',
    '*',
    '/',
    '%',
    '^',
    '~',
    '"',
    "'",
    '`',
    '\\',
    '$',
    '_',
    '#',
    '@',
    ' ',
    '\n',
    '\u00a0',
    '×',
    '“',
  ],
  ...[
    'and',
    'or',
    'not',
    'true',
    'false',
    'null',
    'this',
    'if',
    'max',
    'sqrt',
    'met',
    'base',
    'place',
    'tariff',
  ],
  ...['1', '0', '.5', '1e', '1e5', '1e999', '"a"', 'constructor', '__proto__', '\ud800', '\0', '한국'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.nat(1999))
    .map(([list, length]) => {
      const piece = list.join('');
      return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    }),
);

describe('any text', () => {
  it('compiles to something that never throws, or has a problem in words at a place in the text', () => {
    let compiled = 0;
    const property = fc.property(texts, (text) => {
      const result = compileExpression(text, SCOPE);
      if (result.ok) {
        compiled++;
        const { expression } = result;
        for (const values of [VALUES, []]) {
          const value = expression.evaluate(values);
          if (!(value instanceof ExpressionFailure)) expect(typeof value).toBe(expression.type);
          else expect(value.message).not.toBe('');
        }
        expect(expressionNames(text)).toEqual(expression.names);
        return;
      }
      expect(result.problem.message).toMatch(/\S/);
      expect(result.problem.message).not.toMatch(/undefined|\[object|Unexpected|at character/);
      expect(result.problem.offset).toBeGreaterThanOrEqual(0);
      expect(result.problem.offset).toBeLessThanOrEqual(text.length);
    });
    fc.assert(property, { numRuns: 30_000 });
    expect(compiled).toBeGreaterThan(100);
  });

  it('is the same after renaming there and back', () => {
    const property = fc.property(texts, (text) => {
      fc.pre(!text.includes('other'));
      expect(renameInExpression(renameInExpression(text, 'met', 'other'), 'other', 'met')).toBe(text);
      const before = expressionNames(text);
      const after = expressionNames(renameInExpression(text, 'met', 'other'));
      fc.pre(text.length <= 1000);
      expect(after).toEqual(before?.map((name) => (name === 'met' ? 'other' : name)) ?? null);
    });
    fc.assert(property, { numRuns: 10_000 });
  });
});
