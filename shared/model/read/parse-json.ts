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
} from './json-skip.ts';

/**
 * What `JSON.parse` gives, made without it for all that holds property names: V8 mistakes escaped names
 * for one another when it has met similar ones (nodejs/node issue 63785). The text must be well formed
 * and not nested too deeply. Many times slower than `JSON.parse`; few files have such names.
 */
export function parseWithEscapedNames(text: string): unknown {
  return valueAt(text, skipBlank(text, 0)).value;
}

interface Parsed {
  readonly value: unknown;
  /** The offset after it and the white space that follows. */
  readonly end: number;
}

function valueAt(text: string, at: number): Parsed {
  const opening = text.charCodeAt(at);
  if (opening === OPEN_LIST) return listAt(text, at);
  if (opening === OPEN_OBJECT) return objectAt(text, at);
  const end = skipValue(text, at);
  return { value: JSON.parse(text.slice(at, end)), end: skipBlank(text, end) };
}

function listAt(text: string, start: number): Parsed {
  const value: unknown[] = [];
  let at = skipBlank(text, start + 1);
  if (text.charCodeAt(at) === CLOSE_LIST) return { value, end: skipBlank(text, at + 1) };
  for (;;) {
    const item = valueAt(text, at);
    value.push(item.value);
    if (text.charCodeAt(item.end) !== COMMA) return { value, end: skipBlank(text, item.end + 1) };
    at = skipBlank(text, item.end + 1);
  }
}

function objectAt(text: string, start: number): Parsed {
  const value: Record<string, unknown> = {};
  let at = skipBlank(text, start + 1);
  if (text.charCodeAt(at) === CLOSE_OBJECT) return { value, end: skipBlank(text, at + 1) };
  for (;;) {
    const nameEnd = skipString(text, at);
    const name = nameAt(text, at, nameEnd);
    const property = valueAt(text, skipBlank(text, skipBlank(text, nameEnd) + 1));
    // Assigning to `__proto__` would set the prototype; as a property it is found and refused.
    if (name === '__proto__')
      Object.defineProperty(value, name, {
        value: property.value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else value[name] = property.value;
    if (text.charCodeAt(property.end) !== COMMA) return { value, end: skipBlank(text, property.end + 1) };
    at = skipBlank(text, property.end + 1);
  }
}
