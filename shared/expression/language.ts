/**
 * The words of the expression language. A name followed by `(` is a function and never a parameter;
 * without the parenthesis it is a parameter or variable, even if it is spelt like a function. The
 * reserved words are never names.
 */

export const RESERVED_WORDS: readonly string[] = ['and', 'or', 'not', 'true', 'false'];

/** Function → fewest and most arguments. */
export const FUNCTIONS: ReadonlyMap<string, { readonly least: number; readonly most: number }> = new Map([
  ['min', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['max', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['abs', { least: 1, most: 1 }],
  ['round', { least: 1, most: 1 }],
  ['floor', { least: 1, most: 1 }],
  ['ceil', { least: 1, most: 1 }],
  ['sqrt', { least: 1, most: 1 }],
  ['exp', { least: 1, most: 1 }],
  ['log', { least: 1, most: 1 }],
  ['if', { least: 3, most: 3 }],
]);
export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys()];

/** How tightly binary operators bind. Unary minus lies just below `^`, `not` just above `and`, `!` above all. */
export const BINARY_OPERATORS: Readonly<Record<string, number>> = {
  or: 1,
  '||': 1,
  and: 2,
  '&&': 2,
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
  '^': 8,
};

/** At most so many UTF-16 units. */
export const LONGEST = 2000;
/** At most so many parentheses, calls, prefix operators and branches of `? :` inside each other. */
export const DEEPEST = 64;
