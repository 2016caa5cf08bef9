/**
 * `npm run bench:ui`: how fast the map is, in a real Chromium, against a page with nothing but React
 * Flow and as many nodes, in one run. `-- --json`: a line `{ "id", "value", "limit" }` per figure;
 * `-- --only TEXT`: the figures whose id contains it. Ends with 1 when one is above its limit.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments } from '../../../playwright.config.ts';
import type { Figure } from '../measure.ts';
import { median } from '../measure.ts';
import { timeEdits } from './edits.ts';
import { framesDuring, framesOfLevelChange, percentile } from './frames.ts';
import { type Pages, startPages } from './pages.ts';
import { timelineDrag } from './timeline-drag.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const ROUNDS = 3;
const EDITS = 200;
/** What a page may take to get anywhere; ms. */
const PATIENCE = 30_000;
/** About one frame at 60 Hz, and a little. */
const ONE_FRAME = 20;
const LONGEST_FRAME = 100;

type Open = (page: Page, size: number) => Promise<void>;

async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    context.setDefaultTimeout(PATIENCE);
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const settled = (page: Page) => page.waitForSelector('[data-map-canvas][data-settled]');
const openersOf = (pages: Pages): { app: Open; plain: Open } => ({
  app: async (page, size) => {
    await page.goto(pages.app(size));
    if (size > 0) await settled(page);
    else await page.waitForSelector('[data-map-canvas]');
  },
  plain: async (page, size) => {
    await page.goto(pages.plain(size));
    const all = (count: number) =>
      document.querySelectorAll('.react-flow__node').length === count &&
      document.querySelector<HTMLElement>('.react-flow__node')?.style.visibility === 'visible';
    await page.waitForFunction(all, size, { polling: 'raf' });
  },
});

/** Everything in view, and the evaluation over. */
async function fitApp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit' }).first().click();
  await page.waitForTimeout(2500);
  await settled(page);
}

async function panAndZoom(page: Page): Promise<number> {
  const times = [...(await framesDuring(page, 'pan')), ...(await framesDuring(page, 'zoom'))];
  return percentile(times, 0.95);
}

const medianOf = async (times: number, work: () => Promise<number>): Promise<number> => {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) all.push(await work());
  return median(all);
};
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

async function fitVsPlain(browser: Browser, pages: Pages, size: number, limit: number): Promise<Figure> {
  const open = openersOf(pages);
  const [app, plain] = await withPage(browser, (ours) =>
    withPage(browser, async (theirs) => {
      await open.app(ours, size);
      await fitApp(ours);
      await open.plain(theirs, size);
      await theirs.waitForTimeout(1000);
      const times = { ours: [] as number[], theirs: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        await theirs.bringToFront();
        times.theirs.push(await panAndZoom(theirs));
        await ours.bringToFront();
        times.ours.push(await panAndZoom(ours));
      }
      return [median(times.ours), median(times.theirs)] as const;
    }),
  );
  // One frame is as good as it gets.
  const most = size >= 5000 ? Math.max(limit, ONE_FRAME / plain) : limit;
  const note = `a frame of ${size} nodes in view, p95: ${ms(app)}, plain React Flow ${ms(plain)}`;
  return { id: `ui-${size}-fit-vs-plain`, value: app / plain, limit: most, note };
}

async function levelChange(browser: Browser, pages: Pages): Promise<Figure> {
  const longest = await withPage(browser, async (page) => {
    await openersOf(pages).app(page, 5000);
    await fitApp(page);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const direction of ['in', 'out'] as const)
        times.push(Math.max(...(await framesOfLevelChange(page, direction))));
    return median(times);
  });
  const note = 'longest frame when the level of detail changes (median of 6 changes)';
  return { id: 'ui-5000-level-change-ms', value: longest, limit: LONGEST_FRAME, note };
}

