import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LoadResource, ResourceName } from '#shared/exchange/index.ts';

const PLACES: Readonly<Record<ResourceName, string>> = {
  font: import.meta.resolve('#shared/fonts/Pretendard-Regular.ttf'),
  boldFont: import.meta.resolve('#shared/fonts/Pretendard-SemiBold.ttf'),
  hebrew: import.meta.resolve('#shared/fonts/NotoSansHebrew-Regular.ttf'),
  arabic: import.meta.resolve('#shared/fonts/NotoSansArabic-Regular.ttf'),
  han: import.meta.resolve('#shared/fonts/DroidSansFallback-Han.ttf'),
  emoji: import.meta.resolve('#shared/fonts/NotoEmoji-Regular.ttf'),
  rasterizer: import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'),
};

// A part of pdfmake asks every host for `localStorage`, and Node warns of its own: we keep nothing there.
Reflect.deleteProperty(globalThis, 'localStorage');

/** The files that exports need, from the repository and its packages. */
export const loadResource: LoadResource = async (name) =>
  new Uint8Array(await readFile(fileURLToPath(PLACES[name])));
