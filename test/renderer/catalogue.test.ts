import { expect, test } from 'vitest';
import { en } from '../../renderer/i18n/en/index.ts';
import { t } from '../../renderer/i18n/i18n.ts';

function texts(part: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value] as const] : texts(value as object, at);
  });
}
const all = texts(en);
const names = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).toSorted();

test('every text says something', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('a text that counts has both forms, with the same values in them', () => {
  const byKey = new Map(all);
  for (const [key, text] of all) {
    if (!/_(one|other)$/.test(key)) continue;
    const other = byKey.get(
      key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one'),
    );
    expect(other, key).toBeDefined();
    expect(names(other ?? ''), key).toEqual(names(text));
    expect(names(text), key).toContain('count');
  }
});

test('keys are found and counted', () => {
  expect(t('library.nodes', { count: 1 })).toBe('1 node');
  expect(t('library.nodes', { count: 2 })).toBe('2 nodes');
});
