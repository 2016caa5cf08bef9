import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { COMMON_HEADERS } from './response-headers.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
/** The build puts a hash of the content into these names: `assets/index-B3k9_aZq.js`. */
const HASHED = /^assets\/.*-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
const NOT_BUILT = 'The application has not been built yet. Run: npm run build\n';

/**
 * Answers with the file at `path` (as in the request, still percent-encoded; empty for the page) below
 * `root`, 404 with an empty body if there is none. Never leaves `root`, not even through a link.
 */
export async function serveFile(
  root: string,
  path: string,
  method: 'GET' | 'HEAD',
  response: ServerResponse,
): Promise<void> {
  const name = path === '' ? 'index.html' : path;
  const file = await fileBelow(root, name);
  if (file === null) {
    const body = name === 'index.html' ? NOT_BUILT : '';
    response.writeHead(body ? 503 : 404, { ...COMMON_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(200, {
    ...COMMON_HEADERS,
    'Content-Type': mediaTypeOf(name),
    'Content-Length': file.size,
    // Private, because the address holds the token.
    'Cache-Control': HASHED.test(name) ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  if (method === 'HEAD' || file.size === 0) {
    response.end();
    return;
  }
  // `end` so that a file which grows meanwhile cannot overrun the length that was announced.
  await pipeline(createReadStream(file.path, { end: file.size - 1 }), response);
}

/** By the file's name, for any of the kinds of file that the application consists of. */
export function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/** The file at a percent-encoded path below `root`; null if there is none, or it would leave `root`. */
export async function fileBelow(
  root: string,
  encoded: string,
): Promise<{ path: string; size: number } | null> {
  const segments = decodeSegments(encoded);
  if (segments === null) return null;
  try {
    const base = await realpath(root);
    const path = await realpath(join(base, ...segments));
    if (!path.startsWith(base + sep)) return null;
    const stats = await stat(path);
    return stats.isFile() ? { path, size: stats.size } : null;
  } catch {
    return null;
  }
}

/** Null unless every segment is a plain name: no `..`, hidden file, separator, drive or stream of any platform. */
function decodeSegments(encoded: string): string[] | null {
  try {
    const segments = encoded.split('/').map(decodeURIComponent);
    return segments.every((segment) => /^[^.\\/:\0][^\\/:\0]*$/.test(segment)) ? segments : null;
  } catch {
    return null;
  }
}
