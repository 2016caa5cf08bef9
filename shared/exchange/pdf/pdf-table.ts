import type { Content } from 'pdfmake/interfaces.js';
import type { Table } from '../report/tables.ts';

const SIZE = 8;
/** pt that a letter of `SIZE` takes on average, and those of East Asian scripts. */
const LETTER = 4.3;
const WIDE_LETTER = 8;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/;
const PADDING = 8;
/** A row that is longer than this breaks across pages rather than leaving one half empty. */
const LONG_CELL = 600;

/** A table across `width` pt, its head repeated on every page; columns are as wide as their contents ask for. */
export function pdfTable({ head, rows }: Table, width: number): Content {
  const long = rows.some((row) => row.some((cell) => cell.length > LONG_CELL));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: !long,
      widths: [...columnWidths([head, ...rows], width - head.length * PADDING)],
      body: [
        head.map((text) => ({ text, bold: true, fillColor: '#eef0f5' })),
        ...rows.map((row) => row.map((text) => ({ text }))),
      ],
    },
    fontSize: SIZE,
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => '#c9cfda',
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 2, 0, 12],
  };
}

/** Each column at least as wide as its longest word where there is room; what is left goes by the amount of text. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ''));
  const least = columns.map((cells) =>
    Math.min(width / count, Math.max(24, ...cells.flatMap((cell) => cell.split(/[\s–-]/).map(widthOf)))),
  );
  const wanted = columns.map((cells) => {
    const widths = cells.map(widthOf).sort((a, b) => a - b);
    // The longest of most: one long cell does not take the others' room.
    return Math.max(1, widths[Math.floor(widths.length * 0.9)] ?? 1) ** 0.8;
  });
  const spare = Math.max(0, width - sum(least));
  const all = sum(wanted);
  return least.map((each, index) => each + (spare * (wanted[index] ?? 0)) / all);
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? WIDE_LETTER : LETTER;
  return width;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
