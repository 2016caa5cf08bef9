import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '../e2e/fixtures.ts';
import { settled } from './settled.ts';

const root = join(import.meta.dirname, '..', '..');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const test = base.extend<{ document: string }>({
  /** The built-in NATO scenario, in a library that holds all the built-in ones. */
  document: async ({ page, host }, use) => {
    await page.goto(host.url);
    const ids = await page.evaluate(async () => {
      const create = async (template: string) => {
        const response = await fetch('api/createDocument', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ template }),
        });
        return ((await response.json()) as { value: { id: string } }).value.id;
      };
      return [await create('pipeline-permit'), await create('port-strike'), await create('nato-2025')];
    });
    await use(`${host.url}#/document/${ids.at(-1)}`);
  },
});

/** What each picture shows, and how to get there from the document's address. */
const VIEWS: Readonly<Record<string, (page: Page, address: string) => Promise<void>>> = {
  library: async (page, address) => {
    await page.goto(address.replace(/#.*/, '#/'));
    await expect(page.getByText('NATO 2025').first()).toBeVisible();
  },
  map: async (page, address) => {
    await page.goto(`${address}/map`);
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
  },
  inspector: async (page, address) => {
    await page.goto(`${address}/map`);
    await page.locator('.react-flow__node', { hasText: 'Who goes to The Hague?' }).click();
    // A narrow window opens without it.
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    if (!(await inspector.isVisible())) await page.keyboard.press('ControlOrMeta+I');
    await expect(inspector).toBeVisible();
  },
  timeline: async (page, address) => {
    await page.goto(`${address}/timeline`);
    await expect(page.getByRole('main').locator('svg').first()).toBeVisible();
  },
  compare: async (page, address) => {
    await page.goto(`${address}/compare`);
    await expect(page.getByRole('main').locator('[data-row=score]')).toBeVisible();
    await expect(page.getByRole('main').locator('[data-swing]').first()).toBeAttached();
  },
  agenda: async (page, address) => {
    await page.goto(`${address}/agenda`);
    await expect(page.getByRole('main').locator('[data-decision]').first()).toBeVisible();
  },
  report: async (page, address) => {
    await page.goto(`${address}/report`);
    await expect(page.getByRole('main').locator('[data-section=findings] li').first()).toBeVisible();
  },
  commands: async (page, address) => {
    await page.goto(`${address}/map`);
    // Keys count from when the application is there.
    await expect(page.getByRole('navigation')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const theme of ['light', 'dark'] as const) {
  for (const size of SIZES) {
    test(`${theme} at ${size.width}×${size.height}`, async ({ page, document }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      for (const [name, go] of Object.entries(VIEWS)) {
        await page.goto('about:blank');
        await go(page, document);
        await settled(page);
        await page.screenshot({ path: join(root, 'shots', `${name}-${theme}-${size.width}.png`) });
      }
    });
  }
}

test('the picture of the README', async ({ page, document }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await VIEWS.inspector?.(page, document);
  await settled(page);
  await page.screenshot({ path: join(root, 'test', 'shots', 'readme.png') });
});
