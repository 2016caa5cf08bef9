import { documentStore } from '../../state/stores.ts';

/** Keyboard focus on the canvas. Nodes out of sight are not in the page, so focus waits until one is drawn. */
const CANVAS = '[data-map-canvas]';
/** How long a node may take to be drawn, in ms: panning to it is animated, and a busy machine draws late. */
const PATIENCE = 10_000;
/** How long the view may go on moving after that, in ms: it may take the node out of the page once more. */
const SETTLING = 1000;

export function canvasElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>(CANVAS);
}

/** Whether key presses are meant for the map: the focus is in it, or nowhere. */
export function isMapFocused(): boolean {
  const active = document.activeElement;
  if (canvasElement() === null) return false;
  return active === null || active === document.body || active.closest(CANVAS) !== null;
}

let newest = 0;

/**
 * Puts the focus on a node as soon as it is in the page, or on the canvas if it does not come. Given up
 * when another node is asked for meanwhile, or the user puts the focus elsewhere.
 */
export function focusNode(id: string): void {
  newest += 1;
  const request = newest;
  const before = document.activeElement;
  let until = performance.now() + PATIENCE;
  let reached = false;
  const look = () => {
    if (request !== newest) return;
    const active = document.activeElement;
    const element = canvasElement()?.querySelector<HTMLElement>(`[data-map-node="${CSS.escape(id)}"]`);
    // A field that was opened in the meantime keeps the focus, also where the node comes after it.
    if (reached ? active !== document.body && active !== element : active !== before && isElsewhere(active))
      return;
    if (element) {
      if (active !== element) element.focus({ preventScroll: true });
      if (!reached) until = performance.now() + SETTLING;
      reached = true;
    }
    if (performance.now() < until) requestAnimationFrame(look);
    else if (!element) focusCanvas();
  };
  look();
}

/** Whether the focus is neither nowhere nor on the map, or there on what is typed into. */
function isElsewhere(active: Element | null): boolean {
  if (active === null || active === document.body) return false;
  return active.closest(CANVAS) === null || active.matches('input, textarea, [contenteditable]');
}

export function focusCanvas(): void {
  canvasElement()?.focus({ preventScroll: true });
}

/** Puts the focus on the selected node, or on the canvas where none is. */
export function focusSelected(): void {
  const [node] = documentStore.getState().selection.nodes;
  if (node === undefined) focusCanvas();
  else focusNode(node);
}
