import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { has, outputOf } from './tools.ts';

/** What a program of Poppler's prints about a PDF. */
export function poppler(
  program: 'pdftotext' | 'pdfinfo' | 'pdffonts' | 'pdftohtml',
  file: Uint8Array,
  ...options: string[]
) {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-desk-pdf-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, file);
    const where = program === 'pdftotext' ? [path, '-'] : [path];
    return outputOf(program, ...options, ...where);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that a PDF holds: its objects, its streams inflated, and, where Poppler is, its text. */
export function pdfContents(file: Uint8Array): string {
  const bytes = Buffer.from(file);
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/Length (\d+)[\s\S]*?\bstream\r?\n/g)].map((match) => {
    const from = match.index + match[0].length;
    try {
      return inflateSync(bytes.subarray(from, from + Number(match[1]))).toString('latin1');
    } catch {
      return '';
    }
  });
  // Titles and bookmarks may be written in two bytes a letter.
  const narrow = text.replaceAll('\0', '');
  return [text, narrow, ...streams, has.poppler ? poppler('pdftotext', file) : ''].join('\n');
}
