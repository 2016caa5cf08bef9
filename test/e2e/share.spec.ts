import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const NATO = 'NATO 2025: how Seoul meets Trump';
const FORMATS = [
  { extension: 'json', holds: '"format": "scenario-desk"' },
  { extension: 'csv', holds: 'Lee receives Trump in Gyeongju' },
  { extension: 'md', holds: 'Send Wi' },
  { extension: 'dot', holds: 'digraph' },
  { extension: 'mmd', holds: 'flowchart' },
  { extension: 'html', holds: 'Content-Security-Policy' },
  { extension: 'timeline.svg', holds: 'Tariff suspension runs out' },
  { extension: 'timeline.png', holds: 'PNG' },
  { extension: 'ics', holds: 'BEGIN:VEVENT' },
  { extension: 'xlsx', holds: 'xl/workbook.xml' },
  { extension: 'docx', holds: 'word/document.xml' },
  { extension: 'pptx', holds: 'ppt/presentation.xml' },
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

test('the map as PNG has the map’s proportions, and is byte for byte what the command line writes', {
  tag: '@browser',
}, async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: NATO }).click();
  await expect(page.getByRole('heading', { level: 1, name: NATO })).toBeVisible();
  const saved = async (name: string) => {
    await page.getByRole('button', { name: 'Share' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    return await readFile(await (await download).path());
  };
  const png = await saved('Map (PNG)');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const svg = `${await saved('Map (SVG)')}`;
  const [, wide, high] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(width).toBeGreaterThanOrEqual(Number(wide));
  expect(width / height).toBeCloseTo(Number(wide) / Number(high), 1);
  const scenario = join(import.meta.dirname, '..', '..', 'scenarios', 'nato-2025.scenario.json');
  const written = spawnSync(process.execPath, ['electron/cli/main.ts', 'export', scenario, '--to', 'png'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(png.equals(written.stdout)).toBe(true);
});
