import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e16';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const tree = (page: Page) => page.getByRole('tree', { name: 'Outline' });
const row = (page: Page, title: string) => tree(page).getByRole('treeitem', { name: title });

async function openNato(page: Page, host: RunningHost): Promise<void> {
  const scenario = JSON.parse(await readFile(NATO, 'utf8'));
  await mkdir(join(host.home, 'documents'), { recursive: true });
  const file = join(host.home, 'documents', 'nato.scenario.json');
  await writeFile(file, JSON.stringify({ ...scenario, id: ID }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(row(page, 'Wi briefs at the G7')).toBeVisible();
}

test('the outline is a tree: arrows fold and go along it, letters find, Enter goes there', async ({
  page,
  host,
}) => {
  await openNato(page, host);
  const { keyboard } = page;
  const who = row(page, 'Who goes to The Hague?');
  await who.click();
  await expect(who).toBeFocused();
  await expect(who).toHaveAttribute('aria-selected', 'true');
  await expect(who).toHaveAttribute('aria-level', '2');
  await expect(who).toHaveAttribute('aria-expanded', 'true');

  await keyboard.press('ArrowLeft');
  await expect(who).toHaveAttribute('aria-expanded', 'false');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(2);
  await keyboard.press('ArrowLeft');
  await expect(row(page, 'Wi briefs at the G7')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(row(page, 'Lee travels to The Hague')).toBeFocused();
  // Looking around selects nothing.
  await expect(who).toHaveAttribute('aria-selected', 'true');

  // The last row refers to a node that stands elsewhere.
  await keyboard.press('End');
  const reference = tree(page).locator('[data-refers]', { hasText: 'Kim Yong-tae' });
  await expect(reference).toBeFocused();
  await keyboard.press('ArrowRight');
  const kim = row(page, 'Kim Yong-tae').and(page.locator(':not([data-refers])'));
  await expect(kim).toBeFocused();
  await keyboard.type('no lee');
  await expect(row(page, 'No Lee–Trump meeting').first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.locator('[data-map-node]:focus')).toHaveAccessibleName(/No Lee–Trump/);
});

test('what is selected on the map is shown in the outline, folded or not', async ({ page, host }) => {
  await openNato(page, host);
  await page.getByRole('button', { name: 'Fold all' }).click();
  await expect(row(page, 'Tariff suspension runs out')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Tariff suspension runs out');
  await page.keyboard.press('Enter');
  const deadline = row(page, 'Tariff suspension runs out').first();
  await expect(deadline).toHaveAttribute('aria-selected', 'true');
  await expect(deadline).toBeInViewport();

  await page.getByRole('searchbox', { name: 'Find a node' }).fill('apec');
  await expect(tree(page).getByRole('treeitem').first()).toHaveAccessibleName(/Wi briefs/);
  await expect(tree(page).getByRole('treeitem').last()).toHaveAccessibleName(/APEC/);
  await expect(tree(page).locator('[data-refers]')).toHaveCount(0);
});
