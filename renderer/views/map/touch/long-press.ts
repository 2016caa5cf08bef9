/** Longer than the browsers that open a menu by themselves wait, ms. */
const LONG = 600;
/** A finger never lies quite still, px. */
const STILL = 10;

/**
 * A finger that stays down opens the menu of what is below it, as the mouse's other button does. Not every
 * browser has that by itself; where one has, its own comes first, and no second one is opened.
 */
export function listenToLongPress(canvas: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let opened = 0;
  const cancel = () => clearTimeout(timer);
  const down = (event: PointerEvent) => {
    cancel();
    if (event.pointerType !== 'touch' || !event.isPrimary || isText(event.target)) return;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      opened = Date.now();
      const at = { bubbles: true, cancelable: true, button: 2, clientX: from.x, clientY: from.y };
      document.elementFromPoint(from.x, from.y)?.dispatchEvent(new MouseEvent('contextmenu', at));
    }, LONG);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STILL) cancel();
  };
  const second = ({ touches }: TouchEvent) => {
    if (touches.length > 1) cancel();
  };
  const menu = (event: MouseEvent) => {
    cancel();
    // The browser's own, late, would be that of the menu that lies there by now.
    if (event.isTrusted && Date.now() - opened < LONG) event.preventDefault();
  };
  canvas.addEventListener('pointerdown', down, true);
  canvas.addEventListener('touchstart', second, { capture: true, passive: true });
  window.addEventListener('pointermove', move, true);
  window.addEventListener('contextmenu', menu, true);
  for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, cancel, true);
  return () => {
    cancel();
    canvas.removeEventListener('pointerdown', down, true);
    canvas.removeEventListener('touchstart', second, { capture: true });
    window.removeEventListener('pointermove', move, true);
    window.removeEventListener('contextmenu', menu, true);
    for (const name of ['pointerup', 'pointercancel'] as const)
      window.removeEventListener(name, cancel, true);
  };
}

/** Where text is typed, a long press selects a word. */
const isText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea') !== null;
