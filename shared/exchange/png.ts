import { rasterize } from '../drawing/rasterize.ts';
import type { ExportFormat } from './format.ts';
import { pictureOf } from './svg.ts';

export const DEFAULT_SCALE = 2;

/** The picture of the SVG export as pixels, drawn by the same program with the same fonts on every host. */
export const png: ExportFormat = {
  id: 'png',
  name: 'Map (PNG)',
  extension: 'png',
  mediaType: 'image/png',
  async render(input, load) {
    const [font, boldFont, program] = await Promise.all([load('font'), load('boldFont'), load('rasterizer')]);
    return rasterize(pictureOf(input), input.scale ?? DEFAULT_SCALE, { font, boldFont, program });
  },
};
