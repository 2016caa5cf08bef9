import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { EXPORTS } from '#shared/exchange/index.ts';
import { readScenario, scenarioJsonSchema } from '#shared/model/index.ts';
import { cli, fileWith, nato, small, temporaryFolder } from './run-cli.ts';

test('export writes every format to a file; text and bytes to standard output alike', {
  timeout: 180_000,
}, async () => {
  const strike = join(import.meta.dirname, '../../scenarios/port-strike.scenario.json');
  const folder = await temporaryFolder();
  await Promise.all(
    EXPORTS.map(async ({ id, extension }) => {
      const out = join(folder, `x.${extension}`);
      const toFile = await cli(['export', strike, '--to', id, '--out', out]);
      expect([toFile.code, toFile.out]).toEqual([0, '']);
      if (id !== 'md' && id !== 'xlsx') return expect((await stat(out)).size).toBeGreaterThan(0);
      const toOutput = await cli(['export', strike, '--to', id]);
      expect(toOutput.code).toBe(0);
      expect(toOutput.out).toBe(await readFile(out, 'utf8'));
    }),
  );
});

test('the figures of the CSV are those of paths --json', async () => {
  const [table, json] = await Promise.all([
    cli(['export', nato, '--to', 'csv', '--top', '20', '--plan', 'wi-apec']),
    cli(['paths', nato, '--top', '20', '--plan', 'wi-apec', '--json']),
  ]);
  const { data } = Papa.parse<string[]>(table.out.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const paths: { probability: number; score: number; expected: Record<string, number> }[] = JSON.parse(
    json.out,
  ).paths;
  expect(data.slice(1).map((row) => row.slice(1, 8).map(Number))).toEqual(
    paths.map(({ probability, score, expected }) => [probability, score, ...Object.values(expected)]),
  );
});

test('an export replaces an older one; a scenario is never replaced', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, 'x.md');
  await writeFile(out, 'old');
  expect((await cli(['export', nato, '--to', 'md', '--out', out])).code).toBe(0);
  expect(await readFile(out, 'utf8')).not.toBe('old');
  await writeFile(out, 'precious');
  for (const words of [
    ['new', 'empty', '--out', out],
    ['import', nato, '--out', out],
  ]) {
    const { code, err } = await cli(words);
    expect([code, err]).toEqual([1, expect.stringContaining('already')]);
  }
  expect(await readFile(out, 'utf8')).toBe('precious');
});

test('an export never takes the place of the scenario it is made of, by whatever name', async () => {
  const file = await fileWith(small({ summary: 'precious' }));
  const link = join(await temporaryFolder(), 'link.json');
  await symlink(file, link);
  for (const out of [file, link]) {
    const { code, err } = await cli(['export', file, '--to', 'json', '--redact', '--out', out]);
    expect([code, err]).toEqual([2, expect.stringContaining('in the place of')]);
  }
  expect(await readFile(file, 'utf8')).toContain('precious');
});

test.skipIf(process.platform === 'win32')('an export goes into a pipe, which stays one', async () => {
  const pipe = join(await temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reading = readFile(pipe, 'utf8');
  const { code } = await cli(['export', nato, '--to', 'md', '--out', pipe]);
  // Without a writer the reader would wait for ever.
  const isPipe = (await stat(pipe)).isFIFO();
  if (!isPipe) await rm(pipe);
  expect([code, isPipe]).toEqual([0, true]);
  expect(await reading).toContain('# NATO 2025');
});

test('what cannot be written is said, with exit code 1', async () => {
  const { code, err } = await cli(['export', nato, '--to', 'md', '--out', '/nowhere/at/all.md']);
  expect(code).toBe(1);
  expect(err).toContain('nothing was written. There is no folder "/nowhere/at"');
  await expect(stat('/nowhere')).rejects.toThrow();
});

test('templates lists the built-in scenarios, and new makes a copy with an id of its own', async () => {
  const { templates } = JSON.parse((await cli(['templates', '--json'])).out);
  const ids: string[] = templates.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(['empty', 'nato-2025']));
  const listed = (await cli(['templates'])).out.trimEnd().split('\n');
  expect(listed.map((line) => line.split(' ')[0])).toEqual(ids);
  const folder = await temporaryFolder();
  const seen = new Set<string>();
  for (const id of ids) {
    const out = join(folder, `${id}.scenario.json`);
    const made = JSON.parse((await cli(['new', id, '--out', out, '--json'])).out);
    const read = readScenario(await readFile(out));
    expect(read.ok && [read.scenario.id, read.scenario.title]).toEqual([made.id, made.title]);
    seen.add(made.id);
  }
  expect(seen.size).toBe(ids.length);
  expect((await cli(['new', 'empty'])).out).not.toBe((await cli(['new', 'empty'])).out);
});

test('a scenario that is made is there whole as soon as it is there, and nothing is left beside it', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, '새 문서.scenario.json');
  const seen: number[] = [];
  const making = { ended: false };
  const watch = async () => {
    while (!making.ended) seen.push((await stat(out).catch(() => null))?.size ?? -1);
  };
  const make = async () => {
    const made = await cli(['new', 'nato-2025', '--out', out]);
    making.ended = true;
    return made.code;
  };
  const [code] = await Promise.all([make(), watch()]);
  expect(code).toBe(0);
  const { size } = await stat(out);
  expect(seen.filter((each) => each !== -1 && each !== size)).toEqual([]);
  expect(await readdir(folder)).toEqual(['새 문서.scenario.json']);
  const again = await cli(['new', 'nato-2025', '--out', out]);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('there is such a file already')]);
  expect(await readdir(folder)).toEqual(['새 문서.scenario.json']);
});

test('import carries over what it does not know', async () => {
  const file = await fileWith(small({ futureField: { deep: [1, null] } }), 'notes.txt');
  const { code, out } = await cli(['import', file]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(await readFile(file, 'utf8')));
});

test('schema prints the format’s JSON Schema', async () => {
  const { code, out } = await cli(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(scenarioJsonSchema());
});
