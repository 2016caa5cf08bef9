import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { partsOf } from '../../../electron/setup/notices/parts.ts';
import { noticesText } from '../../../electron/setup/notices/text.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const tree = mkdtempSync(join(tmpdir(), 'scenario-desk-notices-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(path: string, text: string): string {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test('each package once, the innermost one, with its licence and where its source is; our own files are none', () => {
  write('node_modules/outer/package.json', '{"name":"outer","version":"2.0.0","license":"ISC"}');
  write('node_modules/outer/LICENSE', 'Do as you like.');
  const inner = 'node_modules/outer/node_modules/@of/inner';
  write(
    `${inner}/package.json`,
    '{"name":"@of/inner","version":"1.0.0","license":"MPL-2.0","repository":"git@github.com:of/inner.git"}',
  );
  const parts = partsOf(
    [
      join(tree, 'node_modules/outer/a.js'),
      join(tree, 'node_modules/outer/b.js'),
      join(tree, inner, 'index.js'),
      join(tree, 'renderer/main.ts'),
    ],
    root,
  );
  expect(parts).toEqual([
    {
      name: '@of/inner',
      version: '1.0.0',
      licence: 'MPL-2.0',
      source: 'https://github.com/of/inner',
      by: '',
      text: null,
      within: null,
    },
    expect.objectContaining({ name: 'outer', version: '2.0.0', licence: 'ISC', text: 'Do as you like.' }),
  ]);
  const text = noticesText(parts);
  expect(text).toContain('Do as you like.');
  expect(text).toMatch(
    /source, which you may take under that licence, is at\nhttps:\/\/github\.com\/of\/inner/,
  );
});

test('what its makers built into a library is read from the map beside its file', () => {
  write('node_modules/big/package.json', '{"name":"big","version":"1.0.0","license":"MIT","author":"B. Ig"}');
  write('node_modules/small/package.json', '{"name":"small","version":"3.0.0","license":"Zlib"}');
  write('node_modules/small/LICENSE.md', 'Small print.');
  const file = write('node_modules/big/all.js', '');
  const sources = ['./node_modules/small/a.js', './node_modules/gone/b.js', './src/big.js'];
  write('node_modules/big/all.js.map', JSON.stringify({ sources }));
  const parts = partsOf([file], root);
  expect(parts.map(({ name, within }) => [name, within])).toEqual([
    ['big', null],
    ['gone', 'big'],
    ['small', 'big'],
  ]);
  const text = noticesText(parts);
  // It names a licence and brings no text: the licence's own words, for whom it names.
  expect(text).toContain('Copyright (c) B. Ig\n\nPermission is hereby granted');
  expect(text).toContain('Small print.');
  expect(text).toContain('gone: https://www.npmjs.com/package/gone');
});

test('the fonts come with the licences that lie beside them', () => {
  const fonts = ['Pretendard-Regular', 'NotoEmoji-Regular', 'DroidSansFallback-Han'];
  const parts = partsOf(
    fonts.map((name) => join(root, 'shared', 'fonts', `${name}.ttf`)),
    root,
  );
  expect(parts.map(({ licence }) => licence)).toEqual(['Apache-2.0', 'OFL-1.1', 'OFL-1.1']);
  for (const { text } of parts) expect(text).toMatch(/SIL OPEN FONT LICENSE|Apache License/);
});
