import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const NATO = 'NATO 2025: how Seoul meets Trump';

/** One document, open in two tabs. */
async function twoTabs(context: BrowserContext, url: string): Promise<[Page, Page]> {
  const first = await context.newPage();
  await first.goto(url);
  await first.getByRole('button', { name: 'New from a template' }).click();
  await first.getByRole('dialog').getByRole('button', { name: NATO }).click();
  await expect(first.getByRole('heading', { level: 1, name: NATO })).toBeVisible();
  const second = await context.newPage();
  await second.goto(first.url());
  await expect(second.getByRole('heading', { level: 1, name: NATO })).toBeVisible();
  return [first, second];
}

async function retitle(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Rename the document/ }).click();
  await page.getByRole('banner').getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
}
const heading = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title });
const isSaved = (page: Page) => page.getByRole('status').getByText('saved', { exact: true });

async function titlesOnDisk(home: string): Promise<string[]> {
  const folder = join(home, 'documents');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.scenario.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text).title).toSorted();
}

/** Both tabs have edited; the first has saved; the second finds out when its own save gets through. */
async function conflict(context: BrowserContext, url: string): Promise<[Page, Page]> {
  const [first, second] = await twoTabs(context, url);
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await second.route('**/api/saveDocument', async (route) => {
    await held;
    await route.continue();
  });
  await retitle(second, 'Second');
  await expect(second.getByRole('status').getByText('saving …')).toBeVisible();
  await retitle(first, 'First');
  await expect(isSaved(first)).toBeVisible();
  release();
  return [first, second];
}

test('what one tab saves, another without edits of its own shows', { tag: '@browser' }, async ({
  context,
  host,
}) => {
  const [first, second] = await twoTabs(context, host.url);
  await retitle(first, 'First');
  await expect(heading(second, 'First')).toBeVisible();
  await retitle(second, 'Second');
  await expect(heading(first, 'Second')).toBeVisible();
  await expect(isSaved(second)).toBeVisible();
  expect(await titlesOnDisk(host.home)).toEqual(['Second']);
});

const answers = [
  { name: 'Open theirs', shown: /^Rename the document: First$/, kept: [/^First$/, /^Second \(my version/] },
  {
    name: 'Keep mine as a new document',
    shown: /^Rename the document: Second \(my version/,
    kept: [/^First$/, /^Second \(my version/],
  },
  {
    name: 'Overwrite theirs with mine',
    shown: /^Rename the document: Second$/,
    kept: [/^Second$/, /^Second \(other version/],
  },
];
for (const { name, shown, kept } of answers) {
  test(`edits in both tabs are a conflict; “${name}” loses neither`, { tag: '@browser' }, async ({
    context,
    host,
  }) => {
    const [, second] = await conflict(context, host.url);
    const dialog = second.getByRole('alertdialog', { name: 'Somebody else has saved this document' });
    await expect(dialog).toContainText('First');
    await expect(dialog).toContainText('Second');
    await dialog.getByRole('button', { name }).click();
    await expect(dialog).toHaveCount(0);
    await expect(second.getByRole('button', { name: shown })).toBeVisible();
    await expect(isSaved(second)).toBeVisible();
    const titles = await titlesOnDisk(host.home);
    expect(titles).toHaveLength(2);
    for (const [index, title] of titles.entries()) expect(title).toMatch(kept[index] ?? /never/);
  });
}

test('an unanswered conflict keeps both, whatever else happens, and holds a closing window', {
  tag: '@browser',
}, async ({ context, host }) => {
  const [first, second] = await conflict(context, host.url);
  const dialog = second.getByRole('alertdialog', { name: 'Somebody else has saved this document' });
  await expect(dialog).toBeVisible();
  await second.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await retitle(first, 'First again');
  await expect(isSaved(first)).toBeVisible();
  expect(await titlesOnDisk(host.home)).toEqual(['First again']);
  const asked = second.waitForEvent('dialog');
  const closing = second.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await closing;
  await dialog.getByRole('button', { name: 'Keep mine as a new document' }).click();
  await expect(dialog).toHaveCount(0);
  const titles = await titlesOnDisk(host.home);
  expect(titles[0]).toBe('First again');
  expect(titles[1]).toMatch(/^Second \(my version/);
});

test('while the host is away the work stays, says so, and is saved when it is back', {
  tag: '@browser',
}, async ({ context, host }) => {
  const [first] = await twoTabs(context, host.url);
  let answer = (route: Route) => route.abort();
  await first.route('**/api/saveDocument', (route) => answer(route));
  await retitle(first, 'Kept');
  await expect(first.getByRole('button', { name: 'not saved' })).toBeVisible();
  await first.getByRole('button', { name: 'Library' }).click();
  await expect(heading(first, 'Kept')).toBeVisible();
  await first.getByRole('button', { name: 'not saved' }).click();
  const now = first.getByRole('dialog').getByRole('button', { name: 'Save now' });
  await expect(now).toBeVisible();
  // It is tried again from time to time: what is tried before the button is pressed waits for it.
  const { promise: back, resolve: isBack } = Promise.withResolvers<void>();
  answer = async (route) => {
    await back;
    await route.continue();
  };
  await now.click();
  isBack();
  await expect(isSaved(first)).toBeVisible();
  expect(await titlesOnDisk(host.home)).toEqual(['Kept']);
});
