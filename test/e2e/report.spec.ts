import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const root = join(import.meta.dirname, '..', '..');
const NATO = join(root, 'scenarios', 'nato-2025.scenario.json');
const ID = 'eeeeeeee-1111-4222-8333-444444444444';

async function open(page: Page, host: RunningHost): Promise<string> {
  const file = join(host.home, 'documents', 'report.scenario.json');
  const nato = JSON.parse(await readFile(NATO, 'utf8'));
  await writeFile(file, JSON.stringify({ ...nato, id: ID }));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+5');
  await expect(page.getByRole('main', { name: 'Report' })).toBeVisible();
  await expect(page.locator('[data-section=findings] li').first()).toBeVisible({ timeout: 30_000 });
  return file;
}

const paper = (page: Page) => page.getByRole('article', { name: 'The briefing' });

test('the report is live: findings, words that are saved and undone, sections that are switched off', {
  tag: '@browser',
}, async ({ page, host }) => {
  const file = await open(page, host);
  const cli = [join(root, 'electron/cli/main.ts'), 'evaluate', NATO, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, cli, { maxBuffer: 1e8 });
  const { score } = JSON.parse(stdout);
  await expect(paper(page)).toContainText(`The expected score is ${Number(score.toFixed(2))}`);
  await expect(paper(page).getByRole('img')).toHaveCount(5);

  await page.getByRole('textbox', { name: 'Headline' }).fill('Send Wi, and ask for the summit');
  await page.getByRole('textbox', { name: 'Remarks' }).fill('First.\n\nSecond.');
  await expect(paper(page)).toContainText('Send Wi, and ask for the summit');
  await expect(paper(page).getByText('Second.', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Timeline' }).press('Space');
  await expect(page.locator('[data-section=timeline]')).toBeHidden();
  await expect
    .poll(async () => JSON.parse(await readFile(file, 'utf8')).report, { timeout: 30_000 })
    .toEqual({
      headline: 'Send Wi, and ask for the summit',
      remarks: 'First.\n\nSecond.',
      sections: { timeline: false },
    });
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('[data-section=timeline]')).toBeVisible();
});

test('axe finds nothing in the report, in either theme', async ({ page, host }) => {
  await open(page, host);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
