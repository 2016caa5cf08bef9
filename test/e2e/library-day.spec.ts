/** A day with one document: branched, merged, brought back, deleted, interrupted, edited by others, on a full disk. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dataFolder } from '../../electron/library/data-folder.ts';
import { Library } from '../../electron/library/library.ts';
import { type Scenario, writeScenario } from '../../shared/model/index.ts';
import { expect, startHost, stopHost, test } from './fixtures.ts';

const DAY = 24 * 3_600_000;
const SUMMIT: Scenario = {
  format: 'scenario-desk',
  version: 1,
  id: '5b0f2a44-93d1-4c7e-8f26-0d1c2b3a4e5f',
  title: 'Summit',
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  nodes: [
    { id: 'will', kind: 'decision', title: 'The choice', position: { x: 0, y: 0 } },
    { id: 'yes', kind: 'outcome', title: 'We go', position: { x: 420, y: -90 } },
    { id: 'no', kind: 'outcome', title: 'We stay', position: { x: 420, y: 90 } },
  ],
  edges: [
    { id: 'go', from: 'will', to: 'yes', label: 'Go' },
    { id: 'stay', from: 'will', to: 'no', label: 'Stay' },
  ],
};

const heading = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: `Rename the document: ${title}`, exact: true });
const isSaved = (page: Page) => expect(page.getByText('saved', { exact: true })).toBeVisible();
const node = (page: Page, title: string) => page.locator('[data-map-node]', { hasText: title });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Versions and branches' });

/** Puts the summit into a library, and opens it. */
async function opened(page: Page, home: string, url: string): Promise<string> {
  const path = join(home, 'documents', 'summit.scenario.json');
  await mkdir(join(home, 'documents'), { recursive: true });
  await writeFile(path, writeScenario(SUMMIT));
  await page.goto(`${url}#/document/${SUMMIT.id}/map`);
  await expect(heading(page, 'Summit')).toBeVisible();
  return path;
}

async function retitle(page: Page, from: string, to: string): Promise<void> {
  await node(page, from).click();
  const title = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Title', exact: true });
  await title.fill(to);
  await title.press('Enter');
  await expect(node(page, to)).toBeVisible();
}

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Versions and branches' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

const onDisk = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Scenario;
const titlesOnDisk = async (path: string) => (await onDisk(path)).nodes.map(({ title }) => title);

test('yesterday’s version is brought back; the document goes to the trash and comes back as it is', async ({
  page,
  host,
}) => {
  // Yesterday somebody else's library, whose clock is a day behind, saved twice.
  const yesterday = await Library.open({
    folder: dataFolder(host.home),
    templates: null,
    now: () => new Date(Date.now() - DAY),
  });
  const path = join(host.home, 'documents', 'summit.scenario.json');
  await writeFile(path, writeScenario(SUMMIT));
  let revision = '';
  for (const summary of ['Yesterday at first', 'Yesterday at last']) {
    const present = await yesterday.open(SUMMIT.id);
    if (!present.ok) throw new Error(present.error.message);
    const saved = await yesterday.save(
      SUMMIT.id,
      present.value.revision,
      { ...present.value.scenario, summary },
      'y',
    );
    if (!saved.ok) throw new Error(saved.error.message);
    revision = saved.value.revision;
  }
  await yesterday.close();
  expect(revision).not.toBe('');

  await page.goto(`${host.url}#/document/${SUMMIT.id}/map`);
  await expect(heading(page, 'Summit')).toBeVisible();
  await retitle(page, 'We go', 'We go at once');
  await isSaved(page);
  await choose(page, 'Versions …');
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(Date.now() - DAY);
  const version = dialog(page).getByRole('option').filter({ hasText: day }).first();
  await version.click();
  await dialog(page).getByRole('button', { name: 'Bring this version back' }).click();
  await expect(dialog(page).getByRole('option').first()).toContainText('brought back');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(node(page, 'We go at once')).toHaveCount(0);
  await expect.poll(() => titlesOnDisk(path)).toEqual(['The choice', 'We go', 'We stay']);
  expect((await onDisk(path)).summary).toBe('Yesterday at last');

  const before = await readFile(path, 'utf8');
  await page.getByRole('button', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'Actions for Summit' }).click();
  await page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(page.getByRole('article', { name: 'Summit' })).toHaveCount(0);
  expect((await readdir(join(host.home, 'documents'))).filter((name) => name.endsWith('.json'))).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: /^Trash/ }).click();
  await page.getByRole('button', { name: 'Restore: Summit' }).click();
  await expect(page.getByRole('article', { name: 'Summit' })).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(before);
});

