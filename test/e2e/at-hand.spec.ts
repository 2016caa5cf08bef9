import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const ID = '5d0c8f53-6d5c-4f60-9a64-0a54c1f1a8e3';
const DECIDED = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Decided',
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  nodes: [
    { id: 'go', kind: 'decision', title: 'Go?' },
    { id: 'yes', kind: 'outcome', title: 'There' },
    { id: 'no', kind: 'outcome', title: 'Home' },
  ],
  edges: [
    { id: 'goes', from: 'go', to: 'yes', label: 'Goes' },
    { id: 'stays', from: 'go', to: 'no', label: 'Stays' },
  ],
  plans: [
    { id: 'a', name: 'Going', choices: { go: 'goes' } },
    { id: 'b', name: 'Staying', choices: { go: 'stays' } },
  ],
  observations: [{ node: 'go', edge: 'goes' }],
};

test('a file dropped on an open document does not take the page away, and can be brought into the library', async ({
  page,
  host,
}) => {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'decided.scenario.json'), JSON.stringify(DECIDED));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const taken = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Go?\n  Stays (40%)\n  Comes (60%)\n'], 'talks.outline'));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector('main')?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(taken).toBe(true);
  await page
    .getByRole('alertdialog', { name: /talks\.outline/ })
    .getByRole('button', { name: 'Import' })
    .click();
  await expect(page).toHaveTitle(/^talks/);
});

test('cards and plans have their menu on the other mouse button, too; a plan says that it was overtaken', async ({
  page,
  host,
}) => {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'decided.scenario.json'), JSON.stringify(DECIDED));
  await page.goto(host.url);
  await page.getByRole('article', { name: 'Decided' }).click({ button: 'right' });
  await page
    .getByRole('menu', { name: 'Actions for Decided' })
    .getByRole('menuitem', { name: 'Open' })
    .click();

  const plans = page.getByRole('grid', { name: 'Plans' });
  await expect(plans.getByRole('row', { name: /Staying/ })).toContainText('overtaken');
  await expect(plans.getByRole('row', { name: /Going/ })).not.toContainText('overtaken');
  await plans.getByRole('row', { name: /Staying/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(plans.getByRole('row', { name: /Staying/ })).toHaveCount(0);
  await expect(plans.getByRole('row', { name: /Going/ })).toBeVisible();
});
