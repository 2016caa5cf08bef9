import { strFromU8, unzipSync } from 'fflate';
import { plainText } from '../plain-text.ts';
import type { PreviewPart } from './preview.ts';

const MOST_LINES = 12;

/** The texts of each slide of a presentation that we have made: its title, and what else stands on it. */
export function slidesOf(file: Uint8Array): readonly PreviewPart[] {
  const parts = unzipSync(file, { filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name) });
  return Object.keys(parts)
    .toSorted((a, b) => numberIn(a) - numberIn(b))
    .map((name) => {
      const [title = '', ...lines] = paragraphs(parts[name], 'a');
      return { title, lines: lines.slice(0, MOST_LINES) };
    });
}

/** The headings of a text document that we have made, each with the first lines below it. */
export function chaptersOf(file: Uint8Array): readonly PreviewPart[] {
  const name = 'word/document.xml';
  const xml = strFromU8(unzipSync(file, { filter: (part) => part.name === name })[name] ?? new Uint8Array());
  const chapters: { title: string; lines: string[] }[] = [];
  for (const [paragraph] of xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)) {
    const text = textOf(paragraph, 'w');
    if (text === '') continue;
    const last = chapters.at(-1);
    if (last === undefined || /<w:pStyle w:val="(?:Title|Heading\d)"/.test(paragraph))
      chapters.push({ title: text, lines: [] });
    else if (last.lines.length < MOST_LINES) last.lines.push(text);
  }
  return chapters;
}

function numberIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

function paragraphs(bytes: Uint8Array | undefined, space: string): readonly string[] {
  const xml = strFromU8(bytes ?? new Uint8Array());
  return [...xml.matchAll(new RegExp(`<${space}:p>.*?</${space}:p>`, 'gs'))]
    .map(([paragraph]) => textOf(paragraph, space))
    .filter((text) => text !== '');
}

function textOf(paragraph: string, space: string): string {
  const runs = [...paragraph.matchAll(new RegExp(`<${space}:t(?: [^>]*)?>([^<]*)</${space}:t>`, 'g'))];
  return plainText(runs.map(([, text = '']) => text).join('')).trim();
}
