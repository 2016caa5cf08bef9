import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity: 0 … 255. */
  at(x: number, y: number): readonly number[];
}

/** A PNG of 8 bits with opacity, undone by the PNG specification (3rd edition, clause 9). Throws on others. */
export function pixelsOf(file: Uint8Array): Pixels {
  const view = Buffer.from(file);
  if (view.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)];
  if (view[24] !== 8 || view[25] !== 6 || view[28] !== 0) throw new Error('not RGBA of 8 bits');
  const parts: Buffer[] = [];
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
  }
  const data = inflateSync(Buffer.concat(parts));
  const row = 4 * width;
  if (data.length !== height * (row + 1)) throw new Error('rows are missing');
  const out = new Uint8Array(height * row);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const left = x < 4 ? 0 : (out[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (out[(y - 1) * row + x - 4] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      if (predicted === undefined) throw new Error(`filter ${filter}`);
      out[y * row + x] = (data[y * (row + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return { width, height, at: (x, y) => [...out.subarray(y * row + 4 * x, y * row + 4 * x + 4)] };
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
