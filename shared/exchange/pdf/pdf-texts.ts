import { strFromU8, unzlibSync } from 'fflate';

/** A PDF's letters are numbers of its fonts; each font says in a table which characters they stand for (ISO 32000-2, 9.10.3). */
type Letters = ReadonlyMap<string, string>;

/**
 * Every text in a PDF that we have made: what is drawn, page by page, and what stands in its title, bookmarks
 * and tags. Reads what pdfmake writes: streams that are deflated or plain, fonts with two bytes a letter.
 */
export function pdfTexts(file: Uint8Array): readonly string[] {
  const objects = objectsOf(file, strFromU8(file, true));
  const fonts = fontsOf(objects);
  const drawn = objects.flatMap(({ stream }) => (stream === null ? [] : [drawnIn(stream, fonts)]));
  return [...drawn.filter((text) => text !== ''), stringsIn(objects.map(({ head }) => head).join('\n'))];
}

interface PdfObject {
  readonly number: string;
  /** Before its stream, if it has one. */
  readonly head: string;
  readonly stream: string | null;
}

function objectsOf(file: Uint8Array, raw: string): readonly PdfObject[] {
  const objects: PdfObject[] = [];
  const starts = /(\d+) 0 obj\s/g;
  for (let found = starts.exec(raw); found !== null; found = starts.exec(raw)) {
    const { 1: number = '', index } = found;
    const end = raw.indexOf('endobj', index);
    const begin = />>\s*stream\r?\n/g;
    begin.lastIndex = index;
    const opened = begin.exec(raw);
    if (opened === null || end === -1 || opened.index > end) {
      objects.push({ number, head: raw.slice(index, end === -1 ? undefined : end), stream: null });
      starts.lastIndex = end === -1 ? raw.length : end;
      continue;
    }
    const close = raw.indexOf('endstream', begin.lastIndex);
    const stream = inflated(file.subarray(begin.lastIndex, close));
    objects.push({ number, head: raw.slice(index, opened.index), stream });
    starts.lastIndex = close === -1 ? raw.length : close;
  }
  return objects;
}

function inflated(bytes: Uint8Array): string {
  try {
    return strFromU8(unzlibSync(bytes), true);
  } catch {
    return strFromU8(bytes, true);
  }
}

/** By the names that pages call them by, which are one font's alone in the whole file. */
function fontsOf(objects: readonly PdfObject[]): ReadonlyMap<string, Letters> {
  const byNumber = new Map(objects.map((each) => [each.number, each]));
  const named = new Map<string, Letters>();
  for (const { head } of objects)
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      if (named.has(name)) continue;
      const table = /\/ToUnicode (\d+) 0 R/.exec(byNumber.get(font)?.head ?? '')?.[1];
      const map = table === undefined ? null : byNumber.get(table)?.stream;
      if (map !== null && map !== undefined) named.set(name, lettersOf(map));
    }
  return named;
}

function lettersOf(map: string): Letters {
  const letters = new Map<string, string>();
  for (const [, first = '0', list = ''] of map.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi))
    for (const [index, [, units = '']] of [...list.matchAll(/<([0-9a-f\s]*)>/gi)].entries())
      letters.set(
        (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'),
        String.fromCharCode(...pairs(units).map((unit) => Number.parseInt(unit, 16))),
      );
  return letters;
}

function pairs(hex: string): readonly string[] {
  // Characters beyond the first plane, and several for one sign, are written with gaps.
  return hex.replace(/\s+/g, '').toLowerCase().match(/.{4}/g) ?? [];
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Each text operator's letters joined, the operators apart: words are placed one by one. */
function drawnIn(stream: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters | undefined;
  const words: string[] = [];
  // Right-to-left letters are drawn from left to right, as they stand on the line, and each mark by itself.
  let turned = '';
  const turn = () => {
    if (turned !== '') words.push(turned, Array.from(turned).reverse().join('').replaceAll('\u00A0', ' '));
    turned = '';
  };
  for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ/g)) {
    if (font !== undefined) {
      letters = fonts.get(font);
      continue;
    }
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => pairs(hex));
    const word = codes.map((code) => letters?.get(code) ?? '').join('');
    if (RIGHT_TO_LEFT.test(word) || (turned !== '' && word.trim() === '')) turned += word;
    else {
      turn();
      words.push(word);
    }
  }
  turn();
  return words.join(' ').replace(/ {2,}/g, ' ');
}

/** Strings outside of streams, of which those beyond Latin letters are UTF-16 behind a mark. */
function stringsIn(heads: string): string {
  return [...heads.matchAll(/\(((?:\\.|[^\\()])*)\)/gs)]
    .map(([, text = '']) => text.replace(/\\([^\n])/g, (_, letter: string) => ESCAPES[letter] ?? letter))
    .map((text) => (text.startsWith('\u00FE\u00FF') ? utf16(text.slice(2)) : text))
    .join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function utf16(bytes: string): string {
  const units: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return String.fromCharCode(...units);
}