test('a reload in the middle of a save loses no edit', { tag: '@browser' }, async ({ page, host }) => {
  const path = await opened(page, host.home, host.url);
  // The host has the edit, the page does not know it yet.
  let arrived: () => void = () => {};
  const saving = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await page.route('**/api/saveDocument', async (route) => {
    await route.fetch();
    arrived();
    // No answer: the page is gone before there is one.
  });
  await retitle(page, 'We go', 'We go at once');
  await saving;
  page.on('dialog', (question) => void question.accept());
  await page.unroute('**/api/saveDocument');
  await page.reload();
  await expect(node(page, 'We go at once')).toBeVisible();
  await isSaved(page);
  expect(await titlesOnDisk(path)).toContain('We go at once');

  // The page has an edit that the host does not: leaving asks, and staying keeps it.
  await page.route('**/api/saveDocument', (route) => route.abort());
  page.removeAllListeners('dialog');
  await retitle(page, 'We stay', 'We stay at home');
  await expect(page.getByRole('button', { name: 'not saved' })).toBeVisible();
  const question = page.waitForEvent('dialog').then((asked) => asked.dismiss());
  await page.evaluate(() => window.location.reload());
  await question;
  await page.unroute('**/api/saveDocument');
  await page.keyboard.press('Control+S');
  await isSaved(page);
  expect(await titlesOnDisk(path)).toEqual(['The choice', 'We go at once', 'We stay at home']);
});

test('a file that another program changes is shown at once, and asked about or merged where there are edits', {
  tag: '@browser',
}, async ({ page, host }) => {
  const path = await opened(page, host.home, host.url);
  await writeFile(path, writeScenario({ ...SUMMIT, title: 'From an editor' }));
  await expect(heading(page, 'From an editor')).toBeVisible();

  // While a save is held up, the other program writes once more.
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/saveDocument', async (route) => {
    await held;
    await route.continue();
  });
  await retitle(page, 'We go', 'We go at once');
  await expect(page.getByText('saving …')).toBeVisible();
  await writeFile(path, writeScenario({ ...SUMMIT, title: 'Once more' }));
  release();
  const asked = page.getByRole('alertdialog', { name: 'Somebody else has saved this document' });
  await asked.getByRole('button', { name: 'Merge both' }).click();
  await expect(asked).toHaveCount(0);
  await expect(heading(page, 'Once more')).toBeVisible();
  await expect(node(page, 'We go at once')).toBeVisible();
  await isSaved(page);
  expect(await onDisk(path)).toMatchObject({ title: 'Once more' });
  expect(await titlesOnDisk(path)).toContain('We go at once');
});

test('on a full disk the title bar says why, the work can be had elsewhere, and is saved when there is room', {
  tag: '@browser',
}, async ({ page }) => {
  const home = await mkdtemp(join(tmpdir(), 'scenario-desk-small-'));
  let host: Awaited<ReturnType<typeof startHost>> | null = null;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', home], { stdio: 'ignore' });
  } catch {
    await rm(home, { recursive: true });
    test.skip(true, 'needs root to mount a tmpfs');
  }
  try {
    host = await startHost(home);
    const path = await opened(page, home, host.url);
    const before = await readFile(path, 'utf8');
    // Everything that is left.
    for (const size of [64, 4, 1])
      for (let n = 0; ; n++)
        try {
          await writeFile(join(home, `ballast-${size}-${n}`), new Uint8Array(size * 1024));
        } catch {
          break;
        }
    await retitle(page, 'We go', 'We go at once');
    const chip = page.getByRole('button', { name: 'not saved' });
    await expect(chip).toBeVisible();
    await chip.click();
    const why = page.getByRole('dialog', { name: 'Saving failed' });
    await expect(why).toContainText('The disk is full');
    const download = page.waitForEvent('download');
    await why.getByRole('button', { name: 'Save a copy elsewhere' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('We go at once');
    expect(await readFile(path, 'utf8')).toBe(before);
    for (const name of await readdir(home)) if (name.startsWith('ballast')) await rm(join(home, name));
    // Tried again without being told to.
    await expect(page.getByText('saved', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await titlesOnDisk(path)).toContain('We go at once');
  } finally {
    if (host) await stopHost(host.process);
    execFileSync('umount', ['-l', home]);
    await rm(home, { recursive: true, force: true });
  }
});
