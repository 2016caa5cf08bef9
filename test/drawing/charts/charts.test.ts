import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  barsOf,
  dotsOf,
  extentOf,
  gridOf,
  histogramOf,
  profileOf,
  sameSide,
  shareOf,
  stackOf,
  stripOf,
  tickLabelsOf,
  ticksOf,
  timeExtentOf,
  timeTicksOf,
  tornadoOf,
} from '#shared/drawing/charts/index.ts';
import { estimateWidth } from '#shared/drawing/timeline/index.ts';
import { zoneOf } from '#shared/time/index.ts';

const SIZE = { width: 400, height: 180 };
const distribution = (values: readonly number[], probabilities: readonly number[]) => ({
  values,
  probabilities,
});
const score = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const coordinates = (path: string) =>
  [...path.matchAll(/[HV](-?[\d.]+)/g)].map(([, number]) => Number(number));

test('an extent is finite, never empty, and holds its values', () => {
  fc.assert(
    fc.property(fc.array(fc.option(score)), (values) => {
      const [from, to] = extentOf(values);
      expect(Number.isFinite(from) && Number.isFinite(to) && from < to).toBe(true);
      for (const value of values) {
        if (value === null) continue;
        const share = shareOf([from, to], value);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
  expect(extentOf([3, 3])).toEqual([2.5, 3.5]);
  expect(extentOf([])).toEqual([0, 1]);
  expect(extentOf([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([0, 1]);
});

test('ticks stand at their values, within the axis', () => {
  for (const { at, value } of ticksOf([-5, 15], 400)) expect(at).toBeCloseTo(20 * (value + 5), 9);
  expect(ticksOf([0, 1e-9], 400).every(({ at }) => at >= 0 && at <= 400)).toBe(true);
});

test('labels of ticks never touch, stay in sight, and leave out no more than that takes', () => {
  const measure = estimateWidth(11);
  const axis = fc.tuple(
    score,
    fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
    fc.integer({ min: 60, max: 900 }),
  );
  fc.assert(
    fc.property(axis, fc.integer({ min: 0, max: 14 }), ([low, width, length], digits) => {
      const ticks = ticksOf([low, low + width], length);
      const labels = tickLabelsOf(ticks, (value) => value.toFixed(digits), measure, [-20, length + 20]);
      expect(labels.length).toBeGreaterThanOrEqual(Math.min(1, ticks.length));
      for (const [i, { text, x }] of labels.entries()) {
        const before = labels[i - 1];
        if (before === undefined) continue;
        expect(before.x + measure(before.text) / 2).toBeLessThan(x - measure(text) / 2);
      }
    }),
  );
  const ticks = ticksOf([-5, 15], 400);
  const all = tickLabelsOf(ticks, String, measure, [-20, 420]);
  expect(all.map(({ value }) => value)).toEqual(ticks.map(({ value }) => value));
  // Those that have room only with others left out: that of zero is among them.
  const few = tickLabelsOf(ticks, (value) => `${value},000,000,000,000`, measure, [-20, 420]);
  expect(few.length).toBeLessThan(ticks.length);
  expect(few.some(({ value }) => value === 0)).toBe(true);
  // At an end a label stands aside to be whole.
  const [one] = tickLabelsOf([{ at: 400, value: 1 }], () => '22 Jun 10:00', measure, [-20, 414]);
  expect((one?.x ?? 0) + measure('22 Jun 10:00') / 2).toBeCloseTo(414, 9);
});

test('bars: the score lies in its range, and all share one axis with zero on it', () => {
  const bars = barsOf([
    { score: -2, scoreRange: [-4, 0] },
    { score: 4, scoreRange: null },
    { score: null, scoreRange: null },
  ]);
  expect(bars[0]).toEqual({ from: 0, to: 50, at: 25, zero: 50 });
  expect(bars[1]).toEqual({ from: 100, to: 100, at: 100, zero: 50 });
  expect(bars[2]).toBeNull();
  expect(barsOf([{ score: 0, scoreRange: [0, 0] }])[0]).toEqual({ from: 50, to: 50, at: 50, zero: 50 });
  expect(barsOf([{ score: -3, scoreRange: [-3, -3] }])[0]?.zero).toBe(100);
});

test('a stack is as long as its probabilities, without gaps, also of 200 outcomes', () => {
  const parts = stackOf(Array.from({ length: 200 }, () => 1 / 200));
  expect(parts).toHaveLength(200);
  expect(parts[0]?.from).toBe(0);
  expect(parts.at(-1)?.to).toBeCloseTo(100, 9);
  parts.forEach(({ from }, i) => {
    expect(from).toBe(i === 0 ? 0 : parts[i - 1]?.to);
  });
  expect(stackOf([null, 0, 0.5])).toEqual([{ index: 2, from: 0, to: 50 }]);
  expect(stackOf([1])).toEqual([{ index: 0, from: 0, to: 100 }]);
});

test('profiles rise from 0 to 1 within the picture', () => {
  const random = fc
    .array(fc.tuple(score, fc.double({ min: 0.01, max: 1, noNaN: true })), { minLength: 1, maxLength: 200 })
    .map((pairs) => {
      const sum = pairs.reduce((all, [, p]) => all + p, 0);
      const sorted = pairs.toSorted(([a], [b]) => a - b);
      return distribution(
        sorted.map(([value]) => value),
        sorted.map(([, p]) => p / sum),
      );
    });
  fc.assert(
    fc.property(fc.array(random, { minLength: 1, maxLength: 6 }), (plans) => {
      const { lines } = profileOf(plans, SIZE);
      for (const line of lines) {
        const numbers = coordinates(line ?? '');
        const across = numbers.filter((_, i) => i % 2 === 0);
        const down = numbers.filter((_, i) => i % 2 === 1);
        expect(across).toEqual(across.toSorted((a, b) => a - b));
        expect(down).toEqual(down.toSorted((a, b) => b - a));
        expect(across.every((x) => x >= 0 && x <= SIZE.width)).toBe(true);
        expect(down.at(-1)).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('profiles of equal plans, of all mass on one value, of none that is known', () => {
  const one = distribution([-7], [1]);
  const { lines } = profileOf([one, one, null], SIZE);
  expect(lines[0]).toBe('M0 180H200V0H400');
  expect(lines[1]).toBe(lines[0]);
  expect(lines[2]).toBeNull();
  const none = profileOf([null], SIZE);
  expect(none.lines).toEqual([null]);
  expect(none.ticks.every(({ at }) => Number.isFinite(at))).toBe(true);
});

test('a tornado: each bar from the base to its ends, also on one side alone, also without width', () => {
  const { base, bars } = tornadoOf(
    -1,
    [
      { low: -3, high: 1 },
      { low: 0, high: 1 },
      { low: -1, high: -1 },
      { low: null, high: 1 },
    ],
    400,
  );
  expect(base).toBe(200);
  expect(bars[0]).toEqual({ low: { x: 0, width: 200 }, high: { x: 200, width: 200 } });
  expect(bars[1]).toEqual({ low: { x: 200, width: 100 }, high: { x: 200, width: 200 } });
  expect(bars[2]).toEqual({ low: { x: 200, width: 0 }, high: { x: 200, width: 0 } });
  expect(bars[3]).toBeNull();
  expect(bars.flatMap((bar) => (bar === null ? [] : [sameSide(bar)]))).toEqual([false, true, false]);
  expect(tornadoOf(5, [], 400).base).toBe(200);
});

test('a histogram: areas as the counts, and one value alone is seen', () => {
  const bins = [
    { from: -2, to: -1, count: 30 },
    { from: -1, to: 0, count: 0 },
    { from: 0, to: 1, count: 10 },
  ];
  const { bars } = histogramOf(bins, { width: 300, height: 90 });
  expect(bars[0]).toEqual({ x: 0, y: 0, width: 100, height: 90 });
  expect(bars[1]?.height).toBe(0);
  expect(bars[2]).toEqual({ x: 200, y: 60, width: 100, height: 30 });
  const [alone] = histogramOf([{ from: 4, to: 4, count: 9 }], { width: 300, height: 90 }).bars;
  expect(alone).toEqual({ x: 147, y: 0, width: 6, height: 90 });
  expect(histogramOf([], SIZE).bars).toEqual([]);
});

test('a histogram of ends: all at one instant stand in the middle of two hours, ticks are the calendar’s', () => {
  const at = Date.UTC(2025, 5, 25, 12);
  const bins = [{ from: at, to: at, count: 5 }];
  const extent = timeExtentOf([at, at]);
  expect(extent).toEqual([at - 3_600_000, at + 3_600_000]);
  expect(histogramOf(bins, SIZE, extent).bars).toEqual([{ x: 197, y: 0, width: 6, height: 180 }]);
  expect(timeExtentOf([]).every(Number.isFinite)).toBe(true);
  const { unit, ticks } = timeTicksOf(
    [Date.UTC(2025, 5, 17), Date.UTC(2025, 11, 1)],
    400,
    zoneOf('Asia/Seoul'),
  );
  expect(unit).toBe('month');
  expect(ticks[0]?.value).toBe(Temporal.ZonedDateTime.from('2025-07-01[Asia/Seoul]').epochMilliseconds);
  expect(ticks.every(({ at: x }) => x >= 0 && x <= 400)).toBe(true);
});

test('profiles place their quantiles on their steps', () => {
  const one = distribution([-4, 6], [0.5, 0.5]);
  const { lines, place } = profileOf([one], SIZE);
  const [first = 0, , second = 0] = coordinates(lines[0] ?? '');
  expect(place(-4)).toBeCloseTo(first, 1);
  expect(place(6)).toBeCloseTo(second, 1);
  expect(Number.isFinite(profileOf([null], SIZE).place(3))).toBe(true);
});

test('dots: one axis with zero on it, nothing where nothing is known', () => {
  const { dots, zero } = dotsOf(
    [
      [-4, 4],
      [null, 0],
      [4, 4],
    ],
    400,
  );
  expect(dots[0]?.[0]).toBeGreaterThan(0);
  expect(dots[0]?.[1]).toBeLessThan(400);
  expect(dots[1]).toEqual([null, zero]);
  expect(dots[2]?.[0]).toBe(dots[2]?.[1]);
  expect(zero).toBe(200);
  expect(dotsOf([[-3]], 100).zero).toBeGreaterThan(90);
  // A range of zero width, no rows at all.
  expect(dotsOf([[0, 0]], 100).zero).toBe(50);
  expect(dotsOf([], 100).ticks.every(({ at }) => Number.isFinite(at))).toBe(true);
});

test('a strip is parted where the choice changes, without gaps', () => {
  const { parts, base } = stripOf({ low: 0.1, high: 0.5, base: 0.3 }, [0.2, 0.4], 400);
  expect(parts.map(({ x }) => Math.round(x))).toEqual([0, 100, 300]);
  expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(400, 9);
  expect(base).toBeCloseTo(200, 9);
  expect(stripOf({ low: -2, high: -1, base: -1 }, [], 400).base).toBe(400);
  expect(stripOf({ low: 3, high: 3, base: 3 }, [], 400)).toMatchObject({
    parts: [{ x: 0, width: 400 }],
    base: 200,
  });
});

test('a grid has one cell per pair, the first input upwards, and the base between its values', () => {
  const { cells, rows, columns, base } = gridOf([0, 1, 2], [10, 20], [1, 15], { width: 100, height: 90 });
  expect(cells).toHaveLength(6);
  expect(cells[0]).toEqual({ first: 0, second: 0, x: 0, y: 60, width: 50, height: 30 });
  expect(rows).toEqual([75, 45, 15]);
  expect(columns).toEqual([25, 75]);
  expect(base).toEqual({ x: 50, y: 45 });
  // An input without a range makes one row; what lies outside of the values stands at their ends.
  expect(gridOf([4], [1, 2], [4, 9], { width: 100, height: 90 })).toMatchObject({
    rows: [45],
    base: { x: 75, y: 45 },
  });
  expect(gridOf([], [], [0, 0], SIZE).cells).toEqual([]);
});
