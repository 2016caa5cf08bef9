import {
  compileExpression,
  expressionNames,
  RESERVED_WORDS,
  renameInExpression,
} from '../../expression/index.ts';
import type { Loose } from './loose-json.ts';
import type { Notes } from './notes.ts';

/** What stands before the trees: names with the value, or the formula, that each has. */
export interface Code {
  /** Name in the file → value. */
  readonly values: ReadonlyMap<string, number>;
  /** Name in the file → expression over the values. */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface Assignment {
  readonly name: string;
  readonly formula: string;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;
const LONGEST = 2000;

/** The assignments in a code, one a line; everything else is noted. */
export function assignmentsIn(code: string, notes: Notes): readonly Assignment[] {
  return code
    .slice(0, 100_000)
    .split(/[\n;]/)
    .map(withoutComment)
    .flatMap((line) => {
      if (line === '') return [];
      const match = /^([^=\s]{1,64})\s*=(?!=)\s*(.{1,2000})$/.exec(line);
      const [name = '', formula = ''] = [match?.[1], match?.[2]];
      if (NAME.test(name)) return [{ name, formula: formula.trim() }];
      notes.add('Left out: code that is no assignment of a number.', line);
      return [];
    });
}

/** A `#` begins a comment. */
export function withoutComment(line: string): string {
  return line.replace(/#.*$/s, '').trim();
}

/**
 * Global code. What it computed stands in the file's scope; formulas that our language has stay formulas,
 * so that they follow their parameters; others (random numbers) keep the value that was stored.
 */
export function readCode(code: string, scope: Loose | null, notes: Notes): Code {
  const values = new Map<string, number>();
  const formulas = new Map<string, string>();
  for (const { name, formula } of assignmentsIn(code, notes)) {
    values.delete(name);
    formulas.delete(name);
    const number = Number(formula);
    if (formula !== '' && Number.isFinite(number)) {
      values.set(name, number);
      continue;
    }
    const inlined = inline(formula, formulas);
    if (inlined !== null && isNumber(inlined, values)) {
      formulas.set(name, inlined);
      continue;
    }
    const stored = storedNumber(scope?.[name]);
    if (stored === null) notes.add('Left out: code that cannot be read here.', `${name} = ${formula}`);
    else {
      values.set(name, stored);
      notes.add(
        'Formulas that cannot be read here were replaced by the value that they had:',
        `${name} = ${formula}`,
      );
    }
  }
  for (const [name, value] of Object.entries(scope ?? {})) {
    const stored = storedNumber(value);
    if (stored !== null && NAME.test(name) && !values.has(name) && !formulas.has(name))
      values.set(name, stored);
  }
  return { values, formulas };
}

/** Whether our language has all that is in an expression, and it gives a number. */
export function isNumber(text: string, values: ReadonlyMap<string, number>): boolean {
  const scope = new Map([...values].map(([name, value]) => [name, { kind: 'constant', value }] as const));
  const compiled = compileExpression(text, scope);
  return compiled.ok && typeof compiled.expression.constant === 'number';
}

/** The formula with every name that stands for a formula replaced by it; null if that becomes too long. */
export function inline(formula: string, formulas: ReadonlyMap<string, string>): string | null {
  const used = (expressionNames(formula) ?? []).filter((name) => formulas.has(name));
  const text = substituted(formula, new Map(used.map((name) => [name, `(${formulas.get(name)})`])));
  return text.length > LONGEST ? null : text;
}

/** The text with names replaced, all at once: what replaces one is not looked at for others. */
export function substituted(text: string, replacements: ReadonlyMap<string, string>): string {
  const names = [...replacements.keys()];
  const mark = (index: number) => `zz_${index}_zz`;
  const marked = names.reduce((each, name, index) => renameInExpression(each, name, mark(index)), text);
  return names.reduce(
    (each, name, index) => renameInExpression(each, mark(index), replacements.get(name) as string),
    marked,
  );
}

/** A number as the file stores it: plain, as a text, or as a fraction: `1 3704647/4042689`, `{ n, d }`. */
export function storedNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'object' && value !== null && 'n' in value && 'd' in value) {
    const sign = 's' in value ? Number(value.s) : 1;
    const fraction = (sign * Number(value.n)) / Number(value.d);
    return Number.isFinite(fraction) ? fraction : null;
  }
  if (typeof value !== 'string' || value.length > 100) return null;
  const mixed = /^(-?)(?:(\d+) )?(\d+)\/(\d+)$/.exec(value.trim());
  const number = mixed
    ? (mixed[1] === '-' ? -1 : 1) * (Number(mixed[2] ?? 0) + Number(mixed[3]) / Number(mixed[4]))
    : value.trim() === ''
      ? Number.NaN
      : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Names of the file that cannot be names here get another. */
export function safeName(name: string, taken: ReadonlySet<string>): string {
  const forbidden = ['constructor', 'prototype', ...RESERVED_WORDS];
  const plain = /^[A-Za-z]/.test(name) && !forbidden.includes(name) ? name : `x${name}`;
  let found = plain;
  for (let n = 2; taken.has(found); n++) found = `${plain}${n}`;
  return found;
}