async function zoomedVsEmpty(browser: Browser, pages: Pages): Promise<Figure> {
  const open = openersOf(pages);
  const [full, empty] = await withPage(browser, (many) =>
    withPage(browser, async (none) => {
      await open.app(many, 5000);
      await open.app(none, 0);
      await many.waitForTimeout(3000);
      const times = { many: [] as number[], none: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        await none.bringToFront();
        times.none.push(percentile(await framesDuring(none, 'pan'), 0.95));
        await many.bringToFront();
        times.many.push(percentile(await framesDuring(many, 'pan'), 0.95));
      }
      return [median(times.many), median(times.none)] as const;
    }),
  );
  const note = `a frame while panning near, p95: ${ms(full)}, on an empty canvas ${ms(empty)}`;
  return { id: 'ui-5000-zoomed-vs-empty', value: full / empty, limit: 1.1, note };
}

async function openVsPlain(browser: Browser, pages: Pages): Promise<Figure> {
  const open = openersOf(pages);
  const timed = (how: Open) => () =>
    withPage(browser, async (page) => {
      const from = performance.now();
      await how(page, 5000);
      return performance.now() - from;
    });
  const plain = await medianOf(ROUNDS, timed(open.plain));
  const app = await medianOf(ROUNDS, timed(open.app));
  const note = `from the address to the map: ${ms(app)}, plain React Flow ${ms(plain)}`;
  return { id: 'ui-5000-open-vs-plain', value: app / plain, limit: 1 / 3, note };
}

async function edits(browser: Browser, pages: Pages): Promise<Figure[]> {
  const { shown, longest } = await withPage(browser, async (page) => {
    await openersOf(pages).app(page, 1000);
    await page.waitForTimeout(2000);
    return timeEdits(page, EDITS);
  });
  return [
    { id: 'ui-1000-edit-ms', value: shown, limit: 100, note: 'from Enter to the new numbers, median' },
    {
      id: 'ui-1000-longest-task-ms',
      value: longest,
      limit: 50,
      note: `longest task in ${EDITS} edits; 0: none of 50 ms`,
    },
  ];
}

const FIGURES: Record<string, (browser: Browser, pages: Pages) => Promise<Figure | Figure[]>> = {
  'ui-500-fit-vs-plain': (browser, pages) => fitVsPlain(browser, pages, 500, 1),
  'ui-2000-fit-vs-plain': (browser, pages) => fitVsPlain(browser, pages, 2000, 1 / 3),
  'ui-5000-fit-vs-plain': (browser, pages) => fitVsPlain(browser, pages, 5000, 1 / 5),
  'ui-5000-level-change-ms': levelChange,
  'ui-5000-zoomed-vs-empty': zoomedVsEmpty,
  'ui-5000-open-vs-plain': openVsPlain,
  'ui-1000-edit-ms ui-1000-longest-task-ms': edits,
  'timeline-300-drag-ms': (browser, pages) => withPage(browser, (page) => timelineDrag(page, pages)),
};

function lineOf({ id, value, limit, note }: Figure): string {
  if (values.json === true) return JSON.stringify({ id, value, ...(limit === undefined ? {} : { limit }) });
  const most = limit === undefined ? '' : `≤ ${Number(limit.toPrecision(2))}`;
  return `${id.padEnd(28)}${String(Number((value ?? 0).toPrecision(3))).padStart(8)}  ${most.padEnd(8)}${note}`;
}

const pages = await startPages();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: chromiumArguments,
});
let fine = true;
try {
  for (const [ids, measure] of Object.entries(FIGURES)) {
    if (values.only !== undefined && !ids.includes(values.only)) continue;
    try {
      for (const figure of [await measure(browser, pages)].flat()) {
        process.stdout.write(`${lineOf(figure)}\n`);
        if (!((figure.value ?? Number.NaN) <= (figure.limit ?? Number.POSITIVE_INFINITY))) fine = false;
      }
    } catch (error) {
      process.stderr.write(`${ids}: ${error instanceof Error ? error.message : error}\n`);
      fine = false;
    }
  }
} finally {
  await browser.close();
  await pages.close();
}
process.exitCode = fine ? 0 : 1;
