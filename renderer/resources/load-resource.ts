import type { LoadResource, ResourceName } from '#shared/exchange/index.ts';

/** Addresses of the files that exports need, each with its licence beside it in what is built. */
const ADDRESSES: Readonly<Record<ResourceName, () => Promise<{ readonly default: string }>>> = {
  font: () => import('#shared/fonts/Pretendard-Regular.ttf?url'),
  boldFont: () => import('#shared/fonts/Pretendard-SemiBold.ttf?url'),
  hebrew: () => import('#shared/fonts/NotoSansHebrew-Regular.ttf?url'),
  arabic: () => import('#shared/fonts/NotoSansArabic-Regular.ttf?url'),
  han: () => import('#shared/fonts/DroidSansFallback-Han.ttf?url'),
  emoji: () => import('#shared/fonts/NotoEmoji-Regular.ttf?url'),
  rasterizer: () => import('@resvg/resvg-wasm/index_bg.wasm?url'),
};

/** Fetches from where the application itself is from; works in the page and in its workers. */
export const loadResource: LoadResource = async (name) => {
  const [{ default: address }] = await Promise.all([
    ADDRESSES[name](),
    import('#shared/fonts/LICENSE.txt?url'),
    import('#shared/fonts/LICENSE-Noto.txt?url'),
    import('#shared/fonts/LICENSE-Droid.txt?url'),
  ]);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
