import type { Measure } from './types.ts';

/** The text, or its longest beginning with an ellipsis that is not wider than `width` px; at least one character. */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(cut(letters, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(letters, low);
}
const cut = (letters: readonly string[], count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;

const NARROW = /[iljtfrI1.,:;'’|!()[\] ]/;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/** Widths where no font is at hand: generous averages of sans-serif letters at `size` px. */
export function estimateWidth(size: number): Measure {
  return (text) => {
    let em = 0;
    for (const letter of text)
      em += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.36 : /[A-ZMW%m]/.test(letter) ? 0.8 : 0.6;
    return em * size;
  };
}
