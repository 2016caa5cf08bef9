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

/** Characters; file systems take 255 bytes, of which one may need four. */
const MOST_OF_NAME = 60;
/** Names that Windows keeps for devices, whatever follows behind a dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the beginning of a file's name: without what file systems refuse, of sensible length. */
export function fileTitle(title: string): string {
  const plain = oneLine(title)
    .replaceAll(/[<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  const short = Array.from(plain).slice(0, MOST_OF_NAME).join('').trim();
  return DEVICES.test(short) ? `${short}_` : short || 'scenario';
}
