/** The parsed text: the only forms that an expression can have. `start` and `end` are offsets in it. */

interface Span {
  readonly start: number;
  readonly end: number;
}
export interface LiteralSyntax extends Span {
  readonly kind: 'literal';
  readonly value: number | boolean | string;
}
export interface NameSyntax extends Span {
  readonly kind: 'name';
  readonly name: string;
}
export interface UnarySyntax extends Span {
  readonly kind: 'unary';
  readonly operator: '-' | '+' | 'not';
  readonly operand: Syntax;
}
export type BinaryOperator =
  | 'and'
  | 'or'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^';
export interface BinarySyntax extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Syntax;
  readonly right: Syntax;
}
export interface ConditionalSyntax extends Span {
  readonly kind: 'conditional';
  readonly test: Syntax;
  readonly whenTrue: Syntax;
  readonly whenFalse: Syntax;
}
export interface CallSyntax extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Syntax[];
}
export type Syntax = LiteralSyntax | NameSyntax | UnarySyntax | BinarySyntax | ConditionalSyntax | CallSyntax;
