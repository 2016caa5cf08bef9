import { useEffect, useRef, useState } from 'react';
import type { Reading } from '../../input/reading.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import { keepDraft, keptDraft } from './kept-drafts.ts';
import { whenLeft } from './open-drafts.ts';

interface DraftOptions<T> {
  /** Of the field within the document: `n1/when`. */
  readonly field: string;
  readonly value: T | undefined;
  readonly show: (value: T | undefined) => string;
  readonly read: (text: string) => Reading<T>;
  readonly take: (value: T | undefined) => void;
}

export interface Draft<T> {
  readonly text: string;
  /** What is being typed was understood as; null while nothing is being typed. */
  readonly reading: Reading<T> | null;
  readonly type: (text: string) => void;
  /** Takes what was understood; what was not stays as it was typed. */
  readonly take: () => void;
  /** Back to what the document says. */
  readonly restore: () => void;
}

/**
 * A text being typed for a value of the document. It is apart from the document until it is taken: on
 * Enter, on leaving the field, and when the field goes away under the typing (another element is
 * selected, the page is left). A text that is refused is never taken and never lost.
 */
export function useDraft<T>(options: DraftOptions<T>): Draft<T> {
  const documentId = useDocument((state) => state.id);
  const field = `${documentId}/${options.field}`;
  const [draft, setDraft] = useState(() => keptDraft(field));
  const shown = options.show(options.value);
  const latest = useRef({ draft, options });
  latest.current.options = options;

  const set = (text: string | null) => {
    latest.current.draft = text;
    setDraft(text);
  };
  const take = () => {
    const { draft: text, options: now } = latest.current;
    if (text === null) return;
    // The field may outlive its document for a moment: the text is not for the next one.
    if (documentStore.getState().id !== documentId) return;
    const reading = text === now.show(now.value) ? null : now.read(text);
    keepDraft(field, reading?.ok === false ? text : null);
    if (reading?.ok === false) return;
    set(null);
    if (reading?.ok) now.take(reading.value);
  };
  const takeNow = useRef(take);
  takeNow.current = take;

  useEffect(() => {
    const leave = () => takeNow.current();
    const stop = whenLeft(leave);
    return () => {
      stop();
      leave();
    };
  }, []);

  return {
    text: draft ?? shown,
    reading: draft === null || draft === shown ? null : options.read(draft),
    type: set,
    take,
    restore: () => {
      keepDraft(field, null);
      set(null);
    },
  };
}
