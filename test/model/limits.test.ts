import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newScenario, readScenario, type Scenario, writeScenario } from '#shared/model/index.ts';
import { cpuTime } from '../cpu-time.ts';

const MIB = 1024 * 1024;
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const empty = newScenario({ title: 'Large', timeZone: 'Asia/Seoul', start: '2025-06-24' });
const head = JSON.stringify(empty).slice(0, JSON.stringify(empty).indexOf('"nodes"'));

/** `before`, then `part` again and again, then `after`: `bytes` long at most. */
function filled(bytes: number, before: string, part: string, after: string): string {
  const times = Math.floor((bytes - before.length - after.length) / (part.length + 1));
  return before + Array(times).fill(part).join(',') + after;
}

/** The text in a real file, read back. */
async function throughFile(content: string | Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-desk-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'large.scenario.json');
  await writeFile(path, content);
  return await readFile(path);
}

function milliseconds(work: () => void): number {
  const start = cpuTime();
  work();
  return cpuTime() - start;
}

test('a file of 64 MiB is read, one byte more is refused', async () => {
  const text = writeScenario(empty);
  const padded = await throughFile(text + ' '.repeat(64 * MIB - text.length));
  expect(readScenario(padded)).toMatchObject({ ok: true });
  const longer = await throughFile(text + ' '.repeat(64 * MIB - text.length + 1));
  expect(readScenario(longer)).toEqual({
    ok: false,
    code: 'too-large',
    issues: [
      expect.objectContaining({ code: 'too-large', path: '$', message: expect.stringContaining('64 MiB') }),
    ],
  });
});

test('the size of a text is that of its bytes', () => {
  const summaryOf = (bytes: number, letter: string, width: number) =>
    writeScenario({ ...empty, summary: letter.repeat(Math.floor(bytes / width)) });
  for (const [letter, width] of [
    ['한', 3],
    ['é', 2],
    ['\u{1f5fa}', 4],
  ] as const) {
    expect(readScenario(summaryOf(63 * MIB, letter, width))).toMatchObject({ ok: true });
    expect(readScenario(summaryOf(65 * MIB, letter, width))).toMatchObject({ ok: false, code: 'too-large' });
  }
});

test.for<[string, string, string]>([
  ['numbers for nodes', filled(16 * MIB, `${head}"edges":[],"nodes":[`, '1', ']}'), 'invalid'],
  [
    'numbers for tags',
    filled(16 * MIB, `${head}"edges":[],"nodes":[{"id":"a","tags":[`, '1', ']}]}'),
    'invalid',
  ],
  [
    'double ids',
    filled(8 * MIB, `${head}"edges":[],"nodes":[`, '{"id":"a","kind":"event","title":""}', ']}'),
    'invalid',
  ],
  ['forbidden names', filled(16 * MIB, `${head}"x":[`, '{"__proto__":1}', ']}'), 'invalid'],
  ['depth', `${head}"x":${'['.repeat(30 * MIB)}${']'.repeat(30 * MIB)}}`, 'invalid'],
  ['depth without an end', '['.repeat(64 * MIB), 'invalid'],
  ['a fault at the very end', filled(16 * MIB, `${head}"nodes":[`, '{"id":"a"}', '],}'), 'not-json'],
  ['a text without an end', `"${'a'.repeat(16 * MIB)}`, 'not-json'],
  ['lines', `${'\n'.repeat(16 * MIB)}x`, 'not-json'],
  ['digits', '1'.repeat(16 * MIB), 'invalid'],
])('a hostile file is refused in bounded time, with a bounded list: %s', async ([, text, code]) => {
  const bytes = await throughFile(text);
  const time = milliseconds(() => {
    const read = readScenario(bytes);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok ? 0 : read.issues.length).toBeLessThanOrEqual(1001);
  });
  expect(time).toBeLessThan(20_000);
});

test('nesting as deep as is allowed is read and written again, one level more is refused', () => {
  const nested = (levels: number) =>
    `${head}"nodes":[],"edges":[],"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const read = readScenario(nested(199));
  expect(read.ok && readScenario(writeScenario(read.scenario))).toMatchObject({ ok: true });
  expect(readScenario(nested(200))).toMatchObject({ ok: false, code: 'invalid' });
});

test('a long list of dangling edges is set aside whole, in time that grows with its length', () => {
  const edges = Array.from({ length: 30_000 }, (_, i) => ({ id: `e${i}`, from: 'a', to: `b${i}` }));
  const read = readScenario(writeScenario({ ...empty, edges }));
  expect(read.ok && read.scenario.quarantine?.length).toBe(edges.length);
});

test('a document of 10 MB is read; how fast, the benchmark says', async () => {
  const nato = JSON.parse(await readFile(NATO, 'utf8')) as Scenario;
  const copies = Array.from({ length: 400 }, (_, n) => n);
  const large: Scenario = {
    ...nato,
    nodes: copies.flatMap((n) =>
      nato.nodes.map(({ indicators: _, ...node }) => ({ ...node, id: `${node.id}_${n}` })),
    ),
    edges: copies.flatMap((n) =>
      nato.edges.map((e) => ({ ...e, id: `${e.id}_${n}`, from: `${e.from}_${n}`, to: `${e.to}_${n}` })),
    ),
  };
  const text = writeScenario(large);
  expect(text.length).toBeGreaterThan(7e6);
  expect(readScenario(text)).toMatchObject({ ok: true });
});
