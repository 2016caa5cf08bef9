import type { Value } from '../model/schema.ts';
import type { ExpressionFailure } from './expression-failure.ts';

export type ValueType = 'number' | 'boolean' | 'string';

/** What a name stands for: a parameter's value, or a variable with its slot in the array of values. */
export type ScopeEntry =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'variable'; readonly type: ValueType; readonly slot: number };
export type Scope = ReadonlyMap<string, ScopeEntry>;

/** Why a text is no expression. `message` is for people; `offset` counts UTF-16 units from its start. */
export interface ExpressionProblem {
  readonly message: string;
  readonly offset?: number;
}

export interface CompiledExpression {
  readonly type: ValueType;
  /**
   * Slots of the variables in the text, ascending, whether or not a short cut would skip them.
   */
  readonly reads: readonly number[];
  /** Every parameter and variable named, in the order of the text, once each. */
  readonly names: readonly string[];
  /** Its value when it reads no variable and does not fail; else null. */
  readonly constant: Value | null;
  /** Never throws. `values` is indexed by slot; a value of another type than declared is a failure. */
  evaluate(values: readonly Value[]): Value | ExpressionFailure;
}
