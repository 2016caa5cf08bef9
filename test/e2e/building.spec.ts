import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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

/** A deadline behind a decision that has an option without a value: whether it is reached is not known. */
const UNFINISHED = {
  format: 'scenario-desk',
  version: 1,
  id: '7c1f3a52-4a0e-4c0a-9d53-1f2f6b7c2a11',
  title: 'Unfinished',
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  nodes: [
    { id: 'first', kind: 'decision', title: 'First' },
    { id: 'open', kind: 'chance', title: 'Open' },
    { id: 'appeal', kind: 'deadline', title: 'Appeal', when: { date: '2026-02-13' } },
    { id: 'end', kind: 'outcome', title: 'End' },
    { id: 'vote', kind: 'event', title: 'Vote', when: { date: '2025-12-01' } },
  ],
  edges: [
    { id: 'a', from: 'first', to: 'open' },
    { id: 'b', from: 'first', to: 'vote' },
    { id: 'c', from: 'open', to: 'appeal' },
    { id: 'd', from: 'appeal', to: 'end' },
    { id: 'e', from: 'vote', to: 'end' },
  ],
};

async function openUnfinished(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'unfinished.scenario.json'), JSON.stringify(UNFINISHED));
  await page.goto(`${host.url}#/document/${UNFINISHED.id}/map`);
}

test('a date of which nothing is known is not said to be missed never', async ({ page, host }) => {
  await openUnfinished(page, host);
  await page.getByRole('navigation').getByRole('treeitem', { name: 'Appeal' }).click();
  const missed = panel(page).locator('dl div', { hasText: 'Missed' });
  await expect(missed).toHaveText(/^Missed\s*–$/);
});

test('what mends a problem can be read to its end in the left column', async ({ page, host }) => {
  await openUnfinished(page, host);
  const fix = page.getByRole('navigation').getByRole('button', { name: /Add a branch for the case/ });
  await expect(fix).toBeVisible();
  const column = await page.getByRole('navigation', { name: 'Plans, outline and problems' }).boundingBox();
  const words = await fix.evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getBoundingClientRect().right;
  });
  expect(words).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
});

test('what is typed after adding a plan is its name', async ({ page, host }) => {
  await openUnfinished(page, host);
  const plans = page.getByRole('grid', { name: 'Plans' });
  await page.getByRole('button', { name: '+ New plan' }).click();
  const name = panel(page).getByRole('textbox', { name: 'Name of the plan' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Talk first');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('Talk first');
  await expect(plans.getByRole('row')).toHaveText([/Best policy/, /Talk first/]);
});

test('Del deletes the plan whose row has the focus, undo brings it back, F2 renames it', async ({
  page,
  host,
}) => {
  await openUnfinished(page, host);
  const plans = page.getByRole('grid', { name: 'Plans' });
  for (const name of ['One', 'Two']) {
    await page.getByRole('button', { name: '+ New plan' }).click();
    const field = panel(page).getByRole('textbox', { name: 'Name of the plan' });
    await expect(field).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(plans.getByRole('row', { name })).toBeVisible();
  }
  await plans.getByRole('row', { name: 'One' }).click();
  await page.keyboard.press('Delete');
  await expect(plans.getByRole('row')).toHaveText([/Best policy/, /Two/]);
  await expect(plans.getByRole('row', { name: 'Two' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(plans.getByRole('row')).toHaveText([/Best policy/, /One/, /Two/]);
  await plans.getByRole('row', { name: 'Two' }).press('F2');
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name of the plan' });
  await expect(field).toBeFocused();
  await field.fill('Another');
  await field.press('Enter');
  await expect(plans.getByRole('row')).toHaveText([/Best policy/, /One/, /Another/]);
});

test('whoever turns back while a document is being saved to be left has it open again', async ({
  page,
  host,
}) => {
  await openUnfinished(page, host);
  const summary = panel(page).getByRole('textbox', { name: 'Summary' });
  const { promise: back, resolve: isBack } = Promise.withResolvers<void>();
  await page.route('**/api/saveDocument', async (route) => {
    await back;
    await route.continue();
  });
  // On a slow machine it is saved by itself before it is left: then that is what is waited for.
  const saving = page.waitForRequest('**/api/saveDocument');
  const saved = page.waitForResponse('**/api/saveDocument');
  await summary.fill('Not yet on disk');
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await saving;
  await page.goBack();
  isBack();
  await saved;
  await expect(summary).toHaveValue('Not yet on disk');
});
