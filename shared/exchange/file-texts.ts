import { strFromU8, unzipSync } from 'fflate';
import type { Rendered } from './format.ts';
import { pdfTexts } from './pdf/pdf-texts.ts';

/** A part of a file that holds text, decoded; the part's name is empty where the file is the only one. */
export interface FileText {
  readonly part: string;
  readonly text: string;
}

const ZIP = 'PK\u0003\u0004';
/** Zips in zips: a workbook behind a chart of a slide. */
const DEEPEST = 3;

/** Everything in a file that we have made, what is compressed included, as text; bytes that are none read as Latin letters. */
export function fileTexts(file: Rendered): readonly FileText[] {
  return typeof file === 'string' ? [{ part: '', text: file }] : textsIn(file, '', 0);
}

function textsIn(bytes: Uint8Array, part: string, depth: number): readonly FileText[] {
  const latin = strFromU8(bytes.subarray(0, 4), true);
  if (latin === '%PDF')
    return pdfTexts(bytes).map((text, page) => ({ part: joined(part, `${page + 1}`), text }));
  if (latin !== ZIP || depth >= DEEPEST) return [{ part, text: decoded(bytes) }];
  return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => [
    { part: joined(part, name), text: name },
    ...textsIn(inner, joined(part, name), depth + 1),
  ]);
}

function joined(part: string, name: string): string {
  return part === '' ? name : `${part}/${name}`;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return strFromU8(bytes, true);
  }
}
