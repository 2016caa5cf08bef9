import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataFolder } from '../../../electron/library/data-folder.ts';
import { History } from '../../../electron/library/history/history.ts';
import { thinVersions } from '../../../electron/library/history/thin-versions.ts';
import type { VersionEntry } from '../../../electron/library/history/version-entry.ts';
import { file, ID, saved, temporaryHistory } from './temporary-history.ts';

const HOUR = 3_600_000;

test('thinned versions: every one of an hour, one an hour of a day, one a day, and all named ones', () => {
  const entry = fc.record({
    minutes: fc.nat(6 * 24 * 60),
    named: fc.constantFrom(false, false, false, true),
  });
  const now = Date.parse('2026-03-09T12:00:00Z');
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), (list) => {
      const entries = list
        .toSorted((a, b) => b.minutes - a.minutes)
        .map(({ minutes, named }) => version(now - minutes * 60_000, named));
      const kept = thinVersions(entries, now);
      const age = (e: VersionEntry) => now - Date.parse(e.at);
      for (const e of entries)
        if (age(e) <= HOUR || e.name || e === entries.at(-1)) expect(kept).toContain(e);
      for (const e of entries) {
        // Within a day there is one as near as an hour, before that one as near as a day.
        const reach = age(e) <= 24 * HOUR ? HOUR : 24 * HOUR;
        const near = kept.some((k) => Math.abs(Date.parse(k.at) - Date.parse(e.at)) < reach);
        expect(near).toBe(true);
      }
      const plain = kept.filter((k) => !k.name);
      expect(plain.filter((k) => age(k) > HOUR && age(k) <= 24 * HOUR).length).toBeLessThanOrEqual(25);
      expect(plain.filter((k) => age(k) > 24 * HOUR).length).toBeLessThanOrEqual(7);
      expect(thinVersions(kept, now)).toEqual(kept);
    }),
  );
});

function version(at: number, named: boolean): VersionEntry {
  const common = { revision: '0'.repeat(64), base: null, kind: 'saved' as const, size: 1, file };
  return { at: new Date(at).toISOString(), ...common, ...(named ? { name: 'Kept' } : {}) };
}

test('nothing is forgotten that comes while another version is being stored', async () => {
  const { history } = await temporaryHistory(Date.now());
  for (let n = 0; n < 60; n++) {
    history.remember(ID, saved(`version ${n}`));
    await new Promise((done) => setTimeout(done, n % 12));
    // On a slow disk more would wait than are kept in memory, and dropping those is meant.
    if (n % 16 === 15) await history.settled();
  }
  expect(await history.list(ID)).toHaveLength(60);
});

test('named versions outlive thinning, and names go', async () => {
  const { history, clock } = await temporaryHistory();
  await history.keep(ID, saved('first'));
  clock.now += 10_000;
  const revision = await history.keep(ID, saved('before the summit'));
  expect(await history.name(ID, revision, 'Before the summit')).toBe(true);
  for (let save = 0; save < 200; save++) {
    clock.now += HOUR / 2;
    history.remember(ID, saved(`save ${save}`));
    await history.settled();
  }
  const versions = await history.list(ID);
  expect(versions.length).toBeLessThan(60);
  expect(versions.find(({ name }) => name)).toMatchObject({ revision, name: 'Before the summit' });
  expect((await history.read(ID, revision))?.toString()).toBe('before the summit');
  expect(await history.name(ID, revision, null)).toBe(true);
  expect((await history.list(ID)).some(({ name }) => name)).toBe(false);
  expect(await history.name(ID, 'f'.repeat(64), 'None')).toBe(false);
});

test('a list that is lost, cut off or damaged is found again among the contents', async () => {
  const { history, home } = await temporaryHistory(Date.now());
  const texts = Array.from({ length: 12 }, (_, n) => `version ${n} ${'of the same thing '.repeat(40)}`);
  for (const text of texts) {
    history.remember(ID, saved(text));
    await history.settled();
  }
  const list = join(home, 'versions.jsonl');
  const whole = await readFile(list);
  for (const damage of [
    () => rm(list),
    () => writeFile(list, ''),
    () => writeFile(list, whole.subarray(0, whole.length / 2)),
    () => writeFile(list, whole.fill(0x7b, 100, 900)),
    () => writeFile(list, new Uint8Array(500)),
  ]) {
    await damage();
    const again = new History(dataFolder(join(home, '..', '..')));
    again.remember(ID, saved(`after the damage ${Math.random()}`));
    const versions = await again.list(ID);
    const read = await Promise.all(versions.map(({ revision }) => again.read(ID, revision)));
    expect(read.map(String)).toEqual(expect.arrayContaining(texts));
  }
});

test('damaged contents are told from good ones, and stored anew when they come again', async () => {
  const { history, home } = await temporaryHistory();
  const texts = Array.from({ length: 10 }, (_, n) => `version ${n} ${'of the same thing '.repeat(40)}`);
  const revisions: string[] = [];
  for (const text of texts) revisions.push(await history.keep(ID, saved(text)));
  const folder = join(home, 'contents');
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.nat(), fc.nat(255), fc.boolean(), async (which, place, value, cut) => {
      const path = join(folder, `${revisions[which]}.zst`);
      const good = await readFile(path);
      const bad = Uint8Array.from(good);
      bad[place % good.length] = value;
      await writeFile(path, cut ? good.subarray(0, place % good.length) : bad);
      const read = await history.read(ID, revisions[which] ?? '');
      if (read !== null) expect(read.toString()).toBe(texts[which]);
      await history.keep(ID, saved(texts[which] ?? ''));
      expect((await history.read(ID, revisions[which] ?? ''))?.toString()).toBe(texts[which]);
      await writeFile(path, good);
    }),
    { numRuns: 60 },
  );
});

test('a history that cannot be written or read prevents nothing', async () => {
  const { history, home } = await temporaryHistory();
  await writeFile(home, 'a file where the folder should be');
  history.remember(ID, saved('x'));
  expect(await history.list(ID)).toEqual([]);
  expect(await history.read(ID, 'f'.repeat(64))).toBe(null);
  expect(await history.read(ID, '../../etc/passwd')).toBe(null);
});
