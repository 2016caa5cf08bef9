import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, parseDuration, zoneOf } from '#shared/time/index.ts';
import { ms, zoneAndInstant } from './zones.ts';

function add(from: string, duration: string, zone: string): string {
  const later = addDuration(ms(from), parseDuration(duration), zoneOf(zone));
  return Temporal.Instant.fromEpochMilliseconds(later).toZonedDateTimeISO(zone).toString();
}

describe('addDuration', () => {
  it('adds days on the wall clock and hours exactly', () => {
    const eve = '2025-03-29T12:00+01:00';
    expect(add(eve, 'P1D', 'Europe/Amsterdam')).toBe('2025-03-30T12:00:00+02:00[Europe/Amsterdam]');
    expect(add(eve, 'PT24H', 'Europe/Amsterdam')).toBe('2025-03-30T13:00:00+02:00[Europe/Amsterdam]');
  });

  it('moves a skipped wall time forward by the gap', () => {
    expect(add('2025-03-29T02:30+01:00', 'P1D', 'Europe/Amsterdam')).toBe(
      '2025-03-30T03:30:00+02:00[Europe/Amsterdam]',
    );
  });

  it('takes the earlier of two like wall times', () => {
    expect(add('2025-10-25T02:30+02:00', 'P1D', 'Europe/Amsterdam')).toBe(
      '2025-10-26T02:30:00+02:00[Europe/Amsterdam]',
    );
  });

  it('keeps the later of two like wall times when nothing but time is added', () => {
    expect(add('2025-10-26T02:30+01:00', 'PT0S', 'Europe/Amsterdam')).toBe(
      '2025-10-26T02:30:00+01:00[Europe/Amsterdam]',
    );
  });

  it('lands after a day that a zone never had', () => {
    expect(add('2011-12-29T12:00-10:00', 'P1D', 'Pacific/Apia')).toBe(
      '2011-12-31T12:00:00+14:00[Pacific/Apia]',
    );
  });

  it('shortens to the last day of a month, before days are added', () => {
    expect(add('2024-01-31T00:00Z', 'P1M', 'UTC')).toBe('2024-02-29T00:00:00+00:00[UTC]');
    expect(add('2025-01-31T00:00Z', 'P1M1D', 'UTC')).toBe('2025-03-01T00:00:00+00:00[UTC]');
    expect(add('2024-02-29T00:00Z', 'P1Y', 'UTC')).toBe('2025-02-28T00:00:00+00:00[UTC]');
  });

  it('agrees with Temporal for all units, zones and years', () => {
    const duration = fc.record({
      years: fc.nat(300),
      months: fc.nat(40),
      weeks: fc.nat(10),
      days: fc.nat(800),
      hours: fc.nat(100),
      minutes: fc.nat(100),
      seconds: fc.nat(100),
    });
    const units = fc.subarray(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const);
    const property = fc.property(zoneAndInstant, duration, units, ([id, instant], full, some) => {
      const chosen = Temporal.Duration.from({
        seconds: 0,
        ...Object.fromEntries(some.map((unit) => [unit, full[unit]])),
      });
      const expected = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id).add(chosen);
      const computed = addDuration(instant, parseDuration(chosen.toString()), zoneOf(id));
      expect(computed).toBe(expected.epochMilliseconds);
    });
    fc.assert(property, { numRuns: 20_000 });
  });

  it('agrees with Temporal day by day through every clock change', () => {
    const oneDay = parseDuration('P1D');
    const property = fc.property(zoneAndInstant, ([id, instant]) => {
      const start = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id);
      expect(addDuration(instant, oneDay, zoneOf(id))).toBe(start.add({ days: 1 }).epochMilliseconds);
    });
    fc.assert(property, { numRuns: 20_000 });
  });

  it('works far from the present, and knows no instant beyond the limits', () => {
    const seoul = zoneOf('Asia/Seoul');
    const amsterdam = zoneOf('Europe/Amsterdam');
    const year = parseDuration('P1000Y');
    const start = ms('2400-07-01T00:00Z');
    const expected = Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO('Europe/Amsterdam')
      .add({ years: 1000 });
    expect(addDuration(start, year, amsterdam)).toBe(expected.epochMilliseconds);
    expect(addDuration(8.64e15, parseDuration('P1D'), seoul)).toBeNaN();
    expect(addDuration(8.64e15, parseDuration('PT1S'), seoul)).toBeNaN();
    expect(addDuration(8.64e15 - 1000, parseDuration('PT1S'), seoul)).toBe(8.64e15);
    expect(addDuration(Number.NaN, parseDuration('P1D'), seoul)).toBeNaN();
    expect(addDuration(Number.NaN, parseDuration('PT1S'), seoul)).toBeNaN();
    expect(addDuration(Number.POSITIVE_INFINITY, parseDuration('P1D'), seoul)).toBeNaN();
    let instant = start;
    for (let i = 0; i < 400; i++) instant = addDuration(instant, year, amsterdam);
    expect(instant).toBeNaN();
  });
});
