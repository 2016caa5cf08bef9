/** From the parsed form to closures, with the types checked on the way. */
import type { Value } from '../model/schema.ts';
import { arithmetic, callNumber, compareNumbers, compareTexts } from './arithmetic.ts';
import * as code from './code.ts';
import { ExpressionFailure } from './expression-failure.ts';
import { FUNCTION_NAMES, FUNCTIONS } from './language.ts';
import { folded, inWords, type Operand, quoted, TypeStop } from './operand.ts';
import { suggest } from './suggest.ts';
import type { BinarySyntax, CallSyntax, NameSyntax, Syntax, UnarySyntax } from './syntax.ts';
import type { Scope } from './types.ts';

type OperandOf<T extends Operand['type']> = Extract<Operand, { type: T }>;

/** Compiles one text in one scope. Throws `TypeStop` for what is wrong with names and types. */
export class Compiler {
  readonly #text: string;
  readonly #scope: Scope;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
  }

  compile(part: Syntax): Operand {
    switch (part.kind) {
      case 'literal':
        return literal(part.value);
      case 'name':
        return this.#name(part);
      case 'unary':
        return folded(this.#unary(part));
      case 'binary':
        return folded(this.#binary(part));
      case 'conditional':
        return this.#choice(part.test, part.whenTrue, part.whenFalse, 'the condition before `?`');
      case 'call':
        return folded(this.#call(part));
    }
  }

  #name({ name, start }: NameSyntax): Operand {
    const entry = this.#scope.get(name);
    if (entry === undefined) throw this.#unknownName(name, start);
    const unknown = new ExpressionFailure(`the value of \`${name}\` is not known`, start);
    if (entry.kind === 'constant') {
      const { value } = entry;
      const known = Number.isFinite(value) ? code.constantNumber(value) : () => code.fail(unknown);
      return { type: 'number', code: known, fixed: true };
    }
    const { slot, type } = entry;
    if (type === 'number') return { type, code: code.readNumber(slot, unknown), fixed: false };
    if (type === 'boolean') return { type, code: code.readBoolean(slot, unknown), fixed: false };
    return { type, code: code.readText(slot, unknown), fixed: false };
  }

  #unary({ operator, operand }: UnarySyntax): Operand {
    if (operator === 'not') {
      const { code: truth, fixed } = this.#operand(operand, 'boolean', '`not`');
      return { type: 'boolean', code: code.not(truth), fixed };
    }
    const number = this.#operand(operand, 'number', `\`${operator}\``);
    return operator === '+' ? number : { ...number, code: code.negate(number.code) };
  }

  #binary(part: BinarySyntax): Operand {
    const { operator, left, right } = part;
    switch (operator) {
      case 'and':
      case 'or': {
        const a = this.#operand(left, 'boolean', `\`${operator}\``);
        const b = this.#operand(right, 'boolean', `\`${operator}\``);
        const joined = operator === 'and' ? code.and(a.code, b.code) : code.or(a.code, b.code);
        return { type: 'boolean', code: joined, fixed: a.fixed && b.fixed };
      }
      case '==':
      case '!=':
        return this.#equality(operator, left, right);
      default: {
        const a = this.#operand(left, 'number', `\`${operator}\``);
        const b = this.#operand(right, 'number', `\`${operator}\``);
        const fixed = a.fixed && b.fixed;
        if (operator === '<' || operator === '<=' || operator === '>' || operator === '>=') {
          return { type: 'boolean', code: compareNumbers(operator, a.code, b.code), fixed };
        }
        return { type: 'number', code: arithmetic(operator, a.code, b.code, part.start, right.start), fixed };
      }
    }
  }

  #equality(operator: '==' | '!=', left: Syntax, right: Syntax): Operand {
    const a = this.compile(left);
    const b = this.compile(right);
    const fixed = a.fixed && b.fixed;
    if (a.type === 'string' && b.type === 'string') {
      return { type: 'boolean', code: compareTexts(operator === '!=', a.code, b.code), fixed };
    }
    if (a.type !== 'string' && a.type === b.type) {
      return { type: 'boolean', code: compareNumbers(operator, a.code, b.code as code.NumberCode), fixed };
    }
    throw new TypeStop(
      `\`${operator}\` needs two of a kind: ${this.#is(left, a)}, ${this.#is(right, b)}${row(left, a)}`,
      left.start,
    );
  }

  #call(part: CallSyntax): Operand {
    const { name, arguments: list } = part;
    const arity = FUNCTIONS.get(name);
    if (arity === undefined) throw this.#unknownFunction(name, part.start);
    if (list.length < arity.least || list.length > arity.most) {
      const wanted = arity.least === arity.most ? `${arity.least}` : `at least ${arity.least}`;
      const plural = wanted === '1' || wanted === 'at least 1' ? '' : 's';
      const given = list.length === 0 ? 'none is' : list.length === 1 ? '1 is' : `${list.length} are`;
      throw new TypeStop(`\`${name}\` takes ${wanted} argument${plural}, ${given} given`, part.start);
    }
    if (name === 'if') {
      const [test, whenTrue, whenFalse] = list as [Syntax, Syntax, Syntax];
      return this.#choice(test, whenTrue, whenFalse, 'the first argument of `if`');
    }
    const numbers = list.map((argument) => this.#operand(argument, 'number', `\`${name}\``));
    const codes = numbers.map((number) => number.code);
    return {
      type: 'number',
      code: callNumber(name, codes, part.start),
      fixed: numbers.every((number) => number.fixed),
    };
  }

  #choice(test: Syntax, whenTrue: Syntax, whenFalse: Syntax, place: string): Operand {
    const condition = this.compile(test);
    if (condition.type !== 'boolean') {
      throw new TypeStop(
        `${place} must be true or false, but ${this.#is(test, condition)}${compare(condition)}`,
        test.start,
      );
    }
    const a = this.compile(whenTrue);
    const b = this.compile(whenFalse);
    if (a.type !== b.type) {
      const both = `${this.#is(whenTrue, a)}, ${this.#is(whenFalse, b)}`;
      throw new TypeStop(`both ways of a choice must give the same kind of value: ${both}`, whenFalse.start);
    }
    const fixed = condition.fixed && a.fixed && b.fixed;
    if (a.type === 'string' && b.type === 'string') {
      return folded({ type: 'string', code: code.chooseText(condition.code, a.code, b.code), fixed });
    }
    const [yes, no] = [a.code, b.code] as [code.NumberCode, code.NumberCode];
    return folded({ type: a.type, code: code.chooseNumber(condition.code, yes, no), fixed } as Operand);
  }

  #operand<T extends 'number' | 'boolean'>(part: Syntax, type: T, who: string): OperandOf<T> {
    const operand = this.compile(part);
    if (operand.type === type) return operand as OperandOf<T>;
    const mend = type === 'number' ? count(this.#text, part, operand) : compare(operand);
    throw new TypeStop(
      `${who} needs ${inWords(type)}, but ${this.#is(part, operand)}${row(part, operand) || mend}`,
      part.start,
    );
  }

  #is(part: Syntax, operand: Operand): string {
    return `${quoted(this.#text, part)} is ${inWords(operand.type)}`;
  }

  #unknownName(name: string, offset: number): TypeStop {
    if (FUNCTIONS.has(name)) {
      return new TypeStop(`\`${name}\` is a function: write its arguments in parentheses`, offset);
    }
    const near = suggest(name, this.#scope.keys());
    if (near !== null) return new TypeStop(`unknown name \`${name}\`: did you mean \`${near}\`?`, offset);
    const mend = 'add a parameter or variable of this name, or put a text in quotes';
    return new TypeStop(`unknown name \`${name}\`: ${mend}`, offset);
  }

  #unknownFunction(name: string, offset: number): TypeStop {
    if (this.#scope.has(name)) {
      return new TypeStop(`\`${name}\` is no function: put an operator between it and \`(\``, offset);
    }
    const near = suggest(name, FUNCTION_NAMES);
    const mend = near === null ? `there are ${FUNCTION_NAMES.join(', ')}` : `did you mean \`${near}\`?`;
    return new TypeStop(`unknown function \`${name}\`: ${mend}`, offset);
  }
}

function literal(value: Value): Operand {
  if (typeof value === 'string') return { type: 'string', code: code.constantText(value), fixed: true };
  if (typeof value === 'number') return { type: 'number', code: code.constantNumber(value), fixed: true };
  return { type: 'boolean', code: code.constantNumber(value ? 1 : 0), fixed: true };
}

/** `1 < x < 3`: what would mend it. */
function row(part: Syntax, operand: Operand): string {
  const comparison = part.kind === 'binary' && operand.type === 'boolean' && /^[<>=!]/.test(part.operator);
  return comparison ? ': to compare in a row, write `a < b and b < c`' : '';
}

function count(text: string, part: Syntax, operand: Operand): string {
  return operand.type === 'boolean'
    ? `: to count it, write \`if(${quoted(text, part).slice(1, -1)}, 1, 0)\``
    : '';
}

function compare(operand: Operand): string {
  return operand.type === 'number'
    ? ': compare it, say with `> 0`'
    : operand.type === 'string'
      ? ': compare it with `==`'
      : '';
}
