/** Labels below the ticks of an axis: as many as have room, each whole. */
import type { Measure } from '../timeline/types.ts';
import type { Tick } from './axis.ts';

export interface TickLabel {
  readonly value: number;
  readonly text: string;
  /** Pixels of the tick, and of the middle of its label, from the axis's beginning. */
  readonly at: number;
  readonly x: number;
}

/** px between two labels. */
const GAP = 8;

/**
 * The labels of ticks: all of them, or every second, third … of them where they would touch, among them that of 0.
 * `room`: how far labels may reach, px from the axis's beginning; at its ends they stand a little aside to be whole.
 */
export function tickLabelsOf(
  ticks: readonly Tick[],
  format: (value: number) => string,
  measure: Measure,
  room: readonly [low: number, high: number],
): readonly TickLabel[] {
  const all = ticks.map(({ at, value }) => {
    const text = format(value);
    const half = measure(text) / 2;
    return { value, text, at, half, x: Math.max(room[0] + half, Math.min(room[1] - half, at)) };
  });
  const zero = Math.max(
    0,
    all.findIndex(({ value }) => value === 0),
  );
  for (let step = 1; ; step++) {
    const kept = all.filter((_, i) => (i - zero) % step === 0);
    const apart = kept.every((each, i) => {
      const before = kept[i - 1];
      return before === undefined || before.x + before.half + GAP <= each.x - each.half;
    });
    if (apart || step >= all.length) return kept.map(({ value, text, at, x }) => ({ value, text, at, x }));
  }
}
