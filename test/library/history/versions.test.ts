import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idFromFile } from '../../../electron/library/file-name.ts';
import { Versions } from '../../../electron/library/versions.ts';
import { codeOf, scenarioOf, succeeded, temporaryLibrary } from '../temporary-library.ts';

async function savedThrice() {
  const { library, folder } = await temporaryLibrary();
  const versions = new Versions(library);
  const { id } = succeeded(await library.createFromScenario(scenarioOf('One')));
  for (const title of ['Two', 'Three']) {
    const { revision, scenario } = succeeded(await library.open(id));
    succeeded(await library.save(id, revision, { ...scenario, title }, 'a'));
  }
  const titles = async () => {
    const list = succeeded(await versions.list(id));
    return await Promise.all(
      list.map(async (v) => succeeded(await versions.read(id, v.version)).scenario.title),
    );
  };
  const { file } = succeeded(await library.raw(id));
  return { library, folder, versions, id, titles, path: join(folder.documents, file), file };
}

test('every save is a version, newest first, and can be read', async () => {
  const { titles } = await savedThrice();
  expect(await titles()).toEqual(['Three', 'Two', 'One']);
});

test('restoring is a new version on the base that was seen, else a conflict', async () => {
  const { library, versions, id, titles } = await savedThrice();
  const [newest, , oldest] = succeeded(await versions.list(id));
  const version = oldest?.version ?? '';
  expect(codeOf(await versions.restore(id, version, version, 'a'))).toBe('conflict');
  succeeded(await versions.restore(id, version, newest?.version ?? '', 'a'));
  expect(succeeded(await library.open(id)).scenario.title).toBe('One');
  expect(await titles()).toEqual(['One', 'Three', 'Two', 'One']);
  expect(succeeded(await versions.list(id))[0]?.kind).toBe('restored');
});

test('the present content can be named even if it was never saved here', async () => {
  const { library } = await temporaryLibrary();
  const versions = new Versions(library);
  const { id } = succeeded(await library.createFromScenario(scenarioOf('New')));
  const { revision } = succeeded(await library.open(id));
  succeeded(await versions.name(id, revision, 'First sheet'));
  expect(succeeded(await versions.list(id))).toMatchObject([{ version: revision, name: 'First sheet' }]);
  expect(codeOf(await versions.name(id, 'a'.repeat(64), 'None'))).toBe('not-found');
});

test('what another program wrote is a version before it is replaced', async () => {
  const { library, versions, id, path, titles } = await savedThrice();
  await library.history.settled();
  await writeFile(path, (await readFile(path, 'utf8')).replace('Three', 'Elsewhere'));
  const { revision, scenario } = succeeded(await library.open(id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'Four' }, 'a'));
  expect(await titles()).toEqual(['Four', 'Elsewhere', 'Three', 'Two', 'One']);
  expect(succeeded(await versions.list(id))[1]?.kind).toBe('found');
});

test('a file that broke gets its last good version again, and its bytes are kept', async () => {
  const { library, folder, versions, id, path, file } = await savedThrice();
  await library.history.settled();
  expect(codeOf(await versions.recover(id))).toBe('invalid');
  await writeFile(path, '{"cut off');
  // As a library that has never seen the file whole.
  const again = (await temporaryLibrary({ home: folder.home })).library;
  const [card] = succeeded(await again.list());
  expect(card).toMatchObject({ id: idFromFile(file), broken: { code: 'refused' } });
  expect(succeeded(await new Versions(again).recover(card?.id ?? ''))).toEqual({ id });
  expect(succeeded(await again.open(id)).scenario.title).toBe('Three');
  const [backup] = await readdir(folder.backups);
  expect(await readFile(join(folder.backups, backup ?? ''), 'utf8')).toBe('{"cut off');
});

test('without a history nothing can be recovered, and the broken file stays', async () => {
  const { folder, library, path, id, versions } = await savedThrice();
  await library.history.settled();
  await rm(folder.history, { recursive: true });
  await writeFile(path, 'broken');
  expect(codeOf(await versions.recover(id))).toBe('not-found');
  expect(await readFile(path, 'utf8')).toBe('broken');
  expect(succeeded(await versions.list(id))).toEqual([]);
});
