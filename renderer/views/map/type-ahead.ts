import { useEffect } from 'react';
import { composeHangul } from '../../input/hangul.ts';
import { type TypedAhead, typedBy } from '../../input/typed-ahead.ts';
import { mapUi } from './map-ui-store.ts';

/** How long a field may take to be drawn, in ms. After that, keys are commands again. */
const PATIENCE = 5000;

const NOTHING: TypedAhead = { text: '', end: null };

let ahead: TypedAhead = NOTHING;

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
      if (document.activeElement?.closest('[data-typing],[role=dialog]')) return;
      const next = typedBy(event, ahead);
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
