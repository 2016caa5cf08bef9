import { describe, expect, it } from 'vitest';
import { ExpressionFailure } from '#shared/expression/index.ts';
import { compiled, resultOf } from './support.ts';

function table(rows: Readonly<Record<string, boolean | number | string>>): void {
  const computed = Object.fromEntries(Object.keys(rows).map((text) => [text, resultOf(text)]));
  expect(computed).toEqual(rows);
}

describe('values', () => {
  it('are IEEE doubles', () => {
    table({
      '1/2': 0.5,
      '0.1 + 0.2': 0.1 + 0.2,
      '.5': 0.5,
      '1e3': 1000,
      '2.5e-1': 0.25,
      '7 % 3': 1,
      '-7 % 3': -1,
    });
  });

  it('follow the usual precedences', () => {
    table({
      '1 + 2 * 3': 7,
      '(1 + 2) * 3': 9,
      '10 - 3 - 2': 5,
      '24 / 4 / 2': 3,
      '2 ^ 3 ^ 2': 512,
      '-2 ^ 2': -4,
      '(-2) ^ 2': 4,
      '2 ^ -1': 0.5,
      '2 ^ -2 ^ 2': 1 / 16,
      '-base * 2': -6,
      '2 * 3 ^ 2': 18,
      '- - 2': 2,
      '+2': 2,
      '1 + 2 < 2 * 2': true,
      'false and false or true': true,
      'true or true and false': true,
      'base > 1 and base < 4': true,
    });
  });

  it('negate loosely with not and tightly with !', () => {
    table({
      'not base == 4': true,
      'not met == true': false,
      '!met == false': true,
      'not met and met': false,
      'not (met and met)': false,
      'not not met': true,
      'not met or true': true,
      'met == not false': true,
      'not met ? 1 : 2': 2,
    });
  });

  it('take words and signs alike for and, or, not', () => {
    table({ 'met && !met': false, 'met||!met': true, '(met)and(met)': true, 'true or false': true });
  });

  it('compare numbers, truths and texts', () => {
    table({
      '2 <= 2': true,
      '2 >= 3': false,
      '2 != 3': true,
      'met == true': true,
      'met != met': false,
      'place == "Seoul"': true,
      "place != 'Seoul'": false,
      "\"it's\" == 'it\\'s'": true,
      '0 == -0': true,
    });
  });

  it('come from the functions', () => {
    table({
      'min(3, 1, 2)': 1,
      'max(3)': 3,
      'max(1, base)': 3,
      'max(1, base, 7, 2)': 7,
      'abs(-2.5)': 2.5,
      'round(2.5)': 3,
      'round(-2.5)': -2,
      'floor(-1.5)': -2,
      'ceil(1.2)': 2,
      'sqrt(9)': 3,
      'exp(0)': 1,
      'log(exp(2))': 2,
      'if(met, 1, 2)': 1,
      'if(met, "yes", "no")': 'yes',
    });
  });

  it('may be chosen, one way only computed', () => {
    table({
      'met ? 0.7 : base * 2': 0.7,
      'met ? 1 : met ? 2 : 3': 1,
      'met ? 1 : 1 / 0': 1,
      'if(met, 1, 1 / (base - 3))': 1,
      'met or 1 / (base - 3) > 1': true,
      'not met and 1 / (base - 3) > 1': false,
      'met ?.5 : 1': 0.5,
      'met ? place : "Washington"': 'Seoul',
    });
  });

  it('of parameters are constants, and of a parameter spelt like a function too', () => {
    expect(compiled('tariff * 4').constant).toBe(1);
    const scope = new Map([['max', { kind: 'constant', value: 5 } as const]]);
    expect(compiled('max(max, 2) + max', scope).constant).toBe(10);
  });
});

describe('failures', () => {
  it('say why and where', () => {
    const failure = compiled('1 + base / (base - 3)').evaluate([true, '', 3]);
    expect(failure).toBeInstanceOf(ExpressionFailure);
    expect(failure).toMatchObject({ message: 'division by zero', offset: 11 });
  });

  it('are what gives no finite number', () => {
    const failing = ['1 / 0', '0 / 0', '1 % 0', 'sqrt(-1)', 'log(0)', 'log(-1)', 'exp(1000)', '1e308 * 10'];
    failing.push(
      '-1e308 - 1e308',
      '1e308 + 1e308',
      '(-8) ^ (1/3)',
      '0 ^ -1',
      '10 ^ 400',
      '1e-200 / 1e-320 / 1e-200',
    );
    for (const text of failing) expect(resultOf(text), text).toMatch(/^failure: /);
  });

  it('spread to whatever rests on them, with the first reason', () => {
    const resting = [
      '-(1/0)',
      'not (1/0 > 1)',
      '1/0 == 1',
      '1/0 != 1',
      '(1/0) ^ 0',
      'min(1, 1/0)',
      'abs(1/0)',
    ];
    resting.push('1/0 > 1 or true', '1/0 > 1 and true', '1/0 > 1 ? 1 : 2', '(1/0 > 1 ? "a" : "b") == "a"');
    resting.push(
      '1/0 > 1 ? "a" : "b"',
      'max(1, 2, 1/0)',
      '1/0 + sqrt(-1)',
      'exp(log(1/0))',
      '1/0 % 0',
      '(1/0) / 0',
    );
    for (const text of resting) expect(resultOf(text), text).toBe('failure: division by zero');
  });

  it('leave nothing behind', () => {
    const divided = compiled('6 / base');
    expect(divided.evaluate([true, '', 0])).toBeInstanceOf(ExpressionFailure);
    expect(divided.evaluate([true, '', 2])).toBe(3);
    expect(resultOf('sqrt(-1)')).toBe('failure: the square root of a negative number');
  });

  it('are what an unknown value gives, whatever stands in its place', () => {
    for (const unknown of [Number.NaN, Number.POSITIVE_INFINITY, 'x', true]) {
      expect(resultOf('base + 1', [true, '', unknown])).toBe('failure: the value of `base` is not known');
    }
    expect(resultOf('met', [1, '', 1])).toBe('failure: the value of `met` is not known');
    expect(resultOf('place', [true, 1, 1])).toBe('failure: the value of `place` is not known');
    expect(resultOf('base', [])).toBe('failure: the value of `base` is not known');
  });
});

describe('what is known without evaluating', () => {
  it('is the type', () => {
    expect(
      ['base', 'met', 'place', 'base > 1', 'met ? "a" : "b"'].map((text) => compiled(text).type),
    ).toEqual(['number', 'boolean', 'string', 'boolean', 'string']);
  });

  it('is which variables the text reads, ascending, even where a short cut skips them', () => {
    expect(compiled('base > 1 and met and base < tariff').reads).toEqual([0, 2]);
    expect(compiled('true ? 1 : base').reads).toEqual([2]);
    expect(compiled('true ? 1 : base').constant).toBeNull();
    expect(compiled('max(1, 2)').reads).toEqual([]);
  });

  it('is which names it mentions, in its order', () => {
    expect(compiled('tariff * base + (met ? base : 0)').names).toEqual(['tariff', 'base', 'met']);
  });

  it('is the value of what reads no variable and does not fail', () => {
    expect(compiled('1 / 4 + tariff').constant).toBe(0.5);
    expect(compiled('not false').constant).toBe(true);
    expect(compiled('"a"').constant).toBe('a');
    expect(compiled('""').constant).toBe('');
    expect(compiled('1 / 0').constant).toBeNull();
    expect(compiled('base').constant).toBeNull();
  });
});
