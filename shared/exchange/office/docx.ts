import type { FileChild } from 'docx';
import { drawMap, type MapOptions } from '../../drawing/map/draw-map.ts';
import { mapTiles } from '../../drawing/map/map-tiles.ts';
import type { Picture } from '../../drawing/svg.ts';
import type { ExportFormat, ExportInput, LoadResource } from '../format.ts';
import { themeOf } from '../picture-of.ts';
import { pngOf } from '../png.ts';
import type { Analyses } from '../report/analyses.ts';
import type { Block, Section } from '../report/briefing.ts';
import { drawView } from '../report/pictures.ts';
import type { Table } from '../report/tables.ts';
import { mannerOf } from '../shown-zone.ts';
import { repacked } from './repack.ts';

/** px across the text, and down a page that has a heading, too. */
const WIDE = 600;
const HIGH = 800;
/** What one picture of the map shows at most, so that its texts can be read in print. */
const TILE = { width: 900, height: 1150, most: 8 } as const;

/** The briefing to edit further: the sections under headings, with tables and pictures. */
export const docx: ExportFormat = {
  id: 'docx',
  name: 'Briefing (Word)',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async render(input, load) {
    const { wholeBriefing } = await import('../report/whole-briefing.ts');
    const library = await import('docx');
    const { Document, HeadingLevel, Packer, Paragraph, TextRun } = library;
    const { briefing, analyses } = wholeBriefing(input);
    const children: PlacedChild[] = [
      ...upright(
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(briefing.title)] }),
        paragraph(`${briefing.plan}. ${briefing.basis}`, library),
        ...(briefing.headline === ''
          ? []
          : [new Paragraph({ children: [new TextRun({ text: briefing.headline, bold: true, size: 26 })] })]),
        ...briefing.remarks.map((text) => paragraph(text, library)),
      ),
    ];
    const making: Making = { input, analyses, load, library, pictures: 0 };
    for (const section of briefing.sections) children.push(...(await sectionOf(section, making)));
    const document = new Document({
      title: briefing.title,
      creator: 'Scenario Desk',
      lastModifiedBy: 'Scenario Desk',
      styles: {
        default: {
          document: {
            run: {
              font: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Malgun Gothic' },
              size: 21,
              // What Word checks the spelling by.
              ...(input.language === 'ko' ? { language: { value: 'ko-KR', eastAsia: 'ko-KR' } } : {}),
            },
          },
        },
      },
      sections: pagesOf(children, library),
    });
    return repacked(new Uint8Array(await Packer.toArrayBuffer(document)), input);
  },
};

type Library = typeof import('docx');

/** What stands on pages that lie on their side is wide: tables of more columns than a page has room for. */
interface PlacedChild {
  readonly child: FileChild;
  readonly wide: boolean;
}
/** Columns that a page that stands upright has room for. */
const MOST_COLUMNS = 7;

const upright = (...children: readonly FileChild[]): PlacedChild[] =>
  children.map((child) => ({ child, wide: false }));

