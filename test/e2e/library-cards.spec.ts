import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const sample = (title: string, more: object = {}, node: object = {}) =>
  JSON.stringify({
    format: 'scenario-desk',
    version: 1,
    id: crypto.randomUUID(),
    title,
    timeZone: 'Asia/Seoul',
    start: '2025-06-20',
    nodes: [
      { id: 'd', kind: 'deadline', title: 'Reply', ...node },
      { id: 'o', kind: 'outcome', title: 'End' },
    ],
    edges: [{ id: 'e', from: 'd', to: 'o' }],
    ...more,
  });

async function fill(home: string, texts: readonly string[]): Promise<void> {
  await mkdir(join(home, 'documents'), { recursive: true });
  for (const [n, text] of texts.entries())
    await writeFile(join(home, 'documents', `d${String(n).padStart(4, '0')}.scenario.json`), text);
}

const titles = (page: Page) => page.getByRole('article').getByRole('heading').allTextContents();

test('cards show map, tags, deadline and problems, and are chosen and sorted by them', async ({
  page,
  host,
}) => {
  await fill(host.home, [
    sample('Later', {}, { when: { date: '2025-08-01' }, tags: ['press'] }),
    sample('Sooner', {}, { when: { date: '2025-07-01' }, tags: ['press', 'summit'] }),
    sample('Wrong', { edges: [{ id: 'e', from: 'd', to: 'd' }] }),
  ]);
  await page.goto(host.url);
  await page.reload();
  const card = (title: string) => page.getByRole('article', { name: title, exact: true });
  await expect(card('Sooner')).toContainText('Next deadline 1 Jul 2025: Reply');
  await expect(card('Sooner').locator('svg[data-thumbnail]')).toBeVisible();
  await expect(card('Wrong')).toContainText(/\d problems?/);

  const sortBy = async (name: string) => {
    await page.getByRole('button', { name: /Sort by/ }).click();
    await page.getByRole('option', { name }).click();
  };
  await sortBy('Next deadline');
  await expect.poll(() => titles(page)).toEqual(['Sooner', 'Later', 'Wrong']);
  await sortBy('Problems');
  await expect.poll(async () => (await titles(page))[0]).toBe('Wrong');

  await card('Sooner').getByRole('button', { name: 'summit' }).click();
  await expect.poll(() => titles(page)).toEqual(['Sooner']);
  await page.getByRole('button', { name: /Tag/ }).click();
  await page.getByRole('option', { name: 'Any tag' }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(3);

  await card('Later').getByRole('button', { name: 'Favourite: Later' }).click();
  await expect(page.getByText('“Later” is a favourite.')).toBeVisible();
  await page.reload();
  await page.getByRole('radio', { name: 'Favourites' }).click();
  await expect.poll(() => titles(page)).toEqual(['Later']);
  await card('Later').getByRole('button', { name: 'Favourite: Later' }).click();
  await expect(page.getByText('No favourites yet')).toBeVisible();
});

test('of a thousand documents those in sight are drawn, all are found as one types, and the rest by scrolling', async ({
  page,
  host,
}) => {
  await fill(
    host.home,
    Array.from({ length: 1_000 }, (_, n) =>
      sample(`Document ${n}`, {}, { notes: n === 777 ? 'Where the zeppelin lands' : 'Nothing' }),
    ),
  );
  await page.goto(host.url);
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  const drawn = () => page.getByRole('article').count();
  const first = await drawn();
  expect(first).toBeLessThan(400);
  await page.getByRole('article').last().scrollIntoViewIfNeeded();
  await expect.poll(drawn).toBeGreaterThan(first);
  await page.getByRole('searchbox').pressSequentially('zeppel');
  await expect.poll(() => titles(page)).toEqual(['Document 777']);
  await expect(page.getByRole('article')).toContainText('found in notes');
});
