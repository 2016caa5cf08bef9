/** How long it takes until there is something to see. */
import { type Figure, median } from '../measure.ts';
import { type Bench, openApp, openPlain, withPage } from './open-page.ts';
import { CARDS } from './pages.ts';
import { ms } from './print.ts';

const ROUNDS = 5;

/** Both in turns, each in a page of its own with an empty cache. */
export async function openVsPlain(bench: Bench): Promise<Figure> {
  const timed = (how: typeof openApp) =>
    withPage(bench.browser, async (page) => {
      const from = performance.now();
      await how(bench, page, 5000);
      return performance.now() - from;
    });
  const times = { app: [] as number[], plain: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.plain.push(await timed(openPlain));
    times.app.push(await timed(openApp));
  }
  const [app, plain] = [median(times.app), median(times.plain)];
  const note = `from the address to the map: ${ms(app)}, plain React Flow ${ms(plain)}`;
  return { id: 'ui-5000-open-vs-plain', value: app / plain, limit: 1 / 3, note };
}

/** The page of a library of many documents, from its address to the first cards. */
export async function libraryPage({ browser, pages }: Bench): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(
      await withPage(browser, async (page) => {
        const from = performance.now();
        await page.goto(pages.library);
        await page.waitForSelector('article');
        return performance.now() - from;
      }),
    );
  const note = `from the address to the cards of ${CARDS} documents, median of ${ROUNDS}`;
  return { id: 'ui-library-1000-ms', value: median(times), limit: 1000, note };
}
