import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateWidth,
  fitLanes,
  fitText,
  fitTo,
  type Lane,
  type Line,
  layOut,
  placeLines,
  placeOf,
  type TimelineItem,
  type TimelineLayout,
  widestLabel,
} from '#shared/drawing/timeline/index.ts';
import { NODE_KINDS } from '#shared/model/schema.ts';

const START = Date.UTC(2025, 5, 17);
const YEAR = 365.25 * 86_400_000;
const HOUR = 3_600_000;
const measure = estimateWidth(12);

const instant = fc.double({ min: START, max: START + 3 * YEAR, noNaN: true });
const triple = fc
  .tuple(instant, instant, instant)
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([earliest, likely, latest]) => ({ earliest, likely, latest }) as NonNullable<TimelineItem['enter']>);
const window = fc.tuple(instant, fc.double({ min: 0, max: YEAR, noNaN: true })).map(([start, length]) => ({
  start,
  end: start + length,
  likely: start + length / 2,
  instant: length === 0,
}));
const items = (lane: string, maxLength: number) =>
  fc
    .array(
      fc.record({
        title: fc.string({ maxLength: 60 }),
        kind: fc.constantFrom(...NODE_KINDS),
        enter: triple,
        stay: fc.double({ min: 0, max: YEAR / 10, noNaN: true }),
        window: fc.option(window),
        mustArriveBy: fc.option(instant),
      }),
      // Without a size of their own, arrays have ten elements at most.
      { maxLength, size: 'max' },
    )
    .map((all) =>
      all
        .map(({ title, kind, enter, stay, window: dated, mustArriveBy }, index): TimelineItem => {
          const leave = { ...enter, likely: enter.likely + stay, latest: enter.latest + stay };
          return {
            key: `${lane}/${index}`,
            node: `n${index}`,
            kind,
            title,
            actor: null,
            zone: null,
            window: dated,
            arrive: enter,
            enter,
            leave,
            slack: null,
            mustArriveBy,
            missed: 0,
            atRisk: false,
            reach: 1,
          };
        })
        .sort((a, b) => (a.enter?.likely ?? 0) - (b.enter?.likely ?? 0)),
    );
/** Of one instant, the start. */
const certain = (title: string): TimelineItem => ({
  key: 'a/0',
  node: 'n0',
  kind: 'event',
  title,
  actor: null,
  zone: null,
  window: null,
  arrive: null,
  enter: { earliest: START, likely: START, latest: START },
  leave: null,
  slack: null,
  mustArriveBy: null,
  missed: 0,
  atRisk: false,
  reach: 1,
});
const lane = (id: string, of: readonly TimelineItem[]): Lane => ({
  id,
  title: id,
  color: null,
  probability: null,
  items: of,
});
const scale = fc.double({ min: Math.log(1000), max: Math.log(YEAR / 10), noNaN: true }).map(Math.exp);

const draw = (lanes: readonly Lane[], perPx: number, slack = true): TimelineLayout =>
  layOut(lanes, {
    origin: START,
    perPx,
    measure,
    slack,
    text: ({ title }) => ({ title, detail: '25 Jun 21:30 · 42%' }),
  });

