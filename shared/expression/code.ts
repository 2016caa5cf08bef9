/**
 * The closures that expressions become. A number closure gives NaN when it fails, a text closure null;
 * true and false are 1 and 0, so that a failing condition is NaN too. As every number that is not
 * finite is a failure, NaN never is a value. Why it failed stands in one register, first reason first:
 * no allocation and no exception on the way, whatever happens.
 */
import type { Value } from '../model/schema.ts';
import { ExpressionFailure } from './expression-failure.ts';

export type NumberCode = (values: readonly Value[]) => number;
export type TextCode = (values: readonly Value[]) => string | null;

let reason: ExpressionFailure | null = null;

/** Notes why, unless something failed before on the way. Gives NaN: what a failing number closure gives. */
export function fail(failure: ExpressionFailure): number {
  reason ??= failure;
  return Number.NaN;
}

/** Why the closure called last failed; the register is empty afterwards. */
export function takeFailure(): ExpressionFailure {
  const failure = reason ?? new ExpressionFailure('the value is not known', 0);
  reason = null;
  return failure;
}

export const constantNumber =
  (value: number): NumberCode =>
  () =>
    value;
export const constantText =
  (value: string): TextCode =>
  () =>
    value;

export function readNumber(slot: number, unknown: ExpressionFailure): NumberCode {
  return (values) => {
    const value = values[slot];
    return typeof value === 'number' && value - value === 0 ? value : fail(unknown);
  };
}
export function readBoolean(slot: number, unknown: ExpressionFailure): NumberCode {
  return (values) => {
    const value = values[slot];
    return value === true ? 1 : value === false ? 0 : fail(unknown);
  };
}
export function readText(slot: number, unknown: ExpressionFailure): TextCode {
  return (values) => {
    const value = values[slot];
    if (typeof value === 'string') return value;
    fail(unknown);
    return null;
  };
}

export const negate =
  (operand: NumberCode): NumberCode =>
  (values) =>
    -operand(values);
export const not =
  (operand: NumberCode): NumberCode =>
  (values) =>
    1 - operand(values);

export function and(left: NumberCode, right: NumberCode): NumberCode {
  return (values) => {
    const first = left(values);
    return first === 1 ? right(values) : first;
  };
}
export function or(left: NumberCode, right: NumberCode): NumberCode {
  return (values) => {
    const first = left(values);
    return first === 0 ? right(values) : first;
  };
}

export function chooseNumber(test: NumberCode, whenTrue: NumberCode, whenFalse: NumberCode): NumberCode {
  return (values) => {
    const condition = test(values);
    return condition === 1 ? whenTrue(values) : condition === 0 ? whenFalse(values) : condition;
  };
}
export function chooseText(test: NumberCode, whenTrue: TextCode, whenFalse: TextCode): TextCode {
  return (values) => {
    const condition = test(values);
    return condition === 1 ? whenTrue(values) : condition === 0 ? whenFalse(values) : null;
  };
}
