import type { FlowView } from '../flow.ts';
import { listenToLongPress } from './long-press.ts';
import { listenToPinch } from './pinch.ts';

/**
 * What fingers and trackpads do on the canvas beyond what React Flow makes of them. Returns a stop.
 *
 * @param canvas holds React Flow; what lies over it, bars and tools, lies in its parent
 */
export function listenToTouch(canvas: HTMLElement, view: FlowView): () => void {
  const stops = [listenToPinch(canvas, view), listenToLongPress(canvas), keepPageSize(canvas.parentElement)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A trackpad's pinch that begins on a bar would zoom the page. It comes as the wheel with Ctrl held. */
function keepPageSize(around: HTMLElement | null): () => void {
  const keep = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  around?.addEventListener('wheel', keep, { passive: false });
  return () => around?.removeEventListener('wheel', keep);
}
