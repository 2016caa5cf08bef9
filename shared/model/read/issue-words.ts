import type { z } from 'zod';
import { type Path, shortened } from './json-path.ts';
import type { ShapeIssue } from './shape.ts';

type ZodIssue = z.core.$ZodIssue;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object { … }',
  record: 'an object { … }',
  null: 'null',
};

/** What zod found wrong with `input`, which stands at `at`, in the words of our messages. */
export function inWords(issue: ZodIssue, input: unknown, at: Path): ShapeIssue[] {
  const steps = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const path = [...at, ...steps];
  const value = valueAt(input, steps);
  if (issue.code === 'invalid_union') return unionInWords(issue, value, path);
  const name = path.at(-1);
  if (value === undefined && issue.code !== 'custom' && typeof name === 'string')
    return [{ path, message: `“${shortened(name)}” is missing: it must be ${wanted(issue)}.` }];
  return [{ path, message: sentence(message(issue, value)) }];
}

/**
 * A value that may be one of several things was meant as the one whose type it has: what is wrong with
 * it as such is worth saying, not that it is none of the others.
 */
function unionInWords(issue: z.core.$ZodIssueInvalidUnion, value: unknown, path: Path): ShapeIssue[] {
  const meant = issue.errors.find((errors) => !errors.some(isOfWrongType));
  if (meant) return meant.flatMap((inner) => inWords(inner, value, path));
  const choices = [...new Set(issue.errors.flatMap((errors) => errors.filter(isOfWrongType).map(wanted)))];
  const name = path.at(-1);
  if (value === undefined && typeof name === 'string')
    return [{ path, message: `“${shortened(name)}” is missing: it must be ${listed(choices)}.` }];
  return [{ path, message: `Must be ${listed(choices)}, not ${described(value)}.` }];
}

function isOfWrongType(issue: ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function message(issue: ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'custom':
      return quoted(value) + issue.message;
    case 'invalid_format':
      return issue.format === 'regex'
        ? quoted(value) + issue.message
        : `${quoted(value)}must be ${wanted(issue)}`;
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string'
        ? `must be ${wanted(issue)}`
        : `${quoted(value)}must be ${wanted(issue)}`;
    case 'invalid_type':
    case 'invalid_value':
      return `must be ${wanted(issue)}, not ${described(value)}`;
    default:
      return issue.message;
  }
}

function wanted(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return listed(issue.values.map((value) => JSON.stringify(value)));
    case 'invalid_format':
      return issue.format === 'uuid' ? 'a UUID, say 5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a01' : issue.message;
    case 'too_small':
      if (issue.origin === 'string') return `a text of ${issue.minimum} character or more`;
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `a text of at most ${issue.maximum} characters`;
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return value.length > 60 ? 'this text' : JSON.stringify(value);
  return String(value);
}

/** A simple value in front of what is said about it. */
function quoted(value: unknown): string {
  if (typeof value === 'string') return `“${shortened(value)}”: `;
  return typeof value === 'number' ? `${value}: ` : '';
}

function listed(choices: readonly string[]): string {
  return choices.length < 2 ? (choices[0] ?? '') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

function sentence(text: string): string {
  const capital = text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return capital.endsWith('.') ? capital : `${capital}.`;
}
