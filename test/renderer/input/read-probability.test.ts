import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProbability, showProbability } from '../../../renderer/input/read-probability.ts';
import { PROBABILITY_WORDS, type Probability, type ProbabilityWord } from '../../../shared/model/schema.ts';

const value = (text: string, problem: string | null = 'no expression') => {
  const read = readProbability(text, () => problem);
  return read.ok ? read.value : read.message;
};

describe('reads', () => {
  const cases: readonly (readonly [string, Probability])[] = [
    ['0.4', 0.4],
    ['.4', 0.4],
    ['0,4', 0.4],
    ['40%', 0.4],
    ['33.3 %', 0.333],
    ['2/5', 0.4],
    ['1 in 4', 0.25],
    ['1', 1],
    ['rest', 'rest'],
    ['Likely', 'likely'],
    ['almost  certain', 'almost certain'],
    ['highly likely', 'very likely'],
    ['20-45%', { low: 0.2, high: 0.45 }],
    ['20% – 45%', { low: 0.2, high: 0.45 }],
    ['0.2..0.45', { low: 0.2, high: 0.45 }],
    ['20 to 45%', { low: 0.2, high: 0.45 }],
    ['20-30-45%', { low: 0.2, likely: 0.3, high: 0.45 }],
  ];
  for (const [text, probability] of cases) it(text, () => expect(value(text)).toEqual(probability));
  it('an expression where there is one', () => {
    expect(value('if(met, 0.4, 0.2)', null)).toBe('if(met, 0.4, 0.2)');
    expect(value('if(met', 'A bracket is missing.')).toBe('A bracket is missing.');
  });
  it('an expression after an equals sign, even where it reads like a number', () => {
    expect(value('= 2/5', null)).toBe('2/5');
    expect(value('=2/5', 'wrong')).toBe('wrong');
    expect(value('= ', null)).toBe('=');
  });
  it('nothing as nothing', () => expect(value('  ')).toBeUndefined());
});

it('refuses, and says why', () => {
  expect(value('40')).toMatch(/write 40%/);
  expect(value('140%')).toMatch(/more than 100%/);
  expect(value('45-20%')).toMatch(/goes down/);
  expect(value('20-145%')).toMatch(/more than 100%/);
  expect(value('20%-45')).toBe('no expression');
  expect(value('perhaps')).toBe('no expression');
});

it('shows every value so that reading gives it back', () => {
  const unit = fc
    .oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
    )
    .map((n) => n + 0);
  const probability: fc.Arbitrary<Probability> = fc.oneof(
    unit,
    // Expressions that read like numbers or odds, and such as begin and end with blanks.
    fc.constantFrom<Probability>(
      'a + 1',
      '2/5',
      '0.4',
      ' a',
      'b - a ',
      '1 - 0.3',
      'Likely',
      '40 % 7',
      'if(met, 0.4, 0.2)',
    ),
    fc.constantFrom<Probability>('rest', ...(Object.keys(PROBABILITY_WORDS) as ProbabilityWord[])),
    fc.tuple(unit, unit, unit, fc.boolean()).map(([a, b, c, three]) => {
      const [low = 0, likely = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
      return three ? { low, likely, high } : { low, high };
    }),
  );
  fc.assert(
    fc.property(probability, (given) => {
      expect(value(showProbability(given), null), showProbability(given)).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});
