import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What PowerPoint checks the spelling by, for the languages of texts. */
const SPELLING: Readonly<Record<string, string>> = { en: 'en-GB', ko: 'ko-KR' };
/** The font of Hangul and Chinese characters where a theme names none: Word files have the same. */
const EAST_ASIAN = 'Malgun Gothic';

/**
 * PptxGenJS marks every text as American English and names no font for East Asian letters, which each machine
 * then draws with another one.
 */
export function withLanguage(file: Uint8Array, tag: string): Uint8Array {
  const language = SPELLING[tag] ?? tag;
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (!/^ppt\/.*\.xml$/.test(name)) return [name, bytes];
    const xml = strFromU8(bytes)
      .replaceAll(/(<[ap]:[^<>]*? lang=)"en-US"/g, `$1"${language}"`)
      .replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${EAST_ASIAN}"/>`);
    return [name, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}
