import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeScenario } from '#shared/model/index.ts';
import { begunHere } from '../../electron/library/templates.ts';
import { codeOf, scenarioOf, succeeded, temporaryFolder, temporaryLibrary } from './temporary-library.ts';

async function templates() {
  const path = await temporaryFolder();
  await writeFile(join(path, 'nato.scenario.json'), writeScenario(scenarioOf('NATO 2025', { summary: 'S' })));
  await writeFile(join(path, 'empty.scenario.json'), writeScenario(scenarioOf('Empty')));
  await writeFile(join(path, 'spoilt.scenario.json'), '{');
  return path;
}

test('templates are listed, the empty one first, a spoilt one not at all', async () => {
  const { library } = await temporaryLibrary({ templates: await templates() });
  expect(succeeded(await library.templates())).toEqual([
    { id: 'empty', title: 'Empty', summary: '', nodes: 0 },
    { id: 'nato', title: 'NATO 2025', summary: 'S', nodes: 0 },
  ]);
});

test('without a folder of templates there are none', async () => {
  const { library } = await temporaryLibrary({ templates: '/nowhere/at/all' });
  expect(succeeded(await library.templates())).toEqual([]);
  expect(codeOf(await library.createFromTemplate('empty'))).toBe('not-found');
});

test('each document from a template has an id of its own; only listed names are templates', async () => {
  const { library } = await temporaryLibrary({ templates: await templates() });
  const first = succeeded(await library.createFromTemplate('nato'));
  const second = succeeded(await library.createFromTemplate('nato'));
  expect(first.id).not.toBe(second.id);
  expect(succeeded(await library.open(first.id)).scenario).toMatchObject({
    id: first.id,
    title: 'NATO 2025',
  });
  for (const name of ['spoilt', 'absent', '../documents/x', '']) {
    expect(codeOf(await library.createFromTemplate(name))).toBe('not-found');
  }
});

test('an empty scenario begins today, in the zone of the machine; others stay as they are', async () => {
  const empty = scenarioOf('Empty');
  const now = Date.UTC(2026, 5, 30, 20);
  expect(begunHere(empty, now, 'Asia/Seoul')).toEqual({
    ...empty,
    timeZone: 'Asia/Seoul',
    start: '2026-07-01',
  });
  expect(begunHere(empty, now, 'Somewhere/Else')).toBe(empty);
  const full = { ...empty, nodes: [{ id: 'a', kind: 'outcome' as const, title: 'A' }] };
  expect(begunHere(full, now, 'Asia/Seoul')).toBe(full);

  const { library } = await temporaryLibrary({ templates: await templates() });
  const { id } = succeeded(await library.createFromTemplate('empty'));
  const { scenario } = succeeded(await library.open(id));
  expect(scenario.timeZone).toBe(Temporal.Now.timeZoneId());
});

test('a copy kept after a conflict gets a new id and title', async () => {
  const { library } = await temporaryLibrary();
  const mine = scenarioOf('Mine');
  const { id } = succeeded(await library.createFromScenario(mine, 'Mine, kept'));
  expect(id).not.toBe(mine.id);
  expect(succeeded(await library.open(id)).scenario).toMatchObject({ id, title: 'Mine, kept' });
});

test('duplicates are numbered and keep what the format does not name', async () => {
  const { library } = await temporaryLibrary();
  const extended = { ...scenarioOf('Summit'), 'x-extra': [1] };
  const { id } = succeeded(await library.createFromScenario(extended));
  const first = succeeded(await library.duplicate(id));
  const second = succeeded(await library.duplicate(first.id));
  const titles = succeeded(await library.list()).map(({ title }) => title);
  expect(titles.sort()).toEqual(['Summit', 'Summit (copy 2)', 'Summit (copy)']);
  expect(succeeded(await library.open(second.id)).scenario).toMatchObject({ 'x-extra': [1] });
});

test('what is trashed comes back as it was', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit')));
  const { text, file } = succeeded(await library.raw(id));
  succeeded(await library.trash(id));
  expect(succeeded(await library.list())).toEqual([]);
  expect(codeOf(await library.open(id))).toBe('not-found');
  const [card, ...more] = succeeded(await library.listTrash());
  expect(more).toEqual([]);
  expect(card?.title).toBe('Summit');
  expect(Math.abs(Date.now() - Date.parse(card?.trashed ?? ''))).toBeLessThan(60_000);
  expect(succeeded(await library.restore(card?.entry ?? ''))).toEqual({ id });
  expect(await readFile(join(folder.documents, file), 'utf8')).toBe(text);
  expect(succeeded(await library.listTrash())).toEqual([]);
});

test('restoring beside a file of the same name replaces nothing', async () => {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit')));
  const { text, file } = succeeded(await library.raw(id));
  succeeded(await library.trash(id));
  await writeFile(join(folder.documents, file), text.replace('Summit', 'Second'));
  const [card] = succeeded(await library.listTrash());
  const restored = succeeded(await library.restore(card?.entry ?? ''));
  expect(succeeded(await library.open(restored.id)).scenario.title).toBe('Summit');
  expect(succeeded(await library.open(id)).scenario.title).toBe('Second');
});

test('broken documents go to the trash and back too', async () => {
  const { library, folder } = await temporaryLibrary();
  await writeFile(join(folder.documents, 'broken.scenario.json'), '{');
  const [broken] = succeeded(await library.list());
  succeeded(await library.trash(broken?.id ?? ''));
  const [card] = succeeded(await library.listTrash());
  expect(card?.entry).toContain('broken');
  expect(succeeded(await library.restore(card?.entry ?? ''))).toEqual({ id: broken?.id });
});

test('only what the trash lists is restored', async () => {
  const { library } = await temporaryLibrary();
  succeeded(await library.createFromScenario(scenarioOf('Summit')));
  for (const entry of ['../documents', '../settings.json', '', 'x.scenario.json'])
    expect(codeOf(await library.restore(entry))).toBe('not-found');
});

test('an import keeps its id if that is free and gets a new one if not', async () => {
  const { library } = await temporaryLibrary();
  const given = scenarioOf('Given');
  const first = succeeded(await library.import('given.scenario.json', writeScenario(given)));
  expect(first).toEqual({ id: given.id, repairs: [], notes: [], guesses: [] });
  const second = succeeded(await library.import('given.scenario.json', writeScenario(given)));
  expect(second.id).not.toBe(given.id);
  expect(succeeded(await library.list())).toHaveLength(2);
});

test('an import that needs repair keeps the text that was given', async () => {
  const { library, folder } = await temporaryLibrary();
  const edges = [{ id: 'e1', from: 'n1', to: 'nowhere' }];
  const nodes = [{ id: 'n1', kind: 'outcome' as const, title: 'End' }];
  const text = writeScenario(scenarioOf('Given', { nodes, edges }));
  const { repairs } = succeeded(await library.import('../../given.scenario.json', text));
  expect(repairs).toHaveLength(1);
  const [backup] = await readdir(folder.backups);
  expect(await readFile(join(folder.backups, backup ?? ''), 'utf8')).toBe(text);
});

test('an import that cannot be read is refused with every issue, and nothing is created', async () => {
  const { library } = await temporaryLibrary();
  const wrong = JSON.stringify({ ...scenarioOf('X'), timeZone: 'Mars/Olympus', start: 'soon' });
  const refused = await library.import('x', wrong);
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(refused.ok ? [] : refused.error.issues?.map(({ path }) => path).sort()).toEqual([
    '$.start',
    '$.timeZone',
  ]);
  expect(codeOf(await library.import('x', 'not json'))).toBe('refused');
  expect(succeeded(await library.list())).toEqual([]);
});
