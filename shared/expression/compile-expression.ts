import type { Value } from '../model/schema.ts';
import { takeFailure } from './code.ts';
import { Compiler } from './compiler.ts';
import { ExpressionFailure } from './expression-failure.ts';
import { namesIn } from './expression-names.ts';
import { type Operand, TypeStop } from './operand.ts';
import { parse } from './parse.ts';
import type { CompiledExpression, ExpressionProblem, Scope } from './types.ts';

export type CompileResult =
  | { readonly ok: true; readonly expression: CompiledExpression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Compiles an expression once, to be evaluated often. Names are looked up in `scope`; types are checked
 * here, so that evaluating can only fail for values: a division by zero, a result that is not finite.
 * Never throws, whatever the text; bounded in time by the limits of the language.
 */
export function compileExpression(text: string, scope: Scope): CompileResult {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  try {
    const operand = new Compiler(text, scope).compile(parsed.syntax);
    return { ok: true, expression: compiled(operand, namesIn(parsed.syntax), scope) };
  } catch (error) {
    if (!(error instanceof TypeStop)) throw error; // a bug, not a wrong type
    return { ok: false, problem: { message: error.message, offset: error.offset } };
  }
}

function compiled(operand: Operand, names: readonly string[], scope: Scope): CompiledExpression {
  const evaluate = evaluator(operand);
  const reads = new Set<number>();
  for (const name of names) {
    const entry = scope.get(name);
    if (entry?.kind === 'variable') reads.add(entry.slot);
  }
  const value = reads.size === 0 ? evaluate([]) : null;
  return {
    type: operand.type,
    reads: [...reads].sort((a, b) => a - b),
    names,
    constant: value instanceof ExpressionFailure ? null : value,
    evaluate,
  };
}

function evaluator(operand: Operand): CompiledExpression['evaluate'] {
  switch (operand.type) {
    case 'number': {
      const { code } = operand;
      return (values: readonly Value[]) => {
        const number = code(values);
        return Number.isNaN(number) ? takeFailure() : number;
      };
    }
    case 'boolean': {
      const { code } = operand;
      return (values: readonly Value[]) => {
        const truth = code(values);
        return truth === 1 ? true : truth === 0 ? false : takeFailure();
      };
    }
    case 'string': {
      const { code } = operand;
      return (values: readonly Value[]) => code(values) ?? takeFailure();
    }
  }
}
