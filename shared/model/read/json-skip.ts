/*
 * Steps through a JSON text by its code units, each in time linear in what it passes and without
 * recursion: hostile files are as long as the limit allows.
 */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const BACKSLASH = 0x5c;

/** The offset of the first character from `at` on that is no white space. */
export function skipBlank(text: string, at: number): number {
  for (let i = at; ; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return i;
  }
}

/** The offset after the text that starts with the quotation mark at `at` (after the end, if it is not closed). */
export function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) return i + 1;
    if (unit === BACKSLASH) i++;
  }
  return text.length;
}

/** The offset after the value that starts at `at`, in a well-formed text. */
export function skipValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === QUOTE) return skipString(text, at);
  if (first === OPEN_LIST || first === OPEN_OBJECT) return skipToClose(text, at + 1);
  let i = at;
  while (i < text.length && !endsScalar(text.charCodeAt(i))) i++;
  return i;
}

function endsScalar(unit: number): boolean {
  return unit === COMMA || unit === CLOSE_LIST || unit === CLOSE_OBJECT || unit <= 0x20;
}

/** The offset after the bracket that closes what is open at `at`, in a well-formed text. */
export function skipToClose(text: string, at: number): number {
  let open = 1;
  let i = at;
  while (open > 0 && i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) i = skipString(text, i);
    else {
      if (unit === OPEN_LIST || unit === OPEN_OBJECT) open++;
      else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) open--;
      i++;
    }
  }
  return i;
}

export interface Survey {
  /** The offset of the first bracket that opens a level deeper than the limit; null if there is none. */
  readonly tooDeepAt: number | null;
  /** Whether a property name (of those before that bracket) is written with an escape. */
  readonly hasEscapedName: boolean;
  /** How many property names there are, in all objects, as often as they stand there. */
  readonly names: number;
}

/** What must be known of a text, well formed or not, before it is given to `JSON.parse`. */
export function survey(text: string, deepest: number): Survey {
  let depth = 0;
  let hasEscapedName = false;
  let names = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) {
      const end = skipString(text, i);
      if (!hasEscapedName && text.charCodeAt(skipBlank(text, end)) === COLON)
        hasEscapedName = text.slice(i, end).includes('\\');
      i = end - 1;
    } else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      if (++depth > deepest) return { tooDeepAt: i, hasEscapedName, names };
    } else if (unit === COLON) names++;
    else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth--;
  }
  return { tooDeepAt: null, hasEscapedName, names };
}

/** The property's name that is quoted there. */
export function nameAt(text: string, start: number, end: number): string {
  const quoted = text.slice(start, end);
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
