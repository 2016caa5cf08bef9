import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { PreviewTable } from './preview.ts';

/** Rows that are shown of each table, its head included. */
const MOST_ROWS = 51;

export function tablesOfCsv(text: string): readonly PreviewTable[] {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  return [{ name: '', rows: rows.slice(0, MOST_ROWS), all: Math.max(0, rows.length - 1) }];
}

/** Of the parts that are read here; written by us, so none is missing. */
interface Parsed {
  readonly workbook?: { readonly sheets?: { readonly sheet?: readonly { readonly name?: string }[] } };
  readonly sst?: { readonly si?: readonly { readonly t?: unknown }[] };
  readonly worksheet?: {
    readonly sheetData?: { readonly row?: readonly { readonly c?: readonly Cell[] }[] };
  };
}
interface Cell {
  readonly r?: string;
  readonly t?: string;
  readonly s?: string;
  readonly v?: unknown;
  readonly is?: { readonly t?: unknown };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['sheet', 'si', 'row', 'c'].includes(name),
});

/** Each sheet of a workbook that we have made. Dates read as days and minutes. */
export function tablesOfWorkbook(file: Uint8Array): readonly PreviewTable[] {
  const parts = unzipSync(file, {
    filter: ({ name }) => /^xl\/(?:workbook|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name),
  });
  const read = (name: string): Parsed => parser.parse(strFromU8(parts[name] ?? new Uint8Array()));
  const shared = (read('xl/sharedStrings.xml').sst?.si ?? []).map(({ t }) => textOf(t));
  const names = (read('xl/workbook.xml').workbook?.sheets?.sheet ?? []).map(({ name = '' }) => name);
  return names.map((name, index) => {
    const rows = read(`xl/worksheets/sheet${index + 1}.xml`).worksheet?.sheetData?.row ?? [];
    const shown = rows.slice(0, MOST_ROWS).map(({ c = [] }) => rowOf(c, shared));
    return { name, rows: shown, all: Math.max(0, rows.length - 1) };
  });
}

function rowOf(cells: readonly Cell[], shared: readonly string[]): readonly string[] {
  const row: string[] = [];
  for (const cell of cells) {
    const column = columnOf(cell.r ?? 'A1');
    while (row.length < column) row.push('');
    row[column] = shownOf(cell, shared);
  }
  return row;
}

function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? 'A';
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Days since the turn of 1900 as Excel counts them; its dates are the numbers between 1990 and 2100 with a style. */
const [EPOCH, EARLIEST, LATEST] = [Date.UTC(1899, 11, 30), 32_874, 73_051];

function shownOf({ t, s, v, is }: Cell, shared: readonly string[]): string {
  const value = textOf(v);
  if (t === 's') return shared[Number(value)] ?? '';
  if (t === 'inlineStr') return textOf(is?.t);
  const number = Number(value);
  if (t === undefined && s !== undefined && s !== '0' && number > EARLIEST && number < LATEST)
    return new Date(EPOCH + number * 86_400_000).toISOString().slice(0, 16).replace('T', ' ');
  return value;
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && '#text' in value) return `${value['#text']}`;
  return value === undefined || typeof value === 'object' ? '' : `${value}`;
}
