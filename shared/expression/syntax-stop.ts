/** What can be wrong with the form of an expression, in words for people. */

/** Ends the parsing; never leaves this folder. */
export class SyntaxStop extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Characters that people type or paste for ours. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['=', 'to compare, write `==`'],
  ['&', 'write `and`'],
  ['|', 'write `or`'],
  ['×', 'write `*`'],
  ['·', 'write `*`'],
  ['÷', 'write `/`'],
  ['−', 'write `-`'],
  ['–', 'write `-`'],
  ['≤', 'write `<=`'],
  ['≥', 'write `>=`'],
  ['≠', 'write `!=`'],
  ['“', 'write straight quotes, `"`'],
  ['”', 'write straight quotes, `"`'],
  ['‘', "write straight quotes, `'`"],
  ['’', "write straight quotes, `'`"],
  ['\u00a0', 'it is a non-breaking space: write an ordinary one'],
  ['\u3000', 'it is a wide space: write an ordinary one'],
  ['[', 'there are no lists in expressions'],
  ['{', 'there are no lists in expressions'],
  ['.', 'there are no properties in expressions'],
  [';', 'write one expression only'],
  ['?', 'write `condition ? value : other value`'],
]);

/** The word, number or character that stands at `offset`. */
function tokenAt(text: string, offset: number): string {
  const token = /^[A-Za-z0-9_]+|^(?:==|!=|<=|>=|&&|\|\|)|^[\s\S]/u.exec(text.slice(offset))?.[0] ?? '';
  return token.length > 40 ? `${token.slice(0, 40)}…` : token;
}

/** A value should stand at `offset`, and does not. */
export function unexpected(text: string, offset: number): SyntaxStop {
  const token = tokenAt(text, offset);
  if (token === '' || /^(?:[),:?<>=%*/^]|and|or)/.test(token)) return missing(text, offset);
  return new SyntaxStop(`\`${token}\` is not understood here${hint(token)}`, offset);
}

/** An operand is missing at `offset`: said of what stands before it, or else of what stands there. */
export function missing(text: string, offset: number): SyntaxStop {
  const token = tokenAt(text, offset);
  const before = /(?:[A-Za-z0-9_]+|==|!=|<=|>=|&&|\|\||[\s\S])$/.exec(text.slice(0, offset).trimEnd())?.[0];
  if (before === '(' && token === ')') return new SyntaxStop('there is nothing between `(` and `)`', offset);
  if (token === '=') return new SyntaxStop(`\`=\` is not understood here${hint(token)}`, offset);
  if (before !== undefined) return new SyntaxStop(`something is missing after \`${before}\``, offset);
  if (token !== '') return new SyntaxStop(`something is missing before \`${token}\``, offset);
  return new SyntaxStop('the expression is empty', 0);
}

/** The expression could end at `offset`, and goes on. `opening`: of the parenthesis that should close there. */
export function leftover(text: string, offset: number, opening?: number): SyntaxStop {
  const token = tokenAt(text, offset);
  if (token === ')') return new SyntaxStop('this `)` closes nothing: remove it or add a `(`', offset);
  if (token === 'and' || token === 'or') {
    return new SyntaxStop(`something is missing after \`${token}\``, offset + token.length);
  }
  if (token === ',' || token === ':') return new SyntaxStop(`\`${token}\` has no meaning here`, offset);
  if (/^(?:[A-Za-z0-9("']|not$)/.test(token)) {
    return new SyntaxStop(`an operator is missing before \`${token}\`: write, say, \`*\` or \`and\``, offset);
  }
  const close = opening === undefined || hint(token) !== '' ? hint(token) : ': a `)` was expected';
  return new SyntaxStop(`\`${token}\` is not understood here${close}`, offset);
}

/** What jsep complains of at `index`; the name, number or text read last starts at `start`. */
export function fromJsep(text: string, description: string, index: number, start: number): SyntaxStop {
  if (description.startsWith('Unclosed quote')) {
    return new SyntaxStop('a text is never closed: add the closing quote', start);
  }
  if (description.startsWith('Variable names cannot start')) {
    return new SyntaxStop('a number runs into a name: put an operator between them', start);
  }
  if (description.startsWith('Unexpected period') || description.startsWith('Expected exponent')) {
    return new SyntaxStop('not a number: write, say, 0.5 or 1e6', start);
  }
  if (description === 'Expected :') {
    return new SyntaxStop('`?` needs its `:`, as in `condition ? value : other value`', index);
  }
  return unexpected(text, index);
}

function hint(token: string): string {
  const instead = INSTEAD.get(token);
  return instead === undefined ? '' : `: ${instead}`;
}
