import type { Picture } from '../drawing/svg.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { pictureOf, timelineOf } from './picture-of.ts';
import { drawView, isChart } from './report/pictures.ts';

/** A picture as vectors with real text; nothing in it runs or is fetched. */
export const svg: ExportFormat = {
  id: 'svg',
  name: 'Map (SVG)',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  render: (input) => (needsMore(input) ? viewOf(input).then(fileOf) : fileOf(pictureOf(input))),
};

const fileOf = ({ svg: text }: Picture) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;

/** Whether the picture shows more than the evaluation of its plan. */
const needsMore = ({ view = 'map', plans = [] }: ExportInput) =>
  isChart(view) || (view === 'timeline' && plans.length > 0);

/** The picture that the input's view asks for; analyses what charts need, and the further plans of a timeline. */
export async function viewOf(input: ExportInput): Promise<Picture> {
  const { view = 'map' } = input;
  if (!needsMore(input)) return pictureOf(input);
  if (!isChart(view)) {
    const { eachShownPlan } = await import('./report/each-plan.ts');
    return timelineOf(eachShownPlan(input));
  }
  const { analysesOf } = await import('./report/analyses.ts');
  return drawView(input, view, analysesOf(input));
}
