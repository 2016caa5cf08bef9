import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileExpression,
  ExpressionFailure,
  expressionNames,
  type Scope,
  type ScopeEntry,
} from '#shared/expression/index.ts';
import { interpret, print, type Tree, trees } from './interpreter.ts';

const NAMES = ['n0', 'n1', 'b0', 'b1', 's0'] as const;
const TYPES = { n: 'number', b: 'boolean', s: 'string' } as const;
const PARAMETER = 2.5;
const scope: Scope = new Map<string, ScopeEntry>([
  ...NAMES.map((name, slot): [string, ScopeEntry] => [
    name,
    { kind: 'variable', type: TYPES[name.charAt(0) as 'n' | 'b' | 's'], slot },
  ]),
  ['p0', { kind: 'constant', value: PARAMETER }],
]);
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const values = fc.tuple(numbers, numbers, fc.boolean(), fc.boolean(), fc.constantFrom('', 'a', 'b'));

function mentioned(tree: Tree): readonly string[] {
  if (tree.is === 'name') return [tree.name];
  return tree.is === 'apply' ? tree.on.flatMap(mentioned) : [];
}

describe('a compiled expression', () => {
  // Seconds, but a loaded machine needs more than the minute that tests have.
  it('has the value, the type and the names that a separate interpreter finds', { timeout: 300_000 }, () => {
    const kind = fc.constantFrom('number', 'truth', 'text');
    const tree = kind.chain((of) => fc.tuple(fc.constant(of), trees[of as 'number']));
    const choices = fc.infiniteStream(fc.nat(11));
    let computed = 0;
    const property = fc.property(tree, values, choices, ([of, made], slots, stream) => {
      const text = print(made, (ways) => ways[(stream.next().value ?? 0) % ways.length] ?? '');
      fc.pre(text.length <= 2000);
      const result = compileExpression(text, scope);
      if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
      const { expression } = result;
      const names = new Map<string, boolean | number | string>([['p0', PARAMETER]]);
      for (const [slot, name] of NAMES.entries()) names.set(name, slots[slot] as number);
      const expected = interpret(made, names);
      const value = expression.evaluate(slots);
      if (expected === undefined) expect(value).toBeInstanceOf(ExpressionFailure);
      else expect(Object.is(value, expected) ? value : { text, value }).toEqual(expected);
      expect(expression.type).toBe({ number: 'number', truth: 'boolean', text: 'string' }[of]);
      expect(expression.names).toEqual(
        [...new Set(mentioned(made))].filter((name) => expression.names.includes(name)),
      );
      expect(expression.names).toHaveLength(new Set(mentioned(made)).size);
      expect(expressionNames(text)).toEqual(expression.names);
      const variables = NAMES.flatMap((name, slot) => (expression.names.includes(name) ? [slot] : []));
      expect(expression.reads).toEqual(variables);
      if (variables.length === 0) expect(expression.constant).toEqual(expected ?? null);
      else expect(expression.constant).toBeNull();
      if (expected !== undefined) computed++;
    });
    fc.assert(property, { numRuns: 20_000 });
    expect(computed).toBeGreaterThan(5000); // the rest may fail, but not most
  });
});
