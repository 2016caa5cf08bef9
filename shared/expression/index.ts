/** Expressions: parsed, checked for types and compiled once to closures. Nothing from the text is ever executed. */
export { type CompileResult, compileExpression } from './compile-expression.ts';
export { ExpressionFailure } from './expression-failure.ts';
export { expressionNames, renameInExpression } from './expression-names.ts';
export { FUNCTION_NAMES, RESERVED_WORDS } from './language.ts';
export type { CompiledExpression, ExpressionProblem, Scope, ScopeEntry, ValueType } from './types.ts';
