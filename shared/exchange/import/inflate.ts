import { Inflate } from 'fflate';

/** So much of the input at a time that its largest possible output (1,032 : 1) stays small. */
const STEP = 4096;

/** Raw DEFLATE (RFC 1951), up to `most` bytes; null if it is longer, cut off or no such data. */
export function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    length += part.length;
    if (length <= most) parts.push(part);
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length && length <= most; at += STEP)
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    return null;
  }
  if (!ended || length > most) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
