import { describe, expect, it } from 'vitest';
import { compileExpression } from '#shared/expression/index.ts';
import { problemOf, resultOf, SCOPE } from './support.ts';

function table(rows: Readonly<Record<string, string>>): void {
  const found = Object.fromEntries(Object.keys(rows).map((text) => [text, problemOf(text)]));
  expect(found).toEqual(rows);
}

describe('unknown names', () => {
  it('are named, with the nearest known one', () => {
    table({
      'mett ? 1 : 2': '0: unknown name `mett`: did you mean `met`?',
      '1 + Tariff': '4: unknown name `Tariff`: did you mean `tariff`?',
      'mx(1, 2)': '0: unknown function `mx`: did you mean `max`?',
      'place == Seoul':
        '9: unknown name `Seoul`: add a parameter or variable of this name, or put a text in quotes',
      'base(2)': '0: `base` is no function: put an operator between it and `(`',
      max: '0: `max` is a function: write its arguments in parentheses',
    });
  });

  it('include all that JavaScript knows and we do not', () => {
    for (const text of [
      'constructor',
      'this',
      'null',
      'undefined',
      'NaN',
      'Infinity',
      'toString',
      'globalThis',
    ]) {
      expect(problemOf(text)).toMatch(/^0: unknown name/);
      expect(problemOf(`${text}(1)`)).toMatch(/^0: unknown function/);
    }
    expect(problemOf('__proto__')).toMatch(/^0: `__proto__` is not understood here$/);
  });
});

describe('wrong types', () => {
  it('are found before anything is evaluated, even where it would never come to it', () => {
    table({
      'base + met': '7: `+` needs a number, but `met` is true or false: to count it, write `if(met, 1, 0)`',
      'base and met': '0: `and` needs true or false, but `base` is a number: compare it, say with `> 0`',
      'not base': '4: `not` needs true or false, but `base` is a number: compare it, say with `> 0`',
      '-place': '1: `-` needs a number, but `place` is a text',
      'place < "a"': '0: `<` needs a number, but `place` is a text',
      'place == 1': '0: `==` needs two of a kind: `place` is a text, `1` is a number',
      'met != 1': '0: `!=` needs two of a kind: `met` is true or false, `1` is a number',
      '1 < base < 3':
        '0: `<` needs a number, but `1 < base` is true or false: to compare in a row, write `a < b and b < c`',
      'base ? 1 : 2':
        '0: the condition before `?` must be true or false, but `base` is a number: compare it, say with `> 0`',
      'if(place, 1, 2)':
        '3: the first argument of `if` must be true or false, but `place` is a text: compare it with `==`',
      'met ? 1 : "no"':
        '10: both ways of a choice must give the same kind of value: `1` is a number, `"no"` is a text',
      'true or base': '8: `or` needs true or false, but `base` is a number: compare it, say with `> 0`',
      'max(1, met)':
        '7: `max` needs a number, but `met` is true or false: to count it, write `if(met, 1, 0)`',
    });
  });

  it('include the wrong number of arguments', () => {
    table({
      'max()': '0: `max` takes at least 1 argument, none is given',
      'abs(1, 2)': '0: `abs` takes 1 argument, 2 are given',
      'if(met, 1)': '0: `if` takes 3 arguments, 2 are given',
    });
  });
});

