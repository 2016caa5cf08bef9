/**
 * Foreign text on its way into a line-based format. Titles are written by people or come from files
 * of others: they may hold line breaks, control characters and direction marks.
 */

/** Characters that change the direction of the text around them (Unicode UAX #9, explicit formatting). */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** C0 and C1 controls except tab and line feed, and the two separators that some programs take for line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it is about.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g;

/** On one line, white space collapsed, without controls, lone surrogates and direction overrides. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(DIRECTION_CONTROLS, '')
    .replace(CONTROLS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As characters (not UTF-16 halves), shortened to `most` with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
