import { chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenario, writeScenario } from '#shared/model/index.ts';
import type { Library } from '../../electron/library/library.ts';
import { codeOf, scenarioOf, succeeded, temporaryFolder, temporaryLibrary } from './temporary-library.ts';

async function created(library: Library, title = 'Summit') {
  const { id } = succeeded(await library.createFromScenario(scenarioOf(title)));
  return succeeded(await library.open(id));
}

test('what is saved is opened again, by another library too', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const saved = succeeded(await library.save(id, revision, { ...scenario, title: 'Changed' }, 'a'));
  const again = await temporaryLibrary({ home: folder.home });
  const opened = succeeded(await again.library.open(id));
  expect(opened.scenario.title).toBe('Changed');
  expect(opened.revision).toBe(saved.revision);
});

test('properties that the format does not name survive', async () => {
  const { library } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const enriched = { ...scenario, 'x-note': { deep: [1, { a: null }] } };
  succeeded(await library.save(id, revision, enriched, 'a'));
  expect(succeeded(await library.open(id)).scenario).toMatchObject({ 'x-note': { deep: [1, { a: null }] } });
});

test('a save on an old revision is a conflict and writes nothing', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  succeeded(await library.save(id, revision, { ...scenario, title: 'First' }, 'a'));
  const file = succeeded(await library.raw(id));
  const second = await library.save(id, revision, { ...scenario, title: 'Second' }, 'b');
  expect(codeOf(second)).toBe('conflict');
  expect(await readFile(join(folder.documents, file.file), 'utf8')).toBe(file.text);
});

test('a change by another program is a conflict, also within the same length and second', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library, 'Summit');
  const { file, text } = succeeded(await library.raw(id));
  await writeFile(join(folder.documents, file), text.replace('Summit', 'Simmut'));
  expect(codeOf(await library.save(id, revision, { ...scenario, title: 'Mine' }, 'a'))).toBe('conflict');
  expect(succeeded(await library.open(id)).scenario.title).toBe('Simmut');
});

test('a file that broke under an open document is a conflict and keeps its bytes', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const { file } = succeeded(await library.raw(id));
  await writeFile(join(folder.documents, file), '{"broken');
  expect(codeOf(await library.save(id, revision, { ...scenario, title: 'Mine' }, 'a'))).toBe('conflict');
  expect(await readFile(join(folder.documents, file), 'utf8')).toBe('{"broken');
});

test('a repeated save whose first answer was lost succeeds', async () => {
  const { library } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const changed = { ...scenario, title: 'Changed' };
  const first = succeeded(await library.save(id, revision, changed, 'a'));
  expect(succeeded(await library.save(id, revision, changed, 'a'))).toEqual(first);
});

test('of many saves at once on one revision exactly one is acknowledged', async () => {
  const { library } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) => library.save(id, revision, { ...scenario, title: `T${n}` }, `${n}`)),
  );
  const winners = results.flatMap((result, n) => (result.ok ? [n] : []));
  expect(winners).toHaveLength(1);
  expect(succeeded(await library.open(id)).scenario.title).toBe(`T${winners[0]}`);
});

test('a scenario under another id is refused', async () => {
  const { library } = await temporaryLibrary();
  const { id, revision } = await created(library);
  expect(codeOf(await library.save(id, revision, scenarioOf('Other'), 'a'))).toBe('invalid');
});

test('what could not be opened again is not written', async () => {
  const { library } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const twice = { id: 'n1', kind: 'outcome' as const, title: 'Twice' };
  const result = await library.save(id, revision, { ...scenario, nodes: [twice, twice] }, 'a');
  expect(codeOf(result)).toBe('invalid');
  expect(succeeded(await library.open(id)).revision).toBe(revision);
});

test('the original of a repaired document is kept until the first save, and a copy after it', async () => {
  const { library, folder } = await temporaryLibrary();
  const dangling = scenarioOf('Repaired', {
    nodes: [{ id: 'n1', kind: 'outcome', title: 'End' }],
    edges: [{ id: 'e1', from: 'n1', to: 'nowhere' }],
  });
  const original = writeScenario(dangling);
  await writeFile(join(folder.documents, 'given.scenario.json'), original);
  const { id, revision, scenario, repairs } = succeeded(await library.open(dangling.id));
  expect(repairs).toHaveLength(1);
  expect(await readFile(join(folder.documents, 'given.scenario.json'), 'utf8')).toBe(original);
  expect(await readdir(folder.backups)).toEqual([]);

  const next = succeeded(await library.save(id, revision, scenario, 'a'));
  const [backup, ...more] = await readdir(folder.backups);
  expect(more).toEqual([]);
  expect(await readFile(join(folder.backups, backup ?? ''), 'utf8')).toBe(original);
  expect(succeeded(await library.open(id)).scenario.quarantine).toHaveLength(1);

  succeeded(await library.save(id, next.revision, { ...scenario, title: 'Later' }, 'a'));
  expect(await readdir(folder.backups)).toHaveLength(1);
});

test.skipIf(process.platform === 'win32')('a link is written through and the mode is kept', async () => {
  const { library, folder } = await temporaryLibrary();
  const elsewhere = await temporaryFolder();
  const linked = scenarioOf('Linked');
  const target = join(elsewhere, 'real.json');
  await writeFile(target, writeScenario(linked));
  await chmod(target, 0o640);
  await symlink(target, join(folder.documents, 'linked.scenario.json'));
  const { id, revision, scenario } = succeeded(await library.open(linked.id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'Through' }, 'a'));
  const read = readScenario(await readFile(target));
  expect(read.ok && read.scenario.title).toBe('Through');
  expect((await stat(target)).mode & 0o777).toBe(0o640);
  expect(await readdir(elsewhere)).toEqual(['real.json']);
});

test.skipIf(process.platform === 'win32')('a new document is for its user’s eyes alone', async () => {
  const { library, folder } = await temporaryLibrary();
  await created(library);
  const [file] = await readdir(folder.documents);
  expect((await stat(join(folder.documents, file ?? ''))).mode & 0o777).toBe(0o600);
});

test('a folder in place of the file: message, no loss, and it works again afterwards', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  const path = join(folder.documents, succeeded(await library.raw(id)).file);
  await rename(path, `${path}.aside`);
  await mkdir(path);
  const failed = await library.save(id, revision, { ...scenario, title: 'Mine' }, 'a');
  expect(codeOf(failed)).toBe('write-failed');
  await rm(path, { recursive: true });
  await rename(`${path}.aside`, path);
  succeeded(await library.save(id, revision, { ...scenario, title: 'Mine' }, 'a'));
  expect(succeeded(await library.open(id)).scenario.title).toBe('Mine');
});

test('a vanished file is not found, a vanished folder is said to be gone', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  await rm(join(folder.documents, succeeded(await library.raw(id)).file));
  expect(codeOf(await library.save(id, revision, { ...scenario, title: 'Mine' }, 'a'))).toBe('not-found');
  await rm(folder.documents, { recursive: true });
  const failed = await library.save(id, revision, scenario, 'a');
  expect(failed).toMatchObject({ error: { code: 'write-failed', message: expect.stringContaining('gone') } });
  expect(codeOf(await library.createFromScenario(scenario))).toBe('write-failed');
  expect(succeeded(await library.list())).toEqual([]);
});

test('folders beside the documents that somebody tidied away come back', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id, revision, scenario } = await created(library);
  for (const path of [folder.locks, folder.trash, folder.backups]) await rm(path, { recursive: true });
  succeeded(await library.save(id, revision, { ...scenario, title: 'Mine' }, 'a'));
  succeeded(await library.trash(id));
});