describe('wrong form', () => {
  it('is explained at its place', () => {
    table({
      '': '0: the expression is empty',
      '  \n ': '0: the expression is empty',
      '1 +': '3: something is missing after `+`',
      '* 2': '0: something is missing before `*`',
      'met and': '7: something is missing after `and`',
      'and met': '0: something is missing before `and`',
      'base == == 2': '8: something is missing after `==`',
      not: '3: something is missing after `not`',
      '()': '1: there is nothing between `(` and `)`',
      '(1': '0: this `(` is never closed: add a `)`',
      'max(1': '3: this `(` is never closed: add a `)`',
      '1)': '1: this `)` closes nothing: remove it or add a `(`',
      'base base': '5: an operator is missing before `base`: write, say, `*` or `and`',
      '2(3)': '1: an operator is missing before `(`: write, say, `*` or `and`',
      'max(1 2)': '6: an operator is missing before `2`: write, say, `*` or `and`',
      'max(1,)': '6: something is missing after `,`',
      'met ? 1': '7: `?` needs its `:`, as in `condition ? value : other value`',
      'met ? : 1': '6: something is missing after `?`',
      '1..2': '0: not a number: write, say, 0.5 or 1e6',
      '1e+': '0: not a number: write, say, 0.5 or 1e6',
      '12abc': '0: a number runs into a name: put an operator between them',
      '1e999': '0: this number is too large to count with',
      'place == "Seoul': '9: a text is never closed: add the closing quote',
    });
  });

  it('includes what people type or paste for our signs', () => {
    table({
      'base = 2': '5: `=` is not understood here: to compare, write `==`',
      'met & met': '4: `&` is not understood here: write `and`',
      'base × 2': '5: `×` is not understood here: write `*`',
      'base×2': '4: `×` is not understood here: write `*`',
      'base ≤ 2': '5: `≤` is not understood here: write `<=`',
      'place == “Seoul”': '9: `“` is not understood here: write straight quotes, `"`',
    });
  });

  it('includes everything that is no part of the language', () => {
    const refused = [
      'met = true',
      'a.b',
      'met["x"]',
      '[1]',
      '{}',
      '`x`',
      '/x/',
      '1, 2',
      '(1, 2)',
      '1; 2',
      ';1',
      '(1;)',
    ];
    refused.push(
      '1 1',
      'x => x',
      'new Date',
      '1 & 2',
      '1 | 2',
      '~1',
      '1 << 2',
      '1 ** 2',
      '1 === 1',
      'met ?? 1',
    );
    refused.push(
      'met?.x',
      'max(1)(2)',
      '"a"(1)',
      '(max)(1)',
      'base++',
      '$',
      '#',
      '@',
      '1 ? 2',
      'true(1)',
      'not(1)',
    );
    for (const text of refused) expect(problemOf(text), text).toMatch(/^\d+: ./);
  });
});

describe('limits', () => {
  it('allow 2,000 characters and no more', () => {
    const longest = `1${' + 1'.repeat(499)}   `;
    expect(longest).toHaveLength(2000);
    expect(resultOf(longest)).toBe(500);
    expect(problemOf(`${longest} `)).toBe(
      '-: an expression has at most 2000 characters, this one 2001: take it apart',
    );
    expect(problemOf('('.repeat(10_000_000))).toMatch(/at most 2000 characters/);
  });

  it('allow 64 levels and no more', () => {
    const nested: readonly ((levels: number) => string)[] = [
      (n) => `${'('.repeat(n)}1${')'.repeat(n)}`,
      (n) => `${'abs('.repeat(n)}1${')'.repeat(n)}`,
      (n) => `${'-'.repeat(n)}1`,
      (n) => `${'!'.repeat(n)}met`,
      (n) => `${'not '.repeat(n)}met`,
      (n) => `${'met ? 1 : '.repeat(n)}2`,
      (n) => `${'met ? '.repeat(n)}1${' : 2'.repeat(n)}`,
    ];
    for (const text of nested) {
      expect(compileExpression(text(64), SCOPE).ok, text(2)).toBe(true);
      expect(problemOf(text(65)), text(2)).toMatch(/more than 64 levels/);
    }
  });

  it('do not count a long sum, product or power as levels', () => {
    expect(resultOf(Array(1000).fill('1').join('+'))).toBe(1000);
    expect(resultOf(Array(1000).fill('1').join('^'))).toBe(1);
    expect(resultOf(Array(240).fill('met').join(' and '))).toBe(true);
  });

  it('hold before anything can overflow', () => {
    for (const piece of ['(', '-', '!', 'a?', 'if(', 'not ', '((1)', '1^-', 'a?b:']) {
      const text = piece.repeat(2000).slice(0, 2000);
      expect(problemOf(text), piece).toMatch(/more than 64 levels|unknown|missing|not understood/);
    }
  });
});