/** Neighbours of one orientation share their pages. */
function pagesOf(children: readonly PlacedChild[], { PageOrientation }: Library) {
  const runs: { wide: boolean; children: FileChild[] }[] = [];
  for (const { child, wide } of children) {
    const last = runs.at(-1);
    if (last?.wide === wide) last.children.push(child);
    else runs.push({ wide, children: [child] });
  }
  return runs.map((run) => ({
    properties: {
      page: {
        size: { orientation: run.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      },
    },
    children: run.children,
  }));
}

interface Making {
  readonly input: ExportInput;
  readonly analyses: Analyses;
  readonly load: LoadResource;
  readonly library: Library;
  /** How many there are already. */
  pictures: number;
}

async function sectionOf({ title, blocks }: Section, making: Making): Promise<PlacedChild[]> {
  const { input, analyses, library } = making;
  const { HeadingLevel, Paragraph, TextRun } = library;
  const heading = (text: string, level: 'HEADING_1' | 'HEADING_2') =>
    new Paragraph({ heading: HeadingLevel[level], keepNext: true, children: [new TextRun(text)] });
  const [first] = blocks;
  const children: PlacedChild[] = [
    { child: heading(title, 'HEADING_1'), wide: first?.kind === 'table' && isWide(first.table) },
  ];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const wide = isWide(block.table);
      if (block.table.title !== title)
        children.push({ child: heading(block.table.title, 'HEADING_2'), wide });
      children.push({ child: tableOf(block.table, library), wide });
    } else if (block.kind === 'picture') {
      for (const picture of picturesOf(block.view, input, analyses))
        children.push(...upright(await imageOf(picture, block.caption, making)));
    } else {
      const bullet = block.kind === 'list';
      children.push(...upright(...block.texts.map((text) => paragraph(text, library, bullet))));
    }
  }
  return children;
}

const isWide = ({ head }: Table) => head.length > MOST_COLUMNS;

/** The map as a whole, and its parts where the whole is too small to read. */
function picturesOf(
  view: Extract<Block, { kind: 'picture' }>['view'],
  input: ExportInput,
  analyses: Analyses,
): readonly Picture[] {
  const tiles = view === 'map' ? mapTiles(input.scenario, TILE) : [];
  if (tiles.length <= 1) return [drawView(input, view, analyses)];
  const { scenario, evaluation } = input;
  const draw = (options: MapOptions) =>
    drawMap(scenario, evaluation, themeOf(input), { ...options, ...mannerOf(input) });
  return [draw({ bare: true }), ...tiles.map((part) => draw({ part }))];
}

async function imageOf(picture: Picture, caption: string, making: Making): Promise<FileChild> {
  const { input, load, library } = making;
  const { ImageRun, Paragraph } = library;
  making.pictures += 1;
  const factor = Math.min(1, WIDE / picture.width, HIGH / picture.height);
  const size = {
    width: Math.max(1, Math.round(picture.width * factor)),
    height: Math.max(1, Math.round(picture.height * factor)),
  };
  // Twice the pixels shown: print is finer than screens.
  const data = await pngOf(picture, { ...input, scale: 2 * factor }, load);
  // An id of our own: the library's counts on from file to file.
  const altText = { id: `${making.pictures}`, name: caption, title: caption, description: caption };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: size, altText })] });
}

function paragraph(text: string, { Paragraph, TextRun }: Library, bullet = false): FileChild {
  const children = [new TextRun(text)];
  return bullet
    ? new Paragraph({ bullet: { level: 0 }, children })
    : new Paragraph({ children, spacing: { after: 120 } });
}

function tableOf({ head, rows }: Table, library: Library): FileChild {
  const { Paragraph, Table: WordTable, TableCell, TableRow, TextRun, WidthType } = library;
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            children: [
              new Paragraph({
                children: [new TextRun({ text, bold: isHead, size: head.length > MOST_COLUMNS ? 16 : 18 })],
              }),
            ],
          }),
      ),
    });
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widthsOf([head, ...rows], head.length > MOST_COLUMNS ? PAGE_LENGTH : PAGE_WIDTH),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Between the margins of an A4 page, across and along, in twentieths of a point. */
const PAGE_WIDTH = 9026;
const PAGE_LENGTH = 13_958;
/** In letters. */
const [LONGEST_SHARE, CELL_MARGINS] = [30, 4];

/** Each column gets its share by the longest word, which should not be broken, and by what stands in it. */
function widthsOf(rows: readonly (readonly string[])[], page: number): number[] {
  const weights = (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
    const word = longest(cells.flatMap((cell) => cell.split(/\s+/)));
    return Math.min(LONGEST_SHARE, Math.max(word, longest(cells) / 3, 5) + CELL_MARGINS);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((weight / all) * page));
}
