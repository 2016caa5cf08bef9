import { constantNumber, constantText, type NumberCode, type TextCode, takeFailure } from './code.ts';
import type { Syntax } from './syntax.ts';
import type { ValueType } from './types.ts';

/** A part of an expression, compiled. `fixed`: it reads no variable, so it is the same every time. */
export type Operand = NumberOperand | BooleanOperand | TextOperand;
interface NumberOperand {
  readonly type: 'number';
  readonly code: NumberCode;
  readonly fixed: boolean;
}
interface BooleanOperand {
  readonly type: 'boolean';
  readonly code: NumberCode;
  readonly fixed: boolean;
}
interface TextOperand {
  readonly type: 'string';
  readonly code: TextCode;
  readonly fixed: boolean;
}

/** Computes a fixed part once and for all. One that fails stays as it is, and fails when it is reached. */
export function folded<T extends Operand>(operand: T): T {
  if (!operand.fixed) return operand;
  if (operand.type === 'string') {
    const text = operand.code([]);
    if (text !== null) return { ...operand, code: constantText(text) };
  } else {
    const value = operand.code([]);
    if (!Number.isNaN(value)) return { ...operand, code: constantNumber(value) };
  }
  takeFailure();
  return operand;
}

/** Ends the checking of types; never leaves this folder. */
export class TypeStop extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const IN_WORDS: Readonly<Record<ValueType, string>> = {
  number: 'a number',
  boolean: 'true or false',
  string: 'a text',
};

/** What a type is called in messages. */
export function inWords(type: ValueType): string {
  return IN_WORDS[type];
}

/** `part`, as it stands in the text, for a message. */
export function quoted(text: string, part: Syntax): string {
  const excerpt = text.slice(part.start, part.end).replace(/\s+/g, ' ').trim();
  return `\`${excerpt.length > 40 ? `${excerpt.slice(0, 40)}…` : excerpt}\``;
}
