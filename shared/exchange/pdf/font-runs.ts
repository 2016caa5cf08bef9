import { type FallbackFont, fallbacksFor } from '../../drawing/fallback-fonts.ts';
import { type Coverage, coverageOf } from '../../drawing/font-coverage.ts';
import type { LoadResource } from '../format.ts';
import { plainText } from '../plain-text.ts';
import { xmlText } from '../xml-text.ts';

/** A stretch of text in one font; null is the document's own. */
export interface FontRun {
  readonly text: string;
  readonly family: string | null;
}

export interface OpenFallback extends Pick<FallbackFont, 'family' | 'name'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How texts are divided among fonts; null where every letter of `all` is in the document's own font. */
export interface FontRuns {
  readonly fonts: readonly OpenFallback[];
  runsOf(text: string): readonly FontRun[];
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** What draws nothing of its own: joiners, the choice between a sign and its picture. */
const SILENT = /[\u200B-\u200F]|[\uFE00-\uFE0F]/u;

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export async function fontRuns(all: string, own: Uint8Array, load: LoadResource): Promise<FontRuns | null> {
  const wanted = fallbacksFor(all);
  if (wanted.length === 0) return null;
  const fonts = await Promise.all(
    wanted.map(async ({ family, name, resource }) => ({ family, name, bytes: await load(resource) })),
  );
  const covers = fonts.map(({ bytes }) => coverageOf(bytes));
  const ownCovers = coverageOf(own);
  return { fonts, runsOf: (text) => divided(text, ownCovers, fonts, covers) };
}

function divided(
  text: string,
  own: Coverage,
  fonts: readonly OpenFallback[],
  covers: readonly Coverage[],
): readonly FontRun[] {
  const runs: { text: string; family: string | null }[] = [];
  for (const { segment } of clusters.segment(text)) {
    const points = Array.from(segment).filter((each) => !SILENT.test(each));
    const all = (coverage: Coverage) => points.every((each) => coverage(each.codePointAt(0) ?? 0));
    const found = all(own) ? null : (fonts[covers.findIndex(all)]?.family ?? null);
    const last = runs.at(-1);
    if (last !== undefined && last.family === found) last.text += segment;
    else runs.push({ text: segment, family: found });
  }
  return joinedAcrossGaps(runs).map((run) => ({ ...run, text: heldTogether(run.text) }));
}

/** Two stretches of one right-to-left font with nothing but blanks between them are one. */
function joinedAcrossGaps(runs: readonly FontRun[]): readonly FontRun[] {
  const joined: { text: string; family: string | null }[] = [];
  for (const run of runs) {
    const [before, gap] = [joined.at(-2), joined.at(-1)];
    const isGap = gap !== undefined && gap.family === null && /^\s+$/.test(gap.text);
    if (before !== undefined && isGap && before.family === run.family && RIGHT_TO_LEFT.test(run.text)) {
      joined.splice(-1);
      before.text += gap.text + run.text;
    } else joined.push({ ...run });
  }
  return joined;
}

/**
 * A right-to-left stretch is laid out as one, so that its words stand in their order too: blanks would divide
 * it, and broken over lines its words would be out of order.
 */
function heldTogether(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(/(?<=\S)\s+(?=\S)/g, '\u00A0');
}

const TEXT = /(<text[^>]*>)([^<]*)(<\/text>)/g;

/** A picture whose texts name the font of each stretch. */
export function svgWithFonts(svg: string, { runsOf }: FontRuns): string {
  return svg.replace(TEXT, (whole, open: string, content: string, close: string) => {
    const runs = runsOf(plainText(content));
    if (runs.every(({ family }) => family === null)) return whole;
    const parts = runs.map(({ text, family }) =>
      family === null ? xmlText(text) : `<tspan font-family="${family}">${xmlText(text)}</tspan>`,
    );
    return `${open}${parts.join('')}${close}`;
  });
}
