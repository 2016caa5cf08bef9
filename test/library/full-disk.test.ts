import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scenarioOf, succeeded, temporaryFolder, temporaryLibrary } from './temporary-library.ts';

/** A small file system of its own, null where we may not mount one. */
async function smallDisk(): Promise<string | null> {
  const path = await temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', path]));
  return path;
}

function remount(path: string, mode: 'ro' | 'rw') {
  execFileSync('mount', ['-o', `remount,${mode}`, path]);
}

test('a full disk: the reason, no loss, and saving works when there is room again', async (context) => {
  const home = await smallDisk();
  if (home === null) return context.skip('needs root to mount a tmpfs');
  const { library, folder } = await temporaryLibrary({ home });
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit')));
  const { revision, scenario } = succeeded(await library.open(id));
  const path = join(folder.documents, succeeded(await library.raw(id)).file);
  const before = await readFile(path, 'utf8');
  // Leaves room for a part of what is saved below: the trap is a write that is cut off and called done.
  await writeFile(join(home, 'ballast'), new Uint8Array(400 * 1024));
  const large = { ...scenario, title: 'Large', summary: 'x'.repeat(300_000) };
  const failed = await library.save(id, revision, large, 'a');
  expect(failed).toMatchObject({
    ok: false,
    error: { code: 'write-failed', message: expect.stringContaining('The disk is full.') },
  });
  expect(await readFile(path, 'utf8')).toBe(before);
  await rm(join(home, 'ballast'));
  succeeded(await library.save(id, revision, large, 'a'));
  expect(succeeded(await library.open(id)).scenario.title).toBe('Large');
});

test('a disk without room for a single byte: the reason is the disk, whatever fails first', async (context) => {
  const home = await smallDisk();
  if (home === null) return context.skip('needs root to mount a tmpfs');
  const { library } = await temporaryLibrary({ home });
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit')));
  const { revision, scenario } = succeeded(await library.open(id));
  await library.history.settled();
  const ballast: string[] = [];
  for (const size of [64, 4, 1])
    for (let full = false; !full; ) {
      const path = join(home, `ballast-${ballast.length}`);
      ballast.push(path);
      full = await writeFile(path, new Uint8Array(size * 1024)).then(
        () => false,
        () => true,
      );
    }
  const changed = { ...scenario, title: 'Changed' };
  for (const result of [
    await library.save(id, revision, changed, 'a'),
    await library.createFromScenario(scenario),
  ])
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'write-failed', message: expect.stringContaining('The disk is full.') },
    });
  expect(succeeded(await library.open(id)).scenario.title).toBe('Summit');
  for (const path of ballast) await rm(path);
  succeeded(await library.save(id, revision, changed, 'a'));
});

test('a read-only disk: the reason, reading goes on, saving works when it is writable again', async (context) => {
  const home = await smallDisk();
  if (home === null) return context.skip('needs root to mount a tmpfs');
  const { library } = await temporaryLibrary({ home });
  const { id } = succeeded(await library.createFromScenario(scenarioOf('Summit')));
  const { revision, scenario } = succeeded(await library.open(id));
  // What still writes would keep the disk from becoming read-only.
  await library.history.settled();
  remount(home, 'ro');
  const changed = { ...scenario, title: 'Changed' };
  for (const result of [
    await library.save(id, revision, changed, 'a'),
    await library.createFromScenario(scenario),
    await library.trash(id),
  ]) {
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'write-failed', message: expect.stringMatching(/read-only|permission/) },
    });
  }
  const reopened = await temporaryLibrary({ home });
  expect(succeeded(await reopened.library.open(id)).scenario.title).toBe('Summit');
  remount(home, 'rw');
  succeeded(await library.save(id, revision, changed, 'a'));
});
