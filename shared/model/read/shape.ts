import { z } from 'zod';
import { Scenario } from '../schema.ts';
import { inWords } from './issue-words.ts';
import type { Path } from './json-path.ts';

export interface ShapeIssue {
  readonly path: Path;
  readonly message: string;
}

/** A list or record of more entries than this is checked entry by entry. */
const LARGE = 1000;

/**
 * Everything in `document` that does not fit the schema, at most about `limit` issues: a hostile file
 * holds millions of wrong values, and zod would describe every one of them before it returns.
 */
export function shapeIssues(document: unknown, limit: number): ShapeIssue[] {
  const issues: ShapeIssue[] = [];
  check(Scenario, document, [], issues, limit);
  return issues;
}

function check(schema: z.core.$ZodType, value: unknown, path: Path, issues: ShapeIssue[], limit: number) {
  if (issues.length >= limit) return;
  const inner = schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (let i = 0; i < value.length && issues.length < limit; i++)
      check(inner.element, value[i], [...path, i], issues, limit);
  } else if (inner instanceof z.ZodRecord && isObject(value) && isLarge(value)) {
    for (const key of Object.keys(value)) {
      if (issues.length >= limit) return;
      check(inner.valueType, value[key], [...path, key], issues, limit);
    }
  } else if (inner instanceof z.ZodObject && isObject(value)) {
    checkObject(inner, value, path, issues, limit);
  } else {
    parse(inner, value, path, issues);
  }
}

/** The object with its large parts emptied, and then these. */
function checkObject(
  schema: z.ZodObject,
  value: Record<string, unknown>,
  path: Path,
  issues: ShapeIssue[],
  limit: number,
) {
  const large = largeParts(schema, value, path.length === 0);
  if (large.length === 0) return parse(schema, value, path, issues);
  const rest = { ...value };
  for (const name of large) rest[name] = Array.isArray(value[name]) ? [] : {};
  parse(schema, rest, path, issues);
  for (const name of large)
    check(schema.shape[name] as z.core.$ZodType, value[name], [...path, name], issues, limit);
}

/** At the top level every list counts as large: its items are where the large parts are. */
function largeParts(schema: z.ZodObject, value: Record<string, unknown>, top: boolean): string[] {
  const large: string[] = [];
  for (const name of Object.keys(value)) {
    const part = value[name];
    if (typeof part !== 'object' || part === null || !Object.hasOwn(schema.shape, name)) continue;
    if (Array.isArray(part) ? top || part.length > LARGE : isLarge(part)) large.push(name);
  }
  return large;
}

function parse(schema: z.core.$ZodType, value: unknown, path: Path, issues: ShapeIssue[]) {
  const result = z.safeParse(schema, value);
  if (!result.success) for (const issue of result.error.issues) issues.push(...inWords(issue, value, path));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLarge(value: object): boolean {
  let count = 0;
  for (const _ in value) if (++count > LARGE) return true;
  return false;
}
