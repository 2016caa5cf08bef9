/**
 * jsep, narrowed to our language. jsep's tables are global, so this is the only module that imports it.
 * It supplies the scanning of names, numbers, texts and spaces, the climbing of precedences and `? :`;
 * what it takes more loosely than we do (sequences, separators, properties, prefix operators) is
 * replaced here by stricter methods, and `parse.ts` accepts only the nodes it knows.
 */
import jsep from 'jsep';
import { BINARY_OPERATORS, DEEPEST, RESERVED_WORDS } from './language.ts';
import { fromJsep, leftover, missing, SyntaxStop, unexpected } from './syntax-stop.ts';

/** A node as jsep leaves it, with the span that the methods below add. */
export interface JsepNode {
  readonly type: string;
  start?: number;
  end?: number;
  readonly [property: string]: unknown;
}

interface JsepParser {
  index: number;
  readonly expr: string;
  gobbleSpaces(): void;
  gobbleBinaryOp(): string | false;
  gobbleBinaryExpression(): JsepNode | false;
  gobbleExpression(): JsepNode | false;
  gobbleToken(): JsepNode | false;
  gobbleIdentifier(): JsepNode;
  throwError(description: string): never;
  gobbleTokenProperty(node: JsepNode): JsepNode;
}
interface JsepClass {
  new (text: string): JsepParser;
  this_str: string;
}

// jsep's own typings leave out the class that its documentation offers for this.
const Jsep = (jsep as unknown as { readonly Jsep: JsepClass }).Jsep;

jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
jsep.removeIdentifierChar('$');
Jsep.this_str = '';
jsep.addLiteral('true', true);
jsep.addLiteral('false', false);
for (const [operator, precedence] of Object.entries(BINARY_OPERATORS)) {
  jsep.addBinaryOp(operator, precedence, operator === '^');
}

const LOWEST = 0;
/** What `not` and unary minus take: comparisons and tighter; powers only. */
const ABOVE_AND = 3;
const POWER = 8;
const PREFIX = /[-+!]|not(?![A-Za-z0-9_])/y;
const NAME = /[A-Za-z][A-Za-z0-9_]*/y;

export class JsepExpressionParser extends Jsep {
  #depth = -1;
  /** Binary operators that bind less tightly than this end the operand being read. */
  #floor = LOWEST;
  /** Where the name, number or text read last starts. */
  #atomStart = 0;

  /** The whole text as one expression. Throws `SyntaxStop`. */
  parseAll(): JsepNode {
    const node = this.gobbleExpression();
    if (this.index < this.expr.length) throw leftover(this.expr, this.index);
    return node;
  }

  override gobbleExpression(): JsepNode {
    const node = this.#inside(LOWEST, () => super.gobbleExpression());
    node.start ??= startOf(node);
    node.end ??= this.index;
    return node;
  }

  override gobbleBinaryOp(): string | false {
    const before = this.index;
    const operator = super.gobbleBinaryOp();
    if (operator === false || (BINARY_OPERATORS[operator] ?? 0) >= this.#floor) return operator;
    this.index = before;
    return false;
  }

  override gobbleToken(): JsepNode {
    this.gobbleSpaces();
    const start = this.index;
    const node = this.#prefixed() ?? this.#group() ?? this.#atom();
    // A group's span includes its parentheses: that is what a message quotes.
    node.start = start;
    node.end = this.index;
    return node;
  }

  #prefixed(): JsepNode | null {
    PREFIX.lastIndex = this.index;
    const operator = PREFIX.exec(this.expr)?.[0];
    if (operator === undefined) return null;
    this.index += operator.length;
    const argument =
      operator === '!'
        ? this.#inside(this.#floor, () => this.gobbleToken())
        : this.#inside(operator === 'not' ? ABOVE_AND : POWER, () => this.gobbleBinaryExpression());
    return { type: 'UnaryExpression', operator, argument };
  }

  #group(): JsepNode | null {
    if (!this.#at('(')) return null;
    const opening = this.index++;
    const node = this.gobbleExpression();
    if (!this.#at(')')) {
      if (this.index < this.expr.length) throw leftover(this.expr, this.index, opening);
      throw new SyntaxStop('this `(` is never closed: add a `)`', opening);
    }
    this.index++;
    return node;
  }

  #atom(): JsepNode {
    if (!/[A-Za-z0-9."']/.test(this.expr.charAt(this.index))) throw unexpected(this.expr, this.index);
    const start = this.index;
    this.#atomStart = start;
    const node = super.gobbleToken();
    if (node === false) throw unexpected(this.expr, start);
    if (node.type === 'Identifier' && RESERVED_WORDS.includes(String(node.name))) {
      throw missing(this.expr, start);
    }
    return node;
  }

  /** jsep's own complaints, in our words. */
  override throwError(description: string): never {
    throw fromJsep(this.expr, description, this.index, this.#atomStart);
  }

  /** jsep takes every character beyond ASCII for a letter; our names have none. */
  override gobbleIdentifier(): JsepNode {
    NAME.lastIndex = this.index;
    const name = NAME.exec(this.expr)?.[0];
    if (name === undefined) throw unexpected(this.expr, this.index);
    this.index += name.length;
    return { type: 'Identifier', name };
  }

  override gobbleTokenProperty(node: JsepNode): JsepNode {
    const end = this.index;
    this.gobbleSpaces();
    if (this.#at('.') || this.#at('[')) {
      throw new SyntaxStop('there are no properties or lists in expressions', this.index);
    }
    if (!this.#at('(')) {
      this.index = end;
      return node;
    }
    if (node.type !== 'Identifier' || RESERVED_WORDS.includes(String(node.name))) {
      throw leftover(this.expr, this.index);
    }
    const call = { type: 'CallExpression', callee: node, arguments: this.#arguments() };
    return this.gobbleTokenProperty(call);
  }

  #arguments(): JsepNode[] {
    const opening = this.index++;
    const list: JsepNode[] = [];
    this.gobbleSpaces();
    while (!this.#at(')')) {
      if (list.length > 0) {
        if (this.index >= this.expr.length) {
          throw new SyntaxStop('this `(` is never closed: add a `)`', opening);
        }
        if (!this.#at(',')) throw leftover(this.expr, this.index, opening);
        this.index++;
      }
      list.push(this.gobbleExpression());
    }
    this.index++;
    return list;
  }

  #at(char: string): boolean {
    return this.expr.charAt(this.index) === char;
  }

  #inside(floor: number, read: () => JsepNode | false): JsepNode {
    const outer = this.#floor;
    // Counted before reading on, so that no text can make the parser recurse deeper than this.
    if (++this.#depth > DEEPEST) {
      throw new SyntaxStop(`more than ${DEEPEST} levels inside each other: take it apart`, this.index);
    }
    this.#floor = floor;
    const node = read();
    this.#floor = outer;
    this.#depth--;
    if (node === false) throw unexpected(this.expr, this.index);
    return node;
  }
}

/** Of a node made by jsep itself: `left` of a binary one, `test` of a conditional one. */
function startOf(node: JsepNode): number {
  let first = node;
  while (first.start === undefined) first = (first.left ?? first.test) as JsepNode;
  return first.start;
}
