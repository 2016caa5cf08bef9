import type { Picture } from '../../drawing/svg.ts';
import { drawTimeline } from '../../drawing/timeline/draw-timeline.ts';
import { fromScenario } from '../../model/index.ts';
import type { ExportInput } from '../format.ts';
import { namesOf } from '../names.ts';
import { pictureOf, themeOf } from '../picture-of.ts';

/** The plan's timeline, in parts under one axis where it is higher than `height` px; at most so many of them. */
export function timelineParts(input: ExportInput, height: number, most: number): readonly Picture[] {
  const whole = pictureOf({ ...input, view: 'timeline' });
  if (whole.height <= height) return [whole];
  const { scenario, evaluation, plan, language } = input;
  const document = fromScenario(scenario);
  const count = Math.min(most, Math.ceil(whole.height / height));
  return Array.from({ length: count }, (_, index) =>
    drawTimeline(document, evaluation, { name: namesOf(scenario, language).plan(plan) }, themeOf(input), {
      part: { from: index * height, to: (index + 1) * height },
      ...(language === undefined ? {} : { language }),
    }),
  );
}
