import type { Path } from './json-path.ts';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  nameAt,
  OPEN_LIST,
  OPEN_OBJECT,
  skipBlank,
  skipString,
  skipToClose,
  skipValue,
} from './json-skip.ts';

/** Places that are looked for, as a tree of property names and indices. */
interface Sought {
  readonly children: Map<string | number, Sought>;
  lastIndex: number;
  /** Where its value starts, once it is found. */
  offset: number | null;
}

/**
 * Where the values at `paths` start in a well-formed JSON text (offsets in UTF-16 code units); for a path
 * that is not there, where the nearest value around it starts. Of a repeated property the last counts, as
 * in `JSON.parse`. What no path leads to is passed over quickly.
 */
export function offsetsOf(text: string, paths: readonly Path[]): number[] {
  const root = tree(paths);
  visit(text, skipBlank(text, 0), root);
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

function tree(paths: readonly Path[]): Sought {
  const root: Sought = { children: new Map(), lastIndex: -1, offset: null };
  for (const path of paths) {
    let sought = root;
    for (const key of path) {
      let child = sought.children.get(key);
      if (!child) {
        child = { children: new Map(), lastIndex: -1, offset: null };
        sought.children.set(key, child);
        if (typeof key === 'number') sought.lastIndex = Math.max(sought.lastIndex, key);
      }
      sought = child;
    }
  }
  return root;
}

/** Notes the value at `at` and what is sought inside it; the offset after it. As deep as the paths are long. */
function visit(text: string, at: number, sought: Sought): number {
  if (sought.offset !== null) for (const child of sought.children.values()) forget(child);
  sought.offset = at;
  if (sought.children.size === 0) return skipValue(text, at);
  const opening = text.charCodeAt(at);
  if (opening === OPEN_LIST) return visitList(text, at, sought);
  if (opening === OPEN_OBJECT) return visitObject(text, at, sought);
  return skipValue(text, at);
}

function visitList(text: string, start: number, sought: Sought): number {
  let at = skipBlank(text, start + 1);
  if (text.charCodeAt(at) === CLOSE_LIST) return at + 1;
  for (let index = 0; index <= sought.lastIndex; index++) {
    const child = sought.children.get(index);
    at = skipBlank(text, child ? visit(text, at, child) : skipValue(text, at));
    if (text.charCodeAt(at) !== COMMA) return at + 1;
    at = skipBlank(text, at + 1);
  }
  return skipToClose(text, at);
}

function visitObject(text: string, start: number, sought: Sought): number {
  let at = skipBlank(text, start + 1);
  if (text.charCodeAt(at) === CLOSE_OBJECT) return at + 1;
  for (;;) {
    const end = skipString(text, at);
    const child = sought.children.get(nameAt(text, at, end));
    const value = skipBlank(text, skipBlank(text, end) + 1);
    at = skipBlank(text, child ? visit(text, value, child) : skipValue(text, value));
    if (text.charCodeAt(at) !== COMMA) return at + 1;
    at = skipBlank(text, at + 1);
  }
}

function forget(sought: Sought) {
  sought.offset = null;
  for (const child of sought.children.values()) forget(child);
}
