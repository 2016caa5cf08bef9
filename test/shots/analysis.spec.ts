import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { largeScenario } from './large-scenario.ts';
import { settled } from './settled.ts';

/** Timeline, Compare and Agenda of the NATO scenario, of an empty one and of a large one (500 nodes, 6 plans). */
const root = join(import.meta.dirname, '..', '..');
const LARGE = '11111111-2222-4333-8444-666666666666';
const DOCUMENTS = {
  nato: '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a01',
  empty: null,
  large: LARGE,
} as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
/** The large one is computed for a while on a slow machine. */
const PATIENCE = { timeout: 120_000 };

const lanes = async (page: Page, name: string) => {
  await page.getByRole('radio', { name, exact: true }).click();
  await expect(page.locator('[data-lane] [data-item]').first()).toBeVisible(PATIENCE);
};
type Show = (page: Page, document: string) => Promise<void>;
const VIEWS: Readonly<Record<string, { readonly view: string; readonly show: Show }>> = {
  timeline: { view: 'timeline', show: async () => {} },
  'timeline-plans': {
    view: 'timeline',
    show: async (page, document) => {
      if (document !== 'empty') await lanes(page, 'All plans');
    },
  },
  compare: {
    view: 'compare',
    show: async (page, document) => {
      if (document === 'empty') return;
      await expect(page.locator('[data-row=score]')).toBeVisible(PATIENCE);
    },
  },
  'compare-weights': {
    view: 'compare',
    show: async (page, document) => {
      if (document === 'empty') return;
      await expect(page.locator('[data-row=score]')).toBeVisible(PATIENCE);
      await page.getByRole('region', { name: 'What counts how much' }).scrollIntoViewIfNeeded();
    },
  },
  'compare-charts': {
    view: 'compare',
    show: async (page, document) => {
      if (document === 'empty') return;
      await expect(page.locator('[data-row=score]')).toBeVisible(PATIENCE);
      // Every input of the large one takes minutes: it is shown as it is meanwhile.
      if (document === 'large') {
        await page.getByRole('region', { name: 'Risk profile' }).scrollIntoViewIfNeeded();
        return;
      }
      await expect(page.locator('[data-swing]').first()).toBeAttached(PATIENCE);
      await page.getByRole('region', { name: 'Where the choice turns' }).scrollIntoViewIfNeeded();
    },
  },
  agenda: {
    view: 'agenda',
    show: async (page, document) => {
      if (document !== 'empty') await expect(page.locator('[data-decision]').first()).toBeVisible(PATIENCE);
    },
  },
};

for (const [name, id] of Object.entries(DOCUMENTS)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${name}, ${theme}`, async ({ page, host }) => {
      test.setTimeout(600_000);
      const folder = join(host.home, 'documents');
      await mkdir(folder, { recursive: true });
      const file = join(folder, 'it.scenario.json');
      if (name === 'large') await writeFile(file, JSON.stringify(largeScenario(LARGE)));
      else
        await copyFile(
          join(root, 'scenarios', `${name === 'nato' ? 'nato-2025' : name}.scenario.json`),
          file,
        );
      const own = id ?? (await idOf(file));
      await page.emulateMedia({ colorScheme: theme });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const [shot, { view, show }] of Object.entries(VIEWS)) {
          await page.goto('about:blank');
          await page.goto(`${host.url}#/document/${own}/${view}`);
          await expect(page.getByRole('main')).toBeVisible();
          await show(page, name);
          await settled(page);
          await page.screenshot({ path: join(root, 'shots', `${shot}-${name}-${theme}-${size.width}.png`) });
        }
      }
    });
  }
}

async function idOf(file: string): Promise<string> {
  return (JSON.parse(await readFile(file, 'utf8')) as { id: string }).id;
}
