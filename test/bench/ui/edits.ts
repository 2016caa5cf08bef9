/** Edits in a page: what one types, one task for each key, and how long it takes to show. */
import type { Page } from '@playwright/test';

/** A chance's branch, and a node behind it whose reach shows its probability. */
const BRANCH = 'e0-1';
const NODE = 'n1';
/** An edit that shows nothing for so long has failed; ms. */
const PATIENCE = 10_000;

export interface Edits {
  /** Of each edit, from Enter to the frame that shows the new number; ms. */
  readonly shown: readonly number[];
  /** Tasks of the main thread that took 50 ms or more; ms. */
  readonly long: readonly number[];
}

/**
 * Types another probability on the map, again and again: a double click on the label, a key at a time,
 * Enter. The page makes the events itself, so that the way between it and us is not measured.
 */
export function timeEdits(page: Page, times: number, first = 0): Promise<Edits> {
  return page.evaluate(
    async ({ times, first, branch, node, patience }) => {
      const long: number[] = [];
      const note = (entries: PerformanceEntryList) => {
        for (const { duration } of entries) long.push(duration);
      };
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'longtask' });
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const until = async <T>(what: string, look: () => T | null | undefined | false): Promise<T> => {
        const from = performance.now();
        for (;;) {
          const found = look();
          if (found !== null && found !== undefined && found !== false) return found;
          if (performance.now() - from > patience) throw new Error(`In vain waited for ${what}.`);
          await frame();
        }
      };
      const label = `[data-edge="${branch}"]`;
      const text = () => document.querySelector(`[data-map-node="${node}"]`)?.textContent ?? '';
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      const shown: number[] = [];
      for (let n = first; n < first + times; n += 1) {
        const odds = await until('the label', () =>
          document.querySelector(`${label} [data-field="probability"]`),
        );
        odds.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, view: window }));
        const input = await until('the field', () =>
          document.querySelector<HTMLInputElement>(`${label} input`),
        );
        const typed = `${20 + (n % 2) * 30 + (n % 7)}%`;
        for (let length = 1; length <= typed.length; length += 1) {
          value?.set?.call(input, typed.slice(0, length));
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await frame();
        }
        const before = text();
        const from = performance.now();
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        await until(`another number at ${node} after ${typed}`, () => text() !== before);
        shown.push(performance.now() - from);
        await until('the end of typing', () => document.querySelector(`${label} input`) === null);
      }
      note(observer.takeRecords());
      observer.disconnect();
      return { shown, long };
    },
    { times, first, branch: BRANCH, node: NODE, patience: PATIENCE },
  );
}

/** Waits until the numbers of an evaluation are on the map. */
export async function evaluated(page: Page): Promise<void> {
  const numbers = (node: string) =>
    /\d\s?%/.test(document.querySelector(`[data-map-node="${node}"]`)?.textContent ?? '');
  await page.waitForFunction(numbers, NODE, { polling: 'raf' });
}
