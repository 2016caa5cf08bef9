/** Gestures in a page, one event per frame, and how long the frames took. */
import type { Page } from '@playwright/test';

export type Gesture = 'pan' | 'zoom';

/** Frame times in ms while a gesture goes on, to and fro. */
export function framesDuring(page: Page, gesture: Gesture, duration = 2500): Promise<number[]> {
  return page.evaluate(
    ({ gesture, duration }) =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.react-flow__pane');
        if (pane === null) throw new Error('There is no canvas.');
        const box = pane.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const mouse = (type: string, target: EventTarget, dx: number, dy: number) =>
          target.dispatchEvent(
            new MouseEvent(type, {
              bubbles: true,
              cancelable: true,
              view: window,
              clientX: x + dx,
              clientY: y + dy,
              buttons: 1,
            }),
          );
        const times: number[] = [];
        const begin = performance.now();
        let last = 0;
        if (gesture === 'pan') mouse('mousedown', pane, 0, 0);
        const step = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          const gone = performance.now() - begin;
          if (gone > duration) {
            if (gesture === 'pan') mouse('mouseup', window, 0, 0);
            resolve(times);
            return;
          }
          const phase = gone / 800;
          if (gesture === 'pan')
            mouse('mousemove', window, 160 * Math.sin(phase), 90 * Math.sin(phase * 1.3));
          else
            pane.dispatchEvent(
              new WheelEvent('wheel', {
                bubbles: true,
                cancelable: true,
                // A trackpad's pinch: the wheel alone pans.
                ctrlKey: true,
                view: window,
                clientX: x,
                clientY: y,
                deltaY: Math.floor(gone / 600) % 2 === 0 ? -12 : 12,
              }),
            );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { gesture, duration },
  );
}

/** A change of the level that takes longer has failed; ms. */
const PATIENCE = 30_000;

/** Frame times in ms while one zooms by the wheel until the level of detail is another one and its elements are there. */
export function framesOfLevelChange(page: Page, direction: 'in' | 'out'): Promise<number[]> {
  return page.evaluate(
    ({ direction, patience }) =>
      new Promise<number[]>((resolve, reject) => {
        const begin = performance.now();
        const canvas = document.querySelector<HTMLElement>('[data-map-canvas]');
        const pane = document.querySelector('.react-flow__pane');
        if (canvas === null || pane === null) throw new Error('There is no canvas.');
        const box = pane.getBoundingClientRect();
        const times: number[] = [];
        let last = 0;
        let still = 0;
        const step = (now: number) => {
          if (last > 0) times.push(now - last);
          last = now;
          const far = canvas.dataset.detail === 'far';
          const there = direction === 'in' ? !far : far;
          if (there && canvas.dataset.settled !== undefined) still += 1;
          if (still > 30) {
            resolve(times);
            return;
          }
          if (now - begin > patience) {
            reject(new Error(`The level of detail is still "${canvas.dataset.detail}".`));
            return;
          }
          if (!there)
            pane.dispatchEvent(
              new WheelEvent('wheel', {
                bubbles: true,
                cancelable: true,
                ctrlKey: true,
                view: window,
                clientX: box.left + box.width / 2,
                clientY: box.top + box.height / 2,
                deltaY: direction === 'in' ? -40 : 40,
              }),
            );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { direction, patience: PATIENCE },
  );
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
