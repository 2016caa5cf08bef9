import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentCard } from '#shared/host.ts';
import { writeScenario } from '#shared/model/index.ts';
import { idFromFile } from '../../electron/library/file-name.ts';
import { codeOf, scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

test('the list shows what the cards promise', async () => {
  const { library } = await temporaryLibrary();
  const nodes = [{ id: 'n1', kind: 'outcome' as const, title: 'End' }];
  const plans = [{ id: 'p1', name: 'Plan', choices: {} }];
  const scenario = scenarioOf('Summit', { summary: 'Whether to go', nodes, plans });
  const { id } = succeeded(await library.createFromScenario(scenario));
  const [card, ...more] = succeeded(await library.list());
  expect(more).toEqual([]);
  expect(DocumentCard.parse(card)).toMatchObject({
    id,
    file: `summit-${id.slice(0, 8)}.scenario.json`,
    title: 'Summit',
    summary: 'Whether to go',
    nodes: 1,
    plans: 1,
    start: '2025-06-24',
    broken: null,
  });
});

test('foreign files are neither shown nor touched', async () => {
  const { library, folder } = await temporaryLibrary();
  for (const name of ['notes.txt', '.hidden.scenario.json', 'x.json', '.scenario.json'])
    await writeFile(join(folder.documents, name), 'mine');
  await mkdir(join(folder.documents, '.git'));
  expect(succeeded(await library.list())).toEqual([]);
  expect(await readdir(folder.documents)).toHaveLength(5);
});

test('broken files are shown with their error, under a stable id, and keep their bytes', async () => {
  const { library, folder } = await temporaryLibrary();
  const good = scenarioOf('Good');
  await writeFile(join(folder.documents, 'good.scenario.json'), writeScenario(good));
  await writeFile(join(folder.documents, 'bad-one.scenario.json'), '{"format": "scenario-desk",');
  await writeFile(join(folder.documents, 'bytes.scenario.json'), new Uint8Array([0xff, 0xfe, 0]));
  const cards = succeeded(await library.list());
  expect(cards.map(({ file, broken }) => [file, broken?.code ?? 'fine'])).toEqual([
    ['bad-one.scenario.json', 'refused'],
    ['bytes.scenario.json', 'refused'],
    ['good.scenario.json', 'fine'],
  ]);
  const [bad] = cards;
  expect(bad?.id).toBe(idFromFile('bad-one.scenario.json'));
  expect(codeOf(await library.open(bad?.id ?? ''))).toBe('refused');
  expect(succeeded(await library.raw(bad?.id ?? '')).text).toBe('{"format": "scenario-desk",');
  expect(codeOf(await library.duplicate(bad?.id ?? ''))).toBe('refused');
});

test.skipIf(process.platform === 'win32')('folders, pipes and dead links never break the list', async () => {
  const { library, folder } = await temporaryLibrary();
  await mkdir(join(folder.documents, 'folder.scenario.json'));
  await symlink('/nowhere/at/all', join(folder.documents, 'link.scenario.json'));
  execFileSync('mkfifo', [join(folder.documents, 'pipe.scenario.json')]);
  const cards = succeeded(await library.list());
  expect(cards.map(({ broken }) => broken?.code)).toEqual(['refused', 'refused', 'refused']);
  for (const { id } of cards) expect(codeOf(await library.open(id))).toBe('refused');
});

test('two files with one id are two documents, and saving separates them for good', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Twin')));
  const original = succeeded(await library.raw(id));
  await writeFile(join(folder.documents, 'a copy.scenario.json'), original.text);
  const cards = succeeded(await library.list());
  const copy = cards.find(({ file }) => file === 'a copy.scenario.json');
  expect(cards.find(({ file }) => file === original.file)?.id).toBe(id);
  expect(copy?.id).toBe(idFromFile('a copy.scenario.json'));

  const opened = succeeded(await library.open(copy?.id ?? ''));
  expect(opened.scenario.id).toBe(copy?.id);
  const changed = { ...opened.scenario, title: 'Own way' };
  succeeded(await library.save(opened.id, opened.revision, changed, 'a'));
  expect(succeeded(await library.open(opened.id)).scenario.title).toBe('Own way');
  expect(succeeded(await library.open(id)).scenario.title).toBe('Twin');
  expect(await readdir(folder.backups)).toHaveLength(1);
});

test('a copy is still found under its own id when the other file is gone', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Twin')));
  const { file, text } = succeeded(await library.raw(id));
  await writeFile(join(folder.documents, 'a copy.scenario.json'), text);
  const copyId = idFromFile('a copy.scenario.json');
  const opened = succeeded(await library.open(copyId));
  await rm(join(folder.documents, file));
  const changed = { ...opened.scenario, title: 'Alone' };
  succeeded(await library.save(copyId, opened.revision, changed, 'a'));
  expect(succeeded(await library.open(copyId)).scenario.title).toBe('Alone');
});

test('a file renamed by hand keeps its document', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Moved')));
  const { revision, scenario } = succeeded(await library.open(id));
  const { file } = succeeded(await library.raw(id));
  await rename(join(folder.documents, file), join(folder.documents, 'new name.scenario.json'));
  succeeded(await library.save(id, revision, { ...scenario, title: 'Still here' }, 'a'));
  expect(await readdir(folder.documents)).toEqual(['new name.scenario.json']);
});

test('truncated or altered documents never prevent opening the library', async () => {
  const { library, folder } = await temporaryLibrary();
  const nodes = Array.from({ length: 20 }, (_, n) => ({
    id: `n${n}`,
    kind: 'outcome' as const,
    title: `End ${n}`,
  }));
  const bytes = Buffer.from(writeScenario(scenarioOf('Whole', { nodes })));
  const path = join(folder.documents, 'victim.scenario.json');
  const check = async (damaged: Uint8Array) => {
    await writeFile(path, damaged);
    const cards = succeeded(await library.list());
    expect(cards).toHaveLength(1);
    await library.open(cards[0]?.id ?? '');
    expect(Buffer.compare(await readFile(path), damaged)).toBe(0);
  };
  for (let length = 0; length < bytes.length; length += 100) await check(bytes.subarray(0, length));
  // And a document as people have them, with everything that the format knows.
  const real = await readFile(join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json'));
  for (let length = 0; length < real.length; length += 100) await check(real.subarray(0, length));
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const damaged = Uint8Array.from(bytes);
      for (const [at, value] of changes) damaged[at] = value;
      await check(damaged);
    }),
    { numRuns: 500 },
  );
});
