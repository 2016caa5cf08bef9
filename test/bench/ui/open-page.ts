/** Pages of the benchmark, open and at rest. */
import type { Browser, Page } from '@playwright/test';
import type { Pages } from './pages.ts';

/** What a page may take to get anywhere; ms. */
const PATIENCE = 60_000;

/** A browser and the two pages that are compared in it. */
export interface Bench {
  readonly browser: Browser;
  readonly pages: Pages;
}

export async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    context.setDefaultTimeout(PATIENCE);
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The map, with all that is in sight. */
export async function openApp({ pages }: Bench, page: Page, size: number): Promise<void> {
  await page.goto(pages.app(size));
  await page.waitForSelector(size > 0 ? '[data-map-canvas][data-settled]' : '[data-map-canvas]');
}

/** Plain React Flow, with every node made and measured. */
export async function openPlain({ pages }: Bench, page: Page, size: number): Promise<void> {
  await page.goto(pages.plain(size));
  const all = (count: number) =>
    document.querySelectorAll('.react-flow__node').length === count &&
    document.querySelector<HTMLElement>('.react-flow__node')?.style.visibility === 'visible';
  await page.waitForFunction(all, size, { polling: 'raf' });
}

/** Everything in view. */
export async function fit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit' }).first().click();
  await page.waitForSelector('[data-map-canvas][data-detail="far"][data-settled]');
  await atRest(page);
}

/** Until some frames in a row came as they should; on a busy machine, for so long at most. */
export async function atRest(page: Page, most = 10_000): Promise<void> {
  await page.evaluate(
    (most) =>
      new Promise<void>((resolve) => {
        const from = performance.now();
        let [last, good] = [from, 0];
        const step = (now: number) => {
          good = now - last < 34 ? good + 1 : 0;
          last = now;
          if (good >= 45 || now - from > most) resolve();
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    most,
  );
}
