import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e11';
const SMALL = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Small',
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  nodes: [
    { id: 'comes', kind: 'chance', title: 'Does he come?', position: { x: 0, y: 0 } },
    { id: 'yes', kind: 'outcome', title: 'Met', position: { x: 420, y: -80 } },
    { id: 'no', kind: 'outcome', title: 'Not met', position: { x: 420, y: 80 } },
  ],
  edges: [
    { id: 'y', from: 'comes', to: 'yes', label: 'Comes', probability: 0.5 },
    { id: 'n', from: 'comes', to: 'no', label: 'Stays away', probability: 'rest' },
  ],
};

interface Saved {
  readonly nodes: readonly { id: string; title: string; when?: unknown }[];
  readonly edges: readonly { id: string; label?: string; probability?: unknown }[];
}
const file = (host: RunningHost) => join(host.home, 'documents', 'small.scenario.json');
async function open(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(file(host), JSON.stringify(SMALL));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
}
async function saved(page: Page, host: RunningHost): Promise<Saved> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  return JSON.parse(await readFile(file(host), 'utf8')) as Saved;
}
const map = (page: Page) => page.getByRole('main');
const node = (page: Page, title: string) => map(page).getByRole('group', { name: new RegExp(`: ${title}`) });
const typing = (page: Page, name: string) => map(page).getByRole('textbox', { name, exact: true });

test('a double click types the label and the odds of a branch where they stand', async ({ page, host }) => {
  await open(page, host);
  await map(page).getByText('50%', { exact: true }).first().dblclick();
  await expect(typing(page, 'Probability')).toBeFocused();
  await page.keyboard.type('likely');
  await expect(
    map(page)
      .getByRole('status')
      .getByText(/^Understood as likely/),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(node(page, 'Met')).toHaveAccessibleName(/reached 67.5%/);
  expect((await saved(page, host)).edges[0]).toMatchObject({ probability: 'likely' });
  await expect(page.getByRole('button', { name: 'Undo: Probability of a branch' })).toBeVisible();

  await map(page).getByText('Stays away').dblclick();
  await page.keyboard.type('Stays in Washington');
  await page.mouse.click(450, 760);
  await expect(typing(page, 'Label')).toHaveCount(0);
  expect((await saved(page, host)).edges[1]).toMatchObject({ label: 'Stays in Washington' });

  await map(page).getByText('Comes', { exact: true }).dblclick();
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(map(page).getByText('Comes', { exact: true })).toBeVisible();
});

test('what is not understood is said, is not taken, and is there again', async ({ page, host }) => {
  await open(page, host);
  await map(page).getByText('Comes', { exact: true }).click();
  await page.keyboard.press('p');
  await expect(typing(page, 'Probability')).toBeFocused();
  await page.keyboard.type('140%');
  await expect(map(page).getByRole('status').getByText('140% is more than 100%.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(typing(page, 'Probability')).toBeFocused();
  await page.mouse.click(450, 760);
  await expect(page.getByRole('region').getByText('140% is more than 100%.')).toBeVisible();
  expect((await saved(page, host)).edges[0]).toMatchObject({ probability: 0.5 });
  await map(page).getByText('Comes', { exact: true }).click();
  await page.keyboard.press('p');
  await expect(typing(page, 'Probability')).toHaveValue('140%');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(typing(page, 'Probability')).toHaveValue('50%');
});

test('F2 goes through title, date, label and odds; B and the arrows go along branches', async ({
  page,
  host,
}) => {
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Met').click();
  await keyboard.press('F2');
  await expect(typing(page, 'Title')).toBeFocused();
  await keyboard.type('They meet');
  await keyboard.press('F2');
  await expect(typing(page, 'Date')).toBeFocused();
  await keyboard.type('25 Jun 14:30 Amsterdam');
  await expect(
    map(page)
      .getByRole('status')
      .getByText(/^Understood as 25 Jun/),
  ).toBeVisible();
  await keyboard.press('F2');
  await expect(typing(page, 'Label')).toBeFocused();
  await keyboard.type('Comes to IP4');
  await keyboard.press('F2');
  await expect(typing(page, 'Probability')).toBeFocused();
  await keyboard.type('2/5');
  await keyboard.press('Enter');
  await expect(node(page, 'They meet')).toBeFocused();
  const { nodes, edges } = await saved(page, host);
  expect(nodes[1]).toMatchObject({
    title: 'They meet',
    when: { date: '2025-06-25T14:30', timeZone: 'Europe/Amsterdam' },
  });
  expect(edges[0]).toMatchObject({ label: 'Comes to IP4', probability: 0.4 });

  await keyboard.press('ArrowLeft');
  await keyboard.press('b');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(typing(page, 'Label')).toHaveValue('Stays away');
  await keyboard.press('Escape');
  await keyboard.press('ArrowRight');
  await expect(node(page, 'Not met')).toBeFocused();
});
