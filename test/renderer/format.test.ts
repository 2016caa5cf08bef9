import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatEnteredProbability,
  formatInstant,
  formatLimit,
  formatLocalDay,
  formatNumber,
  formatProbability,
  formatScore,
  formatScoreRange,
  formatShort,
  formatSpan,
  formatTriple,
  formatWindow,
} from '../../renderer/i18n/format.ts';

const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[Asia/Seoul]`).epochMilliseconds;
const seoul = { zone: 'Asia/Seoul', year: 2025 };
const HOUR = 3_600_000;

describe('numbers as people read them', () => {
  test.each([
    [2.44, '+2.4'],
    [4, '+4.0'],
    [-0.724, '−0.72'],
    [0, '0'],
    [123.6, '+124'],
    [0.999999999, '+1.0'],
    [99.97, '+100'],
    [1.25e12, '+1.25 × 10¹²'],
    [-2e9, '−2 × 10⁹'],
    [0.0042, '+0.0042'],
    [-2.5e-9, '−2.5 × 10⁻⁹'],
    [5.6e-17, '0'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('score %s: %s', (score, text) => {
    expect(formatScore(score)).toBe(text);
  });

  test.each([
    [1234.56789, '1,234.5679'],
    [0.000021, '2.1 × 10⁻⁵'],
    [1e-9, '1 × 10⁻⁹'],
    [0, '0'],
  ])('what is not 0 never reads 0: %s is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('where there is little room, a billion and more is written with a power of ten', () => {
    expect(formatShort(1_670_000_000_000)).toBe('1.67 × 10¹²');
    expect(formatShort(1_670_000)).toBe('1,670,000');
  });

  test('a range whose ends read alike is none', () => {
    expect(formatScoreRange([0.999999999, 1])).toBe('');
    expect(formatScoreRange([1.21, 4])).toBe('+1.2 … +4.0');
    expect(formatScoreRange([1.21, 1.22])).toBe('');
  });

  test.each([
    [0, '0%'],
    [0.004, '<1%'],
    [0.38, '38%'],
    [0.675, '67.5%'],
    [0.32499999999999996, '32.5%'],
    [0.3246, '32%'],
    [0.125, '12.5%'],
    [0.996, '99.6%'],
    [0.99999, '>99.9%'],
    [1, '100%'],
    [null, '–'],
  ])('never rounds to certainty what is not certain: %s is %s', (probability, text) => {
    expect(formatProbability(probability)).toBe(text);
  });

  test.each([
    [0.335, '33.5%'],
    [{ low: 0.2, high: 0.45 }, '20–45%'],
    ['likely', 'likely 55–80%'],
    ['rest', 'rest'],
    ['0.5 + bonus', '0.5 + bonus'],
    [undefined, ''],
  ] as const)('odds as entered: %j reads %s', (probability, text) => {
    expect(formatEnteredProbability(probability)).toBe(text);
  });

  test('counts beyond imagination stay short', () => {
    expect(formatCount(1376n)).toBe('1,376');
    expect(formatCount(2n ** 200n)).toBe('1.6 × 10⁶⁰');
  });
});

describe('times as people read them', () => {
  test.each([
    [20.5 * HOUR, '20 h 30 min'],
    [(13 * 24 + 4) * HOUR, '13 d 4 h'],
    [0, '0 min'],
    [-2 * HOUR, '−2 h'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('span %s: %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text);
  });

  test('the last moment for something has its time at midnight, too: by then the day has not begun', () => {
    expect(formatLimit(at('2025-06-23T00:00'), seoul)).toBe('23 Jun 00:00');
    expect(formatLimit(at('2026-07-09T13:00'), seoul)).toBe('9 Jul 2026 13:00');
    expect(formatLimit(Number.NaN, seoul)).toBe('–');
  });

  test('an instant is read on the clock of its zone, with the year only where it is another', () => {
    expect(formatInstant(at('2025-06-25T21:30'), seoul)).toBe('25 Jun 21:30');
    expect(formatInstant(at('2026-06-25T00:00'), seoul)).toBe('25 Jun 2026');
    expect(formatInstant(at('2025-06-25T21:30'), { ...seoul, zone: 'Europe/Amsterdam' })).toBe(
      '25 Jun 14:30',
    );
  });

  test('a triple that months have brought out of its order goes from its first instant to its last', () => {
    const [earliest, likely, latest] = [
      at('2025-02-28T20:00'),
      at('2025-02-28T02:00'),
      at('2025-02-28T10:00'),
    ];
    expect(formatTriple({ earliest, likely, latest }, seoul)).toBe('28 Feb 02:00–20:00');
  });

  test.each([
    ['2025-06-24T00:00', '2025-06-26T00:00', '24–25 Jun'],
    ['2025-09-01T00:00', '2025-10-01T00:00', 'Sep 2025'],
    ['2025-07-08T00:00', '2025-07-09T00:00', '8 Jul'],
    ['2025-01-01T00:00', '2026-01-01T00:00', '2025'],
    ['2025-07-01T00:00', '2025-10-01T00:00', 'Jul–Sep 2025'],
  ])('the window from %s to before %s is %s', (from, to, text) => {
    expect(formatWindow(at(from), at(to), seoul)).toBe(text);
  });

  test('a day of a file', () => {
    expect(formatLocalDay('2025-09-17T10:00')).toBe('17 Sep 2025');
    expect(formatLocalDay('2025-09')).toBe('Sep 2025');
    expect(formatLocalDay('2025')).toBe('2025');
    expect(formatLocalDay('soon')).toBe('soon');
  });
});
