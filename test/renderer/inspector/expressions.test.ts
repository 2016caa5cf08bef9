import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromScenario, newScenario } from '#shared/model/index.ts';
import {
  complete,
  completions,
  constantText,
  readEffect,
  readExpression,
  readNumber,
  readNumberWithin,
  scopeOf,
  showEffect,
  showNumber,
  wordBefore,
} from '../../../renderer/inspector/fields/expressions.ts';

const document = fromScenario({
  ...newScenario({ title: 'T', timeZone: 'Asia/Seoul', start: '2025-06-17' }),
  parameters: [
    { id: 'pull_aside', name: 'Pull-aside', value: 0.25 },
    { id: 'price', name: 'Price', value: 10 },
  ],
  variables: [
    { id: 'met', name: 'Met', type: 'boolean', initial: false },
    { id: 'envoy', name: 'Envoy', type: 'string', initial: 'none' },
  ],
});
const scope = scopeOf(document);

test('the scope is that of the document, and the same as long as its names are', () => {
  expect(scopeOf(document)).toBe(scope);
  expect(scope.get('price')).toEqual({ kind: 'constant', value: 10 });
  expect(scope.get('envoy')).toEqual({ kind: 'variable', type: 'string', slot: 1 });
  const other = { parameters: document.parameters, variables: {} };
  expect(scopeOf(other).has('met')).toBe(false);
});

test('an expression is taken where it has the type that is needed, otherwise refused with a reason', () => {
  expect(readExpression(' met and envoy == "wi" ', scope, 'boolean')).toEqual({
    ok: true,
    value: 'met and envoy == "wi"',
  });
  expect(readExpression('', scope, 'boolean')).toEqual({ ok: true, value: undefined });
  for (const wrong of ['met +', 'met + 1', 'nobody', 'price', '"wi"', 'met.x', '(']) {
    const reading = readExpression(wrong, scope, 'boolean');
    expect(reading.ok, wrong).toBe(false);
    expect(!reading.ok && reading.message.length, wrong).toBeGreaterThan(10);
  }
});

test('constant expressions are told, others not', () => {
  expect(constantText('price * pull_aside', scope)).toBe('2.5');
  expect(constantText('if(met, 1, 2)', scope)).toBe('');
  expect(constantText('price *', scope)).toBe('');
});

test('any finite number survives showing and reading', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const reading = readNumber(showNumber(value));
      expect(reading.ok && reading.value).toBe(value === 0 ? Number(showNumber(value)) : value);
      expect(readEffect(showEffect(value), scope)).toEqual(reading);
    }),
  );
});

test('numbers as people write them; what is none is refused', () => {
  for (const [text, value] of [
    ['−1,5', -1.5],
    ['+2', 2],
    ['.5', 0.5],
    [' 1e3 ', 1000],
  ] as const)
    expect(readNumber(text), text).toEqual({ ok: true, value });
  for (const text of ['1.2.3', 'one', '1e999', 'Infinity', '0x10', '5%'])
    expect(readNumber(text).ok, text).toBe(false);
});

test('limits are part of the allowed', () => {
  expect(readNumberWithin('0', 0, 1).ok).toBe(true);
  expect(readNumberWithin('1', 0, 1).ok).toBe(true);
  expect(readNumberWithin('1.01', 0, 1)).toMatchObject({ ok: false, message: expect.stringContaining('1') });
  expect(readNumberWithin('-0.01', 0, 1).ok).toBe(false);
  expect(readNumberWithin('', 0, 1)).toEqual({ ok: true, value: undefined });
});

test('an effect is a number or an expression that gives one', () => {
  expect(readEffect('0.5', scope)).toEqual({ ok: true, value: 0.5 });
  expect(readEffect('-price', scope)).toEqual({ ok: true, value: '-price' });
  expect(readEffect('met', scope).ok).toBe(false);
});

test('names are offered for the word before the caret, not within texts, numbers or whole names', () => {
  expect(completions('2 * p', 5, scope)).toEqual(['pull_aside', 'price']);
  expect(completions('PRI', 3, scope)).toEqual(['price']);
  expect(completions('price', 5, scope)).toEqual([]);
  expect(completions('envoy == "p', 11, scope)).toEqual([]);
  expect(completions('1e', 2, scope)).toEqual([]);
  expect(completions('', 0, scope)).toEqual([]);
  expect(completions('ma', 2, scope)).toEqual(['max(']);
});

test('completing changes only the word before the caret', () => {
  expect(complete('pu + 1', 2, 'pull_aside')).toEqual({ text: 'pull_aside + 1', caret: 10 });
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, at) => {
      const caret = at % (text.length + 1);
      const word = wordBefore(text, caret);
      const done = complete(text, caret, 'price');
      expect(done.text).toBe(`${text.slice(0, caret - word.length)}price${text.slice(caret)}`);
      expect(done.text.slice(0, done.caret).endsWith('price')).toBe(true);
    }),
  );
});

test('any effect survives showing and reading, an expression that reads like a number, too', () => {
  const scope = scopeOf(document);
  const effects = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.constantFrom('1', '0.5', '-2', '1 + 1', '(3)'),
  );
  fc.assert(
    fc.property(effects, (value) => {
      expect(readEffect(showEffect(value), scope), showEffect(value)).toEqual({ ok: true, value });
    }),
  );
});
