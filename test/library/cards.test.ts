import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DocumentDetails } from '#shared/host.ts';
import { Details } from '../../electron/library/cards/details.ts';
import { dataFolder } from '../../electron/library/data-folder.ts';
import { Library } from '../../electron/library/library.ts';
import { scenarioOf, succeeded, temporaryFolder, temporaryLibrary } from './temporary-library.ts';

const NODES = [
  { id: 'd', kind: 'deadline' as const, title: 'Reply', when: { date: '2025-07-01' }, tags: ['summit'] },
  { id: 'o', kind: 'outcome' as const, title: 'End' },
];
const EDGES = [{ id: 'e', from: 'd', to: 'o' }];

async function opened(home: string) {
  const { library, folder } = await temporaryLibrary({ home });
  return { library, folder, details: new Details(library) };
}

test('documents are described; those that cannot be read, or are not there, are left out', async () => {
  const { library, folder, details } = await opened(await temporaryFolder());
  const scenario = scenarioOf('Summit', { nodes: NODES, edges: EDGES, root: 'd' });
  const { id } = succeeded(await library.createFromScenario(scenario));
  await writeFile(join(folder.documents, 'broken.scenario.json'), '{');
  const cards = succeeded(await library.list());
  const described = succeeded(await details.describe([...cards.map((card) => card.id), crypto.randomUUID()]));
  expect(described.map((one) => DocumentDetails.parse(one))).toEqual(described);
  expect(described).toMatchObject([
    {
      id,
      tags: ['summit'],
      deadline: { title: 'Reply' },
      revision: succeeded(await library.open(id)).revision,
    },
  ]);
});

test('a changed document is described anew', async () => {
  const { library, details } = await opened(await temporaryFolder());
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit', { nodes: NODES })));
  expect(succeeded(await details.describe([id]))[0]?.tags).toEqual(['summit']);
  const { revision, scenario } = succeeded(await library.open(id));
  const nodes = scenario.nodes.map((node) => ({ ...node, tags: ['other'] }));
  succeeded(await library.save(id, revision, { ...scenario, nodes }, 'a'));
  expect(succeeded(await details.describe([id]))[0]?.tags).toEqual(['other']);
});

test('what was read is remembered from one start to the next, as long as the file has not changed', async () => {
  const home = await temporaryFolder();
  const first = await opened(home);
  const { id } = succeeded(await first.library.createFromScenario(scenarioOf('Summit', { nodes: NODES })));
  succeeded(await first.details.describe([id]));
  await first.library.close();
  // Marked, so that one sees where an answer comes from.
  const marked = async (name: string, from: string, to: string) => {
    const path = join(first.folder.cache, name);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replaceAll(from, to));
  };
  await marked('cards.json', '"title":"Summit"', '"title":"Remembered"');
  await marked('details.json', '"summit"', '"remembered"');

  const second = await opened(home);
  expect(succeeded(await second.library.list())[0]?.title).toBe('Remembered');
  expect(succeeded(await second.details.describe([id]))[0]?.tags).toEqual(['remembered']);
  // What is opened is never what was remembered.
  const { revision, scenario } = succeeded(await second.library.open(id));
  expect(scenario.title).toBe('Summit');
  succeeded(await second.library.save(id, revision, { ...scenario, title: 'Changed' }, 'a'));
  expect(succeeded(await second.library.list())[0]?.title).toBe('Changed');
  expect(succeeded(await second.details.describe([id]))[0]?.tags).toEqual(['summit']);
});

test('another version of the program computes anew, and what could not be read is read again at every start', async () => {
  const folder = dataFolder(await temporaryFolder());
  const start = async (version: string) => await Library.open({ folder, templates: null, version });
  const first = await start('1.0');
  succeeded(await first.createFromScenario(scenarioOf('Summit')));
  await writeFile(join(folder.documents, 'newer.scenario.json'), '{"format":"scenario-desk","version":99}');
  expect(succeeded(await first.list())).toHaveLength(2);
  await first.close();
  const path = join(folder.cache, 'cards.json');
  const text = await readFile(path, 'utf8');
  expect(text).not.toContain('newer.scenario.json');
  await writeFile(path, text.replaceAll('"title":"Summit"', '"title":"Remembered"'));
  const titles = async (version: string) => {
    const library = await start(version);
    const cards = succeeded(await library.list());
    await library.close();
    return cards.map(({ title }) => title);
  };
  expect(await titles('1.0')).toContain('Remembered');
  expect(await titles('2.0')).toContain('Summit');
});

test('what is remembered may be damaged or gone', async () => {
  const home = await temporaryFolder();
  const first = await opened(home);
  const { id } = succeeded(await first.library.createFromScenario(scenarioOf('Summit', { nodes: NODES })));
  succeeded(await first.details.describe([id]));
  await first.library.close();
  const names = ['cards.json', 'details.json'].map((name) => join(first.folder.cache, name));
  for (const damage of [
    '',
    '{',
    '[]',
    '{"edition":"0","items":[]}',
    '{"edition":"1 ","items":[{"file":3}]}',
    null,
  ]) {
    for (const name of names) await (damage === null ? rm(name, { force: true }) : writeFile(name, damage));
    const again = await opened(home);
    expect(succeeded(await again.library.list())[0]?.title).toBe('Summit');
    expect(succeeded(await again.details.describe([id]))[0]?.tags).toEqual(['summit']);
    await again.library.close();
  }
});
