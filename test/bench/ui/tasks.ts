/** Tasks of a page's main thread, as the browser traces them. */
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs; `tdur` is what the thread itself worked, whatever else the machine did meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task while `work` goes on: what the main thread itself worked, in ms. */
export async function tracing<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly longest: number }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const started = {
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', ...started });
  const result = await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { result, longest: longestIn(events) };
}

/** Of the process whose main thread worked most: that of the page. */
function longestIn(events: readonly TraceEvent[]): number {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const threads = new Map<string, { all: number; longest: number }>();
  for (const { name, ph, pid, tid, tdur } of events) {
    const thread = `${pid}/${tid}`;
    if (ph !== 'X' || tdur === undefined || !name.endsWith('RunTask') || !main.has(thread)) continue;
    const sum = threads.get(thread) ?? { all: 0, longest: 0 };
    threads.set(thread, { all: sum.all + tdur, longest: Math.max(sum.longest, tdur) });
  }
  const [page] = [...threads.values()].toSorted((a, b) => b.all - a.all);
  if (page === undefined) throw new Error('The trace has no task of a page.');
  return page.longest / 1000;
}
