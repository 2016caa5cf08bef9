import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDuration,
  formatDuration,
  type ParsedDuration,
  parseDuration,
  spanBetween,
  zoneOf,
} from '#shared/time/index.ts';

const START = Date.UTC(2025, 0, 1);
const span = fc.record({
  months: fc.nat(30),
  days: fc.nat(90),
  ms: fc.nat(200 * 3_600_000),
});
const endOf = (of: ParsedDuration) => addDuration(START, of, zoneOf('UTC'));

describe('spanBetween', () => {
  it('is exactly the ends at the ends', () => {
    fc.assert(
      fc.property(span, span, (low, high) => {
        expect([spanBetween(low, high, 0), spanBetween(low, high, 1)]).toEqual([low, high]);
      }),
    );
  });

  it('rises evenly between spans of the same months, in days and exact time', () => {
    expect(spanBetween(parseDuration('P1D'), parseDuration('P2D'), 0.25)).toEqual({
      months: 0,
      days: 1,
      ms: 6 * 3_600_000,
    });
    expect(spanBetween(parseDuration('PT36H'), parseDuration('PT60H'), 0.5)).toEqual({
      months: 0,
      days: 0,
      ms: 48 * 3_600_000,
    });
    fc.assert(
      fc.property(span, span, fc.double({ min: 0, max: 1, noNaN: true }), (low, other, share) => {
        const high = { ...other, months: low.months };
        const expected = endOf(low) + (endOf(high) - endOf(low)) * share;
        expect(Math.abs(endOf(spanBetween(low, high, share)) - expected)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('counts a month as its average where the months differ', () => {
    const { months, days } = spanBetween(parseDuration('P1M'), parseDuration('P3M'), 0.5);
    expect([months, days]).toEqual([0, 60]);
  });
});

describe('formatDuration', () => {
  it('writes what is read back the same', () => {
    expect(formatDuration(parseDuration('P1Y2M3DT4H30M'))).toBe('P14M3DT4H30M');
    expect(formatDuration(parseDuration('PT0S'))).toBe('PT0S');
    fc.assert(
      fc.property(span, (of) => {
        expect(parseDuration(formatDuration(of))).toEqual(of);
      }),
    );
  });
});
