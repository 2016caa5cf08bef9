/**
 * What XML 1.0 cannot hold at all (its production 2, "Char"), not even as a reference: most controls, lone
 * surrogates, U+FFFE and U+FFFF.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it is about.
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
/** White space too: parsers turn it into plain spaces in attributes, and `\r` into `\n` everywhere. */
const SPECIAL = /[&<>"'\t\n\r\u0085\u2028]/g;

/** A text as it may stand between tags and in quoted attributes. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '').replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

/** ` name="value"` of each property that has a value. Names are ours. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(`${value}`)}"`))
    .join('');
}
