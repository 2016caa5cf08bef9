import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const NATO = 'NATO 2025: how Seoul meets Trump';
const FORMATS = [
  { extension: 'json', holds: '"format": "scenario-desk"' },
  { extension: 'csv', holds: 'Lee receives Trump in Gyeongju' },
  { extension: 'md', holds: 'Send Wi' },
  { extension: 'dot', holds: 'digraph' },
  { extension: 'mmd', holds: 'flowchart' },
];

test('every format of the Share menu gives a file with the document in it', { tag: '@browser' }, async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: NATO }).click();
  await expect(page.getByRole('heading', { level: 1, name: NATO })).toBeVisible();
  for (const { extension, holds } of FORMATS) {
    await page.getByRole('button', { name: 'Share' }).click();
    const download = page.waitForEvent('download');
    await page
      .getByRole('menuitem')
      .filter({ hasText: `.${extension}` })
      .click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^NATO 2025 how Seoul meets Trump\./);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(holds);
  }
});
