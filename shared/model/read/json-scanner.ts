import type { Path } from './json-path.ts';

/** Where, in UTF-16 code units from the start of the text, and what is wrong there. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** Places that are looked for, as a tree of property names and indices. */
interface Sought {
  readonly children: Map<string | number, Sought>;
  /** Where its value starts. */
  offset: number | null;
}

interface Frame {
  readonly isObject: boolean;
  readonly offset: number;
  readonly sought: Sought | null;
  index: number;
}

/** The first fault of a text that `JSON.parse` refuses; null if there is none. */
export function findSyntaxFault(text: string): SyntaxFault | null {
  return scan(text, null);
}

/**
 * Where the values at `paths` start in a well-formed JSON text; for a path that is not there, where the
 * nearest value around it starts. Of a repeated property the last counts, as in `JSON.parse`.
 */
export function offsetsOf(text: string, paths: readonly Path[]): number[] {
  const root: Sought = { children: new Map(), offset: null };
  for (const path of paths) {
    let sought = root;
    for (const key of path) {
      const child = sought.children.get(key) ?? { children: new Map(), offset: null };
      sought.children.set(key, child);
      sought = child;
    }
  }
  scan(text, root);
  return paths.map((path) => {
    let sought: Sought | undefined = root;
    let offset = root.offset ?? 0;
    for (const key of path) {
      sought = sought.children.get(key);
      if (!sought || sought.offset === null) break;
      offset = sought.offset;
    }
    return offset;
  });
}

// Sticky expressions keep the scan linear: no part of the text is looked at twice.
const BLANK = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]{1,40}/uy;

/** The end of what `expression` matches at `at`; `at` itself if nothing. */
function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

type Step = { readonly at: number; readonly sought: Sought | null };

/** One pass without recursion, so that no nesting is too deep for it. */
function scan(text: string, root: Sought | null): SyntaxFault | null {
  const stack: Frame[] = [];
  let at = matchEnd(BLANK, text, 0);
  let sought = root;
  if (at === text.length) return { offset: 0, message: 'The file is empty.' };
  for (;;) {
    if (sought) found(sought, at);
    let next: Step | SyntaxFault | null = null;
    if (text[at] === '{' || text[at] === '[') {
      const frame: Frame = { isObject: text[at] === '{', offset: at, sought, index: 0 };
      stack.push(frame);
      at = matchEnd(BLANK, text, at + 1);
      if (text[at] !== closing(frame)) next = item(text, at, frame, stack);
    } else {
      const end = scalarEnd(text, at, stack);
      if (typeof end !== 'number') return end;
      at = matchEnd(BLANK, text, end);
    }
    while (next === null) {
      const frame = stack.at(-1);
      if (!frame) return at === text.length ? null : { offset: at, message: AFTER_END };
      if (text[at] === closing(frame)) {
        stack.pop();
        at = matchEnd(BLANK, text, at + 1);
      } else if (text[at] === ',') {
        frame.index++;
        const comma = at;
        at = matchEnd(BLANK, text, at + 1);
        if (text[at] === closing(frame))
          return { offset: comma, message: `A comma stands before "${text[at]}": remove it.` };
        next = item(text, at, frame, stack);
      } else return unexpected(text, at, `"," or "${closing(frame)}"`, stack);
    }
    if ('message' in next) return next;
    ({ at, sought } = next);
  }
}

const AFTER_END = 'Something follows after the end of the document: a file holds one JSON document.';

function closing(frame: Frame): string {
  return frame.isObject ? '}' : ']';
}

/** Of a repeated property the last counts: what was found inside the one before is forgotten. */
function found(sought: Sought, offset: number) {
  if (sought.offset !== null) for (const child of sought.children.values()) forget(child);
  sought.offset = offset;
}

function forget(sought: Sought) {
  sought.offset = null;
  for (const child of sought.children.values()) forget(child);
}

/** From the start of an item of a list, or of a property, to the start of its value. */
function item(text: string, at: number, frame: Frame, stack: readonly Frame[]): Step | SyntaxFault {
  const { sought } = frame;
  if (!frame.isObject) return { at, sought: sought?.children.get(frame.index) ?? null };
  if (text[at] !== '"') return unexpected(text, at, 'a property name between double quotation marks', stack);
  const end = stringEnd(text, at);
  if (typeof end !== 'number') return end;
  const colon = matchEnd(BLANK, text, end);
  if (text[colon] !== ':') return unexpected(text, colon, '":" after the property name', stack);
  const key = sought && sought.children.size > 0 ? String(JSON.parse(text.slice(at, end))) : '';
  return { at: matchEnd(BLANK, text, colon + 1), sought: sought?.children.get(key) ?? null };
}

function scalarEnd(text: string, at: number, stack: readonly Frame[]): number | SyntaxFault {
  if (text[at] === '"') return stringEnd(text, at);
  const word = text.slice(at, matchEnd(WORD, text, at));
  if (word === 'true' || word === 'false' || word === 'null') return at + word.length;
  const end = matchEnd(NUMBER, text, at);
  if (end > at && end >= matchEnd(WORD, text, at)) return end;
  if (/^[-+.]?\d/.test(word))
    return {
      offset: at,
      message: `“${word}” is no number in JSON: write digits with a point, say 0.5 or -3.`,
    };
  return unexpected(text, at, 'a value', stack);
}

function stringEnd(text: string, start: number): number | SyntaxFault {
  let at = start + 1;
  for (;;) {
    at = matchEnd(PLAIN, text, at);
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') {
      const end = matchEnd(ESCAPE, text, at);
      if (end === at)
        return {
          offset: at,
          message: `“${text.slice(at, at + 2)}” is no escape in JSON: write a backslash as \\\\.`,
        };
      at = end;
    } else if (at >= text.length || text[at] === '\n' || text[at] === '\r')
      return { offset: start, message: 'A text is not closed on its line: a quotation mark is missing.' };
    else
      return {
        offset: at,
        message: 'A text holds a control character: write it as an escape, say \\t for a tab.',
      };
  }
}

function unexpected(text: string, at: number, wanted: string, stack: readonly Frame[]): SyntaxFault {
  if (at >= text.length) {
    const innermost = stack.at(-1);
    const opened = innermost
      ? ` ${stack.length === 1 ? 'A bracket is' : `${stack.length} brackets are`} still open, the last of them opened on line ${lineOf(text, innermost.offset)}.`
      : '';
    return { offset: at, message: `The file ends too early: part of it is missing.${opened}` };
  }
  const word = text.slice(at, matchEnd(WORD, text, at));
  const seen = word || String.fromCodePoint(text.codePointAt(at) ?? 0);
  const advice =
    seen === '/'
      ? ' JSON has no comments.'
      : /^['‘’“”`]/.test(seen)
        ? ' Write straight double quotation marks.'
        : /^(?:NaN|Infinity|-Infinity|undefined)$/.test(word)
          ? ` JSON has no ${word}.`
          : '';
  return { offset: at, message: `Expected ${wanted}, found “${seen}”.${advice}` };
}

/** The line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Line and column, from 1, of every offset; the offsets may stand in any order. */
export function placesOf(text: string, offsets: readonly number[]): { line: number; column: number }[] {
  const places = offsets.map(() => ({ line: 1, column: 1 }));
  const order = [...offsets.keys()].sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  let line = 1;
  let start = 0;
  for (const index of order) {
    const offset = offsets[index] ?? 0;
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    places[index] = { line, column: offset - start + 1 };
  }
  return places;
}
