import { composeHangul } from '../input/hangul.ts';
import { type TypedAhead, typedBy } from '../input/typed-ahead.ts';

/** How long a part may take to be drawn, in ms: a panel's code may have to be read first, and a busy machine is slow. */
const PATIENCE = 10_000;
/** The keys with which one goes elsewhere. */
const LEAVING: readonly string[] = ['Tab', 'Escape'];

let newest = 0;

/**
 * Does something with an element as soon as it is in the page: puts the focus there, as a rule. Given up when
 * the user goes elsewhere before it comes, when another is waited for, or when it does not come in 10 s.
 */
export function whenThere<E extends Element>(
  find: () => E | null,
  act: (element: E) => void,
  giveUp = () => {},
): void {
  newest += 1;
  const request = newest;
  const begun = performance.now();
  const leaving = new AbortController();
  const listening = { capture: true, signal: leaving.signal };
  window.addEventListener('pointerdown', () => leaving.abort(), listening);
  window.addEventListener('keydown', ({ key }) => LEAVING.includes(key) && leaving.abort(), listening);
  leaving.signal.addEventListener('abort', giveUp);
  const look = () => {
    if (leaving.signal.aborted) return;
    const element = request === newest ? find() : null;
    if (element !== null) act(element);
    else if (request === newest && performance.now() - begun < PATIENCE) {
      requestAnimationFrame(look);
      return;
    }
    leaving.abort();
  };
  // What is there already may be on its way out: a panel of what was selected until now.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/**
 * `whenThere` for a field to type into. What is typed before it is drawn goes into it: without this, the first
 * letters of a search would be lost on a busy machine, or would run commands. So does the Enter after them.
 *
 * @param found whether what was typed has found what Enter chooses
 */
export function typeWhenThere(
  find: () => HTMLInputElement | HTMLTextAreaElement | null,
  found: (field: Element) => boolean = () => true,
): void {
  let ahead: TypedAhead = { text: '', end: null };
  const stop = new AbortController();
  const keep = (event: KeyboardEvent) => {
    // Enter for nothing is the button's that has the focus. What comes after it is for what it leads to.
    const next = typedBy(event, ahead, ahead.text === '' ? [] : ['Enter']);
    if (next === null) return;
    ahead = next;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', keep, { capture: true, signal: stop.signal });
  whenThere(
    find,
    (field) => {
      stop.abort();
      field.select();
      field.focus();
      if (ahead.text === '') return;
      // There was no input method to put the letters of Hangul together.
      const text = composeHangul(ahead.text);
      // Some fields go by this event, which the browser leaves out here.
      field.dispatchEvent(
        new InputEvent('beforeinput', {
          inputType: 'insertText',
          data: text,
          bubbles: true,
          cancelable: true,
        }),
      );
      document.execCommand('insertText', false, text);
      if (ahead.end !== null) enterWhenFound(field, text, found);
    },
    () => stop.abort(),
  );
}

/** Presses Enter in a field as soon as its text has found something, unless the text changes before. */
function enterWhenFound(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  found: (field: Element) => boolean,
): void {
  const isOver = () => !field.isConnected || field.value !== text;
  whenThere(
    () => (isOver() || found(field) ? field : null),
    () => {
      if (isOver()) return;
      for (const type of ['keydown', 'keyup'])
        field.dispatchEvent(
          new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
        );
    },
  );
}

const OVERLAY = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=alert]';

/**
 * Runs something when the box, menu or dialog in which the focus is now has gone and has given the focus back,
 * so that what is run can ask where the focus is, and move it.
 */
export function afterClosing(run: () => void): void {
  const overlay = overlayOf(document.activeElement);
  const begun = performance.now();
  const look = () => {
    const isThere = overlay?.isConnected === true;
    if (isThere && performance.now() - begun < PATIENCE) requestAnimationFrame(look);
    // The focus is given back in the frame after the box has gone.
    else requestAnimationFrame(run);
  };
  requestAnimationFrame(look);
}

/** The outermost one: a menu's submenu goes with it. */
function overlayOf(element: Element | null): Element | null {
  let outermost: Element | null = null;
  for (let each = element?.closest(OVERLAY); each; each = each.parentElement?.closest(OVERLAY))
    outermost = each;
  return outermost;
}
