/**
 * Gives every item of every lane a place. Within a lane items are packed into rows, first fit in the order
 * of their left ends, each with its label in its own interval: so no two of a row ever touch, at any scale.
 * x is px from `origin` (an instant), so that panning moves everything and changes nothing.
 */
import type { Triple } from '../../engine/results.ts';
import { isCertain, spanOf } from '../../engine/triple.ts';
import { instantOfItem } from './items.ts';
import { fitText } from './text.ts';
import type { Interval, Lane, Measure, TimelineItem } from './types.ts';

export const ROW = 26;
export const LANE_HEAD = 30;
const LANE_FOOT = 14;
/** Half of a sign's width with the air around it. */
const SIGN = 10;
const GAP = 12;
/** px; longer titles end in an ellipsis. */
const LONGEST = 210;
/** A title keeps so many px at the least: behind it the rest ends in an ellipsis. */
const SHORTEST = 90;

export interface ItemText {
  readonly title: string;
  /** Behind the title, paler: the time, odds. */
  readonly detail: string;
}
export interface PlacedItem {
  readonly item: TimelineItem;
  readonly row: number;
  /** Middle of the row, px from the top of the picture. */
  readonly y: number;
  /** All that the item and its label take up. */
  readonly room: Interval;
  /** The window as entered; null for none and for instants. */
  readonly box: Interval | null;
  /** From the earliest entering to the latest, null where it is certain. */
  readonly fade: Interval | null;
  /** From the likely entering to the likely leaving, null where that takes no time. */
  readonly stay: Interval | null;
  /** The likely entering. */
  readonly likely: number;
  /** How far the arrival may slip: from the likely one to the last that is in time. */
  readonly slack: Interval | null;
  readonly sign: number;
  readonly label: {
    readonly x: number;
    readonly width: number;
    readonly title: string;
    readonly detail: string;
  };
}
export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
}
export interface TimelineLayout {
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
}
export interface LayoutOptions {
  readonly origin: number;
  /** ms to the px. */
  readonly perPx: number;
  readonly measure: Measure;
  readonly text: (item: TimelineItem) => ItemText;
  /** Draw how far arrivals may slip. */
  readonly slack: boolean;
  /** px that a label takes at most, none given: as much as it needs. What is longer ends in an ellipsis. */
  readonly widest?: number;
}

export function layOut(lanes: readonly Lane[], options: LayoutOptions): TimelineLayout {
  let top = 0;
  const placed = lanes.map((lane): PlacedLane => {
    const loose = lane.items.map((item) => place(item, options)).sort((a, b) => a.room[0] - b.room[0]);
    const ends: number[] = [];
    const items = loose.map((item): PlacedItem => {
      const free = ends.findIndex((end) => end + GAP <= item.room[0]);
      const row = free === -1 ? ends.length : free;
      ends[row] = item.room[1];
      return { ...item, row, y: top + LANE_HEAD + (row + 0.5) * ROW };
    });
    const height = LANE_HEAD + Math.max(1, ends.length) * ROW + LANE_FOOT;
    const result = { lane, top, height, items };
    top += height;
    return result;
  });
  return { lanes: placed, height: top };
}

/** Where an item stands across; rows are given to all of a lane together. */
export function place(item: TimelineItem, options: LayoutOptions): Omit<PlacedItem, 'row' | 'y'> {
  const { origin, perPx } = options;
  const x = (at: number) => (at - origin) / perPx;
  const { window, arrive, enter, leave, mustArriveBy } = item;
  const likely = x(instantOfItem(item));
  const box: Interval | null =
    window !== null && window.end > window.start ? [x(window.start), x(window.end)] : null;
  const fade = enter === null || isCertain(enter) ? null : fadeOf(enter, x);
  const stay: Interval | null =
    enter !== null && leave !== null && leave.likely > enter.likely ? [likely, x(leave.likely)] : null;
  const until =
    options.slack && mustArriveBy !== null && Number.isFinite(mustArriveBy) ? x(mustArriveBy) : null;
  const arrival = arrive === null ? likely : x(arrive.likely);
  const slack: Interval | null = until !== null && until - arrival > 2 ? [arrival, until] : null;
  const wide = box !== null && box[1] - box[0] >= 2 * SIGN;
  const sign = wide ? box[0] + SIGN : likely;
  const { title, detail } = texts(options.text(item), options);
  const width = options.measure(detail === '' ? title : `${title} ${detail}`);
  const beside = sign + SIGN + 2;
  // Inside its window if it fits, otherwise behind it: never across its edge.
  const inside = wide && beside + width + 4 <= box[1];
  const start = box === null || inside ? beside : Math.max(beside, box[1] + 5);
  const parts = [box, fade, stay, slack].filter((part) => part !== null);
  const low = Math.min(sign - SIGN, ...parts.map(([from]) => from));
  const high = Math.max(start + width, ...parts.map(([, to]) => to));
  return {
    item,
    room: [low, high],
    box,
    fade,
    stay,
    likely,
    slack,
    sign,
    label: { x: start, width, title, detail },
  };
}

function texts(whole: ItemText, { measure, widest = Number.POSITIVE_INFINITY }: LayoutOptions): ItemText {
  const title = fitText(whole.title, LONGEST, measure);
  const width = (front: string, back: string) => measure(back === '' ? front : `${front} ${back}`);
  if (width(title, whole.detail) <= widest) return { title, detail: whole.detail };
  const beside = width('', whole.detail);
  const short = fitText(title, Math.max(SHORTEST, widest - beside), measure);
  if (whole.detail === '' || width(short, whole.detail) <= widest)
    return { title: short, detail: whole.detail };
  return { title: short, detail: fitText(whole.detail, widest - width(short, '') - measure(' '), measure) };
}

/** Months of different lengths can bring the members of a triple out of their order. */
function fadeOf(enter: Triple, x: (at: number) => number): Interval {
  const [low, high] = spanOf(enter);
  return [x(low), x(high)];
}
