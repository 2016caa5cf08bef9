import type { Content } from 'pdfmake/interfaces.js';
import { type FontRuns, svgWithFonts } from './font-runs.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The same content, each text divided among the fonts that have its letters, pictures included. */
export function contentWithFonts(content: readonly Content[], runs: FontRuns): Content[] {
  return content.map((each) => withFonts(each, runs) as Content);
}

function withFonts(value: unknown, runs: FontRuns): unknown {
  if (Array.isArray(value)) return value.map((each) => withFonts(each, runs));
  if (typeof value !== 'object' || value === null) return value;
  const { text, svg, ...rest } = value as Loose;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, withFonts(each, runs)])),
    ...(typeof svg === 'string' ? { svg: svgWithFonts(svg, runs) } : {}),
    ...(typeof text === 'string' ? textWithFonts(text, runs) : {}),
  };
}

/** Bookmarks keep the text as it was: programs show them in fonts of their own. */
function textWithFonts(text: string, { runsOf }: FontRuns): object {
  const divided = runsOf(text);
  if (divided.every(({ family }) => family === null)) return { text };
  return {
    text: divided.map((run) => (run.family === null ? run.text : { text: run.text, font: run.family })),
    outlineText: text,
  };
}
