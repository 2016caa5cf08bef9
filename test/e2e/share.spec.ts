import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const NATO = 'NATO 2025: how Seoul meets Trump';
const FORMATS = [
  { name: 'Scenario file', extension: 'scenario.json', holds: '"format": "scenario-desk"' },
  { name: 'Paths as CSV', extension: 'csv', holds: 'Lee receives Trump in Gyeongju' },
  { name: 'Markdown', extension: 'md', holds: 'Send Wi' },
  { name: 'Graphviz DOT', extension: 'dot', holds: 'digraph' },
  { name: 'Mermaid', extension: 'mmd', holds: 'flowchart' },
  { name: 'Web page', extension: 'html', holds: 'Content-Security-Policy' },
  { name: 'Calendar', extension: 'ics', holds: 'BEGIN:VEVENT' },
  { name: 'Excel workbook', extension: 'xlsx', holds: 'xl/workbook.xml' },
  { name: 'Word document', extension: 'docx', holds: 'word/document.xml' },
  { name: 'PowerPoint', extension: 'pptx', holds: 'ppt/presentation.xml' },
];

async function openNato(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: NATO }).click();
  await expect(page.getByRole('heading', { level: 1, name: NATO })).toBeVisible();
}

async function openShare(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('option', { name: format }).click();
  return dialog;
}

async function download(page: Page, dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('every format of the Share dialog gives a file with the document in it', { tag: '@browser' }, async ({
  page,
  host,
}) => {
  await openNato(page, host.url);
  for (const { name: format, extension, holds } of FORMATS) {
    const { name, bytes } = await download(page, await openShare(page, format));
    expect(name).toBe(`NATO 2025 how Seoul meets Trump.${extension}`);
    expect(bytes.toString('utf8')).toContain(holds);
  }
});

test('PNG and PDF are byte for byte what the command line writes; the picture has the map’s proportions', {
  tag: '@browser',
}, async ({ page, host }) => {
  await openNato(page, host.url);
  const { bytes: pdf } = await download(page, await openShare(page, 'PDF'));
  const { bytes: png } = await download(page, await openShare(page, 'Picture, PNG'));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const svg = `${(await download(page, await openShare(page, 'Picture, SVG'))).bytes}`;
  const [, wide, high] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(width).toBeGreaterThanOrEqual(Number(wide));
  expect(width / height).toBeCloseTo(Number(wide) / Number(high), 1);
  const scenario = join(import.meta.dirname, '..', '..', 'scenarios', 'nato-2025.scenario.json');
  const written = (format: string) =>
    spawnSync(process.execPath, ['electron/cli/main.ts', 'export', scenario, '--to', format], {
      maxBuffer: 64 * 1024 * 1024,
    }).stdout;
  expect(png.equals(written('png'))).toBe(true);
  expect(pdf.equals(written('pdf'))).toBe(true);
});

test('options change the file, what is left out is not in it, and the choices are remembered', {
  tag: '@browser',
}, async ({ page, host }) => {
  await openNato(page, host.url);
  const dialog = await openShare(page, 'Picture, SVG');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await dialog.getByRole('button', { name: 'What it shows' }).click();
  await page.getByRole('option', { name: 'Timeline' }).click();
  await dialog.getByRole('checkbox', { name: 'Leave out' }).check({ force: true });
  await expect(dialog.getByRole('checkbox', { name: 'Names of actors' })).toBeChecked();
  const { name, bytes } = await download(page, dialog);
  expect(name).toMatch(/timeline\.svg$/);
  expect(`${bytes}`).toContain('Tariff suspension runs out');
  expect(`${bytes}`).not.toMatch(/People Power Party|NATO/);
  const again = await openShare(page, 'Markdown');
  await expect(again.getByRole('checkbox', { name: 'Leave out' })).toBeChecked();
  await expect(preview.getByText('Actor 1').first()).toBeVisible();
});

test('what is being made can be stopped, and made after all', { tag: '@browser' }, async ({ page, host }) => {
  await openNato(page, host.url);
  // Without this font no PDF can be made: it waits for it as long as the test wants.
  const held: (() => Promise<void>)[] = [];
  await page.route('**/Pretendard-Regular-*.ttf', (route) => held.push(() => route.continue()));
  const dialog = await openShare(page, 'PDF');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Writing the file …');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(preview).toContainText('Stopped.');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  await page.unroute('**/Pretendard-Regular-*.ttf');
  await Promise.allSettled(held.map((letGo) => letGo()));
  await dialog.getByRole('button', { name: 'Make it' }).click();
  const { name } = await download(page, dialog);
  expect(name).toMatch(/\.pdf$/);
});

test('nothing is shared while what was left out still stands in a title; the way there is shown', async ({
  page,
  host,
}) => {
  await openNato(page, host.url);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.locator('.react-flow__node', { hasText: 'Who goes to The Hague?' }).click();
  await inspector.getByRole('textbox', { name: 'Notes' }).fill('the ceiling is ten billion');
  const title = inspector.getByRole('textbox', { name: 'Title' });
  await title.fill('Is it known that the ceiling is ten billion?');
  await title.press('Tab');
  const dialog = await openShare(page, 'Markdown');
  await dialog.getByRole('checkbox', { name: 'Leave out' }).check({ force: true });
  const told = dialog.getByRole('alert');
  await expect(told).toContainText('“the ceiling is ten billion” in node');
  await expect(dialog.getByRole('button', { name: /Download|Save/ })).toBeDisabled();
  await told.getByRole('button', { name: 'Show' }).first().click();
  await expect(dialog).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the Share dialog is accessible and runs nothing of what it shows, ${colorScheme}`, async ({
    page,
    host,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openNato(page, host.url);
    await page.keyboard.press('ControlOrMeta+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await dialog.getByRole('option', { name: 'Web page' }).click();
    const frame = dialog.getByTitle('The page as it will be saved');
    await expect(frame).toHaveAttribute('sandbox', '');
    await expect(frame).not.toHaveAttribute('srcdoc', /<script/);
    await expect(frame.contentFrame().getByRole('heading', { level: 1, name: NATO })).toBeVisible();
    // With its script only one plan's section is shown at a time.
    await expect(frame.contentFrame().getByRole('heading', { name: 'Send Wi' }).first()).toBeVisible();
    await dialog.getByRole('option', { name: 'Excel workbook' }).click();
    await expect(dialog.getByRole('cell', { name: 'Wi briefs at the G7 in Calgary' }).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
