import { unzipSync } from 'fflate';
import type { PreviewPart } from './preview.ts';

const MOST_LINES = 6;
const LONGEST = 120;

/** The files of a zip that we have made: each one's name, and how it begins where it is text. */
export function filesIn(file: Uint8Array): readonly PreviewPart[] {
  return Object.entries(unzipSync(file)).map(([title, bytes]) => ({ title, lines: beginning(bytes) }));
}

function beginning(bytes: Uint8Array): readonly string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lines = text.slice(0, MOST_LINES * LONGEST).split('\n');
    return lines.slice(0, MOST_LINES).map((line) => line.trim().slice(0, LONGEST));
  } catch {
    // Pixels.
    return [];
  }
}
