import type { Page } from '@playwright/test';
import { type Figure, median } from '../measure.ts';
import { CHAIN, type Pages } from './pages.ts';

const MOVES = 40;
const LIMIT = 100;

/**
 * From a move of the pointer that takes a date a day on, to the frame that shows the last of the items that
 * follow from it at its new place; the median of many moves of one drag.
 */
export async function timelineDrag(page: Page, pages: Pages): Promise<Figure> {
  await page.goto(pages.timeline());
  const sign = (node: string) => page.locator(`[data-node="${node}"] [data-sign]`);
  await sign(`n${CHAIN - 1}`).waitFor();
  await page.waitForFunction((all) => document.querySelectorAll('[data-item]').length === all, CHAIN);
  const from = await sign('n0').boundingBox();
  if (from === null) throw new Error('the dated item is not drawn');
  const [x, y] = [from.x + 7, from.y + 7];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first move takes the pointer and holds the view.
  await page.mouse.move(x + 6, y);
  const waits: number[] = [];
  const lost = { moves: 0 };
  for (let n = 0; n < MOVES; n += 1) {
    const wait = page.evaluate(
      (last) =>
        new Promise<number>((resolve) => {
          const place = () => document.querySelector(`[data-node="${last}"]`)?.getAttribute('transform');
          const before = place();
          const onMove = () => {
            removeEventListener('pointermove', onMove, true);
            const since = performance.now();
            const look = () => {
              if (place() !== before) resolve(performance.now() - since);
              else if (performance.now() - since > 1000) resolve(Number.NaN);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          };
          addEventListener('pointermove', onMove, true);
        }),
      `n${CHAIN - 1}`,
    );
    await page.mouse.move(x + 6 + (n % 2 === 0 ? 60 : 0), y);
    const took = await wait;
    if (Number.isNaN(took)) lost.moves += 1;
    else waits.push(took);
  }
  await page.mouse.up();
  if (waits.length < MOVES / 2) throw new Error(`${lost.moves} of ${MOVES} moves did not move the last item`);
  return {
    id: `timeline-${CHAIN}-drag-ms`,
    value: median(waits),
    limit: LIMIT,
    note: `from a move to ${CHAIN} items at their new places, median of ${waits.length} moves`,
  };
}
