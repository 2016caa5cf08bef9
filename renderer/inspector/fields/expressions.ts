import { textsIn } from '#shared/exchange/texts/texts.ts';
import { compileExpression, FUNCTION_NAMES, type Scope, type ScopeEntry } from '#shared/expression/index.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { spokenLanguage, t } from '../../i18n/i18n.ts';
import { readProbability } from '../../input/read-probability.ts';
import { afterEquals, plain, type Reading, refused, understood } from '../../input/reading.ts';

export type ExpressionType = 'number' | 'boolean' | 'string';
type Named = Pick<ScenarioDocument, 'parameters' | 'variables'>;

const scopes = new WeakMap<object, { variables: object; scope: Scope }>();

/** The names that an expression of the document may use; the same scope while they are the same. */
export function scopeOf({ parameters, variables }: Named): Scope {
  const known = scopes.get(parameters);
  if (known?.variables === variables) return known.scope;
  const scope = new Map<string, ScopeEntry>();
  for (const { id, value } of listOf(parameters)) scope.set(id, { kind: 'constant', value });
  for (const [slot, { id, type }] of listOf(variables).entries())
    scope.set(id, { kind: 'variable', type, slot });
  scopes.set(parameters, { variables, scope });
  return scope;
}

/** Why a text is no expression of that type, or null. */
export function expressionProblem(text: string, scope: Scope, type: ExpressionType): string | null {
  const result = compileExpression(text, scope);
  if (!result.ok) return textsIn(spokenLanguage()).expressionReason(result.problem.message);
  if (result.expression.type === type) return null;
  return t('inspector.expression.wrongType', {
    given: t(`inspector.expression.type.${result.expression.type}`),
    wanted: t(`inspector.expression.type.${type}`),
  });
}

/** What an expression comes to where that is the same in every state: `0.35`; empty otherwise. */
export function constantText(text: string, scope: Scope): string {
  const result = compileExpression(text, scope);
  const value = result.ok ? result.expression.constant : null;
  return value === null ? '' : typeof value === 'number' ? formatNumber(value) : String(value);
}

export function readExpression(typed: string, scope: Scope, type: ExpressionType): Reading<string> {
  const text = typed.trim();
  if (text === '') return understood<string>(undefined);
  const problem = expressionProblem(text, scope, type);
  return problem === null ? understood(text) : refused(problem);
}

/** An effect: `−0.5`, `1,5`, an expression that gives a number, or such a one after `=`. */
export function readEffect(typed: string, scope: Scope): Reading<number | string> {
  const formula = afterEquals(typed);
  if (formula !== null) return readExpression(formula, scope, 'number');
  const number = readNumber(typed);
  return number.ok ? number : readExpression(typed, scope, 'number');
}
export function showEffect(value: number | string | undefined): string {
  if (typeof value === 'string' && readNumber(value).ok) return `= ${value}`;
  return value === undefined ? '' : String(value);
}

const LONG = 14;

/** An expression that is longer than a narrow field, to stand below it as a whole; undefined for all else. */
export function longText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > LONG ? value : undefined;
}

/** A plain number, with a comma or a point, and any kind of minus. */
export function readNumber(typed: string): Reading<number> {
  const text = plain(typed).replace(',', '.');
  if (text === '') return understood<number>(undefined);
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? understood(value) : refused(t('inspector.number'));
}
/** As `readNumber`, from `low` to `high`, both included. */
export function readNumberWithin(typed: string, low: number, high: number): Reading<number> {
  const reading = readNumber(typed);
  if (!reading.ok || reading.value === undefined) return reading;
  if (reading.value < low) return refused(t('inspector.atLeast', { low: formatNumber(low) }));
  if (reading.value > high) return refused(t('inspector.atMost', { high: formatNumber(high) }));
  return reading;
}

/** A share of 1 as people write it: `0.3` or `30%`. */
export function readShare(typed: string): Reading<number> {
  const reading = readProbability(typed);
  return reading.ok && typeof reading.value === 'number'
    ? understood(reading.value)
    : readNumberWithin(typed, 0, 1);
}

export function showNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** The word that ends at `caret`, as far as it is typed; empty where a name cannot stand. */
export function wordBefore(text: string, caret: number): string {
  const before = text.slice(0, caret);
  // Inside quotes nothing is a name.
  if ((before.match(/["']/g)?.length ?? 0) % 2 === 1) return '';
  return /(?:^|[^\w.])([A-Za-z_]\w*)$/.exec(before)?.[1] ?? '';
}

const MOST = 8;

/** Names and functions that begin as the word before the caret does; none when it is whole already. */
export function completions(text: string, caret: number, scope: Scope): readonly string[] {
  const word = wordBefore(text, caret).toLowerCase();
  if (word === '') return [];
  const known = [...scope.keys(), ...FUNCTION_NAMES.map((name) => `${name}(`)];
  const fitting = known.filter((name) => name.toLowerCase().startsWith(word));
  return fitting.some((name) => name.toLowerCase() === word) ? [] : fitting.slice(0, MOST);
}

/** The text with the word before the caret replaced, and where the caret then stands. */
export function complete(text: string, caret: number, name: string): { text: string; caret: number } {
  const start = caret - wordBefore(text, caret).length;
  return { text: text.slice(0, start) + name + text.slice(caret), caret: start + name.length };
}
