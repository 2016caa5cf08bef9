import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const NATO = 'NATO 2025: how Seoul meets Trump';

/** A new document from the built-in scenario; ends in the document. */
async function startFromNato(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: NATO }).click();
  await expect(page.getByRole('heading', { level: 1, name: NATO })).toBeVisible();
}

const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });

async function choose(page: Page, title: string, action: string): Promise<void> {
  await card(page, title)
    .getByRole('button', { name: `Actions for ${title}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

const files = async (home: string) =>
  (await readdir(join(home, 'documents'))).filter((name) => name.endsWith('.scenario.json')).toSorted();
const sample = (title: string, more: object = {}) =>
  JSON.stringify({
    format: 'scenario-desk',
    version: 1,
    id: crypto.randomUUID(),
    title,
    timeZone: 'Asia/Seoul',
    start: '2025-06-20',
    nodes: [{ id: 'a', kind: 'outcome', title: 'All there is', ...more }],
    edges: [],
  });
const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file' }).click();
  await (await chooser).setFiles(asFile(name, text));
}

test('a document from a template can be opened again, renamed, duplicated, deleted and restored', async ({
  page,
  host,
}) => {
  await startFromNato(page, host.url);
  await page.getByRole('button', { name: 'Library' }).click();
  await card(page, NATO).getByRole('link', { name: NATO }).click();
  await expect(page.getByRole('navigation').getByText('Who goes to The Hague?')).toBeVisible();
  await page.getByRole('button', { name: 'Library' }).click();

  await choose(page, NATO, 'Rename');
  await page.getByRole('dialog').getByRole('textbox').fill('The Hague');
  await page.keyboard.press('Enter');
  await expect(card(page, 'The Hague')).toBeVisible();

  await choose(page, 'The Hague', 'Duplicate');
  await expect(page.getByRole('article')).toHaveCount(2);

  await choose(page, 'The Hague', 'Move to trash');
  await expect(card(page, 'The Hague')).toHaveCount(0);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'The Hague')).toBeVisible();

  await choose(page, 'The Hague', 'Move to trash');
  await expect(card(page, 'The Hague')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await page.getByRole('button', { name: 'Restore: The Hague' }).click();
  await expect(card(page, 'The Hague')).toBeVisible();
  expect(await files(host.home)).toHaveLength(2);
});

test('an edit is saved as one goes, found after a reload, and taken back by undo', async ({ page, host }) => {
  await startFromNato(page, host.url);
  await page.getByRole('button', { name: `Rename the document: ${NATO}` }).click();
  await page.getByRole('banner').getByRole('textbox', { name: 'Title' }).fill('Edited');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Edited' })).toBeVisible();
  await expect(page.getByRole('status').getByText('saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Edited' })).toBeVisible();
  await page.getByRole('button', { name: '+ New plan' }).click();
  await expect(page.getByRole('row', { name: 'Plan 5' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: New plan' }).click();
  await expect(page.getByRole('row', { name: 'Plan 5' })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('row', { name: 'Plan 5' })).toBeVisible();
});

test('an imported file keeps what this program does not know, through an edit and a save', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await importFile(page, 'theirs.json', sample('From elsewhere', { colour_of_money: ['green', 1e3] }));
  await expect(page.getByRole('heading', { level: 1, name: 'From elsewhere' })).toBeVisible();
  await page.getByRole('button', { name: /^Rename the document/ }).click();
  await page.getByRole('banner').getByRole('textbox', { name: 'Title' }).fill('From here');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+S');
  const [name = ''] = await files(host.home);
  await expect
    .poll(async () => JSON.parse(await readFile(join(host.home, 'documents', name), 'utf8')))
    .toMatchObject({ title: 'From here', nodes: [{ colour_of_money: ['green', 1000] }] });
});

test('a file can be dropped on the library', async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New from a template' }).waitFor();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.scenario.json', { type: 'application/json' }));
    return transfer;
  }, sample('Dropped'));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the file to import it')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { level: 1, name: 'Dropped' })).toBeVisible();
});

test.describe('a file that cannot be imported', () => {
  const bad: [name: string, content: string | Buffer, says: RegExp][] = [
    ['not JSON', '{"format": "scenario-desk",', /ends too early/],
    ['of another kind', '{"hello": 1}', /scenario/i],
    ['from a newer version', sample('x').replace('"version":1', '"version":99'), /newer/i],
    ['with a wrong date', sample('x').replace('2025-06-20', '2025-02-31'), /start/],
    ['not text', Buffer.from([0xff, 0xfe, 0x00, 0x80]), /UTF-8/],
  ];
  for (const [name, content, says] of bad) {
    test(`${name}: says why, and adds nothing`, async ({ page, host }) => {
      await page.goto(host.url);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import a file' }).click();
      const buffer = Buffer.from(content);
      await (await chooser).setFiles({ name: 'bad.json', mimeType: 'application/json', buffer });
      const dialog = page.getByRole('dialog', { name: '“bad.json” could not be imported' });
      await expect(dialog).toContainText(says);
      await dialog.getByRole('button', { name: 'Close' }).click();
      expect(await files(host.home)).toEqual([]);
    });
  }
});

test('a broken file takes no other with it, says what is wrong, and can be had as it is', {
  tag: '@browser',
}, async ({ page, host }) => {
  await startFromNato(page, host.url);
  const broken = '{ "format": "scenario-desk", "version": 1, oops';
  await writeFile(join(host.home, 'documents', 'broken.scenario.json'), broken);
  await page.getByRole('button', { name: 'Library' }).click();
  await page.reload();
  await expect(card(page, NATO)).toBeVisible();
  const bad = page.getByRole('article').filter({ hasText: 'Cannot be read' });
  await expect(bad).toContainText('broken.scenario.json');
  await expect(bad.getByRole('link')).toHaveCount(0);
  await bad.getByRole('button', { name: 'Show file' }).click();
  const shown = page.getByRole('dialog', { name: 'What is in broken.scenario.json' });
  await expect(shown.getByRole('textbox')).toHaveValue(broken);
  await shown.getByRole('button', { name: 'Close' }).click();
  const download = page.waitForEvent('download');
  await bad.getByRole('button', { name: 'Export as it is' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(broken);
  expect(await readFile(join(host.home, 'documents', 'broken.scenario.json'), 'utf8')).toBe(broken);
});

test('settings survive a restart of the host', { tag: '@browser' }, async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(async () => {
    const kept = JSON.parse(await readFile(join(host.home, 'settings.json'), 'utf8'));
    expect(kept).toMatchObject({ theme: 'dark' });
  }).toPass({ timeout: 20_000 });
  await page.goto(await host.restart());
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog').getByText(host.home)).toBeVisible();
});

test('the command box finds commands and nodes, and runs them by keyboard alone', async ({ page, host }) => {
  await startFromNato(page, host.url);
  await page.keyboard.press('Control+K');
  const box = page.getByRole('dialog', { name: 'Search or run' });
  await expect(box.getByRole('option', { name: /Save now/ })).toContainText('Ctrl S');
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(box).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('who goes hague');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: 'Who goes to The Hague?' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Control+K');
  await page.keyboard.type('branch to a new node');
  const branch = page.getByRole('option', { name: /Add a branch to a new node/ });
  await expect(branch).toContainText('Tab');
  await expect(branch).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Ctrl Shift Z');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what is typed before the command box is drawn goes into it, and runs no command', {
  tag: '@browser',
}, async ({ page, host }) => {
  const { promise: isAskedFor, resolve: comes } = Promise.withResolvers<void>();
  await page.route('**/assets/command-box-*.js', async (route) => {
    await isAskedFor;
    await route.continue();
  });
  await startFromNato(page, host.url);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('does come ip4');
  await page.keyboard.press('Enter');
  comes();
  const found = page.getByRole('treeitem', { name: 'Does Trump come to the IP4 session?' }).first();
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/^31 nodes/)).toBeVisible();
});

test('letters typed into a list find its items and run no command', async ({ page, host }) => {
  await startFromNato(page, host.url);
  await page.getByRole('treeitem', { name: 'Who goes to The Hague?' }).click();
  await page.keyboard.type('de');
  await expect(page.getByRole('treeitem', { name: 'Deal before the deadline' }).first()).toBeFocused();
  await expect(page.getByText(/^31 nodes/)).toBeVisible();
});

test('no accessibility violations in the library, its dialogs and the frame of a document, in either theme', {
  tag: '@page',
}, async ({ page, host }) => {
  test.slow();
  const violations = async (without: readonly string[] = []) =>
    (
      await without.reduce((axe, part) => axe.exclude(part), new AxeBuilder({ page })).analyze()
    ).violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ html }) => html),
    }));
  await page.goto(host.url);
  for (const theme of ['Dark', 'Light']) {
    await page.getByRole('radio', { name: theme }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    expect(await violations()).toEqual([]);
    await startFromNato(page, host.url);
    // The views in the middle have tests of their own.
    const views = ['main', 'aside'];
    expect(await violations(views)).toEqual([]);
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(views)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Library' }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
    expect(await violations()).toEqual([]);
  }
});
