import { drawMap } from '../drawing/map/draw-map.ts';
import type { Picture } from '../drawing/svg.ts';
import { THEMES, type Theme } from '../drawing/theme.ts';
import { drawTimeline } from '../drawing/timeline/draw-timeline.ts';
import { fromScenario } from '../model/index.ts';
import type { ExportInput } from './format.ts';
import { namesOf } from './names.ts';

/** The plan's timeline where the view is that, otherwise the map. */
export function pictureOf(input: ExportInput): Picture {
  const { scenario, evaluation, plan, language } = input;
  const options = language === undefined ? {} : { language };
  const theme = themeOf(input);
  if (input.view !== 'timeline') return drawMap(scenario, evaluation, theme, options);
  const color = scenario.plans?.find(({ id }) => id === plan)?.color;
  const lane = { name: namesOf(scenario, language).plan(plan), ...(color === undefined ? {} : { color }) };
  return drawTimeline(fromScenario(scenario), evaluation, lane, theme, options);
}

/** The colours that the input asks for; those of light pictures by default. */
export function themeOf({ theme = 'light', transparent = false }: ExportInput): Theme {
  return transparent ? { ...THEMES[theme], background: 'none' } : THEMES[theme];
}
