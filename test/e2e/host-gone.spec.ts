import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, startHost, stopHost, test } from './fixtures.ts';

const ID = '3c0f2a7e-5b1d-4e8a-9c3f-6d2e1b0a9f88';
const DOCUMENT = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Left alone',
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  nodes: [{ id: 'a', kind: 'outcome', title: 'The end' }],
  edges: [],
};

test('what is written while the program is gone is kept, can be saved as a file, and it is said why', {
  tag: '@browser',
}, async ({ page, host }) => {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(join(host.home, 'documents', 'alone.scenario.json'), JSON.stringify(DOCUMENT));
  const first = await startHost(host.home);
  await page.goto(`${first.url}#/document/${ID}/map`);
  const summary = page.getByRole('textbox', { name: 'Summary' });
  await expect(summary).toBeVisible();
  await stopHost(first.process);
  await summary.fill('Written with nobody there');
  await page.getByRole('button', { name: 'not saved', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Saving failed' });
  await expect(dialog).toContainText('Scenario Desk does not answer.');

  // A new start at the same port: it knows nothing of this page.
  const { port } = new URL(first.url);
  const second = await startHost(host.home, Number(port));
  await dialog.getByRole('button', { name: 'Save now' }).click();
  await expect(dialog).toContainText('this page belongs to the start before');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save a copy elsewhere' }).click();
  const copy = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(copy).toEqual({ ...DOCUMENT, summary: 'Written with nobody there' });
  await stopHost(second.process);
});
