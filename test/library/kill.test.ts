import { once } from 'node:events';
import { watch } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Scenario, writeScenario } from '#shared/model/index.ts';
import { starterOf } from './processes.ts';
import { scenarioOf, succeeded, temporaryLibrary } from './temporary-library.ts';

/** So many kills in the middle of a save; those that came too late are not counted. */
const KILLS = 1_000;
/** Documents, each with a writer of its own, at the same time. */
const LANES = 4;

/** Two megabytes, so that writing takes long enough to be hit. */
const NODES: Scenario['nodes'] = Array.from({ length: 1_000 }, (_, n) => ({
  id: `n${n}`,
  kind: 'outcome',
  title: `End ${n}`,
  notes: `${n} `.repeat(400).slice(0, 2_000),
}));

/**
 * Up to how long after its moment a kill comes, in milliseconds: it moves so that one in five or so comes
 * after the first save, which is when kills are spread over all of a save on this machine.
 */
interface Aim {
  longest: number;
}
const AT_ANY_MOMENT: Aim = { longest: 150 };
const FROM_WRITING_ON: Aim = { longest: 20 };

/** What a kill has met, by what it left on the disk. */
interface Met {
  /** The old version, and nothing of the new one. */
  before: number;
  /** The old version, and a part of the new one beside it. */
  writing: number;
  /** The new version, which nobody had been told of yet. */
  replaced: number;
}

test(`${KILLS} writers killed in the middle of a save of 2 MB leave a complete version, none older than acknowledged`, async () => {
  const start = await starterOf('rising-saver.ts');
  const lanes = await Promise.all(Array.from({ length: LANES }, () => lane(KILLS / LANES, start)));
  const sum = (what: keyof Met) => lanes.reduce((all, met) => all + met[what], 0);
  expect(sum('before') + sum('writing') + sum('replaced')).toBe(KILLS);
  // The kills were spread over the whole of a save, or else they would prove little.
  expect(sum('before')).toBeGreaterThan(KILLS / 20);
  expect(sum('writing')).toBeGreaterThan(KILLS / 10);
  expect(sum('replaced')).toBeGreaterThan(KILLS / 50);
}, 1_800_000);

async function lane(kills: number, start: Awaited<ReturnType<typeof starterOf>>): Promise<Met> {
  const { library, folder } = await temporaryLibrary();
  const { id } = succeeded(await library.createFromScenario(scenarioOf('0', { nodes: NODES })));
  const path = join(folder.documents, succeeded(await library.raw(id)).file);
  const textOf = textsOf(succeeded(await library.open(id)).scenario);
  const met: Met = { before: 0, writing: 0, replaced: 0 };
  let acknowledged = 0;
  for (let kill = 0; met.before + met.writing + met.replaced < kills; kill++) {
    // Most of a save is preparing; so that many kills meet the writing, most wait until it begins.
    const aim = kill % 4 === 0 ? AT_ANY_MOMENT : FROM_WRITING_ON;
    const child = start(folder.home, id);
    const said: string[] = [];
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (part: string) => said.push(part));
    await once(child.stdout, 'data');
    if (aim === FROM_WRITING_ON) await firstChange(folder.documents);
    await delay(Math.random() * aim.longest);
    child.kill('SIGKILL');
    await once(child, 'close');
    const { begun, saved } = numbersIn(said.join(''));
    acknowledged = Math.max(acknowledged, saved);

    const text = await readFile(path, 'utf8');
    const number = Number(/"title": "(\d+)"/.exec(text)?.[1]);
    // Byte for byte what the writer meant to write under that number.
    expect(text === textOf(number)).toBe(true);
    expect(number).toBeGreaterThanOrEqual(acknowledged);
    expect(number).toBeLessThanOrEqual(begun);
    const left = (await readdir(folder.documents)).filter((name) => name.includes('.tmp-'));
    for (const part of left) await rm(join(folder.documents, part));

    aim.longest *= saved > 0 ? 0.9 : 1.025;
    if (saved === begun) continue;
    if (number === begun) met.replaced += 1;
    else if (left.length > 0) met.writing += 1;
    else met.before += 1;
  }
  // No lock outlives its process, and the history has not suffered either.
  const { revision, scenario } = succeeded(await library.open(id));
  succeeded(await library.save(id, revision, { ...scenario, title: 'done' }, 'a'));
  expect((await library.history.list(id)).length).toBeGreaterThan(0);
  return met;
}

/** Until something in the folder is created, replaced or written to. */
async function firstChange(folder: string): Promise<void> {
  const watcher = watch(folder);
  try {
    await once(watcher, 'change');
  } finally {
    watcher.close();
  }
}

/** The last save that was begun, and the last one that was acknowledged; a line cut off by the kill is none. */
function numbersIn(said: string): { begun: number; saved: number } {
  const last = (word: string) =>
    Math.max(0, ...[...said.matchAll(new RegExp(`^${word} (\\d+)\\n`, 'gm'))].map((line) => Number(line[1])));
  return { begun: last('begun'), saved: last('saved') };
}

/** The document's text by its number, without writing two megabytes anew each time. */
function textsOf(scenario: Scenario): (number: number) => string {
  const [head = '', tail = ''] = writeScenario({ ...scenario, title: 'HERE' }).split('"title": "HERE"');
  const textOf = (number: number) => `${head}"title": "${number}"${tail}`;
  expect(textOf(17)).toBe(writeScenario({ ...scenario, title: '17' }));
  return textOf;
}
