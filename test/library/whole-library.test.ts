import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Scenario, writeScenario } from '#shared/model/index.ts';
import { WholeLibrary } from '../../electron/library/whole-library.ts';
import { cpuTime } from '../cpu-time.ts';
import { codeOf, scenarioOf, succeeded, temporaryFolder, temporaryLibrary } from './temporary-library.ts';

const NOTED: Partial<Scenario> = {
  summary: 'Who meets whom',
  nodes: [
    {
      id: 'n1',
      kind: 'outcome',
      title: 'Ends in Ankara',
      notes: 'Café talk of **tariffs**',
      tags: ['defence'],
    },
  ],
  edges: [],
  sources: [{ id: 's1', title: '트럼프가 온다', publisher: 'Yonhap' }],
};

async function searching() {
  const { library, folder } = await temporaryLibrary();
  const whole = new WholeLibrary(library);
  const found = async (text: string) => {
    let answer = succeeded(await whole.search(text));
    while (answer.unread > 0) answer = succeeded(await whole.search(text));
    return answer.hits.map(({ id, places }) => [id, ...places]);
  };
  return { library, folder, whole, found };
}

test('words are found wherever they stand, as beginnings, without case or accents, all of them', async () => {
  const { library, found } = await searching();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('The Hague', NOTED)));
  succeeded(await library.createFromScenario(scenarioOf('Elsewhere')));
  expect(await found('hague')).toEqual([[id, 'title']]);
  expect(await found('ANK')).toEqual([[id, 'nodes']]);
  expect(await found('cafe tariff')).toEqual([[id, 'notes']]);
  expect(await found('defence yonhap')).toEqual([[id, 'tags', 'sources']]);
  expect(await found('트럼프')).toEqual([[id, 'sources']]);
  expect(await found('hague nothing')).toEqual([]);
  expect(await found('')).toEqual([]);
});

test('the index follows saves, other programs, broken files and the trash', async () => {
  const { library, folder, found } = await searching();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit', NOTED)));
  expect(await found('summit')).toHaveLength(1);
  const { revision, scenario } = succeeded(await library.open(id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'Meeting' }, 'a'));
  expect(await found('summit')).toEqual([]);
  expect(await found('meeting')).toHaveLength(1);
  const other = scenarioOf('Dropped in');
  const path = join(folder.documents, 'dropped.scenario.json');
  await writeFile(path, writeScenario(other));
  expect(await found('dropped')).toEqual([[other.id, 'title']]);
  await writeFile(path, '{"nodes": 7');
  expect(await found('dropped')).toEqual([]);
  await writeFile(path, '{"nodes": [null, 3, {"title": 7}], "sources": "x", "title": "Odd"}');
  expect(await found('odd')).toHaveLength(1);
  succeeded(await library.trash(id));
  expect(await found('meeting')).toEqual([]);
});

test('a search of many documents answers with those read so far, says how many are left, and reads on', async () => {
  const { folder, whole } = await searching();
  for (let n = 0; n < 250; n++)
    await writeFile(join(folder.documents, `${n}.scenario.json`), writeScenario(scenarioOf(`Plan ${n}`)));
  let answer = succeeded(await whole.search('plan'));
  expect(answer.hits.length).toBeGreaterThan(0);
  expect(answer.hits.length + answer.unread).toBe(250);
  for (let before = answer; answer.unread > 0; before = answer) {
    answer = succeeded(await whole.search('plan'));
    expect(answer.unread).toBeLessThan(before.unread);
    expect(answer.hits.length + answer.unread).toBe(250);
  }
  expect(answer.hits).toHaveLength(250);
});

test('1,000 documents are searched as one types', async () => {
  const { folder, found } = await searching();
  const nodes = (n: number) =>
    Array.from({ length: 20 }, (_, at) => ({
      id: `n${at}`,
      kind: 'outcome' as const,
      title: `Outcome ${at} of ${n}`,
      notes: `Some words about what happens in place ${n * 7} at time ${at}`,
    }));
  const documents = Array.from({ length: 1_000 }, (_, n) => scenarioOf(`Plan ${n}`, { nodes: nodes(n) }));
  for (const scenario of documents)
    await writeFile(join(folder.documents, `${scenario.id}.scenario.json`), writeScenario(scenario));
  expect(await found('place 6993')).toEqual([[documents[999]?.id, 'notes']]);
  const begun = cpuTime();
  for (const text of ['p', 'pl', 'pla', 'plan', 'plan 5', 'plan 57']) await found(text);
  // Each looks at the metadata of a thousand files; a second for six of them is what a slow machine needs.
  expect((cpuTime() - begun) / 6).toBeLessThan(500);
}, 30_000);

