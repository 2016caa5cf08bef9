import type { FlowView } from '../flow.ts';
import type { Point } from '../geometry.ts';

/** Two fingers at one time: their middle and how far they are apart, px in the window. */
interface Span {
  readonly middle: Point;
  readonly apart: number;
}

/** What React Flow never pans or zooms from, since one finger moves it. */
const HELD = '.nopan';

/**
 * Two fingers zoom about their middle and pan with it, wherever they came down. React Flow itself does so
 * only where both are on empty ground, and on a full map that is hardly ever so.
 */
export function listenToPinch(canvas: HTMLElement, view: FlowView): () => void {
  let before: Span | null = null;
  /** From two fingers on, one of them on a node, until all are up. */
  let taken = false;
  const start = (event: TouchEvent) => {
    const { touches } = event;
    if (touches.length === 2 && [...touches].some(isHeld)) taken = true;
    if (!taken) return;
    event.stopPropagation();
    before = spanOf(touches);
  };
  const move = (event: TouchEvent) => {
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
    const now = spanOf(event.touches);
    if (before !== null && now !== null && before.apart > 0)
      view.pinch(before.middle, now.middle, now.apart / before.apart);
    before = now;
  };
  // It goes on to React Flow, which ends what the first finger began.
  const end = ({ touches }: TouchEvent) => {
    before = spanOf(touches);
    if (touches.length === 0) taken = false;
  };
  const early = { capture: true, passive: false } as const;
  canvas.addEventListener('touchstart', start, early);
  canvas.addEventListener('touchmove', move, early);
  for (const name of ['touchend', 'touchcancel'] as const) canvas.addEventListener(name, end, early);
  return () => {
    canvas.removeEventListener('touchstart', start, early);
    canvas.removeEventListener('touchmove', move, early);
    for (const name of ['touchend', 'touchcancel'] as const) canvas.removeEventListener(name, end, early);
  };
}

const isHeld = ({ target }: Touch) => target instanceof Element && target.closest(HELD) !== null;

function spanOf([a, b]: TouchList): Span | null {
  if (a === undefined || b === undefined) return null;
  return {
    middle: { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 },
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
  };
}