describe('the layout of a timeline', () => {
  it('lets no two items of a row touch, label and slack included, at any scale', () => {
    fc.assert(
      fc.property(items('a', 200), scale, fc.boolean(), (of, perPx, slack) => {
        for (const { items: placed } of draw([lane('a', of)], perPx, slack).lanes) {
          const rows = Map.groupBy(placed, ({ row }) => row);
          for (const row of rows.values()) {
            const ordered = row.toSorted((a, b) => a.room[0] - b.room[0]);
            for (const [i, next] of ordered.slice(1).entries())
              expect(next.room[0]).toBeGreaterThan((ordered[i] as typeof next).room[1]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps everything that is drawn of an item within its room, and the room within its lane', () => {
    fc.assert(
      fc.property(items('a', 60), items('b', 60), scale, (a, b, perPx) => {
        const layout = draw([lane('a', a), lane('b', b)], perPx);
        let top = 0;
        for (const placed of layout.lanes) {
          expect(placed.top).toBe(top);
          top += placed.height;
          for (const { room, box, fade, stay, slack, sign, label, y } of placed.items) {
            const parts = [box, fade, stay, slack, [sign, sign], [label.x, label.x + label.width]] as const;
            for (const part of parts) {
              if (part === null) continue;
              expect(part.every(Number.isFinite)).toBe(true);
              expect(part[0]).toBeGreaterThanOrEqual(room[0]);
              expect(part[1]).toBeLessThanOrEqual(room[1]);
            }
            expect(label.width).toBeGreaterThanOrEqual(measure(`${label.title} ${label.detail}`));
            expect(y - 13).toBeGreaterThanOrEqual(placed.top);
            expect(y + 13).toBeLessThanOrEqual(placed.top + placed.height);
          }
        }
        expect(layout.height).toBe(top);
      }),
      { numRuns: 60 },
    );
  });

  it('ends labels that are wider than there is room for in an ellipsis, the title before the rest', () => {
    const long = fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(long, long, fc.integer({ min: 160, max: 600 }), (title, detail, widest) => {
        const options = { origin: START, perPx: 60_000, measure, slack: false, widest };
        const text = () => ({ title, detail });
        const label = layOut([lane('a', [certain(title)])], { ...options, text }).lanes[0]?.items[0]?.label;
        if (label === undefined) throw new Error('nothing is drawn');
        expect(label.width).toBeLessThanOrEqual(widest);
        const whole = measure(title) <= 210 && measure(`${title} ${detail}`) <= widest;
        expect(`${label.title} ${label.detail}`.includes('…')).toBe(
          !whole || `${title}${detail}`.includes('…'),
        );
      }),
    );
  });

  it('draws what is uncertain from its first instant to its last, where months have brought them out of order', () => {
    const enter = { earliest: START + 20 * HOUR, likely: START + 2 * HOUR, latest: START + 10 * HOUR };
    const [placed] =
      draw([lane('a', [{ ...certain('A month later'), enter }])], 60_000).lanes[0]?.items ?? [];
    expect(placed?.fade).toEqual([2 * 60, 20 * 60]);
    expect(placed?.likely).toBe(2 * 60);
  });

  it('draws every item once, where its times are', () => {
    fc.assert(
      fc.property(items('a', 100), scale, (of, perPx) => {
        const placed = draw([lane('a', of)], perPx).lanes[0]?.items ?? [];
        expect(placed.map(({ item }) => item.key).toSorted()).toEqual(of.map(({ key }) => key).toSorted());
        const at = (x: number) => START + x * perPx;
        for (const { item, likely, box, fade, slack } of placed) {
          const { enter, window: dated, arrive, mustArriveBy } = item;
          expect(at(likely)).toBeCloseTo(enter?.likely ?? Number.NaN, -2);
          if (dated !== null && dated.end > dated.start) {
            expect(at(box?.[0] ?? Number.NaN)).toBeCloseTo(dated.start, -2);
            expect(at(box?.[1] ?? Number.NaN)).toBeCloseTo(dated.end, -2);
          } else expect(box).toBeNull();
          if (fade !== null) expect(at(fade[0])).toBeCloseTo(enter?.earliest ?? Number.NaN, -2);
          if (slack !== null) {
            expect(at(slack[0])).toBeCloseTo(arrive?.likely ?? Number.NaN, -2);
            expect(at(slack[1])).toBeCloseTo(mustArriveBy ?? Number.NaN, -2);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts 200 outcomes at one instant below each other', () => {
    const at = { earliest: START, likely: START, latest: START };
    const [one] =
      fc.sample(
        items('a', 1).filter(({ length }) => length === 1),
        1,
      )[0] ?? [];
    const of = Array.from({ length: 200 }, (_, index): TimelineItem => {
      return {
        ...(one as TimelineItem),
        key: `a/${index}`,
        window: null,
        arrive: at,
        enter: at,
        leave: at,
        mustArriveBy: null,
      };
    });
    const placed = draw([lane('a', of)], 60_000).lanes[0]?.items ?? [];
    expect(new Set(placed.map(({ y }) => y)).size).toBe(200);
  });
});

describe('fitting everything', () => {
  it('shows every label to its end, and no less near than that takes', () => {
    const text = ({ title }: TimelineItem) => ({ title, detail: '25 Jun 21:30' });
    fc.assert(
      fc.property(items('a', 60), fc.integer({ min: 300, max: 3000 }), (of, width) => {
        const lanes = [lane('a', of)];
        const instants = of.flatMap(({ enter, window: dated }) =>
          [enter?.earliest, enter?.latest, dated?.start, dated?.end].filter((at) => at !== undefined),
        );
        const span = [Math.min(...instants), Math.max(...instants)] as const;
        const view = fitLanes(lanes, span, width, { measure, text, slack: false });
        expect(Number.isFinite(view.from) && view.perPx > 0).toBe(true);
        if (of.length === 0) return;
        const options = { measure, text, slack: false, widest: widestLabel(width) };
        const ends = (perPx: number) =>
          layOut(lanes, { origin: span[0] - 24 * perPx, perPx, ...options }).lanes.flatMap((placed) =>
            placed.items.map(({ label }) => label.x + label.width),
          );
        // Instants that a double tells apart may be a fraction of a millisecond apart: a millionth of a pixel is rounding.
        expect(Math.max(...ends(view.perPx))).toBeLessThanOrEqual(width + 1e-6);
        for (const at of span) expect(placeOf(view, at)).toBeLessThanOrEqual(width + 1e-6);
        // Labels take their share of the room, and no more.
        const near = fitTo(span[0], span[1], width, 24, 16).perPx;
        expect(view.perPx).toBeLessThan(4 * near);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the labels of lines across', () => {
  const lines = fc
    .array(fc.record({ at: instant, title: fc.string({ maxLength: 40 }) }), { maxLength: 40 })
    .map((all) =>
      all
        .map(({ at, title }, i): Line => ({ key: String(i), kind: 'deadline', at, node: null, title }))
        .sort((a, b) => a.at - b.at),
    );
  it('never overlap, and stay inside', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 300, max: 3000 }), (of, width) => {
        const place = (at: number) => ((at - START) / (3 * YEAR)) * width;
        const labels = placeLines(of, place, width, 2, ({ title }) => title, measure).flatMap(({ label }) =>
          label === null ? [] : [label],
        );
        for (const [i, a] of labels.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          for (const b of labels.slice(i + 1))
            if (a.row === b.row) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
        }
      }),
    );
  });
  it('names the only line wherever it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (x) => {
        const line: Line = { key: 'l', kind: 'today', at: x, node: null, title: 'today' };
        const placed = placeLines(
          [line],
          (at) => at,
          1000,
          2,
          ({ title }) => title,
          measure,
        );
        expect(placed[0]?.label?.text).toBe('today');
        expect((placed[0]?.label?.x ?? 0) + (placed[0]?.label?.width ?? 0)).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('fitting a text', () => {
  it('keeps what fits and cuts to the longest beginning that does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const fitted = fitText(text, width, measure);
          if (measure(text) <= width) expect(fitted).toBe(text);
          else {
            expect(fitted.endsWith('…')).toBe(true);
            expect(measure(fitted)).toBeLessThanOrEqual(width);
            expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });
});
