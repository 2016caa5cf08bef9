import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const scenario = (title: string, notes: string, id: string) => ({
  format: 'scenario-desk',
  version: 1,
  id,
  title,
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  nodes: [{ id: 'end', kind: 'outcome', title: 'The end', notes, position: { x: 0, y: 0 } }],
  edges: [],
});
const documents = (host: RunningHost) => join(host.home, 'documents');
const cards = (page: Page) => page.getByRole('list', { name: 'Documents' }).getByRole('article');

async function twoDocuments(page: Page, host: RunningHost): Promise<void> {
  await mkdir(documents(host), { recursive: true });
  const files = {
    hague: scenario('The Hague', 'Talk of tariffs', '7d0f2a44-93d1-4c7e-8f26-0d1c2b3a4e5f'),
    ankara: scenario('Ankara', 'Talk of drones', '8d0f2a44-93d1-4c7e-8f26-0d1c2b3a4e5f'),
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(documents(host), `${name}.scenario.json`), JSON.stringify(content));
  await page.goto(host.url);
  await expect(cards(page)).toHaveCount(2);
}

test('documents are found by their notes, and put in order', async ({ page, host }) => {
  await twoDocuments(page, host);
  await page.getByRole('searchbox').fill('tariff');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('The Hague');
  await expect(cards(page)).toContainText('found in notes');
  await page.getByRole('searchbox').fill('nowhere');
  await expect(page.getByText('No document contains “nowhere”.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: /Sort by/ }).click();
  await page.getByRole('option', { name: 'Title' }).click();
  await expect(cards(page).first()).toContainText('Ankara');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('the whole library as one zip, and back into an empty one', { tag: '@browser' }, async ({
  page,
  host,
}) => {
  await twoDocuments(page, host);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Whole library as one zip' }).click();
  const path = await (await download).path();
  for (const name of await readdir(documents(host))) await rm(join(documents(host), name));
  await page.reload();
  await expect(page.getByText('No documents yet')).toBeVisible();
  const zip = { name: 'library.zip', mimeType: 'application/zip', buffer: await readFile(path) };
  await page.locator('input[type=file]').setInputFiles(zip);
  await expect(page.getByText('Imported: 2. Here already: 0.')).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
});

test('a file that broke is opened at its last good version', async ({ page, host }) => {
  await twoDocuments(page, host);
  await cards(page).filter({ hasText: 'Ankara' }).getByRole('link').click();
  await page.getByRole('button', { name: /^Rename the document/ }).click();
  await page.getByRole('banner').getByRole('textbox', { name: 'Title' }).fill('Ankara again');
  await page.keyboard.press('Enter');
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  await expect
    .poll(() => readFile(join(documents(host), 'ankara.scenario.json'), 'utf8'))
    .toContain('Ankara again');
  await page.goto(host.url);
  await writeFile(join(documents(host), 'ankara.scenario.json'), '{"cut off');
  await expect(cards(page).filter({ hasText: 'Cannot be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Open last good version' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Ankara again/ })).toBeVisible();
});
