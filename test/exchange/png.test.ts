import { expect, test } from 'vitest';
import { THEMES } from '#shared/drawing/theme.ts';
import type { ExportInput } from '#shared/exchange/index.ts';
import { pictureOf } from '#shared/exchange/picture-of.ts';
import { png } from '#shared/exchange/png.ts';
import { readScenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, hostileScenario } from './hostile.ts';
import { pixelsOf } from './png-file.ts';

function titled(title: string): ExportInput {
  const read = readScenario(
    JSON.stringify({
      format: 'scenario-desk',
      version: 1,
      id: '11111111-2222-4333-8444-555555555555',
      title: 'One card',
      timeZone: 'Asia/Seoul',
      start: '2025-06-17',
      nodes: [{ id: 'n', kind: 'outcome', title }],
      edges: [],
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return exportInput(read.scenario);
}
const drawn = async (input: ExportInput) => {
  const file = await png.render(input, loadResource);
  if (typeof file === 'string') throw new Error('no bytes');
  return pixelsOf(file);
};
const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

test.each([1, 2, 3])('so many pixels as the drawing has, times %s', async (scale) => {
  const input = titled('plain');
  const { width, height } = pictureOf(input);
  const pixels = await drawn({ ...input, scale });
  expect([pixels.width, pixels.height]).toEqual([width * scale, height * scale]);
});

test('the theme’s background, or none', async () => {
  const input = titled('plain');
  for (const theme of ['light', 'dark'] as const) {
    const corner = (await drawn({ ...input, theme })).at(1, 1);
    expect(corner).toEqual([...channels(THEMES[theme].background), 255]);
  }
  expect((await drawn({ ...input, transparent: true })).at(1, 1)[3]).toBe(0);
});

test('Korean titles are drawn: other syllables, other pixels, and as much ink as there are letters', async () => {
  const ink = async (title: string) => {
    const pixels = await drawn(titled(title));
    let dark = 0;
    // The title's line on the only card.
    for (let y = 90; y < 142; y++)
      for (let x = 160; x < pixels.width - 90; x++) if ((pixels.at(x, y)[0] ?? 255) < 96) dark++;
    return dark;
  };
  const [one, four, other] = [await ink('한'), await ink('한미정상'), await ink('두')];
  expect(one).toBeGreaterThan(20);
  expect(four).toBeGreaterThan(2 * one);
  expect(other).not.toBe(one);
});

test('what no program opens is drawn smaller: at most 16,000 px each way', async () => {
  const input = exportInput(hostileScenario());
  const { width, height } = pictureOf(input);
  const pixels = await drawn({ ...input, scale: 16 });
  expect(Math.max(pixels.width, pixels.height)).toBeLessThanOrEqual(16_000);
  expect(pixels.width / pixels.height).toBeCloseTo(width / height, 0);
});
