import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e17';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const file = (host: RunningHost) => join(host.home, 'documents', 'nato.scenario.json');
const node = (page: Page, title: string) =>
  page.getByRole('main').getByRole('group', { name: new RegExp(`: ${title}`) });
const branch = (page: Page, id: string) => page.locator(`[data-edge="${id}"]`);
const menu = (page: Page) => page.getByRole('menu');
const dialog = (page: Page) => page.getByRole('dialog', { name: /^What happened/ });

async function openNato(page: Page, host: RunningHost): Promise<void> {
  const scenario = JSON.parse(await readFile(NATO, 'utf8'));
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(file(host), JSON.stringify({ ...scenario, id: ID }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Does Trump come to the IP4');
  await page.keyboard.press('Enter');
  await expect(node(page, 'Does Trump come')).toBeFocused();
  // Into the middle, with its branches in sight.
  await page.keyboard.press('z');
  await expect(branch(page, 'trump-no')).toBeInViewport({ ratio: 1 });
}
const observed = async (page: Page, host: RunningHost) => {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  return (JSON.parse(await readFile(file(host), 'utf8')) as { observations?: unknown[] }).observations ?? [];
};

test('what happened is marked on the map, with its date, and taken back', async ({ page, host }) => {
  await openNato(page, host);
  const before = await branch(page, 'trump-no').innerText();
  await branch(page, 'trump-no').click({ button: 'right' });
  await menu(page)
    .getByRole('menuitem', { name: /^What happened here/ })
    .click();
  await expect(dialog(page).getByRole('radio', { name: 'Stays away' })).toBeChecked();
  const when = dialog(page).getByRole('textbox', { name: 'When' });
  await expect(when).toBeFocused();
  await when.fill('someday');
  await expect(dialog(page).getByRole('button', { name: 'Mark it' })).toBeDisabled();
  await when.fill('25 Jun 21:40');
  await expect(dialog(page)).toContainText('25 Jun 2025 21:40 · Seoul');
  await when.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(branch(page, 'trump-no')).toContainText('100%');
  await expect(node(page, 'Does Trump come').locator('xpath=..').locator('[data-happened]')).toHaveAttribute(
    'title',
    'It has happened, 25 Jun 2025 21:40 · Seoul',
  );
  expect(await observed(page, host)).toContainEqual({
    node: 'trump-ip4',
    edge: 'trump-no',
    at: '2025-06-25T21:40',
  });

  // The branch did not come about after all: of the others one did.
  await branch(page, 'trump-no').click();
  await page.keyboard.press('Shift+H');
  await expect(dialog(page).getByRole('radio')).toHaveCount(3);
  await expect(dialog(page).getByRole('radio', { name: 'Stays away' })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'Comes, faces Wi' })).toBeChecked();
  await dialog(page).getByRole('button', { name: 'Mark it' }).click();
  await expect(branch(page, 'yes-wi')).toContainText('100%');

  for (const _ of ['the other way', 'what happened']) await page.keyboard.press('Control+z');
  await expect(page.locator('[data-happened=trump-ip4]')).toHaveCount(0);
  await expect(branch(page, 'trump-no')).toHaveText(before.replaceAll('\n', ''));
});
