import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '3c0f2a7e-5b1d-4e8a-9c3f-6d2e1b0a9f87';
const WHOLE = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Partly broken',
  timeZone: 'Asia/Seoul',
  start: '2026-01-01',
  nodes: [
    { id: 'a', kind: 'decision', title: 'Go?', actor: 'ghost' },
    { id: 'b', kind: 'outcome', title: 'Gone' },
    { id: 'c', kind: 'outcome', title: 'Stayed' },
  ],
  edges: [
    { id: 'e1', from: 'a', to: 'b', label: 'Go' },
    { id: 'e2', from: 'a', to: 'lost', label: 'Ask first', notes: 'kept' },
  ],
};
type Saved = typeof WHOLE & { readonly quarantine?: readonly { readonly value: unknown }[] };
const folder = (host: RunningHost) => join(host.home, 'documents');
const path = (host: RunningHost) => join(folder(host), 'broken.scenario.json');
async function put(host: RunningHost): Promise<void> {
  await mkdir(folder(host), { recursive: true });
  await writeFile(path(host), JSON.stringify(WHOLE));
}

async function importBytes(page: Page, name: string, bytes: Buffer | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
}

test('a file that is refused is refused with the place, and nothing comes into the library', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  const latin1 = Buffer.from('{\n "title": "\u00e9"}', 'latin1');
  const utf16 = Buffer.from('\ufeff{}', 'utf16le');
  for (const [name, bytes, said] of [
    ['latin1.json', latin1, 'Byte 14 does not belong there. Save it again as UTF-8. (line 2, column 12)'],
    ['utf16.json', utf16, 'It seems to be UTF-16.'],
    ['comma.json', '{"format": "scenario-desk",\n,}', '(line 2, column 1)'],
    ['newer.json', JSON.stringify({ ...WHOLE, version: 2 }), '$.version'],
    ['date.json', JSON.stringify({ ...WHOLE, start: '2026-02-30' }), '$.start'],
  ] as const) {
    await importBytes(page, name, bytes);
    const dialog = page.getByRole('dialog', { name: `“${name}” could not be imported` });
    await expect(dialog).toContainText(said);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  const files = await readdir(folder(host));
  expect(files.filter((name) => name.endsWith('.json'))).toEqual([]);
});

test('what was set aside on opening is shown, and a branch is put back where it belongs', async ({
  page,
  host,
}) => {
  await put(host);
  await page.goto(`${host.url}#/document/${ID}/map`);
  const said = page.getByText('2 parts of the file did not fit');
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const aside = page.getByRole('region', { name: 'Set aside on opening' });
  await expect(aside).toBeFocused();
  await expect(aside).toContainText('There is no actor “ghost”. The node “Go?” names it.');
  const putBack = aside.getByRole('button', { name: 'Put back: Ask first' });
  await expect(putBack).toBeDisabled();
  await aside.getByRole('button', { name: 'Choose a node To' }).click();
  await page.getByRole('option', { name: 'Stayed', exact: true }).click();
  await putBack.click();
  await expect(aside).not.toContainText('Ask first');
  await aside.getByRole('button', { name: /Give up/ }).click();
  await expect(aside).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(aside).toContainText('ghost');

  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const saved = JSON.parse(await readFile(path(host), 'utf8')) as Saved;
  expect(saved.edges[1]).toEqual({ ...WHOLE.edges[1], to: 'c' });
  expect(saved.quarantine?.map(({ value }) => value)).toEqual(['ghost']);
});
