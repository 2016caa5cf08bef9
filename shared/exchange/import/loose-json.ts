/** Foreign JSON, of which nothing is known: every step asks. */
import type { Refusal } from '../../model/index.ts';
import { survey } from '../../model/read/json-skip.ts';
import { refused } from './refused.ts';

export type Loose = Readonly<Record<string, unknown>>;

/** Trees nest four levels for each of theirs. */
const DEEPEST = 4000;

/** The object that a JSON text is. */
export function parseJsonObject(text: string): { readonly ok: true; readonly value: Loose } | Refusal {
  if (survey(text, DEEPEST).tooDeepAt !== null)
    return refused(`The file is nested more than ${DEEPEST} levels deep.`);
  try {
    const value: unknown = JSON.parse(text);
    const object = asObject(value);
    return object === null ? refused('The file is JSON, but no object.') : { ok: true, value: object };
  } catch (error) {
    return refused(`The file is not JSON. ${error instanceof Error ? error.message : ''}`, 'not-json');
  }
}

function asObject(value: unknown): Loose | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : null;
}

/** The value if it is an object, otherwise an empty one. */
export function recordOf(value: unknown): Loose {
  return asObject(value) ?? {};
}

/** Own properties only: `toString` of an object is none of the file's. */
function at(object: Loose | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function objectAt(object: Loose | null, name: string): Loose | null {
  return asObject(at(object, name));
}

export function listAt(object: Loose | null, name: string): readonly unknown[] {
  const value = at(object, name);
  return Array.isArray(value) ? value : [];
}

/** Texts, and numbers as texts. */
export function textAt(object: Loose | null, name: string): string | undefined {
  const value = at(object, name);
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(object: Loose | null, name: string): number | undefined {
  const value = at(object, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
