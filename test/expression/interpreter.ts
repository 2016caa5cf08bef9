/**
 * A second, separate reading of the language: trees are made first, printed to text with exactly the
 * parentheses that the precedences call for, and interpreted directly. No value is `undefined`.
 */
import fc from 'fast-check';

type Value = boolean | number | string;
export type Tree =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'apply'; readonly to: string; readonly on: readonly Tree[] };

const RANK: Readonly<Record<string, number>> = {
  '?:': 0,
  or: 1,
  and: 2,
  not: 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
  negative: 7.5,
  '^': 8,
  '!': 9,
};
const ATOM = 10;

function rank(tree: Tree): number {
  if (tree.is === 'apply') return RANK[tree.to] ?? ATOM;
  return ATOM;
}

/** The text of a tree; `spelling` chooses between like ways of writing. */
export function print(tree: Tree, spelling: (ways: readonly string[]) => string): string {
  const at = (part: Tree, least: number) => {
    const text = print(part, spelling);
    return rank(part) >= least ? text : `(${text})`;
  };
  if (tree.is === 'number') return String(tree.value);
  if (tree.is === 'truth') return String(tree.value);
  if (tree.is === 'text') return spelling([JSON.stringify(tree.value), `'${tree.value}'`]);
  if (tree.is === 'name') return tree.name;
  const [a, b, c] = tree.on as [Tree, Tree, Tree];
  const own = rank(tree);
  const gap = spelling([' ', '  ', '\n', '\t']);
  switch (tree.to) {
    case '?:':
      return spelling([
        `${at(a, 1)} ? ${at(b, 0)} : ${at(c, 0)}`,
        `if(${at(a, 0)},${gap}${at(b, 0)}, ${at(c, 0)})`,
      ]).replace(/^if\(.*$/s, (text) => text);
    case 'not':
      return `not ${at(a, own)}`;
    case '!':
      return `!${at(a, own)}`;
    case 'negative':
      return `-${gap}${at(a, own)}`;
    case '^':
      return `${at(a, own + 1)}${gap}^ ${at(b, b.is === 'apply' && b.to === 'negative' ? 0 : own)}`;
    case 'and':
      return `${at(a, own)} ${spelling(['and', '&&'])}${gap}${at(b, own + 1)}`;
    case 'or':
      return `${at(a, own)} ${spelling(['or', '||'])}${gap}${at(b, own + 1)}`;
    default:
      if (own < ATOM) return `${at(a, own)}${gap}${tree.to}${gap}${at(b, own + 1)}`;
      return `${tree.to}${spelling(['', ' '])}(${tree.on.map((part) => at(part, 0)).join(`,${gap}`)})`;
  }
}

/** The value of a tree, undefined where there is none. */
export function interpret(tree: Tree, names: ReadonlyMap<string, Value>): Value | undefined {
  if (tree.is === 'name') return names.get(tree.name);
  if (tree.is !== 'apply') return tree.value;
  const [first] = tree.on as [Tree];
  if (tree.to === '?:' || tree.to === 'and' || tree.to === 'or') {
    const test = interpret(first, names);
    if (test === undefined) return undefined;
    if (tree.to === 'and' && !test) return false;
    if (tree.to === 'or' && test) return true;
    return interpret(tree.on[tree.to === '?:' && !test ? 2 : 1] as Tree, names);
  }
  const values = tree.on.map((part) => interpret(part, names));
  if (values.includes(undefined)) return undefined;
  const value = apply(tree.to, values as never);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

function apply(to: string, values: readonly [never, never]): Value {
  const [a, b] = values as unknown as [number, number];
  switch (to) {
    case 'not':
    case '!':
      return !a;
    case 'negative':
      return -a;
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '^':
      return a ** b;
    case 'log':
      return a <= 0 ? Number.NaN : Math.log(a);
    default:
      return (
        (Math as unknown as Record<string, (...list: readonly number[]) => number>)[to]?.(...values) ??
        Number.NaN
      );
  }
}

function applied(to: string, ...on: readonly fc.Arbitrary<Tree>[]): fc.Arbitrary<Tree> {
  return fc.tuple(...on).map((parts) => ({ is: 'apply', to, on: parts }));
}
const named = (...names: readonly string[]): fc.Arbitrary<Tree> =>
  fc.constantFrom(...names).map((name) => ({ is: 'name', name }));

/** Trees of the right types over the names n0, n1 (numbers), b0, b1 (truths), s0 (a text) and p0 (a parameter). */
export const trees = fc.letrec<{ number: Tree; truth: Tree; text: Tree }>((tie) => {
  const number = tie('number');
  const truth = tie('truth');
  const text = tie('text');
  const either = (names: readonly string[], ...on: readonly fc.Arbitrary<Tree>[]) =>
    fc.oneof(...names.map((to) => applied(to, ...on)));
  return {
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .oneof(fc.nat(4), fc.constantFrom(0.5, 0.25, 1e6, 1e-7, 1e300))
        .map((value): Tree => ({ is: 'number', value })),
      named('n0', 'n1', 'p0'),
      either(['+', '-', '*', '/', '%', '^'], number, number),
      applied('negative', number),
      either(['abs', 'round', 'floor', 'ceil', 'sqrt', 'exp', 'log'], number),
      either(['min', 'max'], number, number),
      either(['min', 'max'], number, number, number),
      applied('?:', truth, number, number),
    ),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.boolean().map((value): Tree => ({ is: 'truth', value })),
      named('b0', 'b1'),
      either(['not', '!'], truth),
      either(['and', 'or', '==', '!='], truth, truth),
      either(['==', '!=', '<', '<=', '>', '>='], number, number),
      either(['==', '!='], text, text),
      applied('?:', truth, truth, truth),
    ),
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('', 'a', 'n0', '한국').map((value): Tree => ({ is: 'text', value })),
      named('s0'),
      applied('?:', truth, text, text),
    ),
  };
});
