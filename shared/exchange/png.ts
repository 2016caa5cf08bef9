import { fallbacksFor, withEmojiFont } from '../drawing/fallback-fonts.ts';
import { rasterize } from '../drawing/rasterize.ts';
import type { Picture } from '../drawing/svg.ts';
import type { ExportFormat, ExportInput, LoadResource } from './format.ts';
import { viewOf } from './svg.ts';

export const DEFAULT_SCALE = 2;

/** The picture of the SVG export as pixels, drawn by the same program with the same fonts on every host. */
export const png: ExportFormat = {
  id: 'png',
  name: 'Map (PNG)',
  extension: 'png',
  mediaType: 'image/png',
  render: async (input, load) => pngOf(await viewOf(input), input, load),
};

/** A picture as pixels, at the input's scale. */
export async function pngOf(
  picture: Picture,
  { scale = DEFAULT_SCALE }: Pick<ExportInput, 'scale'>,
  load: LoadResource,
): Promise<Uint8Array<ArrayBuffer>> {
  const fallbacks = fallbacksFor(picture.svg).map(({ resource }) => resource);
  const [program, ...fonts] = await Promise.all([
    load('rasterizer'),
    ...(['font', 'boldFont', ...fallbacks] as const).map(load),
  ]);
  return rasterize({ ...picture, svg: withEmojiFont(picture.svg) }, scale, { fonts, program });
}
