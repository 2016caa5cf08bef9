import type { Picture } from './svg.ts';

/** px; more in one direction, and in all, than most programs open and a page's memory holds. */
const LONGEST = 16_000;
const MOST = 64_000_000;

/** What pictures are drawn with: fonts as TrueType, and resvg's program as WebAssembly. */
export interface Rasterizer {
  /** The first is the usual one; letters that it lacks are taken from those behind it. */
  readonly fonts: readonly Uint8Array[];
  readonly program: Uint8Array<ArrayBuffer>;
}

let started: Promise<typeof import('@resvg/resvg-wasm')> | null = null;

/** resvg's program may be started only once in a thread. */
function start(program: Uint8Array<ArrayBuffer>) {
  started ??= import('@resvg/resvg-wasm').then(async (library) => {
    await library.initWasm(program);
    return library;
  });
  return started;
}

/**
 * A vector picture as PNG, `scale` px for each of its own, or as many as `LONGEST` and `MOST` allow. The same
 * bytes on every host, since nothing but the fonts given is drawn with. Letters that all of them lack stay out.
 */
export async function rasterize(
  picture: Picture,
  scale: number,
  { fonts, program }: Rasterizer,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg } = await start(program);
  const image = new Resvg(picture.svg, {
    fitTo: { mode: 'zoom', value: zoomOf(picture, scale) },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Pretendard', sansSerifFamily: 'Pretendard' },
  });
  try {
    const drawn = image.render();
    try {
      // A copy: the bytes are in the program's own memory.
      return new Uint8Array(drawn.asPng());
    } finally {
      drawn.free();
    }
  } finally {
    image.free();
  }
}

function zoomOf({ width, height }: Picture, scale: number): number {
  const wanted = Number.isFinite(scale) && scale > 0 ? scale : 1;
  const most = Math.min(LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)));
  // At least a pixel each way, however long and thin it is.
  return Math.max(Math.min(wanted, most), 1 / Math.min(width, height));
}
