/** Faults of real file systems: each gives a message, loses nothing, and is over when its cause is. */
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codeOf, scenarioOf, succeeded, temporaryFolder, temporaryLibrary } from './temporary-library.ts';

const NOBODY = 65_534;

/** A library with one document in it, and how to change that. */
async function withDocument(home?: string) {
  const { library, folder } = await temporaryLibrary(home === undefined ? {} : { home });
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit')));
  const { revision, scenario } = succeeded(await library.open(id));
  await library.history.settled();
  const { file, text } = succeeded(await library.raw(id));
  const path = join(folder.documents, file);
  const save = (title = 'Changed') => library.save(id, revision, { ...scenario, title }, 'a');
  const title = async () => succeeded(await library.open(id)).scenario.title;
  return { library, folder, id, path, text, save, title };
}

/**
 * Root may write anywhere, so that a test of permissions would prove nothing: this process becomes an
 * ordinary user until the test is over, and `path` is that user's.
 */
async function asOrdinaryUser(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await chown(path, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  onTestFinished(() => void process.seteuid?.(0));
}

const failed = (words: RegExp) => ({
  ok: false,
  error: { code: 'write-failed', message: expect.stringMatching(words) },
});

test.skipIf(process.platform === 'win32')('a folder that may not be written to', async () => {
  const home = await temporaryFolder();
  await asOrdinaryUser(home);
  const { library, folder, id, path, text, save, title } = await withDocument(home);
  await chmod(folder.documents, 0o555);
  onTestFinished(() => chmod(folder.documents, 0o700));
  for (const result of [
    await save(),
    await library.createFromScenario(scenarioOf('Another')),
    await library.trash(id),
  ])
    expect(result).toMatchObject(failed(/no permission.*EACCES/));
  expect(await readFile(path, 'utf8')).toBe(text);
  expect(await readdir(folder.documents)).toHaveLength(1);
  expect(await title()).toBe('Summit');
  await chmod(folder.documents, 0o700);
  succeeded(await save());
  expect(await title()).toBe('Changed');
});

test.skipIf(process.platform === 'win32')('a file that may not be read', async () => {
  const home = await temporaryFolder();
  await asOrdinaryUser(home);
  const { library, id, path, text, save, title } = await withDocument(home);
  succeeded(await library.createFromScenario(scenarioOf('Beside it')));
  await chmod(path, 0o000);
  const cards = succeeded(await library.list());
  expect(cards.map(({ broken }) => broken?.code ?? 'fine').toSorted()).toEqual(['fine', 'refused']);
  expect(cards.find(({ broken }) => broken)?.broken?.message).toMatch(/no permission/);
  expect(codeOf(await library.open(id))).toBe('refused');
  expect(await save()).toMatchObject(failed(/no permission/));
  await chmod(path, 0o600);
  expect(await readFile(path, 'utf8')).toBe(text);
  succeeded(await save());
  expect(await title()).toBe('Changed');
});

test('a file that vanishes, and comes back as it was or as another', async () => {
  const { library, path, text, save, title } = await withDocument();
  await rm(path);
  expect(codeOf(await save())).toBe('not-found');
  expect(succeeded(await library.list())).toEqual([]);
  await writeFile(path, text);
  succeeded(await save());
  expect(await title()).toBe('Changed');
  // As after a checkout of another state.
  await rm(path);
  await writeFile(path, text.replace('Summit', 'Checked out'));
  expect(codeOf(await save('Mine'))).toBe('conflict');
  expect(await title()).toBe('Checked out');
});

test('a folder in place of the file, with something in it', async () => {
  const { library, id, path, text, save, title } = await withDocument();
  await rm(path);
  await mkdir(path);
  await writeFile(join(path, 'theirs.txt'), 'kept');
  expect(await save()).toMatchObject(failed(/not a file/i));
  expect(codeOf(await library.open(id))).toBe('refused');
  expect(succeeded(await library.list())[0]?.broken?.message).toMatch(/not a file/i);
  expect(await readFile(join(path, 'theirs.txt'), 'utf8')).toBe('kept');
  await rename(path, `${path}.theirs`);
  await writeFile(path, text);
  succeeded(await save());
  expect(await title()).toBe('Changed');
});

test('a file in place of the documents’ folder', async () => {
  const { library, folder, save, title } = await withDocument();
  await rename(folder.documents, `${folder.documents}.aside`);
  await writeFile(folder.documents, 'mine');
  expect(codeOf(await save())).toBe('write-failed');
  expect(codeOf(await library.createFromScenario(scenarioOf('Another')))).toBe('write-failed');
  expect(succeeded(await library.list())).toEqual([]);
  expect(await readFile(folder.documents, 'utf8')).toBe('mine');
  await rm(folder.documents);
  await rename(`${folder.documents}.aside`, folder.documents);
  succeeded(await save());
  expect(await title()).toBe('Changed');
});

test.skipIf(process.platform === 'win32')(
  'a link whose target goes away stays a link, and is written through when it is back',
  async () => {
    const { library, path, text, save, title } = await withDocument();
    const elsewhere = await temporaryFolder();
    const target = join(elsewhere, 'disk', 'real.json');
    await mkdir(join(elsewhere, 'disk'));
    await rename(path, target);
    await symlink(target, path);
    // As when a stick is pulled out.
    await rename(join(elsewhere, 'disk'), join(elsewhere, 'pulled'));
    expect(await save()).toMatchObject(failed(/leads nowhere/));
    expect(succeeded(await library.list())[0]?.broken?.message).toMatch(/leads nowhere/);
    expect(await readlink(path)).toBe(target);
    expect(await readdir(elsewhere)).toEqual(['pulled']);
    await rename(join(elsewhere, 'pulled'), join(elsewhere, 'disk'));
    expect(await readFile(target, 'utf8')).toBe(text);
    succeeded(await save());
    expect(await title()).toBe('Changed');
    expect(await readFile(target, 'utf8')).toContain('Changed');
    expect(await readlink(path)).toBe(target);
  },
);

test.skipIf(process.platform === 'win32')('a link that leads to itself', async () => {
  const { library, id, path, text, save, title } = await withDocument();
  await rm(path);
  await symlink(path, path);
  expect(await save()).toMatchObject(failed(/leads to itself/));
  expect(codeOf(await library.open(id))).toBe('refused');
  await rm(path);
  await writeFile(path, text);
  succeeded(await save());
  expect(await title()).toBe('Changed');
});
