/** What an edit, and the save after it, cost. */
import type { Page } from '@playwright/test';
import { type Figure, median } from '../measure.ts';
import { evaluated, timeEdits } from './edits.ts';
import { atRest, type Bench, openApp, withPage } from './open-page.ts';
import { ms } from './print.ts';
import { tracing } from './tasks.ts';

const RUNS = 3;
const EDITS = 200;
const SAVES = 7;

/** Runs of many edits, each in a page of its own. */
export async function edits(bench: Bench): Promise<Figure[]> {
  const shown: number[] = [];
  const longest: number[] = [];
  const onClock: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { result, longest: task } = await withPage(bench.browser, async (page) => {
      await openApp(bench, page, 1000);
      await evaluated(page);
      await atRest(page);
      return await tracing(page, () => timeEdits(page, EDITS));
    });
    shown.push(...result.shown);
    longest.push(task);
    onClock.push(Math.max(0, ...result.long));
  }
  return [
    {
      id: 'ui-1000-edit-ms',
      value: median(shown),
      limit: 100,
      note: `from Enter to the new numbers, median of ${shown.length} edits`,
    },
    {
      id: 'ui-1000-longest-task-ms',
      value: median(longest),
      limit: 50,
      note: `longest task in ${EDITS} edits, in the thread's own time, median of ${RUNS} runs (by the clock: ${onClock.map(ms).join(', ')})`,
    },
  ];
}

const saved = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll('header [role="status"]')].some((chip) => chip.textContent === 'saved'),
    undefined,
    { polling: 'raf' },
  );

/** The longest task of the main thread between an edit's new numbers and the word that it is saved. */
export async function saveBlock(bench: Bench): Promise<Figure> {
  const times = await withPage(bench.browser, async (page) => {
    await openApp(bench, page, 5000);
    await evaluated(page);
    await atRest(page);
    const longest: number[] = [];
    for (let n = 0; n < SAVES; n += 1) {
      await timeEdits(page, 1, n);
      longest.push((await tracing(page, () => saved(page))).longest);
    }
    return longest;
  });
  const note = `longest task while 5,000 nodes are saved, in the thread's own time, median of ${times.length} saves`;
  return { id: 'ui-5000-save-block-ms', value: median(times), limit: 10, note };
}
