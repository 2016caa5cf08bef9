/** Texts in files as they were before they were written: for searching only, nothing is written with it. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));|#(\d{2,7}|quot);/gi;

/**
 * Without marks, with what stands for a character as that character: entities of XML, HTML and Mermaid,
 * escapes of JSON and DOT, lines that a calendar folds. `joined` also leaves marks out without a gap, as
 * office programs write one word in several runs.
 */
export function plainText(text: string, joined = false): string {
  return text
    .replace(/\r?\n[ \t](?=\S)/g, '')
    .replace(/<[^<>]{0,4000}>/g, joined ? '' : ' ')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(?=[^\s\w])/g, '')
    .replace(ENTITY, entity);
}

function entity(whole: string, decimal?: string, hex?: string, name?: string, mermaid?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  if (mermaid === 'quot') return '"';
  const code = hex === undefined ? Number(decimal ?? mermaid) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Letters and digits alone, in one case: what is left of a text however it was escaped, wrapped or quoted. */
export function essence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
