import type { Page } from '@playwright/test';
import { median } from '../measure.ts';

/** A chance's branch, and a node behind it whose reach shows its probability. */
const BRANCH = 'e0-1';
const NODE = 'n1';

export interface Edits {
  /** From Enter to the frame that shows the new number; ms. */
  readonly shown: number;
  /** 0 when no task of the main thread took 50 ms or more. */
  readonly longest: number;
}

/** Types a probability on the map again and again. */
export async function timeEdits(page: Page, times: number): Promise<Edits> {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: seen });
  });
  const label = page.locator(`[data-edge="${BRANCH}"] [data-field="probability"]`);
  const waits: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await label.dblclick();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(`${20 + (n % 2) * 30 + (n % 7)}%`);
    const wait = page.evaluate(
      (node) =>
        new Promise<number>((resolve) => {
          const text = () => document.querySelector(`[data-map-node="${node}"]`)?.textContent ?? '';
          const before = text();
          const onKey = (event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            removeEventListener('keydown', onKey, true);
            const from = performance.now();
            const look = () => {
              if (text() !== before) resolve(performance.now() - from);
              else if (performance.now() - from > 2000) resolve(Number.NaN);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          };
          addEventListener('keydown', onKey, true);
        }),
      NODE,
    );
    await page.keyboard.press('Enter');
    waits.push(await wait);
  }
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return { shown: median(waits), longest: Math.max(0, ...tasks) };
}
