import { drawMap } from '../../drawing/map/draw-map.ts';
import { mapTiles } from '../../drawing/map/map-tiles.ts';
import type { Picture } from '../../drawing/svg.ts';
import type { ExportInput, ExportView } from '../format.ts';
import { themeOf } from '../picture-of.ts';
import { mannerOf } from '../shown-zone.ts';
import { textsIn } from '../texts/texts.ts';
import type { Analyses } from './analyses.ts';
import { drawView } from './pictures.ts';
import { timelineParts } from './timeline-parts.ts';

/** More pages of one picture than anybody lays side by side: beyond, it is drawn smaller. */
const MOST_PARTS = 16;

/** A picture, or a part of one, that has room on a page. */
export interface PagePicture {
  readonly picture: Picture;
  /** `Part 1 of 4`; empty where it is the whole. */
  readonly part: string;
  /** The whole without words, before its parts. */
  readonly overview: boolean;
}

/**
 * A picture for paper, which is white whatever the screen is: the map and long timelines in as many parts as
 * can be read.
 *
 * @param room px that a page shows at its most legible
 */
export function pagePictures(
  view: ExportView,
  input: ExportInput,
  analyses: Analyses,
  room: { readonly width: number; readonly height: number },
): readonly PagePicture[] {
  const printed: ExportInput = { ...input, theme: 'light', transparent: true };
  if (view === 'map') return mapOnPages(printed, room);
  const pictures =
    view === 'timeline'
      ? timelineParts(printed, room.height, MOST_PARTS)
      : [drawView(printed, view, analyses)];
  return pictures.map((picture) => ({ picture, part: '', overview: false }));
}

function mapOnPages(
  input: ExportInput,
  room: { readonly width: number; readonly height: number },
): readonly PagePicture[] {
  const { scenario, evaluation, language } = input;
  const { files } = textsIn(language);
  const theme = themeOf(input);
  const draw = (options: Parameters<typeof drawMap>[3]) =>
    drawMap(scenario, evaluation, theme, { ...mannerOf(input), ...options });
  const tiles = mapTiles(scenario, { ...room, most: MOST_PARTS });
  if (tiles.length === 1) return [{ picture: draw({}), part: '', overview: false }];
  return [
    { picture: draw({ bare: true }), part: '', overview: true },
    ...tiles.map((part, index) => ({
      picture: draw({ part }),
      part: files.part(index + 1, tiles.length),
      overview: false,
    })),
  ];
}
