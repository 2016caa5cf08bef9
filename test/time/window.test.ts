import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isLate, windowOf, zoneOf } from '#shared/time/index.ts';
import { ms, zoneId } from './zones.ts';

const seoul = zoneOf('Asia/Seoul');

describe('instantOf', () => {
  it('is the first instant of a year, month, day or minute', () => {
    expect(instantOf('2025', seoul)).toBe(ms('2025-01-01T00:00+09:00'));
    expect(instantOf('2025-09', seoul)).toBe(ms('2025-09-01T00:00+09:00'));
    expect(instantOf('2025-07-08', seoul)).toBe(ms('2025-07-08T00:00+09:00'));
    expect(instantOf('2025-06-25T14:30', seoul)).toBe(ms('2025-06-25T14:30+09:00'));
  });

  it('starts a day without midnight at its first wall time', () => {
    expect(instantOf('2018-11-04', zoneOf('America/Sao_Paulo'))).toBe(ms('2018-11-04T01:00-02:00'));
    expect(instantOf('2011-12-30', zoneOf('Pacific/Apia'))).toBe(ms('2011-12-31T00:00+14:00'));
  });

  it('moves a skipped minute forward and takes the earlier of two', () => {
    const amsterdam = zoneOf('Europe/Amsterdam');
    expect(instantOf('2025-03-30T02:30', amsterdam)).toBe(ms('2025-03-30T03:30+02:00'));
    expect(instantOf('2025-10-26T02:30', amsterdam)).toBe(ms('2025-10-26T02:30+02:00'));
  });

  it('knows the first and the last year that the format can write', () => {
    expect(instantOf('0000', zoneOf('UTC'))).toBe(ms('0000-01-01T00:00Z'));
    expect(windowOf({ date: '9999' }, zoneOf('UTC')).end).toBe(ms('+010000-01-01T00:00Z'));
  });
});

describe('windowOf', () => {
  it('is an instant for a minute without until', () => {
    const at = ms('2025-06-25T14:30+09:00');
    expect(windowOf({ date: '2025-06-25T14:30' }, seoul)).toEqual({
      start: at,
      end: at,
      likely: at,
      instant: true,
    });
  });

  it('spans the period of a less precise date, with its middle', () => {
    const start = ms('2025-09-01T00:00+09:00');
    const end = ms('2025-10-01T00:00+09:00');
    expect(windowOf({ date: '2025-09' }, seoul)).toEqual({
      start,
      end,
      likely: (start + end) / 2,
      instant: false,
    });
    expect(windowOf({ date: '2025' }, seoul).end).toBe(ms('2026-01-01T00:00+09:00'));
    expect(windowOf({ date: '2024-02-29' }, seoul).end).toBe(ms('2024-03-01T00:00+09:00'));
    expect(windowOf({ date: '2025-12' }, seoul).end).toBe(ms('2026-01-01T00:00+09:00'));
  });

  it('includes the whole of until', () => {
    const both = windowOf({ date: '2025-06-24', until: '2025-06-25' }, seoul);
    expect([both.start, both.end]).toEqual([ms('2025-06-24T00:00+09:00'), ms('2025-06-26T00:00+09:00')]);
    const mixed = windowOf({ date: '2025-06-24T09:00', until: '2025-07' }, seoul);
    expect([mixed.start, mixed.end]).toEqual([ms('2025-06-24T09:00+09:00'), ms('2025-08-01T00:00+09:00')]);
  });

  it('includes the last minute, and is a window even of one minute', () => {
    const window = windowOf({ date: '2025-06-24T09:00', until: '2025-06-24T09:00' }, seoul);
    expect(window.instant).toBe(false);
    expect(window.end - window.start).toBe(60_000);
  });

  it('reads its own zone rather than the scenario’s', () => {
    const window = windowOf({ date: '2025-07-08', timeZone: 'America/New_York' }, seoul);
    expect(window.start).toBe(ms('2025-07-08T00:00-04:00'));
  });

  it('has 23 or 25 hours on a day of a clock change', () => {
    const hours = (date: string) => {
      const { start, end } = windowOf({ date }, zoneOf('Europe/Amsterdam'));
      return (end - start) / 3_600_000;
    };
    expect(['2025-03-29', '2025-03-30', '2025-10-26'].map(hours)).toEqual([24, 23, 25]);
  });

  it('is empty for a day that the zone never had', () => {
    const { start, end, instant } = windowOf({ date: '2011-12-30' }, zoneOf('Pacific/Apia'));
    expect([end - start, instant]).toEqual([0, false]);
    const skipped = windowOf({ date: '2011-12-30T12:00', until: '2011-12-30' }, zoneOf('Pacific/Apia'));
    expect(skipped.end).toBe(skipped.start);
  });

  it('lets every day begin where the one before ends', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    const property = fc.property(zoneId, day, (id, date) => {
      const plain = Temporal.PlainDate.from(date.toISOString().slice(0, 10));
      const today = windowOf({ date: plain.toString() }, zoneOf(id));
      expect(today.end).toBe(instantOf(plain.add({ days: 1 }).toString(), zoneOf(id)));
      expect(today.start).toBe(plain.toZonedDateTime(id).epochMilliseconds);
    });
    fc.assert(property, { numRuns: 5000 });
  });
});

describe('isLate', () => {
  it('judges an instant by after, a window by its excluded end', () => {
    const instant = windowOf({ date: '2025-06-25T14:30' }, seoul);
    expect([isLate(instant.end, instant), isLate(instant.end + 1, instant)]).toEqual([false, true]);
    const day = windowOf({ date: '2025-06-25' }, seoul);
    expect([isLate(day.end - 1, day), isLate(day.end, day)]).toEqual([false, true]);
  });
});
