import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** Reads a JSON body of at most `limit` bytes; what is announced to be larger is not read at all. */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<Body> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  // Also what keeps a plain HTML form of another page out, which cannot send this type.
  if (type !== 'application/json') return { ok: false, status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { ok: false, status: 413 };
  const parts: Buffer[] = [];
  let size = 0;
  // Without destroying the connection on leaving early, so that the refusal can still be sent.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) return { ok: false, status: 413 };
    parts.push(part);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400 };
  }
}
