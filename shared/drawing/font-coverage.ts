/** Which characters a TrueType font has, by its `cmap` table (ISO/IEC 14496-22, formats 4 and 12). */
export type Coverage = (codePoint: number) => boolean;

/** Of a font that we ship; of bytes that are none, nothing. */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  if (table === null) return () => false;
  let best: { readonly at: number; readonly format: number } | null = null;
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + view.getUint32(table + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { at, format };
  }
  if (best === null) return () => false;
  return best.format === 12 ? groups(view, best.at) : segments(view, best.at);
}

function tableAt(view: DataView, tag: string): number | null {
  if (view.byteLength < 12) return null;
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (name === tag) return view.getUint32(at + 8);
  }
  return null;
}

function groups(view: DataView, at: number): Coverage {
  const count = view.getUint32(at + 12);
  const start = (index: number) => view.getUint32(at + 16 + index * 12);
  const end = (index: number) => view.getUint32(at + 20 + index * 12);
  return (codePoint) => {
    const index = firstEndingFrom(count, end, codePoint);
    return index < count && start(index) <= codePoint;
  };
}

function segments(view: DataView, at: number): Coverage {
  const count = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  return (codePoint) => {
    const index = firstEndingFrom(count, (each) => view.getUint16(ends + each * 2), codePoint);
    if (index >= count) return false;
    const start = view.getUint16(starts + index * 2);
    if (start > codePoint) return false;
    const offset = view.getUint16(offsets + index * 2);
    if (offset === 0) return ((codePoint + view.getUint16(deltas + index * 2)) & 0xffff) !== 0;
    return view.getUint16(offsets + index * 2 + offset + (codePoint - start) * 2) !== 0;
  };
}

/** By halving: the ends ascend. */
function firstEndingFrom(count: number, end: (index: number) => number, codePoint: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
