import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

/** A scenario built up from the empty template, as somebody does who sees the application first. */
interface Saved {
  readonly nodes: readonly { readonly title: string }[];
  readonly criteria?: readonly { readonly name: string }[];
}

async function saved(page: Page, host: RunningHost): Promise<Saved> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const folder = join(host.home, 'documents');
  const [name] = (await readdir(folder)).filter((each) => each.endsWith('.scenario.json'));
  return JSON.parse(await readFile(join(folder, name ?? ''), 'utf8')) as Saved;
}

async function openEmpty(page: Page, host: RunningHost): Promise<void> {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Empty/ }).click();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
}
const panel = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('what is typed after adding a criterion is its name, and puts nothing on the map', async ({
  page,
  host,
}) => {
  await openEmpty(page, host);
  await panel(page).getByRole('button', { name: 'Criteria', exact: true }).click();
  for (const name of ['Ridership', 'Cost']) {
    await panel(page).getByRole('button', { name: '+ Add criterion' }).click();
    await page.keyboard.type(name);
    await expect(panel(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name);
  }
  const { criteria, nodes } = await saved(page, host);
  expect(criteria?.map(({ name }) => name)).toEqual(['Ridership', 'Cost']);
  expect(nodes).toEqual([]);
});
