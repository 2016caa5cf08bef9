import { readFile, truncate } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cli, fileWith, small } from './run-cli.ts';

const latin1 = Buffer.from('{"title": "Köln"}', 'latin1');
const edges = [
  { id: 'e1', from: 'go', to: 'yes' },
  { id: 'e2', from: 'go', to: 'nowhere' },
];

test.each([
  ['not UTF-8', latin1, 'not-json', ''],
  ['not JSON', '{\n  "format": "scenario-desk",\n  "version": 1,,\n}', 'not-json', 'line 3'],
  ['another format', '{"nodes":[],"edges":[]}', 'not-a-scenario', ''],
  ['a newer version', small({ version: 2 }), 'too-new', '$.version'],
  ['a bad date', small({ start: '17 June' }), 'invalid', '$.start'],
  ['a bad zone', small({ timeZone: 'Mars/Base' }), 'invalid', '$.timeZone'],
  [
    'a forbidden key',
    small().replace('"title":"Small"', '"__proto__":{},"title":"Small"'),
    'invalid',
    '__proto__',
  ],
])('%s is refused in words, in every command, and stays as it is', async (_, content, code, where) => {
  const file = await fileWith(content);
  const before = await readFile(file);
  for (const words of [
    ['validate', file],
    ['evaluate', file],
  ]) {
    const { code: exit, out, err } = await cli(words);
    expect(exit).toBe(1);
    const said = out + err;
    expect(said).toContain(`${file}: error ${code}: `);
    expect(said).toContain(where);
    expect(said).not.toMatch(/^\s+at /m);
  }
  expect(await readFile(file)).toEqual(before);
});

test('a file over 64 MiB is refused without being read', async () => {
  const file = await fileWith('');
  await truncate(file, 64 * 1024 * 1024 + 1);
  for (const command of ['validate', 'paths']) {
    const { code, out, err } = await cli([command, file]);
    expect([code, out + err]).toEqual([1, expect.stringContaining('too-large')]);
  }
});

test('every error of one file is listed, with its place', async () => {
  const file = await fileWith(
    small({ start: 'x', timeZone: 'y', nodes: [{ id: '1', kind: 'z', title: 3 }] }),
  );
  const { code, out } = await cli(['validate', file]);
  expect(code).toBe(1);
  for (const path of ['$.start', '$.timeZone', '$.nodes[0].id', '$.nodes[0].kind', '$.nodes[0].title'])
    expect(out).toContain(`(${path}`);
});

test('dangling references are opened, with the repair told', async () => {
  const file = await fileWith(small({ edges }));
  const validated = await cli(['validate', file]);
  expect(validated.code).toBe(0);
  expect(validated.out).toMatch(/: repair set-aside: .*\(\$\.edges\[1\]/);
  const evaluated = await cli(['evaluate', file]);
  expect(evaluated.code).toBe(0);
  expect(evaluated.err).toContain('$.edges[1]');
  const imported = await cli(['import', file]);
  expect(JSON.parse(imported.out).quarantine).toHaveLength(1);
});

test('a line that stands there twice is told, with its place', async () => {
  const file = await fileWith(`{"title": "By hand",${small().slice(1)}`);
  const { code, out } = await cli(['validate', file]);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/: repair set-aside: “title” .*line 1, column 2\. \(\$\.title\)\n$/),
  ]);
});

test('problems of severity error end with 1, after everything that could be computed', async () => {
  const [, ...ends] = JSON.parse(small()).nodes;
  const file = await fileWith(small({ nodes: [{ id: 'go', kind: 'chance', title: 'Go?' }, ...ends] }));
  const validated = await cli(['validate', file]);
  expect(validated.code).toBe(1);
  expect(validated.out).toMatch(/: error probability-missing: .*\(edge e1\)$/m);
  for (const command of ['evaluate', 'paths']) expect((await cli([command, file])).code).toBe(1);
});

test('no file, a folder: said so, exit code 1; the files beside it are still validated', async () => {
  const file = await fileWith(small());
  const missing = `${file}.gone`;
  const { code, out, err } = await cli(['validate', missing, file, '.']);
  expect(code).toBe(1);
  expect(out + err).toContain(`${missing}: error: there is no such file`);
  expect(out + err).toContain('this is a folder');
  const json = JSON.parse((await cli(['validate', missing, file, '--json'])).out);
  expect(json.files.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true]);
  expect((await cli(['evaluate', missing])).code).toBe(1);
});
