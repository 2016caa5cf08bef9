import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeScenario } from '#shared/model/index.ts';
import { dataFolder } from '../../../electron/library/data-folder.ts';
import { Library } from '../../../electron/library/library.ts';
import { type Figure, median, milliseconds, timeOf } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

const DOCUMENTS = 1000;
const NODES = 40;
const ROUNDS = 5;
/** A library of that size is to be there within a second. */
const LIMIT = 1000;

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

async function fill(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const document = treeDocument(makeTree(NODES), true);
  for (let n = 0; n < DOCUMENTS; n += 1)
    await writeFile(
      join(folder, `tree-${idOf(n).slice(-8)}.scenario.json`),
      writeScenario({ ...document, id: idOf(n), title: `Tree ${n}` }),
    );
}

async function open(home: string): Promise<void> {
  const library = await Library.open({ folder: dataFolder(home), templates: null });
  const list = await library.list();
  if (!list.ok || list.value.length !== DOCUMENTS)
    throw new Error('The library does not list its documents.');
  await library.close();
}

async function readAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await readFile(join(folder, name));
}

/**
 * Opening a library of many documents for the first time, in a process that has read some before, against
 * a bare loop that reads the same files; each round has files of its own, so that nothing is remembered.
 */
export async function libraryOpening(): Promise<Figure[]> {
  const homes: string[] = [];
  const times = { first: [] as number[], again: [] as number[], bare: [] as number[] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const home = await mkdtemp(join(tmpdir(), 'scenario-desk-bench-'));
      homes.push(home);
      const folder = dataFolder(home).documents;
      await fill(folder);
      const bare = await timeOf(() => readAll(folder));
      const first = await timeOf(() => open(home));
      const again = await timeOf(() => open(home));
      // The first round warms up.
      if (round === 0) continue;
      times.bare.push(bare);
      times.first.push(first);
      times.again.push(again);
    }
  } finally {
    await Promise.all(homes.map((home) => rm(home, { recursive: true, force: true })));
  }
  const [first, again, bare] = [median(times.first), median(times.again), median(times.bare)];
  const note = `${DOCUMENTS} documents listed in ${milliseconds(first)}, the next time in ${milliseconds(again)}; a bare loop reads the files in ${milliseconds(bare)}`;
  return [
    { id: 'library-1000-open-vs-bare', value: first / bare, note },
    { id: 'library-1000-open-ms', value: first, limit: LIMIT, note: 'the same in ms' },
  ];
}
