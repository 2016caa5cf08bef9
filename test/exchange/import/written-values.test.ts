import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whenOfLine } from '#shared/exchange/import/written-values.ts';
import { textsIn } from '#shared/exchange/texts/texts.ts';

const two = (value: number) => String(value).padStart(2, '0');
const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
const clock = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `T${two(hour)}:${two(minute)}`);
const date = fc.oneof(
  day,
  fc.tuple(day, clock).map((parts) => parts.join('')),
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
);

test('a date as exports draw it is read again as it was, alone, with an end, and with its zone', () => {
  const language = fc.constantFrom('en' as const, 'ko' as const);
  const zone = fc.constantFrom('', ' Europe/Amsterdam', ' UTC');
  fc.assert(
    fc.property(date, fc.option(date, { nil: undefined }), zone, language, (from, until, behind, spoken) => {
      fc.pre(until === undefined || from <= until);
      const line = `${textsIn(spoken).figures.entered(from, until)}${behind}`;
      expect(whenOfLine(line)).toEqual({
        date: from,
        ...(until === undefined ? {} : { until }),
        ...(behind === '' ? {} : { timeZone: behind.trim() }),
      });
    }),
  );
});

test.each([
  ['24–25 Jun 2025', { date: '2025-06-24', until: '2025-06-25' }],
  ['24 Jun 2025 – 2 Jul 2025', { date: '2025-06-24', until: '2025-07-02' }],
  ['25 June 2025, 14:30', { date: '2025-06-25T14:30' }],
  ['2025년 6월 25일 14:30', { date: '2025-06-25T14:30' }],
  ['2025-06-24 … 2025-06-25 Asia/Seoul', { date: '2025-06-24', until: '2025-06-25', timeZone: 'Asia/Seoul' }],
])('%s is read', (line, when) => {
  expect(whenOfLine(line)).toEqual(when);
});

test.each(['June 2025 14:30', '2025 14:30', '31–32 Jun 2025', '25–24 Jun 2025', '14:30', 'Comes 24–25'])(
  '%s is no date',
  (line) => {
    expect(whenOfLine(line)).toBeNull();
  },
);

test('English dates in exports are those of the application', () => {
  const { entered } = textsIn('en').figures;
  expect(entered('2025-06-25T14:30', undefined)).toBe('25 Jun 2025 14:30');
  expect(entered('2025-06-24', '2025-06-25')).toBe('24–25 Jun 2025');
  expect(entered('2025-06-24', '2025-07-02')).toBe('24 Jun 2025 – 2 Jul 2025');
  expect(entered('2025-09', undefined)).toBe('Sep 2025');
  expect(entered('2025', undefined)).toBe('2025');
});
