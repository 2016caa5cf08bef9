import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ExportFormat, ExportInput } from '../format.ts';
import type { Block, Section } from '../report/briefing.ts';
import type { WholeBriefing } from '../report/whole-briefing.ts';
import { textsIn } from '../texts/texts.ts';
import { contentWithFonts } from './content-fonts.ts';
import { type FontRuns, fontRuns } from './font-runs.ts';
import { pdfPictures, type Room } from './pdf-pictures.ts';
import { pdfTable } from './pdf-table.ts';

/** pt: A4, and its margins. */
const LONG = 841.89;
const SHORT = 595.28;
const SIDE = 40;
const TOP = 44;
/** Rows of a table that is kept on one page. */
const SMALL = 10;
const FAMILY = 'Pretendard';
/** Named as the fonts name themselves: so pdfmake finds them among those open, and does not open one per text of a picture. */
const FILES = { normal: 'Pretendard-Regular', bold: 'Pretendard-SemiBold' } as const;

/**
 * The briefing for the folder: findings on a page of their own, then the sections, as real text in embedded
 * fonts with bookmarks and page numbers. pdfmake draws it on every host, so that it is the same everywhere;
 * it does not tag headings and tables.
 */
export const pdf: ExportFormat = {
  id: 'pdf',
  name: 'Briefing (PDF)',
  extension: 'pdf',
  mediaType: 'application/pdf',
  async render(input, load) {
    const { wholeBriefing } = await import('../report/whole-briefing.ts');
    const whole = documentOf(wholeBriefing(input), input);
    const [font, bold] = await Promise.all([load('font'), load('boldFont')]);
    const runs = await fontRuns(JSON.stringify(whole), font, load);
    const maker = await pdfMaker(font, bold, runs);
    const made = maker.createPdf(runs === null ? whole : withFallbacks(whole, runs));
    // A copy: what comes out is a view on a larger buffer.
    return new Uint8Array(await made.getBuffer());
  },
};

/** What pdfmake reads fonts from; missing in its types. */
interface Files {
  writeFileSync(name: string, content: Uint8Array): void;
}

/** The browser's build in Node too: one set of code, one file. */
async function pdfMaker(font: Uint8Array, bold: Uint8Array, runs: FontRuns | null) {
  const { default: maker } = await import('pdfmake/build/pdfmake.js');
  const { virtualfs } = maker as typeof maker & { readonly virtualfs: Files };
  virtualfs.writeFileSync(FILES.normal, font);
  virtualfs.writeFileSync(FILES.bold, bold);
  const others = (runs?.fonts ?? []).map(({ family, name, bytes }) => {
    virtualfs.writeFileSync(name, bytes);
    return [family, { normal: name, bold: name, italics: name, bolditalics: name }] as const;
  });
  maker.setFonts({
    [FAMILY]: { ...FILES, italics: FILES.normal, bolditalics: FILES.bold },
    ...Object.fromEntries(others),
  });
  // Nothing is fetched, whatever stands in a scenario.
  maker.setUrlAccessPolicy(() => false);
  return maker;
}

function withFallbacks(whole: TDocumentDefinitions, runs: FontRuns): TDocumentDefinitions {
  const { content, footer } = whole;
  return {
    ...whole,
    content: contentWithFonts(content as Content[], runs),
    ...(typeof footer === 'function'
      ? {
          footer: (...about: Parameters<typeof footer>) =>
            contentWithFonts([footer(...about) as Content], runs),
        }
      : {}),
  };
}

function documentOf({ briefing, analyses }: WholeBriefing, input: ExportInput): TDocumentDefinitions {
  const { scenario } = input;
  const { title, plan, basis, headline, remarks, sections } = briefing;
  const first: Content[] = [
    { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 4], outline: true },
    { text: `${plan}. ${basis}`, color: '#5b6679', margin: [0, 0, 0, 10] },
    ...(headline === '' ? [] : [emphasised(headline)]),
    ...remarks.map((text) => paragraph(text)),
  ];
  const rest = sections.flatMap((section, index) => {
    // The first page is that of the findings alone; pictures begin pages that are as wide as they want.
    const begins = index > 0 && (sections[index - 1]?.id === 'findings' || isWide(section));
    const after = index > 0 && isWide(sections[index - 1]);
    return sectionOf(section, begins || after, input, analyses);
  });
  return {
    pageSize: 'A4',
    pageMargins: [SIDE, TOP, SIDE, TOP],
    language: textsIn(input.language).words.tag,
    displayTitle: true,
    info: {
      title,
      subject: plan,
      creator: 'Scenario Desk',
      producer: 'Scenario Desk',
      // Of the scenario, not of the hour: the same scenario makes the same file.
      creationDate: new Date(`${(scenario.asOf ?? scenario.start).slice(0, 10)}T00:00:00Z`),
    },
    defaultStyle: { font: FAMILY, fontSize: 9.5, lineHeight: 1.25, color: '#18202e' },
    footer: (page, pages) => ({
      columns: [
        { text: title, width: '*' },
        { text: `${page} / ${pages}`, width: 'auto' },
      ],
      fontSize: 8,
      color: '#5b6679',
      margin: [SIDE, 14, SIDE, 0],
    }),
    content: [...first, ...rest],
  };
}

const isWide = (section: Section | undefined) => section?.id === 'map' || section?.id === 'timeline';

function sectionOf(
  section: Section,
  begins: boolean,
  input: ExportInput,
  analyses: WholeBriefing['analyses'],
): Content[] {
  const wide = isWide(section);
  const [width, height] = wide ? [LONG, SHORT] : [SHORT, LONG];
  const room = { width: width - 2 * SIDE, height: height - 2 * TOP };
  const heading: Content = {
    text: section.title,
    id: `section-${section.id}`,
    outline: true,
    outlineExpanded: true,
    fontSize: 14,
    bold: true,
    margin: [0, 10, 0, 6],
    headlineLevel: 1,
    ...(begins
      ? { pageBreak: 'before', pageOrientation: wide ? ('landscape' as const) : ('portrait' as const) }
      : {}),
  };
  return [heading, ...section.blocks.flatMap((block) => blockOf(block, section, input, analyses, room))];
}

function blockOf(
  block: Block,
  section: Section,
  input: ExportInput,
  analyses: WholeBriefing['analyses'],
  room: Room,
): Content[] {
  switch (block.kind) {
    case 'list':
      return [{ ul: block.texts.map((text) => ({ text, margin: [0, 0, 0, 4] })), margin: [0, 0, 0, 8] }];
    case 'paragraphs':
      return block.texts.map(paragraph);
    case 'table': {
      const { title } = block.table;
      const heading: Content = {
        text: title,
        outline: true,
        outlineParentId: `section-${section.id}`,
        fontSize: 11,
        bold: true,
        margin: [0, 6, 0, 4],
        headlineLevel: 2,
      };
      const table = pdfTable(block.table, room.width);
      if (title === section.title) return [table];
      // A heading does not stay behind at the foot of a page.
      return block.table.rows.length > SMALL
        ? [heading, table]
        : [{ stack: [heading, table], unbreakable: true }];
    }
    case 'picture':
      return pdfPictures(block.view, input, analyses, room);
  }
}

function paragraph(text: string): Content {
  return { text, margin: [0, 0, 0, 6] };
}

function emphasised(text: string): Content {
  return { text, fontSize: 13, bold: true, margin: [0, 0, 0, 8] };
}
