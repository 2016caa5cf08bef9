import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { exportInput, hostileScenario } from '../exchange/hostile.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenario-desk-html-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(scenario: string): Promise<string> {
  const out = join(folder, 'report.html');
  const main = join(root, 'electron/cli/main.ts');
  await run(process.execPath, [main, 'export', scenario, '--to', 'html', '--out', out]).catch((error) => {
    // Exit code 1 says that the scenario has problems; the file is there all the same.
    if (error.code !== 1) throw error;
  });
  return pathToFileURL(out).href;
}

/** What the page's console and the network say while it is open. */
function watched(page: Page) {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => heard.push('dialog')));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) heard.push(request.url());
  });
  return heard;
}

test('the HTML report opens from disk: plans switch, the map zooms and pans', { tag: '@browser' }, async ({
  page,
}) => {
  const heard = watched(page);
  await page.goto(await exported(join(root, 'scenarios/nato-2025.scenario.json')));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('NATO 2025: how Seoul meets Trump');
  const plans = page.locator('section[data-plan]');
  await expect(plans.nth(0)).toBeVisible();
  await expect(plans.nth(1)).toBeHidden();
  await page.getByLabel('Plan').selectOption('Send Wi, then APEC');
  await expect(plans.nth(0)).toBeHidden();
  const shown = page.locator('section[data-plan]:visible');
  await expect(shown.getByRole('heading', { level: 2 })).toHaveText('Send Wi, then APEC');
  const map = shown.locator('[data-pan] svg');
  await shown.getByRole('button', { name: 'Show all' }).click();
  const whole = await map.getAttribute('viewBox');
  await shown.getByRole('button', { name: 'Zoom in' }).click();
  const near = await map.getAttribute('viewBox');
  const [before = [], after = []] = [whole, near].map((box) => box?.split(' ').map(Number));
  expect(after[2]).toBeCloseTo((before[2] ?? 0) / 1.4, 3);
  await map.hover();
  await page.mouse.down();
  await page.mouse.move(300, 300, { steps: 3 });
  await page.mouse.up();
  expect(await map.getAttribute('viewBox')).not.toBe(near);
  expect(heard).toEqual([]);
});

test('hostile titles run nothing in the HTML report', { tag: '@browser' }, async ({ page }) => {
  const heard = watched(page);
  const scenario = hostileScenario();
  const file = join(folder, 'hostile.scenario.json');
  await writeFile(file, JSON.stringify(scenario));
  expect(exportInput(scenario).evaluation.root).toBe('n0');
  await page.goto(await exported(file));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>');
  expect(await page.locator('script').count()).toBe(1);
  await page.getByLabel('Plan').selectOption({ index: 1 });
  expect(heard).toEqual([]);
});
