/** What of time is in sight: `from` at the left edge, `perPx` ms to the px. */
export interface TimeView {
  readonly from: number;
  readonly perPx: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 1,200 px hold 20 minutes, or 500 years. */
const CLOSEST = MINUTE / 60;
const WIDEST = (500 * 365.25 * DAY) / 1200;
/** Instants that every calendar function here can print. */
const FIRST = Date.UTC(1, 0, 3);
const LAST = Date.UTC(2499, 11, 28);

export const placeOf = (view: TimeView, at: number): number => (at - view.from) / view.perPx;
export const instantAt = (view: TimeView, x: number): number => view.from + x * view.perPx;

function bounded(from: number, perPx: number): TimeView {
  const scale = Math.min(WIDEST, Math.max(CLOSEST, perPx));
  return { from: Math.min(LAST, Math.max(FIRST, from)), perPx: scale };
}

/** Times `factor` nearer (above 1) or farther; what stands at `x` px stays there. */
export function zoom(view: TimeView, factor: number, x: number): TimeView {
  const { perPx } = bounded(view.from, view.perPx / factor);
  return bounded(instantAt(view, x) - x * perPx, perPx);
}

/** Moved by `dx` px: what stood at x stands at x − dx. */
export function pan(view: TimeView, dx: number): TimeView {
  return bounded(view.from + dx * view.perPx, view.perPx);
}

/**
 * Shows instants from `low` to `high` within `width` px, with `left` and `right` px left free (for a label
 * behind the last item). A range of zero width shows a day around it, no range at all a week from 1970 on.
 */
export function fitTo(low: number, high: number, width: number, left = 24, right = 280): TimeView {
  if (!Number.isFinite(low + high)) return fitTo(0, 7 * DAY, width, left, right);
  const spare = high - low < 10 * MINUTE ? DAY / 2 : 0;
  const room = Math.max(50, width - left - Math.min(right, width / 3));
  const { perPx } = bounded(low, (high - low + 2 * spare) / room);
  return bounded(low - spare - left * perPx, perPx);
}
