/** Files as people and programs that synchronise folders name them. */
import { chmod, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeScenario } from '#shared/model/index.ts';
import { isDocumentName, nameWith, titleFromFile } from '../../electron/library/file-name.ts';
import { codeOf, scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

const EXTENSION = '.scenario.json';

test.each([
  ['241 letters', 'a'.repeat(241)],
  ['80 Korean letters', '한'.repeat(80)],
  ['60 emoji', '🗳'.repeat(60)],
  ['decomposed Korean', '각각'.normalize('NFD')],
  ['an emoji, a space, a line break, a percent sign', ' 🗳️\n%41'],
])('a file whose name has %s is saved, trashed and brought back', async (_, stem) => {
  const { library, folder } = await temporaryLibrary();
  const path = join(folder.documents, stem + EXTENSION);
  const given = scenarioOf('Named by hand', { root: 'nobody' });
  await writeFile(path, writeScenario(given));
  const { id, revision, scenario } = succeeded(await library.open(given.id));
  // The first save keeps the original, too, under a name made from the file's.
  succeeded(await library.save(id, revision, { ...scenario, title: 'Changed' }, 'a'));
  expect(await readFile(path, 'utf8')).toContain('Changed');
  expect(await readdir(folder.backups)).toHaveLength(1);
  expect(await readdir(folder.documents)).toEqual([stem + EXTENSION]);
  succeeded(await library.trash(id));
  const [card] = succeeded(await library.listTrash());
  expect(card?.title).toBe('Changed');
  expect(succeeded(await library.restore(card?.entry ?? '')).id).toBe(id);
  expect(succeeded(await library.open(id)).scenario.title).toBe('Changed');
});

test.each([
  "trump-1234abcd.scenario (Bob's conflicted copy 2025-06-25).json",
  'trump.scenario (conflicted copy 2025-06-25 143000).json',
  'trump.scenario.sync-conflict-20250625-143000-ABCDEFG.json',
  'trump.scenario-LAPTOP-7.json',
  'trump.scenario (1).json',
  'trump.scenario(1).json',
  'trump.scenario 2.json',
  'trump.scenario - Copy (2).json',
  'trump.scenario copy.json',
  'trump.scenario - 복사본.json',
])('what a synchronised folder makes of a conflict is a document of its own: %s', async (name) => {
  const { library, folder } = await temporaryLibrary();
  const mine = scenarioOf('Mine');
  await writeFile(join(folder.documents, 'trump.scenario.json'), writeScenario(mine));
  const { revision } = succeeded(await library.open(mine.id));
  await writeFile(join(folder.documents, name), writeScenario({ ...mine, title: 'Theirs' }));
  const cards = succeeded(await library.list());
  expect(cards.map(({ title }) => title).sort()).toEqual(['Mine', 'Theirs']);
  // The document that is open goes on as the file that it was.
  expect(cards.find(({ title }) => title === 'Mine')?.id).toBe(mine.id);
  succeeded(await library.save(mine.id, revision, { ...mine, title: 'Mine, later' }, 'a'));
  const theirs = succeeded(await library.list()).find(({ title }) => title === 'Theirs');
  expect(succeeded(await library.open(theirs?.id ?? '')).scenario.title).toBe('Theirs');
  succeeded(await library.trash(theirs?.id ?? ''));
  const [card] = succeeded(await library.listTrash());
  succeeded(await library.restore(card?.entry ?? ''));
  expect((await readdir(folder.documents)).sort()).toEqual([name, 'trump.scenario.json'].sort());
});

test('the copy does not take the id either where the library is opened anew', async () => {
  const first = await temporaryLibrary();
  const mine = scenarioOf('Mine');
  const write = (name: string, title: string) =>
    writeFile(join(first.folder.documents, name), writeScenario({ ...mine, title }));
  await write('trump.scenario.json', 'Mine');
  await write('trump (conflicted copy).scenario.json', 'Theirs');
  const again = await temporaryLibrary({ home: first.folder.home });
  expect(succeeded(await again.library.open(mine.id)).scenario.title).toBe('Mine');
});

test('other files that are called alike are none of ours', () => {
  for (const name of [
    'x.json',
    'x.scenarios.json',
    '.scenario (1).json',
    '.x.scenario.json',
    'x.scenario.txt',
  ])
    expect([name, isDocumentName(name)]).toEqual([name, false]);
});

test('names never get too long, and keep whole characters', () => {
  const name = nameWith(`${'🗳'.repeat(70)}${EXTENSION}`, '-more', '.tmp-1');
  expect(name).toMatch(/^🗳+-more\.scenario\.json\.tmp-1$/u);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(nameWith('a.scenario (1).json', '-b')).toBe('a.scenario (1)-b.json');
  expect(titleFromFile('각.scenario.json'.normalize('NFD'))).toBe('각');
});

test('a document is the same after its file was renamed, in case alone too', async () => {
  const { library, folder } = await temporaryLibrary();
  const given = scenarioOf('Renamed');
  const at = (name: string) => join(folder.documents, name);
  await writeFile(at('Trump.scenario.json'), writeScenario(given));
  const opened = succeeded(await library.open(given.id));
  await rename(at('Trump.scenario.json'), at('trump.scenario.json'));
  const saved = succeeded(await library.save(given.id, opened.revision, { ...given, title: 'A' }, 'a'));
  await rename(at('trump.scenario.json'), at('Elsewhere.scenario.json'));
  succeeded(await library.save(given.id, saved.revision, { ...given, title: 'B' }, 'a'));
  expect(await readdir(folder.documents)).toEqual(['Elsewhere.scenario.json']);
});

test('a write-protected file is not replaced; saving goes on when it may be written to again', async () => {
  const { library, folder } = await temporaryLibrary();
  const given = scenarioOf('Protected');
  const path = join(folder.documents, 'protected.scenario.json');
  await writeFile(path, writeScenario(given));
  const { revision } = succeeded(await library.open(given.id));
  await chmod(path, 0o444);
  const save = () => library.save(given.id, revision, { ...given, title: 'Changed' }, 'a');
  const refused = await save();
  expect(codeOf(refused)).toBe('write-failed');
  expect(refused.ok || refused.error.message).toMatch(/write-protected/);
  expect(await readFile(path, 'utf8')).toBe(writeScenario(given));
  await chmod(path, 0o644);
  succeeded(await save());
});

test('an empty file is a broken document, and stays as it is', async () => {
  const { library, folder } = await temporaryLibrary();
  await writeFile(join(folder.documents, 'empty.scenario.json'), '');
  const [card] = succeeded(await library.list());
  expect(card?.broken?.message).toMatch(/empty/);
  expect(codeOf(await library.open(card?.id ?? ''))).toBe('refused');
  expect(await readFile(join(folder.documents, 'empty.scenario.json'), 'utf8')).toBe('');
});
