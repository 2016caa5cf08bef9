/** Closures for operators and functions on numbers. NaN in, NaN out; see `code.ts`. */
import { fail, type NumberCode, type TextCode } from './code.ts';
import { ExpressionFailure } from './expression-failure.ts';

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** 1 or 0 as two numbers (or two truths) compare; NaN if either failed. */
export function compareNumbers(operator: Comparison, left: NumberCode, right: NumberCode): NumberCode {
  switch (operator) {
    case '==':
      return bothKnown(left, right, (a, b) => (a === b ? 1 : 0));
    case '!=':
      return bothKnown(left, right, (a, b) => (a !== b ? 1 : 0));
    case '<':
      return bothKnown(left, right, (a, b) => (a < b ? 1 : 0));
    case '<=':
      return bothKnown(left, right, (a, b) => (a <= b ? 1 : 0));
    case '>':
      return bothKnown(left, right, (a, b) => (a > b ? 1 : 0));
    case '>=':
      return bothKnown(left, right, (a, b) => (a >= b ? 1 : 0));
  }
}

function bothKnown(
  left: NumberCode,
  right: NumberCode,
  compare: (a: number, b: number) => number,
): NumberCode {
  return (values) => {
    const a = left(values);
    const b = right(values);
    return known(a, b) ? compare(a, b) : Number.NaN;
  };
}

/** 1 or 0 as two texts are equal (or not, if `different`); NaN if either failed. */
export function compareTexts(different: boolean, left: TextCode, right: TextCode): NumberCode {
  return (values) => {
    const a = left(values);
    const b = right(values);
    return a === null || b === null ? Number.NaN : (a === b) === different ? 0 : 1;
  };
}

type Arithmetic = '+' | '-' | '*' | '/' | '%' | '^';

/**
 * `%` is the remainder with the dividend's sign, as in C and JavaScript. `offset` is where a failure is
 * reported: of the operator's right side for a division by zero, of the whole otherwise.
 */
export function arithmetic(
  operator: Arithmetic,
  left: NumberCode,
  right: NumberCode,
  offset: number,
  divisorOffset: number,
): NumberCode {
  const overflow = tooLarge(offset);
  const byZero = new ExpressionFailure('division by zero', divisorOffset);
  switch (operator) {
    case '+':
      return (values) => {
        const a = left(values);
        const b = right(values);
        return checked(a + b, a, b, overflow);
      };
    case '-':
      return (values) => {
        const a = left(values);
        const b = right(values);
        return checked(a - b, a, b, overflow);
      };
    case '*':
      return (values) => {
        const a = left(values);
        const b = right(values);
        return checked(a * b, a, b, overflow);
      };
    case '/':
      return (values) => {
        const a = left(values);
        const b = right(values);
        return b === 0 && !Number.isNaN(a) ? fail(byZero) : checked(a / b, a, b, overflow);
      };
    case '%':
      return (values) => {
        const a = left(values);
        const b = right(values);
        return b === 0 && !Number.isNaN(a) ? fail(byZero) : a % b;
      };
    case '^':
      return power(left, right, offset, overflow);
  }
}

function power(left: NumberCode, right: NumberCode, offset: number, overflow: ExpressionFailure): NumberCode {
  const zero = new ExpressionFailure('zero to a negative power is a division by zero', offset);
  const root = new ExpressionFailure('a negative number to a power that is not whole is no number', offset);
  return (values) => {
    const a = left(values);
    const b = right(values);
    // NaN ^ 0 would be 1.
    if (!known(a, b)) return Number.NaN;
    if (a === 0 && b < 0) return fail(zero);
    const result = a ** b;
    return Number.isNaN(result) ? fail(root) : checked(result, a, b, overflow);
  };
}

function checked(result: number, a: number, b: number, overflow: ExpressionFailure): number {
  if (result - result === 0) return result;
  return known(a, b) ? fail(overflow) : Number.NaN;
}

function known(a: number, b: number): boolean {
  return !Number.isNaN(a) && !Number.isNaN(b);
}

function tooLarge(offset: number): ExpressionFailure {
  return new ExpressionFailure('the result is too large to count with (not finite)', offset);
}

/** `name(…)` for every function but `if`. The number of arguments has been checked. */
export function callNumber(name: string, list: readonly NumberCode[], offset: number): NumberCode {
  const [first] = list as [NumberCode];
  switch (name) {
    case 'min':
      return fold(list, Math.min);
    case 'max':
      return fold(list, Math.max);
    case 'abs':
      return (values) => Math.abs(first(values));
    case 'round':
      return (values) => Math.round(first(values));
    case 'floor':
      return (values) => Math.floor(first(values));
    case 'ceil':
      return (values) => Math.ceil(first(values));
    case 'sqrt': {
      const negative = new ExpressionFailure('the square root of a negative number', offset);
      return (values) => {
        const a = first(values);
        return a < 0 ? fail(negative) : Math.sqrt(a);
      };
    }
    case 'log': {
      const notPositive = new ExpressionFailure('the logarithm of a number that is not above zero', offset);
      return (values) => {
        const a = first(values);
        return a <= 0 ? fail(notPositive) : Math.log(a);
      };
    }
    case 'exp': {
      const overflow = tooLarge(offset);
      return (values) => {
        const a = first(values);
        return checked(Math.exp(a), a, a, overflow);
      };
    }
    default:
      throw new RangeError(`no function ${name}`); // the table of functions and this one differ: a bug
  }
}

function fold(list: readonly NumberCode[], take: (a: number, b: number) => number): NumberCode {
  const [first, second, third] = list as [NumberCode, NumberCode?, NumberCode?];
  if (second === undefined) return first;
  if (third === undefined) return (values) => take(first(values), second(values));
  const rest = list.slice(1);
  return (values) => {
    let result = first(values);
    for (const code of rest) result = take(result, code(values));
    return result;
  };
}
