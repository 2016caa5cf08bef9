import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const ID = '3c0f2a7e-5b1d-4e8a-9c3f-6d2e1b0a9f8a';
const DOCUMENT = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'By key',
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  criteria: [
    { id: 'a', name: 'Growth', goal: 'max' },
    { id: 'b', name: 'Prices', goal: 'min' },
  ],
  sources: [{ id: 's', title: 'A report' }],
  nodes: [
    { id: 'will', kind: 'chance', title: 'Will it?', sources: ['s'] },
    { id: 'yes', kind: 'outcome', title: 'It will' },
    { id: 'no', kind: 'outcome', title: 'It will not' },
  ],
  edges: [
    { id: 'e1', from: 'will', to: 'yes', probability: 0.4 },
    { id: 'e2', from: 'will', to: 'no', probability: 'rest' },
  ],
};
const panel = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('who works by key keeps the place where something was removed, added or turned into something else', async ({
  page,
  host,
}) => {
  const path = join(host.home, 'documents', 'by-key.scenario.json');
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(path, JSON.stringify(DOCUMENT));
  await page.goto(`${host.url}#/document/${ID}/map`);
  const press = async (name: string | RegExp) => {
    await panel(page).getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Criteria');
  await press('Growth');
  await press('Remove Growth');
  await expect(panel(page).getByRole('button', { name: 'Prices' })).toBeFocused();

  await page.getByRole('navigation').getByRole('treeitem', { name: 'Will it?' }).first().click();
  await press('Remove A report');
  await expect(panel(page).getByRole('combobox', { name: 'Add a source' })).toBeFocused();
  await press('Signposts');
  await press('+ Add signpost');
  await page.keyboard.type('Cameras are set up');
  await press('Observed');
  await press('It has happened');
  await expect(panel(page).locator(':focus')).toHaveCount(1);
  await press('It has not happened');
  await expect(panel(page).locator(':focus')).toHaveCount(1);

  await page.keyboard.press('Control+s');
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const { nodes } = JSON.parse(await readFile(path, 'utf8'));
  expect(nodes).toHaveLength(DOCUMENT.nodes.length);
  expect(nodes[0].indicators).toEqual([{ id: 'i1', text: 'Cameras are set up' }]);
});
