/** JSON written piece by piece: a whole answer can be longer than a text may be (half a billion characters). */

/** An object whose properties are made as they are written. */
export class Entries {
  readonly of: Iterable<readonly [name: string, value: unknown]>;
  constructor(of: Iterable<readonly [name: string, value: unknown]>) {
    this.of = of;
  }
}

const INDENT = '  ';
/** Lists and objects of more parts than this, or with such parts, are written part by part. */
const LARGE = 64;
/** Pieces are handed on when they are so long together. */
const PIECE = 1 << 16;

/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces of bearable length. `Entries` are written as an object,
 * and what can be gone through but is no array as a list, each of their parts before the next is asked for.
 */
export function* jsonChunks(value: unknown): Generator<string> {
  let piece = '';
  for (const part of parts(value, '')) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* parts(value: unknown, indent: string): Generator<string> {
  if (value instanceof Entries) yield* properties(value.of, indent);
  else if (isObject(value) && isLarge(value))
    yield* isIterable(value) ? items(value, indent) : properties(Object.entries(value), indent);
  else yield whole(value, indent);
}

function* items(list: Iterable<unknown>, indent: string): Generator<string> {
  const inner = indent + INDENT;
  let first = true;
  for (const item of list) {
    yield `${first ? '[' : ','}\n${inner}`;
    yield* parts(item, inner);
    first = false;
  }
  yield first ? '[]' : `\n${indent}]`;
}

function* properties(
  entries: Iterable<readonly [name: string, value: unknown]>,
  indent: string,
): Generator<string> {
  const inner = indent + INDENT;
  let first = true;
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    yield `${first ? '{' : ','}\n${inner}${JSON.stringify(name)}: `;
    yield* parts(value, inner);
    first = false;
  }
  yield first ? '{}' : `\n${indent}}`;
}

/** A text in JSON has no line breaks of its own, so each of them is one between parts. */
function whole(value: unknown, indent: string): string {
  const text = JSON.stringify(value, null, INDENT) ?? 'null';
  return indent === '' ? text : text.replaceAll('\n', `\n${indent}`);
}

/** Whether anything in it is long, or made as it is written. */
function isLarge(value: object): boolean {
  if (value instanceof Entries || (isIterable(value) && !Array.isArray(value))) return true;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.length > LARGE || parts.some((part) => isObject(part) && isLarge(part));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
