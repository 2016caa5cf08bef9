/**
 * `npm run bench:ui`: how fast the interface is, in a real Chromium, the map against a page with nothing
 * but React Flow and as many nodes, in one run. `-- --json`: a line `{ "id", "value", "limit" }` per
 * figure; `-- --only TEXT`: the figures whose id contains it. Ends with 1 when one is above its limit or
 * cannot be measured; none is waited for longer than some minutes.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArguments } from '../../../playwright.config.ts';
import type { Figure } from '../measure.ts';
import { edits, saveBlock } from './edit-figures.ts';
import { fitVsPlain, levelChange, zoomedVsEmpty } from './frame-figures.ts';
import { libraryPage, openVsPlain } from './open-figures.ts';
import { type Bench, withPage } from './open-page.ts';
import { startPages } from './pages.ts';
import { lineOf } from './print.ts';
import { timelineDrag } from './timeline-drag.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
/** For all rounds of a figure; ms. */
const PATIENCE = 8 * 60_000;

type Measure = (bench: Bench) => Promise<Figure | Figure[]>;

/** What is measured together stands under all its ids. */
const MEASURES: readonly (readonly [ids: readonly string[], measure: Measure])[] = [
  [['ui-500-fit-vs-plain'], (bench) => fitVsPlain(bench, 500, 1)],
  [['ui-2000-fit-vs-plain'], (bench) => fitVsPlain(bench, 2000, 1 / 3)],
  [['ui-5000-fit-vs-plain'], (bench) => fitVsPlain(bench, 5000, 1 / 5)],
  [['ui-5000-level-change-ms'], levelChange],
  [['ui-5000-zoomed-vs-empty'], zoomedVsEmpty],
  [['ui-5000-open-vs-plain'], openVsPlain],
  [['ui-1000-edit-ms', 'ui-1000-longest-task-ms'], edits],
  [['ui-5000-save-block-ms'], saveBlock],
  [['ui-library-1000-ms'], libraryPage],
  [['timeline-300-drag-ms'], ({ browser, pages }) => withPage(browser, (page) => timelineDrag(page, pages))],
];

function within<T>(time: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${time / 60_000} minutes.`)), time);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

const isWanted = (id: string) => values.only === undefined || id.includes(values.only);
const wanted = MEASURES.filter(([ids]) => ids.some(isWanted));
if (wanted.length === 0) {
  process.stderr.write(`No figure's id contains "${values.only}".\n`);
  process.exit(1);
}

const pages = await startPages();
let fine = true;
try {
  for (const [ids, measure] of wanted) {
    // Each in a browser of its own, so that none inherits another's memory.
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: chromiumArguments,
    });
    try {
      for (const figure of [await within(PATIENCE, measure({ browser, pages }))].flat()) {
        if (!isWanted(figure.id)) continue;
        process.stdout.write(`${lineOf(figure, values.json === true)}\n`);
        if (!((figure.value ?? Number.NaN) <= (figure.limit ?? Number.POSITIVE_INFINITY))) fine = false;
      }
    } catch (error) {
      process.stderr.write(`${ids.join(', ')}: ${error instanceof Error ? error.message : error}\n`);
      fine = false;
    } finally {
      await browser.close();
    }
  }
} finally {
  await pages.close();
}
process.exitCode = fine ? 0 : 1;
