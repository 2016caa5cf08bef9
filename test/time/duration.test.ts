import { describe, expect, it } from 'vitest';
import { durationTriple, parseDuration } from '#shared/time/index.ts';

describe('parseDuration', () => {
  it('keeps calendar units apart from exact time', () => {
    expect(parseDuration('P1Y2M3W4DT5H6M7S')).toEqual({ months: 14, days: 25, ms: 18_367_000 });
    expect(parseDuration('PT36H')).toEqual({ months: 0, days: 0, ms: 129_600_000 });
    expect(parseDuration('P0D')).toEqual({ months: 0, days: 0, ms: 0 });
  });

  it('reads fractions of the last unit, with a point or a comma', () => {
    expect(parseDuration('PT1.5H').ms).toBe(5_400_000);
    expect(parseDuration('PT0,25M').ms).toBe(15_000);
    expect(parseDuration('PT0.001S').ms).toBe(1);
  });

  it('rounds parts of a millisecond to the nearest', () => {
    expect(parseDuration('PT0.0004S').ms).toBe(0);
    expect(parseDuration('PT0.0006S').ms).toBe(1);
    expect(parseDuration('PT1.9999S').ms).toBe(2000);
  });
});

describe('durationTriple', () => {
  it('is three times the same for a plain duration', () => {
    const triple = durationTriple('P3D');
    expect(triple).toEqual({
      min: triple.likely,
      likely: { months: 0, days: 3, ms: 0 },
      max: triple.likely,
      certain: true,
      ascends: true,
    });
  });

  it('is certain only if all three are equal', () => {
    expect(durationTriple({ min: 'P1W', likely: 'P7D', max: 'P7D' }).certain).toBe(true);
    expect(durationTriple({ min: 'P1D', likely: 'P2D', max: 'P2D' }).certain).toBe(false);
    expect(durationTriple({ min: 'P1D', likely: 'P1D', max: 'PT24H' }).certain).toBe(false);
  });
});
