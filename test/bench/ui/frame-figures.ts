/** Frame times of the map. */
import type { Page } from '@playwright/test';
import { type Figure, median } from '../measure.ts';
import { framesDuring, framesOfLevelChange, percentile } from './frames.ts';
import { atRest, type Bench, fit, openApp, openPlain, withPage } from './open-page.ts';
import { ms } from './print.ts';

const ROUNDS = 3;
/** About one frame at 60 Hz, and a little. */
const ONE_FRAME = 20;
const LONGEST_FRAME = 100;

async function panAndZoom(page: Page): Promise<number> {
  const times = [...(await framesDuring(page, 'pan')), ...(await framesDuring(page, 'zoom'))];
  return percentile(times, 0.95);
}

/** All nodes in view, in turns with the plain page. */
export async function fitVsPlain(bench: Bench, size: number, limit: number): Promise<Figure> {
  const [app, plain] = await withPage(bench.browser, (ours) =>
    withPage(bench.browser, async (theirs) => {
      await ours.bringToFront();
      await openApp(bench, ours, size);
      await fit(ours);
      await theirs.bringToFront();
      await openPlain(bench, theirs, size);
      await atRest(theirs);
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

export async function levelChange(bench: Bench): Promise<Figure> {
  const times = await withPage(bench.browser, async (page) => {
    await openApp(bench, page, 5000);
    await fit(page);
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const direction of ['in', 'out'] as const)
        longest.push(Math.max(...(await framesOfLevelChange(page, direction))));
    return longest;
  });
  const note = `longest frame when the level of detail changes, median of ${times.length} changes (worst: ${ms(Math.max(...times))})`;
  return { id: 'ui-5000-level-change-ms', value: median(times), limit: LONGEST_FRAME, note };
}

export async function zoomedVsEmpty(bench: Bench): Promise<Figure> {
  const [full, empty] = await withPage(bench.browser, (many) =>
    withPage(bench.browser, async (none) => {
      await none.bringToFront();
      await openApp(bench, none, 0);
      await atRest(none);
      await many.bringToFront();
      await openApp(bench, many, 5000);
      await atRest(many);
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
