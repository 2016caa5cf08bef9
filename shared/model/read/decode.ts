import { foreignBytes } from './foreign-format.ts';
import type { Issue } from './result.ts';

// Browsers and Node both have it; `shared` is compiled without the library of either.
declare const TextDecoder: {
  new (label: 'utf-8', options: { fatal: true }): { decode(bytes: Uint8Array): string };
};

/** The format's limit of a file, in bytes. */
export const SIZE_LIMIT = 64 * 1024 * 1024;

/** The text of an input within the limit, a byte order mark removed; or the issue that refuses it. */
export function decode(input: string | Uint8Array): string | Issue {
  const bytes = typeof input === 'string' ? utf8Length(input) : input.length;
  if (bytes > SIZE_LIMIT)
    return {
      code: 'too-large',
      path: '$',
      message: 'The file is larger than 64 MiB, the most that a scenario may be.',
    };
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return notUtf8(input);
  }
}

/** The length in UTF-8, counted only where the number of code units leaves it open. */
function utf8Length(text: string): number {
  if (text.length > SIZE_LIMIT || text.length * 3 <= SIZE_LIMIT) return text.length;
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate pair has four bytes: two for each of its units.
    if (unit >= 0x80) length += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
}

function notUtf8(bytes: Uint8Array): Issue {
  const foreign = foreignBytes(bytes);
  if (foreign !== null) return { code: 'not-json', path: '$', message: foreign };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const position = utf16 ? 0 : firstInvalidByte(bytes);
  let line = 1;
  let column = 1;
  for (let i = 0; i < position; i++) {
    const byte = bytes[i] as number;
    if (byte === 0x0a) {
      line++;
      column = 1;
      // Continuation bytes are no column of their own; four-byte sequences are two UTF-16 units.
    } else if (byte < 0x80 || byte >= 0xc0) column += byte >= 0xf0 ? 2 : 1;
  }
  const what = utf16 ? 'It seems to be UTF-16.' : `Byte ${position + 1} does not belong there.`;
  return {
    code: 'not-json',
    path: '$',
    message: `The file is not UTF-8 text. ${what} Save it again as UTF-8.`,
    line,
    column,
  };
}

/** The index of the first byte that does not continue well-formed UTF-8 (RFC 3629, section 4). */
function firstInvalidByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] as number;
    const more =
      lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0) return i;
    for (let k = 1; k <= more; k++) {
      const byte = bytes[i + k] ?? 0;
      const lowest = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const highest = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (byte < lowest || byte > highest) return i;
    }
    i += more + 1;
  }
  return i;
}
