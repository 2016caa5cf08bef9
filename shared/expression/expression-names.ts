import { FUNCTIONS } from './language.ts';
import { parse } from './parse.ts';
import type { Syntax } from './syntax.ts';

/**
 * The parameters and variables that a text mentions, known or not, in its order, once each; null when it
 * does not parse. Functions that are called are not among them.
 */
export function expressionNames(text: string): readonly string[] | null {
  const parsed = parse(text);
  return parsed.ok ? namesIn(parsed.syntax) : null;
}

/** As `expressionNames`, of a parsed text. */
export function namesIn(syntax: Syntax): readonly string[] {
  const names = new Set<string>();
  const open: Syntax[] = [syntax];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'name') names.add(next.name);
    else open.push(...parts(next).toReversed());
  }
  return [...names];
}

function parts(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'unary':
      return [syntax.operand];
    case 'binary':
      return [syntax.left, syntax.right];
    case 'conditional':
      return [syntax.test, syntax.whenTrue, syntax.whenFalse];
    case 'call':
      return syntax.arguments;
  }
}

/** Texts in quotes (closed or not), numbers with what sticks to them, and words. */
const TOKENS =
  /"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?|[0-9.][0-9A-Za-z_.\u0080-\uffff]*|[A-Za-z_\u0080-\uffff][0-9A-Za-z_\u0080-\uffff]*/g;

/**
 * The text with the parameter or variable `from` called `to`, everything else as it was: spaces, quoted
 * texts, and functions that happen to be spelt alike. Works on a text that does not parse as well.
 */
export function renameInExpression(text: string, from: string, to: string): string {
  return text.replace(TOKENS, (token: string, offset: number) => {
    if (token !== from) return token;
    const called = FUNCTIONS.has(from) && /^[ \t\n\r]*\(/.test(text.slice(offset + token.length));
    return called ? token : to;
  });
}