test('a library as one zip and back: the same bytes, broken ones kept out with the reason', async () => {
  const { library, folder, whole } = await searching();
  for (const title of ['One', '둘']) succeeded(await library.createFromScenario(scenarioOf(title, NOTED)));
  await writeFile(join(folder.documents, 'broken.scenario.json'), '{"broken');
  const { base64, name } = succeeded(await whole.pack(new Date('2026-01-02T10:00:00Z')));
  expect(name).toBe('scenario-desk-2026-01-02.zip');

  const { library: other, folder: otherFolder } = await temporaryLibrary();
  const again = new WholeLibrary(other);
  const result = succeeded(await again.unpack(base64));
  expect(result).toMatchObject({ imported: 2, same: 0, refused: [{ name: 'broken.scenario.json' }] });
  const texts = async (path: string) => {
    const names = (await readdir(path)).filter((file) => file !== 'broken.scenario.json');
    return (await Promise.all(names.map((file) => readFile(join(path, file), 'utf8')))).sort();
  };
  expect(await texts(otherFolder.documents)).toEqual(await texts(folder.documents));
  expect(succeeded(await again.unpack(base64))).toMatchObject({ imported: 0, same: 2 });
});

test('what is no zip of documents is refused; paths in it lead nowhere', async () => {
  const { whole, folder } = await searching();
  const zip = (files: Record<string, string>) =>
    Buffer.from(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
    ).toString('base64');
  for (const base64 of ['', 'AAAA', Buffer.from('PK not really').toString('base64'), zip({ 'a.txt': 'x' })])
    expect(codeOf(await whole.unpack(base64))).toBe('refused');
  const outside = writeScenario(scenarioOf('Outside'));
  const { imported } = succeeded(await whole.unpack(zip({ '../../../evil.scenario.json': outside })));
  expect(imported).toBe(1);
  expect(await readdir(folder.documents)).toEqual([expect.stringMatching(/^outside-/)]);
  const cut = Buffer.from(zip({ 'x.scenario.json': outside }), 'base64').subarray(0, 90);
  expect(codeOf(await whole.unpack(cut.toString('base64')))).toBe('refused');
});

test('zip bombs are refused: files that are too large, and such that say they are small', async () => {
  const { whole, folder } = await searching();
  const bomb = zipSync({ 'x.scenario.json': Buffer.alloc(100 * 1024 * 1024, 32) }, { level: 1 });
  expect(codeOf(await whole.unpack(Buffer.from(bomb).toString('base64')))).toBe('refused');
  const liar = Buffer.from(bomb);
  // The size before compression stands in the file's own head and in the list at the end.
  for (const [mark, at] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const)
    liar.writeUInt32LE(2000, liar.indexOf(mark, 0, 'latin1') + at);
  const result = await whole.unpack(liar.toString('base64'));
  expect(result.ok ? result.value.imported : 0).toBe(0);
  expect(await readdir(folder.documents)).toEqual([]);
}, 120_000);

test('the trash keeps what is in it for ninety days', async () => {
  const home = await temporaryFolder();
  const trash = join(home, 'trash');
  await mkdir(trash, { recursive: true });
  const texts = { 89: scenarioOf('Recent'), 91: scenarioOf('Old') };
  const histories = Object.values(texts).map(({ id }) => join(home, 'history', id));
  for (const history of histories) await mkdir(history, { recursive: true });
  const text = writeScenario(texts[91]);
  const stamp = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString().replace(/[-:.]/g, '');
  const names = [
    `${stamp(89)}_a.scenario.json`,
    `${stamp(91)}_b.scenario.json`,
    'mine.scenario.json',
    'notes.txt',
  ];
  for (const name of names.slice(1, 2)) await writeFile(join(trash, name), text);
  for (const name of [0, 2, 3].map((at) => names[at] ?? ''))
    await writeFile(join(trash, name), writeScenario(texts[89]));
  await temporaryLibrary({ home });
  expect((await readdir(trash)).sort()).toEqual([names[0], 'mine.scenario.json', 'notes.txt'].sort());
  // The history goes with the document, not before.
  expect(await readdir(join(home, 'history'))).toEqual([texts[89].id]);
});
