const FOCUSABLE = 'button:enabled, input:enabled, textarea:enabled, a[href], [tabindex="0"]';

/** What had the focus, with what it takes to find its place again. */
interface Held {
  readonly element: Element;
  /** From its parent up to the container, which is left out. */
  readonly around: readonly Element[];
  /** All that could be focused then, and the place of the element among it. */
  readonly all: readonly HTMLElement[];
  readonly at: number;
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
  let isKeyDown = false;
  const follow = () => {
    if (held === null || held.element.isConnected || document.activeElement !== document.body) return;
    // A key that is down would go on to work on what is focused now: Enter would press it.
    if (isKeyDown) return;
    const next = placeAfter(held, root);
    held = null;
    next?.focus();
  };
  const hold = ({ target, type }: Event) => {
    if (type === 'keydown') isKeyDown = true;
    const byKey =
      type !== 'pointerdown' &&
      target instanceof Element &&
      (type === 'keydown' || target.matches(':focus-visible'));
    held = byKey ? placeOf(target, root) : null;
  };
  const release = () => {
    isKeyDown = false;
    follow();
  };
  const events = ['focusin', 'keydown', 'pointerdown'] as const;
  for (const name of events) root.addEventListener(name, hold);
  // What had the focus may be gone when its key comes up.
  document.addEventListener('keyup', release);
  window.addEventListener('blur', release);
  const changes = new MutationObserver(follow);
  changes.observe(root, { childList: true, subtree: true });
  return () => {
    for (const name of events) root.removeEventListener(name, hold);
    document.removeEventListener('keyup', release);
    window.removeEventListener('blur', release);
    changes.disconnect();
  };
}

function placeOf(element: Element, root: Element): Held {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null && each !== root; each = each.parentElement)
    around.push(each);
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return { element, around, all, at: all.findIndex((each) => each === element) };
}

/** The same field if its row was only drawn anew; else the nearest that stayed; else the first of what came instead. */
function placeAfter({ element, around, all, at }: Held, root: Element): HTMLElement | undefined {
  const stays = around.find((each) => each.isConnected);
  if (stays === undefined) return undefined;
  const now = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const same = now.length === all.length ? now[at] : undefined;
  if (same !== undefined && same.tagName === element.tagName && stays.contains(same)) return same;
  const near = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
  return (
    near.find((each) => each.isConnected && stays.contains(each)) ??
    stays.querySelector<HTMLElement>(FOCUSABLE) ??
    undefined
  );
}
