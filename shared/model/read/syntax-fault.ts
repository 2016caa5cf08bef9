import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  skipBlank,
} from './json-skip.ts';
import { placeOf } from './text-place.ts';

/** Where, in UTF-16 code units from the start of the text, and what is wrong there. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]{1,40}/uy;
const LITERALS = ['true', 'false', 'null'];

/**
 * The first fault of a text that `JSON.parse` refuses, in words that say what to do; null if there is
 * none. Engines word theirs differently, and some give no place.
 */
export function findSyntaxFault(text: string): SyntaxFault | null {
  /** Offsets of the brackets that are open. */
  const open: number[] = [];
  let at = skipBlank(text, 0);
  if (at >= text.length) return { offset: 0, message: 'The file is empty.' };
  for (;;) {
    const unit = text.charCodeAt(at);
    let goesOn = false;
    if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      open.push(at);
      at = skipBlank(text, at + 1);
      if (text.charCodeAt(at) !== closing(text, open)) {
        const value = unit === OPEN_OBJECT ? afterName(text, at, open) : at;
        if (typeof value !== 'number') return value;
        at = value;
        goesOn = true;
      }
    } else {
      const end = scalarEnd(text, at, open);
      if (typeof end !== 'number') return end;
      at = skipBlank(text, end);
    }
    while (!goesOn) {
      const innermost = open.at(-1);
      if (innermost === undefined) return at >= text.length ? null : { offset: at, message: AFTER_END };
      const next = text.charCodeAt(at);
      if (next === closing(text, open)) {
        open.pop();
        at = skipBlank(text, at + 1);
      } else if (next === COMMA) {
        const value = afterComma(text, at, open);
        if (typeof value !== 'number') return value;
        at = value;
        goesOn = true;
      } else return unexpected(text, at, `"," or "${String.fromCharCode(closing(text, open))}"`, open);
    }
  }
}

const AFTER_END = 'Something follows after the end of the document: a file holds one JSON document.';

/** The bracket that closes the innermost one that is open. */
function closing(text: string, open: readonly number[]): number {
  return text.charCodeAt(open.at(-1) ?? 0) === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST;
}

function afterComma(text: string, comma: number, open: readonly number[]): number | SyntaxFault {
  const at = skipBlank(text, comma + 1);
  if (text.charCodeAt(at) === closing(text, open))
    return { offset: comma, message: `A comma stands before "${text[at]}": remove it.` };
  return closing(text, open) === CLOSE_OBJECT ? afterName(text, at, open) : at;
}

/** The offset of a property's value. */
function afterName(text: string, at: number, open: readonly number[]): number | SyntaxFault {
  if (text.charCodeAt(at) !== QUOTE)
    return unexpected(text, at, 'a property name between double quotation marks', open);
  const end = stringEnd(text, at);
  if (typeof end !== 'number') return end;
  const colon = skipBlank(text, end);
  if (text.charCodeAt(colon) !== COLON) return unexpected(text, colon, '":" after the property name', open);
  return skipBlank(text, colon + 1);
}

function scalarEnd(text: string, at: number, open: readonly number[]): number | SyntaxFault {
  if (text.charCodeAt(at) === QUOTE) return stringEnd(text, at);
  const literal = LITERALS.find((word) => text.startsWith(word, at));
  if (literal) return at + literal.length;
  const word = wordAt(text, at);
  if (!/^[-+.]?\d/.test(word)) return unexpected(text, at, 'a value', open);
  const end = matchEnd(NUMBER, text, at);
  // A longer word than the number has something in it that no number has.
  if (end > at && end >= at + word.length) return end;
  return { offset: at, message: `“${word}” is no number in JSON: write it like 7, 0.5 or -3.` };
}

function stringEnd(text: string, start: number): number | SyntaxFault {
  let at = start + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit === 0x0a || unit === 0x0d) break;
    if (unit < 0x20)
      return {
        offset: at,
        message: 'A text holds a control character: write it as an escape, say \\t for a tab.',
      };
    if (text[at] !== '\\') at++;
    else {
      const end = matchEnd(ESCAPE, text, at);
      if (end === at)
        return {
          offset: at,
          message: `“${text.slice(at, at + 2)}” is no escape in JSON: for a backslash write \\\\.`,
        };
      at = end;
    }
  }
  if (at >= text.length)
    return { offset: at, message: 'The file ends in the middle of a text: part of it is missing.' };
  return { offset: start, message: 'A text is not closed on its line: a quotation mark is missing.' };
}

function unexpected(text: string, at: number, wanted: string, open: readonly number[]): SyntaxFault {
  if (at >= text.length) {
    const innermost = open.at(-1);
    if (innermost === undefined)
      return { offset: at, message: 'The file ends too early: part of it is missing.' };
    const { line } = placeOf(text, innermost);
    const what = open.length === 1 ? 'a bracket is' : `${open.length} brackets are`;
    return {
      offset: at,
      message: `The file ends too early: ${what} still open, the last of them from line ${line} on.`,
    };
  }
  const word = wordAt(text, at);
  const seen = word || String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { offset: at, message: `Expected ${wanted}, found “${seen}”.${advice(seen)}` };
}

function advice(seen: string): string {
  if (seen === '/') return ' JSON has no comments.';
  if (/^['‘’“”`]/.test(seen)) return ' Write straight double quotation marks.';
  if (/^-?(?:NaN|Infinity|undefined)$/.test(seen)) return ` JSON has no ${seen}.`;
  return '';
}

function wordAt(text: string, at: number): string {
  return text.slice(at, matchEnd(WORD, text, at));
}

/** The end of what the sticky `expression` matches at `at`; `at` itself if nothing. */
function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
