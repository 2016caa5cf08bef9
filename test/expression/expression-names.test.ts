import { describe, expect, it } from 'vitest';
import { expressionNames, renameInExpression } from '#shared/expression/index.ts';

describe('expressionNames', () => {
  it('lists parameters and variables, known or not, in order and once', () => {
    expect(expressionNames('b + a * b > max(c, 1) and not d')).toEqual(['b', 'a', 'c', 'd']);
    expect(expressionNames('1 + 2')).toEqual([]);
  });

  it('knows a function only by its parenthesis, and no names in texts', () => {
    expect(expressionNames('max(max, min)')).toEqual(['max', 'min']);
    expect(expressionNames('"a b" == c')).toEqual(['c']);
  });

  it('is null for what does not parse', () => {
    expect(expressionNames('a +')).toBeNull();
    expect(expressionNames('')).toBeNull();
  });
});

describe('renameInExpression', () => {
  it('renames whole words and keeps everything else', () => {
    expect(renameInExpression('a  +ab*(a)>a_1', 'a', 'x')).toBe('x  +ab*(x)>a_1');
  });

  it('leaves texts, numbers and called functions alone', () => {
    expect(renameInExpression("a == \"a\" or b == 'a\\' a'", 'a', 'x')).toBe("x == \"a\" or b == 'a\\' a'");
    expect(renameInExpression('1e5 + e5', 'e5', 'x')).toBe('1e5 + x');
    expect(renameInExpression('max (max, 1)', 'max', 'x')).toBe('max (x, 1)');
  });

  it('takes a replacement as it is', () => {
    expect(renameInExpression('a', 'a', '$&')).toBe('$&');
  });

  it('works on a text that does not parse', () => {
    expect(renameInExpression('a + (b', 'b', 'c')).toBe('a + (c');
    expect(renameInExpression('b + "b', 'b', 'c')).toBe('c + "b');
  });
});
