import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { EXPORTS, type ExportInput } from '#shared/exchange/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';

/** The parts of an Office file that a format makes, by name, as text. */
export async function partsOf(id: string, input: ExportInput): Promise<ReadonlyMap<string, string>> {
  const file = await EXPORTS.find((each) => each.id === id)?.render(input, loadResource);
  if (file === undefined || typeof file === 'string') throw new Error(`${id} is no file of bytes`);
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A part parsed as XML; fails where it is not well-formed. */
export function xmlOf(text: string | undefined): Document {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(text ?? '', 'application/xml');
}

export function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

/** Sheets of a workbook: rows of cells, a text, a number or a date's serial; undefined for empty cells. */
export function sheetsOf(parts: ReadonlyMap<string, string>) {
  const shared = all(xmlOf(parts.get('xl/sharedStrings.xml')), 'si').map(
    ({ textContent }) => textContent ?? '',
  );
  const names = all(xmlOf(parts.get('xl/workbook.xml')), 'sheet').map(
    (each) => each.getAttribute('name') ?? '',
  );
  return new Map(
    names.map((name, index) => {
      const root = xmlOf(parts.get(`xl/worksheets/sheet${index + 1}.xml`));
      const rows = all(root, 'row').map((row) => {
        const cells: (string | number | boolean | undefined)[] = [];
        for (const cell of all(row, 'c')) {
          const value = cell.getElementsByTagName('v').item(0)?.textContent ?? '';
          const type = cell.getAttribute('t');
          const at = column(cell.getAttribute('r') ?? '');
          cells[at] = type === 's' ? shared[Number(value)] : type === 'b' ? value === '1' : Number(value);
        }
        return cells;
      });
      return [name, rows] as const;
    }),
  );
}

/** 0 for A, 26 for AA. */
function column(reference: string): number {
  let index = 0;
  for (const letter of reference.replace(/\d/g, '')) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
