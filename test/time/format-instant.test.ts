import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, zoneOf } from '#shared/time/index.ts';
import { ms, zoneAndInstant } from './zones.ts';

describe('formatInstant', () => {
  it('writes RFC 9557 on the wall clock of the zone', () => {
    expect(formatInstant(ms('2025-06-25T12:30Z'), zoneOf('Asia/Seoul'))).toBe(
      '2025-06-25T21:30:00+09:00[Asia/Seoul]',
    );
  });

  it('writes a fraction only when the seconds are not whole', () => {
    const seoul = zoneOf('Asia/Seoul');
    expect(formatInstant(ms('2025-06-25T12:30:00.5Z'), seoul)).toBe(
      '2025-06-25T21:30:00.5+09:00[Asia/Seoul]',
    );
    expect(formatInstant(ms('2025-06-25T12:30:00.007Z'), seoul)).toBe(
      '2025-06-25T21:30:00.007+09:00[Asia/Seoul]',
    );
  });

  it('agrees with Temporal in every zone', () => {
    const property = fc.property(
      zoneAndInstant,
      fc.constantFrom(0, 0, 1, 10, 500, 999),
      ([id, whole], part) => {
        const instant = whole + part;
        const expected = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id).toString();
        expect(formatInstant(instant, zoneOf(id))).toBe(expected);
      },
    );
    fc.assert(property, { numRuns: 20_000 });
  });

  it('agrees with Temporal over all the years there are', () => {
    const anywhere = fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.integer({ min: ms('-000001-12-01T00:00Z'), max: ms('0002-01-01T00:00Z') }),
      fc.integer({ min: ms('2499-12-01T00:00Z'), max: ms('2500-02-01T00:00Z') }),
    );
    const property = fc.property(
      anywhere,
      fc.constantFrom('Asia/Seoul', 'America/New_York'),
      (instant, id) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id).toString();
        expect(formatInstant(instant, zoneOf(id))).toBe(expected);
      },
    );
    fc.assert(property, { numRuns: 5000 });
  });

  it('is empty where there is no instant', () => {
    expect(formatInstant(Number.NaN, zoneOf('UTC'))).toBe('');
    expect(formatInstant(Number.POSITIVE_INFINITY, zoneOf('UTC'))).toBe('');
    expect(formatInstant(8.64e15 + 1, zoneOf('UTC'))).toBe('');
  });
});
