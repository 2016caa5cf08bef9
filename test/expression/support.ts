import {
  compileExpression,
  ExpressionFailure,
  type Scope,
  type ScopeEntry,
} from '#shared/expression/index.ts';

type Value = boolean | number | string;

/** `met` is true, `base` 3, `place` "Seoul", `tariff` a parameter of 0.25. */
export const SCOPE: Scope = new Map<string, ScopeEntry>([
  ['met', { kind: 'variable', type: 'boolean', slot: 0 }],
  ['base', { kind: 'variable', type: 'number', slot: 2 }],
  ['place', { kind: 'variable', type: 'string', slot: 1 }],
  ['tariff', { kind: 'constant', value: 0.25 }],
]);
export const VALUES: readonly Value[] = [true, 'Seoul', 3];

export function compiled(text: string, scope: Scope = SCOPE) {
  const result = compileExpression(text, scope);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.expression;
}

/** The value, or `failure: why`. */
export function resultOf(text: string, values: readonly Value[] = VALUES): Value {
  const value = compiled(text).evaluate(values);
  return value instanceof ExpressionFailure ? `failure: ${value.message}` : value;
}

/** `offset: message` of what is wrong with a text. */
export function problemOf(text: string, scope: Scope = SCOPE): string {
  const result = compileExpression(text, scope);
  return result.ok ? 'no problem' : `${result.problem.offset ?? '-'}: ${result.problem.message}`;
}
