import { drawMap } from '../drawing/map/draw-map.ts';
import type { Picture } from '../drawing/svg.ts';
import { THEMES, type Theme } from '../drawing/theme.ts';
import { drawTimeline, type TimelineOptions } from '../drawing/timeline/draw-timeline.ts';
import { fromScenario } from '../model/index.ts';
import type { ExportInput } from './format.ts';
import { namesOf } from './names.ts';
import { mannerOf } from './shown-zone.ts';

/** The plan's timeline where the view is that, otherwise the map. */
export function pictureOf(input: ExportInput): Picture {
  const { scenario, evaluation } = input;
  if (input.view === 'timeline') return timelineOf([input]);
  return drawMap(scenario, evaluation, themeOf(input), mannerOf(input));
}

/** A lane for each input; all of one scenario. */
export function timelineOf(
  inputs: readonly [ExportInput, ...ExportInput[]],
  part?: TimelineOptions['part'],
): Picture {
  const [input] = inputs;
  const { scenario } = input;
  const names = namesOf(scenario, input.language);
  const lanes = inputs.map(({ plan, evaluation }) => {
    const color = scenario.plans?.find(({ id }) => id === plan)?.color ?? null;
    return { id: plan, name: names.plan(plan), color, evaluation };
  });
  return drawTimeline(fromScenario(scenario), lanes, themeOf(input), {
    ...mannerOf(input),
    ...(part && { part }),
  });
}

/** The colours that the input asks for; those of light pictures by default. */
export function themeOf({ theme = 'light', transparent = false }: ExportInput): Theme {
  return transparent ? { ...THEMES[theme], background: 'none' } : THEMES[theme];
}
