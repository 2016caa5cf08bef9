import { strFromU8, unzipSync } from 'fflate';
import { pdfContents } from './pdf-file.ts';

/** Everything in a file as text, what is compressed in a zip or a PDF included. */
export function contents(file: string | Uint8Array): string {
  if (typeof file === 'string') return file;
  const start = strFromU8(file.subarray(0, 4), true);
  if (start === '%PDF') return pdfContents(file);
  // Pixels: words that they happen to spell are none.
  if (start === '\u0089PNG') return '';
  if (!start.startsWith('PK')) return strFromU8(file);
  const parts = Object.entries(unzipSync(file));
  return parts.map(([name, bytes]) => `${name} ${contents(bytes)}`).join('\n');
}
