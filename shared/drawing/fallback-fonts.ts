/** Fonts for letters that Pretendard lacks, opened only where such letters stand. */
export const FALLBACK_FONTS = [
  {
    resource: 'hebrew',
    family: 'Noto Sans Hebrew',
    name: 'NotoSansHebrew-Regular',
    letters: /\p{Script=Hebrew}/u,
  },
  {
    resource: 'arabic',
    family: 'Noto Sans Arabic',
    name: 'NotoSansArabic-Regular',
    letters: /\p{Script=Arabic}/u,
  },
  { resource: 'han', family: 'Droid Sans Fallback', name: 'DroidSansFallback', letters: /\p{Script=Han}/u },
  {
    resource: 'emoji',
    family: 'Noto Emoji',
    name: 'NotoEmoji-Regular',
    letters: /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
  },
] as const;

export type FallbackFont = (typeof FALLBACK_FONTS)[number];

/** Those whose letters stand in the text. */
export function fallbacksFor(text: string): readonly FallbackFont[] {
  return FALLBACK_FONTS.filter(({ letters }) => letters.test(text));
}

const EMOJI = FALLBACK_FONTS[3];
const TEXT = /(<text[^>]*>)([^<]*)(<\/text>)/g;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A picture whose emoji name their font: programs that look for a font letter by letter find none for those
 * that are made of several (flags, families). What stands between the marks is XML, and stays so.
 */
export function withEmojiFont(svg: string): string {
  if (!EMOJI.letters.test(svg)) return svg;
  return svg.replace(TEXT, (whole, open: string, content: string, close: string) => {
    if (!EMOJI.letters.test(content)) return whole;
    const parts = Array.from(clusters.segment(content), ({ segment }) =>
      EMOJI.letters.test(segment) ? `<tspan font-family="${EMOJI.family}">${segment}</tspan>` : segment,
    );
    return `${open}${parts.join('')}${close}`;
  });
}
