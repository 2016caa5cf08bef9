/**
 * The expression language once more, read from the specification alone: a text is parsed into a
 * tree, checked for types and evaluated on names and values. It shares nothing with the engine.
 */
export type Value = boolean | number | string;
type Type = 'boolean' | 'number' | 'string';
type Tree =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'apply'; readonly to: string; readonly on: readonly Tree[] };

/** `static`: the text can never be right (syntax, a name, a type); otherwise it failed on these values. */
export class Failure {
  readonly static: boolean;
  constructor(isStatic: boolean) {
    this.static = isStatic;
  }
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|("[^"]*"|'[^']*')|([A-Za-z]\w*)|(&&|\|\||[<>=!]=|[-+*/^%<>!?:(),]))/y;
const BINARY: readonly (readonly string[])[] = [
  ['or', '||'],
  ['and', '&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const ALIAS: Readonly<Record<string, string>> = { '||': 'or', '&&': 'and', '!': 'not' };

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (match === null) throw new Failure(true);
    found.push(match[0].trim());
  }
  return found;
}

const parsed = new Map<string, Tree>();
function parse(text: string): Tree {
  const tree = parsed.get(text) ?? parseAnew(text);
  parsed.set(text, tree);
  return tree;
}

function parseAnew(text: string): Tree {
  const list = tokens(text);
  let at = 0;
  const next = () => list[at];
  const take = (wanted?: string): string => {
    const token = list[at++];
    if (token === undefined || (wanted !== undefined && token !== wanted)) throw new Failure(true);
    return token;
  };
  const ternary = (): Tree => {
    const test = binary(0);
    if (next() !== '?') return test;
    take('?');
    const yes = ternary();
    take(':');
    return { is: 'apply', to: 'if', on: [test, yes, ternary()] };
  };
  const binary = (level: number): Tree => {
    const operators = BINARY[level];
    if (operators === undefined) return unary();
    let left = level === 2 ? negation() : binary(level + 1);
    while (operators.includes(next() ?? '')) {
      const to = take();
      const right = level === 2 ? negation() : binary(level + 1);
      left = { is: 'apply', to: ALIAS[to] ?? to, on: [left, right] };
    }
    return left;
  };
  const negation = (): Tree => {
    if (next() !== 'not') return binary(3);
    take();
    return { is: 'apply', to: 'not', on: [negation()] };
  };
  const unary = (): Tree => {
    if (next() === '-') {
      take();
      return { is: 'apply', to: 'negative', on: [unary()] };
    }
    if (next() === '!' || next() === 'not') {
      take();
      return { is: 'apply', to: 'not', on: [unary()] };
    }
    const base = atom();
    if (next() !== '^') return base;
    take();
    return { is: 'apply', to: '^', on: [base, unary()] };
  };
  const atom = (): Tree => {
    const token = take();
    if (token === '(') {
      const inner = ternary();
      take(')');
      return inner;
    }
    if (/^\d/.test(token)) return { is: 'value', value: Number(token) };
    if (/^["']/.test(token)) return { is: 'value', value: token.slice(1, -1) };
    if (token === 'true' || token === 'false') return { is: 'value', value: token === 'true' };
    if (!/^[A-Za-z]/.test(token)) throw new Failure(true);
    if (next() !== '(') return { is: 'name', name: token };
    take('(');
    const on = [ternary()];
    while (next() === ',') {
      take();
      on.push(ternary());
    }
    take(')');
    return { is: 'apply', to: token, on };
  };
  const whole = ternary();
  if (at !== list.length) throw new Failure(true);
  return whole;
}

const NUMERIC: Readonly<Record<string, (...on: number[]) => number>> = {
  '+': (a = 0, b = 0) => a + b,
  '-': (a = 0, b = 0) => a - b,
  '*': (a = 0, b = 0) => a * b,
  '/': (a = 0, b = 0) => a / b,
  '%': (a = 0, b = 0) => a % b,
  '^': (a = 0, b = 0) => a ** b,
  negative: (a = 0) => -a,
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
  round: Math.round,
  floor: Math.floor,
  ceil: Math.ceil,
  sqrt: Math.sqrt,
  exp: Math.exp,
  log: Math.log,
};
const COMPARISONS = ['<', '<=', '>', '>='];

function typeOf(tree: Tree, names: ReadonlyMap<string, Value>): Type {
  const expect = (part: Tree | undefined, type: Type) => {
    if (part === undefined || typeOf(part, names) !== type) throw new Failure(true);
  };
  if (tree.is === 'value') return typeof tree.value as Type;
  if (tree.is === 'name') {
    const value = names.get(tree.name);
    if (value === undefined) throw new Failure(true);
    return typeof value as Type;
  }
  const { to, on } = tree;
  if (to === 'if') {
    const [test, yes, no] = on;
    expect(test, 'boolean');
    if (yes === undefined || on.length !== 3) throw new Failure(true);
    expect(no, typeOf(yes, names));
    return typeOf(yes, names);
  }
  if (to === '==' || to === '!=') {
    expect(on[1], typeOf(on[0] as Tree, names));
    return 'boolean';
  }
  if (to === 'and' || to === 'or' || to === 'not') {
    for (const part of on) expect(part, 'boolean');
    return 'boolean';
  }
  if (NUMERIC[to] === undefined && !COMPARISONS.includes(to)) throw new Failure(true);
  for (const part of on) expect(part, 'number');
  return COMPARISONS.includes(to) ? 'boolean' : 'number';
}

function value(tree: Tree, names: ReadonlyMap<string, Value>): Value {
  if (tree.is === 'value') return tree.value;
  if (tree.is === 'name') return names.get(tree.name) as Value;
  const { to } = tree;
  const [a, b, c] = tree.on as [Tree, Tree, Tree];
  const of = (part: Tree) => value(part, names);
  if (to === 'if') return of(a) ? of(b) : of(c);
  if (to === 'and') return of(a) && of(b);
  if (to === 'or') return of(a) || of(b);
  if (to === 'not') return !of(a);
  if (to === '==') return of(a) === of(b);
  if (to === '!=') return of(a) !== of(b);
  const numbers = tree.on.map(of) as number[];
  const [x = 0, y = 0] = numbers;
  if (to === '<') return x < y;
  if (to === '<=') return x <= y;
  if (to === '>') return x > y;
  if (to === '>=') return x >= y;
  const result = NUMERIC[to]?.(...numbers);
  if (result === undefined || !Number.isFinite(result)) throw new Failure(false);
  return result;
}

/** The value of a text that must be of a type, or why there is none. */
export function textValue(text: string, type: Type, names: ReadonlyMap<string, Value>): Value | Failure {
  try {
    const tree = parse(text);
    if (typeOf(tree, names) !== type) return new Failure(true);
    return value(tree, names);
  } catch (failure) {
    if (failure instanceof Failure) return failure;
    throw failure;
  }
}

/** Whether a text is right in itself; `names` says which names there are, and by their values of what type. */
export function isSound(text: string, type: Type, names: ReadonlyMap<string, Value>): boolean {
  const result = textValue(text, type, names);
  return !(result instanceof Failure && result.static);
}

/** The names in a text, wherever in it they stand. */
export function namesIn(text: string): Set<string> {
  const found = new Set<string>();
  const visit = (tree: Tree) => {
    if (tree.is === 'name') found.add(tree.name);
    if (tree.is === 'apply') tree.on.forEach(visit);
  };
  try {
    visit(parse(text));
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
  }
  return found;
}
