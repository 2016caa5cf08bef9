import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisOf,
  crowdedSpan,
  dateStep,
  fitTo,
  instantAt,
  pan,
  placeOf,
  shiftWhen,
  type TimeView,
  zoom,
} from '#shared/drawing/timeline/index.ts';
import type { When } from '#shared/model/schema.ts';
import { windowOf, zoneOf } from '#shared/time/index.ts';

const DAY = 86_400_000;
const instant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) });
const perPx = fc.double({ min: Math.log(2000), max: Math.log(2 * DAY), noNaN: true }).map(Math.exp);
const view: fc.Arbitrary<TimeView> = fc.record({ from: instant, perPx });
const width = fc.integer({ min: 200, max: 3000 });
const zone = fc.constantFrom(
  'Asia/Seoul',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
);

describe('zoom, pan and fit', () => {
  it('zooming keeps what stands under the pointer there', () => {
    fc.assert(
      fc.property(
        view,
        width,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.nat(1000),
        (at, _, factor, x) => {
          const next = zoom(at, factor, x);
          expect(Math.abs(placeOf(next, instantAt(at, x)) - x)).toBeLessThan(0.5);
        },
      ),
    );
  });
  it('panning there and back changes nothing', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: -1000, max: 1000 }), (at, dx) => {
        const back = pan(pan(at, dx), -dx);
        expect(back.from).toBeCloseTo(at.from, 0);
        expect(back.perPx).toBe(at.perPx);
      }),
    );
  });
  it('fits every range into sight, also one of zero width', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 50 * 365 * DAY }), width, (low, length, room) => {
        const at = fitTo(low, low + length, room);
        for (const x of [placeOf(at, low), placeOf(at, low + length)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(room);
        }
      }),
    );
  });
  it('has an answer where there is nothing to fit', () => {
    for (const [low, high] of [
      [Infinity, -Infinity],
      [Number.NaN, 0],
    ] as const) {
      const at = fitTo(low, high, 1000);
      expect(Number.isFinite(at.from) && at.perPx > 0).toBe(true);
    }
    expect(Number.isFinite(fitTo(0, 1, 0).perPx)).toBe(true);
  });
  it('never zooms or pans beyond what calendars print', () => {
    let at = fitTo(0, DAY, 1000);
    for (let i = 0; i < 60; i++) at = zoom(at, 1 / 3, 500);
    for (let i = 0; i < 200; i++) at = pan(at, -5000);
    expect(axisOf(at, 1000, zoneOf('Asia/Seoul')).ticks.every(({ x }) => Number.isFinite(x))).toBe(true);
    for (let i = 0; i < 60; i++) at = zoom(at, 3, 500);
    expect(axisOf(at, 1000, zoneOf('Asia/Seoul')).unit).toBe('minute');
  });
});

describe('the axis', () => {
  it('has few enough ticks to read, in sight, on round times of the zone’s clock', () => {
    fc.assert(
      fc.property(view, width, zone, (at, room, id) => {
        const { unit, ticks, contexts, context } = axisOf(at, room, zoneOf(id));
        expect(ticks.length).toBeLessThanOrEqual(room / 30 + 2);
        for (const { x, at: instantOfTick } of ticks) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(room + 0.01);
          const local = Temporal.Instant.fromEpochMilliseconds(instantOfTick).toZonedDateTimeISO(id);
          if (unit === 'day') expect(local.startOfDay().epochMilliseconds).toBe(instantOfTick);
          if (unit === 'month') expect(local.day).toBe(1);
          if (unit === 'year') expect([local.month, local.day]).toEqual([1, 1]);
        }
        expect(context === null).toBe(unit === 'year');
        // The period that is open at the left edge is named too.
        if (context !== null) expect(contexts[0]?.x).toBeLessThanOrEqual(0.01);
      }),
      { numRuns: 300 },
    );
  });
  it('shows finer units the nearer it is', () => {
    const units = [60 * 1000, 5 * 60_000, 2 * 3_600_000, 10 * 3_600_000, 5 * DAY].map(
      (ms) => axisOf({ from: Date.UTC(2025, 5, 25), perPx: ms / 60 }, 1000, zoneOf('Asia/Seoul')).unit,
    );
    expect(units).toEqual(['minute', 'minute', 'hour', 'hour', 'day']);
  });
});

describe('where it is crowded', () => {
  it('is the shortest span with half of all', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 4, maxLength: 60 }), (all) => {
        const span = crowdedSpan(all);
        if (span === null) return expect(new Set(all).size).toBe(1);
        const inside = ([low, high]: readonly [number, number]) =>
          all.filter((at) => at >= low && at <= high).length;
        expect(inside(span) * 2).toBeGreaterThanOrEqual(all.length);
        for (const low of all)
          for (const high of all)
            if (high - low < span[1] - span[0] && high >= low)
              expect(inside([low, high])).toBeLessThan(Math.ceil(all.length / 2));
      }),
    );
  });
});

describe('moving a date', () => {
  const pad = (n: number, size = 2) => String(n).padStart(size, '0');
  const local = fc
    .tuple(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(4, 7, 10, 16),
    )
    .map(([y, m, d, h, length]) => `${pad(y, 4)}-${pad(m)}-${pad(d)}T${pad(h)}:30`.slice(0, length));
  const when: fc.Arbitrary<When> = fc.tuple(local, fc.option(local)).map(([a, b]) => {
    if (b === null) return { date: a };
    const [date, until] = [a, b].toSorted() as [string, string];
    return { date, until };
  });
  const unit = fc.constantFrom('minute', 'hour', 'day', 'month', 'year');
  const seoul = zoneOf('Asia/Seoul');

  it('keeps how precisely it is written, and moves the way it is told', () => {
    fc.assert(
      fc.property(when, unit, fc.integer({ min: -50, max: 50 }), (dated, visible, steps) => {
        const moved = shiftWhen(dated, dateStep(dated, visible), steps);
        expect(moved.date.length).toBe(dated.date.length);
        expect(moved.until?.length).toBe(dated.until?.length);
        const [before, after] = [windowOf(dated, seoul).start, windowOf(moved, seoul).start];
        expect(Math.sign(after - before)).toBe(Math.sign(steps));
        if (moved.until !== undefined) {
          const { start, end } = windowOf(moved, seoul);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('does not leave the calendar, and keeps what it does not know', () => {
    const late = { date: '9999-12', timeZone: 'Asia/Seoul' };
    expect(shiftWhen(late, dateStep(late, 'month'), 1)).toBe(late);
    const more = { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam', note: 'x' };
    expect(shiftWhen(more, dateStep(more, 'hour'), 2)).toEqual({ ...more, date: '2025-06-25T15:30' });
    const month = { date: '2025-07-08', until: '2025-07' };
    expect(shiftWhen(month, dateStep(month, 'day'), 1)).toEqual({ date: '2025-08-08', until: '2025-08' });
  });
});
