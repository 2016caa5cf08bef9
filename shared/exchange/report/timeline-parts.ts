import type { Picture } from '../../drawing/svg.ts';
import type { ExportInput } from '../format.ts';
import { timelineOf } from '../picture-of.ts';

/** The plan's timeline, in parts under one axis where it is higher than `height` px; at most so many of them. */
export function timelineParts(input: ExportInput, height: number, most: number): readonly Picture[] {
  const whole = timelineOf([input]);
  if (whole.height <= height) return [whole];
  const count = Math.min(most, Math.ceil(whole.height / height));
  return Array.from({ length: count }, (_, index) =>
    timelineOf([input], { from: index * height, to: (index + 1) * height }),
  );
}
