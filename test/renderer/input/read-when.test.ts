import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen, showWhen } from '../../../renderer/input/read-when.ts';
import { type When, When as WhenShape } from '../../../shared/model/schema.ts';

const value = (text: string, year?: number) => {
  const read = readWhen(text, year);
  return read.ok ? read.value : read.message;
};

describe('reads', () => {
  const cases: readonly (readonly [string, When])[] = [
    ['25 Jun 2025 14:30', { date: '2025-06-25T14:30' }],
    ['Jun 25, 2025 2:30 pm', { date: '2025-06-25T14:30' }],
    ['25th of June 2025, 12am', { date: '2025-06-25T00:00' }],
    ['Sep 2025', { date: '2025-09' }],
    ['sept 2025', { date: '2025-09' }],
    ['2025', { date: '2025' }],
    ['2025-7-8', { date: '2025-07-08' }],
    ['2025-06-25 14:30', { date: '2025-06-25T14:30' }],
    ['2025-07-01..15', { date: '2025-07-01', until: '2025-07-15' }],
    ['2025-07-01..2025-08-02', { date: '2025-07-01', until: '2025-08-02' }],
    ['24–25 June 2025', { date: '2025-06-24', until: '2025-06-25' }],
    ['24 Jun - 3 Jul 2025', { date: '2025-06-24', until: '2025-07-03' }],
    ['Jul to Sep 2025', { date: '2025-07', until: '2025-09' }],
    ['25 Jun 2025 14:30-16:00', { date: '2025-06-25T14:30', until: '2025-06-25T16:00' }],
    ['25 Jun 2025 14:30 Europe/Amsterdam', { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' }],
    ['25 Jun 2025 14:30 The Hague', { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' }],
    ['8 Jul 2025 (Washington)', { date: '2025-07-08', timeZone: 'America/New_York' }],
    ['2025-09 Seoul', { date: '2025-09', timeZone: 'Asia/Seoul' }],
  ];
  for (const [text, when] of cases) it(text, () => expect(value(text)).toEqual(when));

  it('a date without its year in the year given', () => {
    expect(value('8 July', 2025)).toEqual({ date: '2025-07-08' });
    expect(value('8 July Seoul', 2025)).toEqual({ date: '2025-07-08', timeZone: 'Asia/Seoul' });
    expect(value('8 July')).toMatch(/year is missing/);
  });
});

it('refuses, and says why', () => {
  expect(value('30 Feb 2025')).toMatch(/no 30 Feb 2025 in the calendar/);
  expect(value('8/7/2025')).toMatch(/two ways/);
  expect(value('25 Jun 2025 .. 24 Jun 2025')).toMatch(/before the start/);
  expect(value('25 Jun 2025 25:10')).toMatch(/25:10/);
  expect(value('25 Jun 2025 14:30 Atlantis')).toMatch(/Atlantis.*no time zone/);
  expect(value('soon', 2025)).toMatch(/“soon” was not understood/);
  expect(value('14:30', 2025)).toMatch(/not understood/);
  expect(value('2025-01-01..02..03')).toMatch(/Write/);
});

it('shows every value so that reading gives it back', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .record({
      // Few years, so that windows lie within one year, one month and one day, too.
      year: fc.oneof(fc.constantFrom(2025, 2026), fc.integer({ min: 1000, max: 9999 })),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      precision: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ year, month, day, hour, minute, precision }) => {
      const whole = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
      return whole.slice(0, [4, 7, 10, 16][precision]);
    });
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+5');
  const near = fc.tuple(date, fc.integer({ min: 0, max: 3 }), date).map(([from, cut, to]) => {
    // The second end begins as the first one does.
    const kept = from.slice(0, [0, 5, 8, 11][cut]);
    return [from, kept + to.slice(kept.length)] as const;
  });
  fc.assert(
    fc.property(near, fc.boolean(), fc.option(zone), fc.boolean(), ([from, to], window, timeZone, year) => {
      const when: When = {
        date: from,
        ...(window && { until: to }),
        ...(timeZone !== null && { timeZone }),
      };
      fc.pre(WhenShape.safeParse(when).success);
      // The year that goes without saying must not matter for what is shown.
      const read = year ? value(showWhen(when), 1999) : value(showWhen(when));
      expect(read, showWhen(when)).toEqual(when);
    }),
    { numRuns: 3000 },
  );
});

it('never throws', () => {
  const unit = fc.constantFrom(
    '25',
    'Jun',
    '2025',
    '-',
    '..',
    ' ',
    ':',
    '14:30',
    'pm',
    'to',
    'Seoul',
    '/',
    '(',
    'T',
    '1',
    'é',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => void readWhen(text, 2025)),
    { numRuns: 3000 },
  );
});
