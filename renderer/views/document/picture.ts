/** px; more than a browser's canvas holds in one direction, and in all. */
const LONGEST = 16_000;
const MOST = 120_000_000;

/**
 * A vector picture as PNG, `scale` px for each of its own, or as many as a canvas holds.
 * Rejects where the browser cannot draw it.
 */
export async function pngOf(
  { svg, width, height }: { readonly svg: string; readonly width: number; readonly height: number },
  scale = 2,
): Promise<Uint8Array<ArrayBuffer>> {
  const factor = Math.min(scale, LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * factor));
  canvas.height = Math.max(1, Math.floor(height * factor));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
