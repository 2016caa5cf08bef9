/** Keyboard focus on the canvas. Nodes out of sight are not in the page, so focus waits until one is drawn. */
const CANVAS = '[data-map-canvas]';
const FRAMES = 30;

export function canvasElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>(CANVAS);
}

/** Whether key presses are meant for the map: the focus is in it, or nowhere. */
export function isMapFocused(): boolean {
  const active = document.activeElement;
  if (canvasElement() === null) return false;
  return active === null || active === document.body || active.closest(CANVAS) !== null;
}

/** Puts the focus on a node as soon as it is in the page, otherwise on the canvas. */
export function focusNode(id: string, frames = FRAMES): void {
  const element = canvasElement()?.querySelector<HTMLElement>(`[data-map-node="${CSS.escape(id)}"]`);
  if (element) {
    if (document.activeElement !== element) element.focus({ preventScroll: true });
  } else if (frames > 0) requestAnimationFrame(() => focusNode(id, frames - 1));
  else focusCanvas();
}

export function focusCanvas(): void {
  canvasElement()?.focus({ preventScroll: true });
}
