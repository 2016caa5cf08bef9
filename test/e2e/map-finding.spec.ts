import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e14';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const map = (page: Page) => page.getByRole('main');
const nodes = (page: Page) => map(page).locator('[data-map-node]');
const node = (page: Page, title: string) => map(page).getByRole('group', { name: new RegExp(`: ${title}`) });

/** The built-in scenario, all of it in sight. */
async function openNato(page: Page, host: RunningHost): Promise<void> {
  const scenario = JSON.parse(await readFile(NATO, 'utf8'));
  await mkdir(join(host.home, 'documents'), { recursive: true });
  const file = join(host.home, 'documents', 'nato.scenario.json');
  await writeFile(file, JSON.stringify({ ...scenario, id: ID }));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
  await page.keyboard.press('Shift+F');
  await expect(nodes(page)).toHaveCount(31);
}

test('search goes from one result to the next, and ends where it led', async ({ page, host }) => {
  await openNato(page, host);
  const { keyboard } = page;
  await keyboard.press('Control+f');
  // At once: what is typed before the field is drawn belongs into it.
  await keyboard.type('apec');
  const field = map(page).getByRole('textbox', { name: 'Find on the map' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('apec');
  await expect(map(page).locator('[data-mark=current]').first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  await keyboard.press('Shift+Enter');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(field).toBeFocused();
  await keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(map(page).locator('[data-map-node]:focus')).toHaveAccessibleName(/Where to seek/);
});

test('tracing, filters, what the plan can reach, lenses; all of it is given up again', async ({
  page,
  host,
}) => {
  await openNato(page, host);
  const { keyboard } = page;
  await node(page, 'Lee travels to The Hague').click();
  await keyboard.press('r');
  await expect(node(page, 'Seoul names Wi')).toHaveAttribute('data-mark', 'faded');
  await expect(node(page, 'IP4 session opens')).not.toHaveAttribute('data-mark');
  await keyboard.press('a');
  await expect(map(page).locator('[data-mark=faded]')).toHaveCount(0);

  await keyboard.press('v');
  await expect(node(page, 'Lee travels to The Hague')).toHaveCount(0);
  await expect(node(page, 'Seoul names Wi')).toBeVisible();
  await keyboard.press('v');
  await expect(nodes(page)).toHaveCount(31);

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'South Korean government' }).click();
  await expect(node(page, 'Lee travels to The Hague')).not.toHaveAttribute('data-mark');
  await expect(map(page).locator('[data-map-node][data-mark=faded]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitem', { name: 'Show everything again' }).click();
  await expect(map(page).locator('[data-mark=faded]')).toHaveCount(0);

  await page.getByRole('button', { name: /^Lens/ }).click();
  await page.getByRole('menuitem', { name: 'odds' }).click();
  await expect(page.getByRole('button', { name: 'Lens: odds' })).toBeVisible();
});

test('the way from the start, back and forward, and to what is selected', async ({ page, host }) => {
  await openNato(page, host);
  const { keyboard } = page;
  await node(page, 'IP4 session opens').click();
  const way = page.getByRole('navigation', { name: 'Path from the start' });
  await expect(way.locator('button[title]')).toHaveText([
    'Wi briefs at the G7 in Calgary',
    'Who goes to The Hague?',
    'Seoul names Wi as its envoy',
    'Kim Yong-tae calls it a misjudgment',
    'IP4 session opens',
  ]);
  await way.getByRole('button', { name: 'Who goes to The Hague?', exact: true }).click();
  await expect(node(page, 'Who goes to The Hague')).toBeFocused();
  await keyboard.press('[');
  await expect(node(page, 'IP4 session opens')).toBeFocused();
  await keyboard.press(']');
  await expect(node(page, 'Who goes to The Hague')).toBeFocused();
  await keyboard.press('z');
  await expect(page.getByRole('button', { name: /^100%/ })).toBeVisible();

  await keyboard.press('Control+f');
  await keyboard.type('wi');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes: at }) => [id, at.map(({ html }) => html.slice(0, 150))])).toEqual([]);
});

test('a large document has an overview: a press goes there, dragging goes along', async ({ page, host }) => {
  const columns = 40;
  const scenario = {
    format: 'scenario-desk',
    version: 1,
    id: ID,
    title: 'Large',
    timeZone: 'Asia/Seoul',
    start: '2025-01-01',
    nodes: Array.from({ length: 10 * columns }, (_, n) => ({
      id: `n${n}`,
      kind: 'event',
      title: `Step ${n}`,
      position: { x: (n % columns) * 400, y: Math.floor(n / columns) * 130 },
    })),
    // No branch leads back to the first column: its ends would be elements wherever it passes.
    edges: Array.from({ length: columns - 1 }, (_, n) => ({ id: `e${n}`, from: `n${n}`, to: `n${n + 1}` })),
  };
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'large.scenario.json'), JSON.stringify(scenario));
  await page.goto(`${host.url}#/document/${ID}/map`);
  const overview = map(page).getByRole('img', { name: 'Overview' });
  await expect(node(page, 'Step 0$|Step 0,')).toBeVisible();
  const box = await overview.boundingBox();
  if (box === null) throw new Error('The overview has no box.');
  // It is drawn after the map; until then a press leads nowhere.
  await expect(async () => {
    await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    await expect(map(page).locator('[data-map-node=n39]')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(map(page).locator('[data-map-node=n0]')).toHaveCount(0);
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 8, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(map(page).locator('[data-map-node=n0]')).toBeVisible();
  await expect(map(page).locator('[data-map-node=n39]')).toHaveCount(0);
});
