import { hangulOnKey } from './hangul.ts';

/** What was typed for a field that was asked for and is not drawn yet. */
export interface TypedAhead {
  readonly text: string;
  /** The key that ended the text: one of `ENDS`. */
  readonly end: string | null;
}
const ENDS: readonly string[] = ['Enter', 'Tab', 'Escape', 'F2'];

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

/** What a key adds to what was typed ahead, where one of `ends` ends it; null where it is no key for a field. */
export function typedOn(
  { text, end }: TypedAhead,
  { key }: Pick<KeyboardEvent, 'key'>,
  ends = ENDS,
): TypedAhead | null {
  const isLetter = [...key].length === 1;
  if (!isLetter && key !== 'Backspace' && !ends.includes(key)) return null;
  if (end !== null) return { text, end };
  if (isLetter) return { text: text + key, end };
  return key === 'Backspace' ? { text: [...text].slice(0, -1).join(''), end } : { text, end: key };
}

/** The same for a key that was pressed, an input method's too; null for those of commands. */
export function typedBy(event: KeyboardEvent, ahead: TypedAhead, ends = ENDS): TypedAhead | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  return typedOn(ahead, { key: keyBehind(event, isKorean()) }, ends);
}
