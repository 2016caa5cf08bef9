import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration, showDuration } from '../../../renderer/input/read-duration.ts';
import { isDuration, triplesAscend } from '../../../shared/model/lexical.ts';
import type { Duration } from '../../../shared/model/schema.ts';

const value = (text: string) => {
  const read = readDuration(text);
  return read.ok ? read.value : read.message;
};

describe('reads', () => {
  const cases: readonly (readonly [string, Duration])[] = [
    ['3d', 'P3D'],
    ['3 days', 'P3D'],
    ['1 month', 'P1M'],
    ['2 h 30 min', 'PT2H30M'],
    ['1 week and 2 days', 'P1W2D'],
    ['1.5 h', 'PT1.5H'],
    ['1.5 days', 'P1DT12H'],
    ['P3D', 'P3D'],
    ['pt90m', 'PT90M'],
    ['0 d', 'P0D'],
    ['2-5 days', { min: 'P2D', likely: 'P3DT12H', max: 'P5D' }],
    ['2-4 days', { min: 'P2D', likely: 'P3D', max: 'P4D' }],
    ['2-3-5 days', { min: 'P2D', likely: 'P3D', max: 'P5D' }],
    ['2 to 4 weeks', { min: 'P2W', likely: 'P3W', max: 'P4W' }],
    ['1 – 2 months', { min: 'P1M', likely: 'P1M15D', max: 'P2M' }],
    ['12 h .. 3 d', { min: 'PT12H', likely: 'P1DT18H', max: 'P3D' }],
  ];
  for (const [text, duration] of cases) it(text, () => expect(value(text)).toEqual(duration));
});

it('refuses, and says why', () => {
  expect(value('3')).toMatch(/“3” was not understood/);
  expect(value('3 fortnights')).toMatch(/not understood/);
  expect(value('-3 days')).toMatch(/not understood/);
  expect(value('5-2 days')).toMatch(/shortest comes first/);
  expect(value('1.3 months')).toMatch(/whole or in halves/);
  expect(value('3 min 2 days')).toMatch(/not understood/);
  expect(value('2-3-4-5 days')).toMatch(/not understood/);
});

it('shows every value so that reading gives it back', () => {
  const n = fc.integer({ min: 0, max: 40 });
  const iso = fc
    .tuple(n, n, n, n, n, n, fc.integer({ min: 1, max: 511 }))
    .map(([y, mo, w, d, h, m, mask]) => {
      const on = (bit: number, text: string) => ((mask >> bit) % 2 === 1 ? text : '');
      const time = on(4, `${h}H`) + on(5, `${m}M`) + on(6, on(7, on(8, `${d}S`) || `${d},5S`) || `${h}.25S`);
      return `P${on(0, `${y}Y`)}${on(1, `${mo}M`)}${on(2, `${w}W`)}${on(3, `${d}D`)}${time && `T${time}`}`;
    })
    .filter(isDuration);
  const duration: fc.Arbitrary<Duration> = fc.oneof(
    iso,
    fc
      .tuple(iso, iso, iso)
      .map(([min, likely, max]) => ({ min, likely, max }))
      .filter(triplesAscend),
    fc.constantFrom('PT1.5H', 'PT0,5S', 'P7D', 'P1W', 'PT90M'),
  );
  fc.assert(
    fc.property(duration, (given) => {
      expect(value(showDuration(given)), showDuration(given)).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});

it('never throws', () => {
  const unit = fc.constantFrom(
    '3',
    'd',
    ' ',
    '-',
    '..',
    'days',
    'P',
    'T',
    'H',
    '1.5',
    'M',
    'month',
    'to',
    ',',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 10 }), (text) => void readDuration(text)),
    { numRuns: 3000 },
  );
});
