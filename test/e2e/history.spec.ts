import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '5b0f2a44-93d1-4c7e-8f26-0d1c2b3a4e5f';
const SMALL = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
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

const documents = (host: RunningHost) => join(host.home, 'documents');
const heading = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: `Rename the document: ${title}`, exact: true });
const isSaved = (page: Page) => expect(page.getByText('saved', { exact: true })).toBeVisible();
const node = (page: Page, title: string) => page.locator('[data-map-node]', { hasText: title });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Versions and branches' });

async function opened(page: Page, host: RunningHost): Promise<void> {
  await mkdir(documents(host), { recursive: true });
  await writeFile(join(documents(host), 'summit.scenario.json'), JSON.stringify(SMALL));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(heading(page, 'Summit')).toBeVisible();
}

async function retitle(page: Page, from: string, to: string): Promise<void> {
  await node(page, from).click();
  const title = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Title', exact: true });
  await title.fill(to);
  await title.press('Enter');
  await expect(node(page, to)).toBeVisible();
  await isSaved(page);
}

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Versions and branches' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function titles(host: RunningHost, document: string): Promise<string[]> {
  for (const name of await readdir(documents(host))) {
    const scenario = JSON.parse(await readFile(join(documents(host), name), 'utf8'));
    if (scenario.title === document) return scenario.nodes.map(({ title }: { title: string }) => title);
  }
  return [];
}

test('an earlier version is compared in words, named, and brought back', async ({ page, host }) => {
  await opened(page, host);
  await retitle(page, 'We go', 'We go at once');
  await retitle(page, 'We stay', 'We stay at home');
  await choose(page, 'Versions …');
  const versions = dialog(page).getByRole('option');
  await expect(versions).toHaveCount(3);
  await expect(versions.first()).toContainText('present');
  await versions.last().click();
  await expect(dialog(page).getByRole('list', { name: 'What has changed since then' })).toContainText(
    'We go at once',
  );
  await dialog(page).getByRole('textbox', { name: 'Name of this version' }).fill('Before the summit');
  await dialog(page).getByRole('button', { name: 'Name it' }).click();
  await expect(versions.last()).toContainText('Before the summit');
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Bring this version back' }).click();
  await expect(versions).toHaveCount(4);
  await expect(versions.first()).toContainText('brought back');
  // One Escape closes the dialog, also from the list.
  await versions.last().click();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(node(page, 'We go')).toBeVisible();
  await expect(node(page, 'We stay at home')).toHaveCount(0);
  await expect.poll(() => titles(host, 'Summit')).toEqual(['The choice', 'We go', 'We stay']);
});

test('what differs from a version is marked on the map, and one node is brought back, to be undone', async ({
  page,
  host,
}) => {
  await opened(page, host);
  await retitle(page, 'We go', 'We go at once');
  await node(page, 'We stay').click();
  await page.keyboard.press('Delete');
  await expect(node(page, 'We stay')).toHaveCount(0);
  await isSaved(page);
  await choose(page, 'Versions …');
  await dialog(page).getByRole('option').last().click();
  await dialog(page).getByText('On the map', { exact: true }).click();
  const figure = dialog(page).getByRole('figure', { name: 'The difference on the map' });
  await expect(figure.getByRole('group', { name: 'We go at once, changed' })).toBeVisible();
  await expect(figure.getByRole('group', { name: 'We stay, removed' })).toBeVisible();
  await expect(figure.getByRole('group', { name: 'The choice', exact: true })).toBeVisible();
  await expect(figure).toContainText('2 removed');
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog(page).getByText('As it was', { exact: true }).click();
  await expect(
    dialog(page)
      .getByRole('figure', { name: 'The map of that version' })
      .getByRole('group', { name: 'We go', exact: true }),
  ).toBeVisible();

  await dialog(page).getByText('In words', { exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Bring back: We stay' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Bring back: We stay' })).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(node(page, 'We stay')).toBeVisible();
  await expect(node(page, 'We go at once')).toBeVisible();
  await expect.poll(() => titles(host, 'Summit')).toEqual(['The choice', 'We go at once', 'We stay']);
  await page.getByRole('button', { name: 'Undo: Bring back: We stay' }).click();
  await expect(node(page, 'We stay')).toHaveCount(0);
});

test('a branch and its origin are edited both, and merged with one conflict', async ({ page, host }) => {
  await opened(page, host);
  await choose(page, 'New branch');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(heading(page, 'Summit (branch)')).toBeVisible();
  await retitle(page, 'We go', 'We go tomorrow');
  await retitle(page, 'We stay', 'We stay at home');

  await choose(page, 'Branches …');
  await dialog(page).getByRole('button', { name: 'Open: Summit', exact: true }).click();
  await expect(heading(page, 'Summit')).toBeVisible();
  await retitle(page, 'We go', 'We go today');

  await choose(page, 'Branches …');
  await dialog(page).getByRole('button', { name: 'Compare with “Summit (branch)”' }).click();
  await dialog(page).getByText('All rows', { exact: true }).click();
  const results = dialog(page).getByRole('table', { name: 'What the engine says of both' });
  await expect(results.getByRole('row', { name: 'Choice: The choice' })).toBeVisible();
  await expect(results.getByRole('columnheader')).toHaveText(['What', 'This document', 'Summit (branch)']);
  await expect(
    dialog(page).getByRole('list', { name: 'From this document to “Summit (branch)”' }),
  ).toContainText('We go tomorrow');
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Back' }).click();
  await dialog(page).getByRole('button', { name: 'Merge “Summit (branch)” into this document' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Conflict 1 of 1' })).toBeVisible();
  for (const text of ['We go', 'We go today', 'We go tomorrow'])
    await expect(dialog(page).getByRole('definition').getByText(text, { exact: true })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Take the branch’s' }).click();
  const changes = dialog(page).getByRole('list', { name: 'What merging changes here' });
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Merge', exact: true }).click();
  await expect
    .poll(() => titles(host, 'Summit'))
    .toEqual(['The choice', 'We go tomorrow', 'We stay at home']);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(node(page, 'We go tomorrow')).toBeVisible();
  expect(await titles(host, 'Summit (branch)')).toEqual(['The choice', 'We go tomorrow', 'We stay at home']);
});
