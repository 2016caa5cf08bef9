import type { Content } from 'pdfmake/interfaces.js';
import { drawMap } from '../../drawing/map/draw-map.ts';
import { mapTiles } from '../../drawing/map/map-tiles.ts';
import type { Picture } from '../../drawing/svg.ts';
import type { ExportInput, ExportView } from '../format.ts';
import { themeOf } from '../picture-of.ts';
import type { Analyses } from '../report/analyses.ts';
import { drawView } from '../report/pictures.ts';
import { timelineParts } from '../report/timeline-parts.ts';
import { mannerOf } from '../shown-zone.ts';
import { textsIn } from '../texts/texts.ts';

/** pt of a page's inside. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** pt to the px: a map's smallest text, 11 px, is 5.5 pt. */
const LEGIBLE = 0.5;
/** Never larger than in the application. */
const LARGEST = 0.75;
/** More pages of one picture than anybody lays side by side: beyond, it is drawn smaller. */
const MOST_PARTS = 16;
/** pt of a heading or a caption with the air around it. */
const LINE = 34;

/** A picture across the page; the map and long timelines in as many parts as can be read. */
export function pdfPictures(view: ExportView, input: ExportInput, analyses: Analyses, room: Room): Content[] {
  // Paper is white whatever the screen is.
  const printed: ExportInput = { ...input, theme: 'light', transparent: true };
  if (view === 'map') return mapPictures(printed, room);
  if (view === 'timeline') {
    const parts = timelineParts(printed, (room.height - 2 * LINE) / LEGIBLE, MOST_PARTS);
    return parts.map((part) => fitted(part, room));
  }
  return [fitted(drawView(printed, view, analyses), room)];
}

function mapPictures(input: ExportInput, room: Room): Content[] {
  const { scenario, evaluation, language } = input;
  const { files } = textsIn(language);
  const manner = mannerOf(input);
  const theme = themeOf(input);
  const tiles = mapTiles(scenario, {
    width: room.width / LEGIBLE,
    height: (room.height - 2 * LINE) / LEGIBLE,
    most: MOST_PARTS,
  });
  if (tiles.length === 1) return [fitted(drawMap(scenario, evaluation, theme, manner), room)];
  return [
    fitted(drawMap(scenario, evaluation, theme, { ...manner, bare: true }), {
      width: room.width,
      height: room.height / 3,
    }),
    ...tiles.flatMap((tile, index): Content[] => [
      {
        stack: [
          {
            text: files.part(index + 1, tiles.length),
            fontSize: 8,
            color: '#5b6679',
            margin: [0, 6, 0, 2],
          },
          fitted(drawMap(scenario, evaluation, theme, { ...manner, part: tile }), room),
        ],
        unbreakable: true,
      },
    ]),
  ];
}

function fitted({ svg, width, height }: Picture, room: Room): Content {
  const scale = Math.min(LARGEST, room.width / width, (room.height - 2 * LINE) / height);
  return {
    // pdfmake knows no weights between normal and bold.
    svg: svg.replaceAll(' font-weight="600"', ' font-weight="bold"'),
    width: width * scale,
    height: height * scale,
    margin: [0, 2, 0, 8],
  };
}
