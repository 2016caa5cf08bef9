import { findHazards, type Hazard } from './hazards.ts';
import { type Path, shortened } from './json-path.ts';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  nameAt,
  OPEN_LIST,
  OPEN_OBJECT,
  skipBlank,
  skipString,
  skipValue,
  survey,
} from './json-skip.ts';
import { parseWithEscapedNames } from './parse-json.ts';
import { placesOf } from './text-place.ts';

/** A value that another one of the same name, further on in the same object, has replaced. */
export interface Replaced {
  readonly path: Path;
  /** Why it does not count, and where in the text it stood. */
  readonly reason: string;
  /** As the text has it; the text itself where it is nested too deeply to be held a few levels further in. */
  readonly value: unknown;
  /** Where it starts, in UTF-16 code units. */
  readonly offset: number;
}

/** How much deeper a value comes to lie when it is set aside: the document, the list, the entry. */
const ADDED_LEVELS = 3;

/**
 * Every value of a well-formed JSON text that `JSON.parse` drops without a word because its name comes again in
 * its object (where the last counts), in the order of the text, those of an object that is itself dropped among
 * them; at most `limit`. The text must not be nested deeper than `deepest`, which bounds the recursion.
 */
export function findReplaced(text: string, deepest: number, limit: number): Replaced[] {
  const found: { path: Path; name: number; start: number; end: number }[] = [];
  const path: (string | number)[] = [];

  /** The offset after the value at `at` and the white space that follows. */
  const visit = (at: number): number => {
    const opening = text.charCodeAt(at);
    if (opening === OPEN_LIST) return visitItems(at);
    if (opening === OPEN_OBJECT) return visitProperties(at);
    return skipBlank(text, skipValue(text, at));
  };
  const visitItems = (start: number): number => {
    let at = skipBlank(text, start + 1);
    if (text.charCodeAt(at) === CLOSE_LIST) return skipBlank(text, at + 1);
    const level = path.length;
    for (let index = 0; ; index++) {
      path[level] = index;
      at = visit(at);
      if (text.charCodeAt(at) !== COMMA) break;
      at = skipBlank(text, at + 1);
    }
    path.length = level;
    return skipBlank(text, at + 1);
  };
  const visitProperties = (start: number): number => {
    let at = skipBlank(text, start + 1);
    if (text.charCodeAt(at) === CLOSE_OBJECT) return skipBlank(text, at + 1);
    const level = path.length;
    const last = new Map<string, { name: number; start: number; end: number }>();
    for (;;) {
      const nameEnd = skipString(text, at);
      const name = nameAt(text, at, nameEnd);
      path[level] = name;
      const value = skipBlank(text, skipBlank(text, nameEnd) + 1);
      const before = last.get(name);
      if (before !== undefined && found.length < limit)
        found.push({ path: path.slice(0, level + 1), ...before });
      const end = visit(value);
      last.set(name, { name: at, start: value, end });
      if (text.charCodeAt(end) !== COMMA) {
        at = end;
        break;
      }
      at = skipBlank(text, end + 1);
    }
    path.length = level;
    return skipBlank(text, at + 1);
  };
  visit(skipBlank(text, 0));

  const places = placesOf(
    text,
    found.map(({ name }) => name),
  );
  return found
    .map(({ path, start, end }, index): Replaced => {
      const { line, column } = places[index] ?? { line: 1, column: 1 };
      const name = shortened(String(path.at(-1)));
      return {
        path,
        reason: `“${name}” stands there more than once, and the last one counts. This one stood in line ${line}, column ${column}.`,
        value: kept(text.slice(start, end).trimEnd(), deepest - ADDED_LEVELS),
        offset: start,
      };
    })
    .sort((a, b) => a.offset - b.offset);
}

/** What would be refused in a document, in the values that were found. */
export function hazardsIn(replaced: readonly Replaced[], limit: number): (Hazard & { offset: number })[] {
  const hazards: (Hazard & { offset: number })[] = [];
  for (const { path, value, offset } of replaced) {
    if (hazards.length >= limit) break;
    for (const hazard of findHazards(value, limit - hazards.length).hazards)
      hazards.push({ ...hazard, path: [...path, ...hazard.path], offset });
  }
  return hazards;
}

function kept(text: string, deepest: number): unknown {
  const { tooDeepAt, hasEscapedName } = survey(text, deepest);
  if (tooDeepAt !== null) return text;
  return hasEscapedName ? parseWithEscapedNames(text) : JSON.parse(text);
}
