import { useEffect } from 'react';
import { composeHangul, hangulOnKey } from '../../input/hangul.ts';
import { mapUi } from './map-ui-store.ts';

/** How long a field may take to be drawn, in ms. After that, keys are commands again. */
const PATIENCE = 5000;

/** What was typed for a field that was asked for and is not drawn yet. */
interface TypedAhead {
  readonly text: string;
  /** The key that ended the text: Enter, Tab, Escape or F2. */
  readonly end: string | null;
}
const NOTHING: TypedAhead = { text: '', end: null };
const ENDS = ['Enter', 'Tab', 'Escape', 'F2'];

let ahead: TypedAhead = NOTHING;

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** Whether one writes Korean here. */
const isKorean = () =>
  navigator.languages.some((each) => each.startsWith('ko')) || document.documentElement.lang === 'ko';

/** What an input method that keeps a key to itself would have been given by it. */
export function keyBehind({ key, code, shiftKey }: Key, korean: boolean): string {
  if (key !== 'Process') return key;
  if (ENDS.includes(code) || code === 'Backspace') return code;
  if (code === 'Space') return ' ';
  const sign = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (sign === undefined) return key;
  const letter = shiftKey ? sign : sign.toLowerCase();
  return (korean ? hangulOnKey(letter) : undefined) ?? letter;
}

/** What a key adds to what was typed ahead; null where it is no key for a field. */
export function typedOn({ text, end }: TypedAhead, { key }: Pick<KeyboardEvent, 'key'>): TypedAhead | null {
  const isLetter = [...key].length === 1;
  if (!isLetter && key !== 'Backspace' && !ENDS.includes(key)) return null;
  if (end !== null) return { text, end };
  if (isLetter) return { text: text + key, end };
  return key === 'Backspace' ? { text: text.slice(0, -1), end } : { text, end: key };
}

/**
 * Keeps what is typed between asking for a field and its being drawn, which takes a moment on a busy
 * machine: without it the first letters of a title would be lost, or would run commands.
 */
export function useTypeAhead(): void {
  useEffect(() => {
    let asked = 0;
    const unsubscribe = mapUi.subscribe(({ editing }, before) => {
      if (editing === before.editing) return;
      asked = performance.now();
      ahead = NOTHING;
    });
    const key = (event: KeyboardEvent) => {
      if (mapUi.getState().editing === null || performance.now() - asked > PATIENCE) return;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.activeElement?.closest('[data-typing],[role=dialog]')) return;
      const next = typedOn(ahead, { key: keyBehind(event, isKorean()) });
      if (next === null) return;
      ahead = next;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', key, true);
    return () => {
      unsubscribe();
      window.removeEventListener('keydown', key, true);
    };
  }, []);
}

/** Gives a field that has just been drawn what was typed ahead for it: the text, then the key that ended it. */
export function giveTypedAhead(field: HTMLElement, type: (text: string) => void): void {
  const { text, end } = ahead;
  ahead = NOTHING;
  // There was no input method to put syllables together.
  if (text !== '') type(composeHangul(text));
  if (end === null) return;
  // The text is in the field's state only after this drawing.
  setTimeout(() => {
    if (field.isConnected)
      field.dispatchEvent(new KeyboardEvent('keydown', { key: end, bubbles: true, cancelable: true }));
  });
}
