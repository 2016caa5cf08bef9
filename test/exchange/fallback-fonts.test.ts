/** Letters that the usual font lacks: Hebrew, Arabic, Chinese characters, emoji. */
import { expect, test } from 'vitest';
import { coverageOf } from '#shared/drawing/font-coverage.ts';
import { pdf } from '#shared/exchange/pdf/pdf.ts';
import { pdfTexts } from '#shared/exchange/pdf/pdf-texts.ts';
import { png } from '#shared/exchange/png.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput } from './hostile.ts';
import { poppler } from './pdf-file.ts';
import { has } from './tools.ts';

const TITLES = ['שלום עולם', 'مرحبا بالعالم', '中·美 정상회담', 'a 🧭 b', '🇰🇷 Seoul'];

function titled(titles: readonly string[]): Scenario {
  const read = readScenario(
    JSON.stringify({
      format: 'scenario-desk',
      version: 1,
      id: '11111111-2222-4333-8444-555555555555',
      title: titles[0],
      timeZone: 'UTC',
      start: '2025-06-17',
      nodes: titles.map((title, index) => ({
        id: `n${index}`,
        kind: index === 0 ? 'decision' : 'outcome',
        title,
      })),
      edges: titles
        .slice(1)
        .map((label, index) => ({ id: `e${index}`, from: 'n0', to: `n${index + 1}`, label })),
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

test('what a font has is read from the font: no letter too many, none too few', async () => {
  const [own, hebrew, emoji] = await Promise.all((['font', 'hebrew', 'emoji'] as const).map(loadResource));
  const has = (font: Uint8Array | undefined, text: string) =>
    Array.from(text, (each) => coverageOf(font ?? new Uint8Array())(each.codePointAt(0) ?? 0));
  expect(has(own, 'aé한≤🧭ש')).toEqual([true, true, true, true, false, false]);
  expect(has(hebrew, 'שa🧭')).toEqual([true, false, false]);
  expect(has(emoji, '🧭🚀ש')).toEqual([true, true, false]);
  expect(has(new Uint8Array([1, 2, 3]), 'a')).toEqual([false]);
});

/** Of the same number of letters in each script: where letters are missing, the boxes for them are alike. */
const PAIRS = [
  ['שלום', 'אבגד'],
  ['سلام', 'دددد'],
  ['中國', '美日'],
  ['🧭', '🚀'],
  ['🇰🇷', '🇺🇸'],
] as const;

test.each(PAIRS)('PNG draws %s and %s, not boxes in their place', async (one, other) => {
  const drawn = (title: string) => png.render(exportInput(titled([title, 'x'])), loadResource);
  const [a, b] = [await drawn(one), await drawn(other)];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(false);
});

test('PDF draws each stretch in a font that has its letters, and they are read back', async () => {
  const file = await pdf.render(exportInput(titled(TITLES)), loadResource);
  if (typeof file === 'string') throw new Error('no PDF');
  const texts = pdfTexts(file).join('\n');
  const squeezed = texts.replace(/\s+/g, '');
  for (const title of ['שלום עולם', '中', '美', '정상회담', '🧭', 'Seoul'])
    expect(squeezed).toContain(title.replace(' ', ''));
  if (!has.poppler) return;
  const fonts = poppler('pdffonts', file);
  for (const font of ['NotoSansHebrew', 'NotoSansArabic', 'DroidSansFallback', 'NotoEmoji', 'Pretendard'])
    expect(fonts).toContain(font);
});

test.skipIf(!has.poppler)(
  'PDF: right-to-left words stand in their order, the first at the right',
  async () => {
    const file = await pdf.render(exportInput(titled(['שלום עולם', 'x'])), loadResource);
    if (typeof file === 'string') throw new Error('no PDF');
    const boxes = poppler('pdftotext', file, '-bbox', '-l', '1');
    const left = (word: string) => {
      const visual = Array.from(word).reverse().join('');
      const found = [...boxes.matchAll(/xMin="([\d.]+)"[^>]*>([^<]*)</g)].find(
        ([, , text]) => text === visual,
      );
      return Number(found?.[1]);
    };
    expect(left('שלום')).toBeGreaterThan(left('עולם'));
  },
);

test('a document without such letters opens no other font', async () => {
  const asked: string[] = [];
  await pdf.render(exportInput(titled(['plain ≤ 한글', 'x'])), (name) => {
    asked.push(name);
    return loadResource(name);
  });
  expect(asked.toSorted()).toEqual(['boldFont', 'font']);
});
