import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e19';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const map = (page: Page) => page.getByRole('main');
const node = (page: Page, id: string) => page.locator(`[data-map-node="${id}"]`);
const branch = (page: Page, id: string) => page.locator(`[data-edge="${id}"]`);
interface Tagged {
  readonly id: string;
  readonly tags?: readonly string[];
}

async function openNato(page: Page, host: RunningHost): Promise<void> {
  const scenario = JSON.parse(await readFile(NATO, 'utf8')) as { nodes: Tagged[] };
  const nodes = scenario.nodes.map((each) => (each.id === 'ip4' ? { ...each, tags: ['summit'] } : each));
  await mkdir(join(host.home, 'documents'), { recursive: true });
  const file = join(host.home, 'documents', 'nato.scenario.json');
  await writeFile(file, JSON.stringify({ ...scenario, nodes, id: ID }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
  await page.keyboard.press('Shift+F');
  await expect(map(page).locator('[data-map-node]')).toHaveCount(31);
}

test('pointing at a node traces its paths; a tag filters; one criterion is looked at; other ways to a step', async ({
  page,
  host,
}) => {
  await openNato(page, host);
  const { keyboard } = page;
  await keyboard.press('r');
  await node(page, 'wi-named').hover();
  await expect(node(page, 'lee-trip')).toHaveAttribute('data-mark', 'faded');
  await expect(node(page, 'kim')).not.toHaveAttribute('data-mark');
  await node(page, 'lee-trip').hover();
  await expect(node(page, 'wi-named')).toHaveAttribute('data-mark', 'faded');
  await expect(node(page, 'lee-trip')).not.toHaveAttribute('data-mark');
  await keyboard.press('a');

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'summit' }).click();
  await expect(node(page, 'ip4')).not.toHaveAttribute('data-mark');
  await expect(map(page).locator('[data-map-node][data-mark=faded]')).toHaveCount(30);
  await node(page, 'ip4').click();
  await keyboard.press('a');
  await expect(map(page).locator('[data-mark=faded]')).toHaveCount(0);

  await keyboard.press('5');
  await expect(page.getByRole('button', { name: 'Lens: Alliance credibility' })).toBeVisible();
  await keyboard.press('5');
  await expect(page.getByRole('button', { name: 'Lens: Tariff relief' })).toBeVisible();
  await keyboard.press('1');

  const way = page.getByRole('navigation', { name: 'Path from the start' });
  await way.getByRole('button', { name: 'Other ways to “IP4 session opens”' }).click();
  await page.getByRole('menuitem', { name: 'Lee travels to The Hague' }).click();
  await expect(way.locator('button[title]')).toHaveText([
    'Wi briefs at the G7 in Calgary',
    'Who goes to The Hague?',
    'Lee travels to The Hague',
    'IP4 session opens',
  ]);
});

test('W makes a plan of the way here, Y takes a branch in it, Q flips through the plans', async ({
  page,
  host,
}) => {
  await openNato(page, host);
  const { keyboard } = page;
  const plans = page.getByRole('grid', { name: 'Plans' });
  const shown = plans.locator('[role=row][aria-selected=true]');
  await node(page, 'lee-trip').click();
  await keyboard.press('w');
  await expect(shown).toContainText('By way of “Lee travels to The Hague”');
  await expect(node(page, 'wi-named')).toHaveAttribute('data-off', 'true');

  await node(page, 'push').click();
  await keyboard.press('b');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Branch');
  await keyboard.press('y');
  await expect(page.getByRole('button', { name: /^Undo: Take the branch in the plan/ })).toBeVisible();
  await keyboard.press('y');
  await expect(page.getByRole('button', { name: /^Undo: Leave the choice open in the plan/ })).toBeVisible();

  await keyboard.press('q');
  await expect(shown).toContainText('Best policy');
  await keyboard.press('q');
  await expect(shown).toContainText('Send Wi, then APEC');
  await expect(branch(page, 'go-wi')).toHaveAttribute('data-state', 'way');
});
