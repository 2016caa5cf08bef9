import type { Picture } from '../drawing/svg.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import { pictureOf } from './picture-of.ts';
import { drawView, isChart } from './report/pictures.ts';

/** A picture as vectors with real text; nothing in it runs or is fetched. */
export const svg: ExportFormat = {
  id: 'svg',
  name: 'Map (SVG)',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  render: (input) => (isChart(input.view ?? 'map') ? viewOf(input).then(fileOf) : fileOf(pictureOf(input))),
};

const fileOf = ({ svg: text }: Picture) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;

/** The picture that the input's view asks for; analyses what charts need. */
export async function viewOf(input: ExportInput): Promise<Picture> {
  const { view = 'map' } = input;
  if (!isChart(view)) return pictureOf(input);
  const { analysesOf } = await import('./report/analyses.ts');
  return drawView(input, view, analysesOf(input.scenario));
}
