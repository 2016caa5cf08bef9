import { z } from 'zod';

const Place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type Place = z.infer<typeof Place>;
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIZE = { width: 1440, height: 900 };
/** So much of a window must be on a display for the user to be able to fetch it; in pixels. */
const GRIP = 80;

/**
 * Where to open a window: where the last one was, if that is still on a display, else in the middle of
 * the first one and no larger than it. `stored` is whatever the store holds.
 */
export function placeFor(stored: unknown, displays: readonly Area[]): Partial<Place> & Pick<Place, 'width'> {
  const read = Place.safeParse(stored);
  if (read.success && displays.some((display) => overlaps(read.data, display))) return read.data;
  const [first] = displays;
  return {
    width: Math.min(SIZE.width, first?.width ?? SIZE.width),
    height: Math.min(SIZE.height, first?.height ?? SIZE.height),
  };
}

function overlaps(place: Area, display: Area): boolean {
  const across = Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x);
  const top = place.y - display.y;
  return across >= GRIP && top >= -GRIP / 4 && top <= display.height - GRIP;
}
