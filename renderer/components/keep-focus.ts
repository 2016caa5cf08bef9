const FOCUSABLE = 'button:enabled, input:enabled, textarea:enabled, a[href], [tabindex="0"]';

/** What had the focus, with what it takes to find its place again. */
interface Held {
  readonly element: Element;
  /** From its parent up to the container, which is left out. */
  readonly around: readonly Element[];
  /** What could be focused then: behind it, and before it from the nearest on. */
  readonly near: readonly HTMLElement[];
}

/**
 * The `ref` of a container that keeps the keyboard in its place when its focused part goes away by its
 * own doing: a row that is removed, a button that turns into fields. Otherwise the focus would fall back
 * to the page, where letters are commands. Where everything in the container was replaced, and where the
 * mouse did it, nothing is done.
 */
export function keepFocus(root: HTMLElement | null): (() => void) | undefined {
  if (root === null) return undefined;
  let held: Held | null = null;
  const hold = ({ target, type }: Event) => {
    const byKey =
      type !== 'pointerdown' &&
      target instanceof Element &&
      (type === 'keydown' || target.matches(':focus-visible'));
    held = byKey ? placeOf(target, root) : null;
  };
  const find = new MutationObserver(() => {
    if (held === null || held.element.isConnected || document.activeElement !== document.body) return;
    const stays = held.around.find((each) => each.isConnected);
    const next =
      stays === undefined
        ? undefined
        : (held.near.find((each) => each.isConnected && stays.contains(each)) ??
          stays.querySelector<HTMLElement>(FOCUSABLE));
    held = null;
    next?.focus();
  });
  const events = ['focusin', 'keydown', 'pointerdown'] as const;
  for (const name of events) root.addEventListener(name, hold);
  find.observe(root, { childList: true, subtree: true });
  return () => {
    for (const name of events) root.removeEventListener(name, hold);
    find.disconnect();
  };
}

function placeOf(element: Element, root: Element): Held {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null && each !== root; each = each.parentElement)
    around.push(each);
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = all.findIndex((each) => each === element);
  return { element, around, near: [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()] };
}
