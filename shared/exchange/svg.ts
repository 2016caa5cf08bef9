import { drawMap } from '../drawing/map/draw-map.ts';
import type { Picture } from '../drawing/svg.ts';
import { THEMES } from '../drawing/theme.ts';
import { drawTimeline } from '../drawing/timeline/draw-timeline.ts';
import { fromScenario } from '../model/index.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { namesOf } from './names.ts';

/** The map or the timeline as vectors with real text; nothing in it runs or is fetched. */
export const svg: ExportFormat = {
  id: 'svg',
  name: 'Map (SVG)',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  render: (input) => `<?xml version="1.0" encoding="UTF-8"?>\n${pictureOf(input).svg}\n`,
};

export function pictureOf(input: ExportInput): Picture {
  const { scenario, evaluation, plan, view = 'map' } = input;
  const named = THEMES[input.theme ?? 'light'];
  const theme = input.transparent === true ? { ...named, background: 'none' } : named;
  if (view === 'map') return drawMap(scenario, evaluation, theme);
  const color = scenario.plans?.find(({ id }) => id === plan)?.color;
  const lane = { name: namesOf(scenario).plan(plan), ...(color === undefined ? {} : { color }) };
  return drawTimeline(fromScenario(scenario), evaluation, lane, theme);
}
