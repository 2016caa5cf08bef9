import { JsepExpressionParser, type JsepNode } from './jsep-parser.ts';
import { LONGEST } from './language.ts';
import type { BinaryOperator, Syntax } from './syntax.ts';
import { SyntaxStop } from './syntax-stop.ts';
import type { ExpressionProblem } from './types.ts';

export type ParseResult =
  | { readonly ok: true; readonly syntax: Syntax }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** The form of an expression, without any meaning yet. Never throws; bounded in time and depth for any text. */
export function parse(text: string): ParseResult {
  if (text.length > LONGEST) {
    const message = `an expression has at most ${LONGEST} characters, this one ${text.length}: take it apart`;
    return { ok: false, problem: { message } };
  }
  try {
    return { ok: true, syntax: toSyntax(new JsepExpressionParser(text).parseAll()) };
  } catch (error) {
    if (!(error instanceof SyntaxStop)) throw error; // a bug, not a syntax error
    return { ok: false, problem: { message: error.message, offset: error.offset } };
  }
}

/** Accepts the forms of our language and refuses every other node that a parser may make. */
function toSyntax(node: JsepNode): Syntax {
  switch (node.type) {
    case 'Literal':
      return literal(node);
    case 'Identifier':
      return { kind: 'name', name: String(node.name), ...span(node) };
    case 'UnaryExpression': {
      const operator = node.operator === '!' ? 'not' : (node.operator as '-' | '+' | 'not');
      return { kind: 'unary', operator, operand: toSyntax(node.argument as JsepNode), ...span(node) };
    }
    case 'BinaryExpression':
      return binary(node);
    case 'ConditionalExpression': {
      const test = toSyntax(node.test as JsepNode);
      const whenTrue = toSyntax(node.consequent as JsepNode);
      const whenFalse = toSyntax(node.alternate as JsepNode);
      return {
        kind: 'conditional',
        test,
        whenTrue,
        whenFalse,
        start: node.start ?? test.start,
        end: node.end ?? whenFalse.end,
      };
    }
    case 'CallExpression': {
      const name = String((node.callee as JsepNode).name);
      return { kind: 'call', name, arguments: (node.arguments as JsepNode[]).map(toSyntax), ...span(node) };
    }
    default:
      throw new SyntaxStop('this is not understood', node.start ?? 0);
  }
}

function literal(node: JsepNode): Syntax {
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new SyntaxStop('this number is too large to count with', node.start ?? 0);
  }
  if (typeof value !== 'number' && typeof value !== 'boolean' && typeof value !== 'string') {
    throw new SyntaxStop('this is not understood', node.start ?? 0);
  }
  return { kind: 'literal', value, ...span(node) };
}

const SAME: Readonly<Record<string, BinaryOperator>> = { '&&': 'and', '||': 'or' };

function binary(node: JsepNode): Syntax {
  const left = toSyntax(node.left as JsepNode);
  const right = toSyntax(node.right as JsepNode);
  const written = String(node.operator);
  const operator = SAME[written] ?? (written as BinaryOperator);
  return {
    kind: 'binary',
    operator,
    left,
    right,
    start: node.start ?? left.start,
    end: node.end ?? right.end,
  };
}

function span(node: JsepNode): { start: number; end: number } {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}
