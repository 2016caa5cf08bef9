import type { FileChild } from 'docx';
import type { ExportFormat } from '../format.ts';
import { commonTables, comparisonTable, reportOf } from '../report/report.ts';
import type { Table } from '../report/tables.ts';
import { repacked } from './repack.ts';

/** The briefing to edit further: findings in sentences under headings, then plans side by side, the tables, what it rests on. */
export const docx: ExportFormat = {
  id: 'docx',
  name: 'Briefing (Word)',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async render(input) {
    const { eachPlan } = await import('../report/each-plan.ts');
    const library = await import('docx');
    const { Document, HeadingLevel, Packer, Paragraph, TextRun } = library;
    const inputs = eachPlan(input);
    const report = reportOf(input);
    const heading = (text: string, level: 'HEADING_1' | 'HEADING_2') =>
      new Paragraph({ heading: HeadingLevel[level], children: [new TextRun(text)] });
    const paragraph = (text: string) =>
      new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } });
    const section = (table: Table): FileChild[] =>
      table.rows.length === 0 ? [] : [heading(table.title, 'HEADING_2'), tableOf(table, library)];
    const children: FileChild[] = [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
      paragraph(`${report.plan}. ${report.basis}`),
      ...(report.headline === ''
        ? []
        : [new Paragraph({ children: [new TextRun({ text: report.headline, bold: true, size: 26 })] })]),
      heading('Findings', 'HEADING_1'),
      ...report.findings.map(
        (text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }),
      ),
      ...report.remarks.map(paragraph),
      ...(report.summary.length === 0 ? [] : [heading('Background', 'HEADING_1')]),
      ...report.summary.map(paragraph),
      heading('Figures', 'HEADING_1'),
      ...[comparisonTable(inputs), ...report.tables].flatMap(section),
      ...(commonTables(input).length === 0 ? [] : [heading('What it rests on', 'HEADING_1')]),
      ...commonTables(input).flatMap(section),
    ];
    const document = new Document({
      title: report.title,
      creator: 'Scenario Desk',
      lastModifiedBy: 'Scenario Desk',
      styles: {
        default: {
          document: {
            run: { font: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Malgun Gothic' }, size: 21 },
          },
        },
      },
      sections: [{ children }],
    });
    return repacked(new Uint8Array(await Packer.toArrayBuffer(document)), input);
  },
};

function tableOf({ head, rows }: Table, library: typeof import('docx')): FileChild {
  const { Paragraph, Table: WordTable, TableCell, TableRow, TextRun, WidthType } = library;
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            children: [new Paragraph({ children: [new TextRun({ text, bold: isHead, size: 18 })] })],
          }),
      ),
    });
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widthsOf([head, ...rows]),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Between the margins of an A4 page, in twentieths of a point. */
const PAGE_WIDTH = 9026;
/** In letters. */
const [LONGEST_SHARE, CELL_MARGINS] = [30, 4];

/** Each column gets its share by the longest word, which should not be broken, and by what stands in it. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const weights = (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
    const word = longest(cells.flatMap((cell) => cell.split(/\s+/)));
    return Math.min(LONGEST_SHARE, Math.max(word, longest(cells) / 3) + CELL_MARGINS);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((weight / all) * PAGE_WIDTH));
}
