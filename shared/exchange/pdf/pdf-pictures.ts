import type { Content } from 'pdfmake/interfaces.js';
import type { Picture } from '../../drawing/svg.ts';
import type { ExportInput, ExportView } from '../format.ts';
import type { Analyses } from '../report/analyses.ts';
import { pagePictures } from '../report/page-pictures.ts';

/** pt of a page's inside. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** pt to the px: a map's smallest text, 11 px, is 5.5 pt. */
const LEGIBLE = 0.5;
/** Never larger than in the application. */
const LARGEST = 0.75;
/** pt of a heading or a caption with the air around it. */
const LINE = 34;

/** A picture across the page; the map and long timelines in as many parts as can be read. */
export function pdfPictures(view: ExportView, input: ExportInput, analyses: Analyses, room: Room): Content[] {
  const pictures = pagePictures(view, input, analyses, {
    width: room.width / LEGIBLE,
    height: (room.height - 2 * LINE) / LEGIBLE,
  });
  return pictures.map(({ picture, part, overview }): Content => {
    if (overview) return fitted(picture, { width: room.width, height: room.height / 3 });
    if (part === '') return fitted(picture, room);
    const words: Content = { text: part, fontSize: 8, color: '#5b6679', margin: [0, 6, 0, 2] };
    return { stack: [words, fitted(picture, room)], unbreakable: true };
  });
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
