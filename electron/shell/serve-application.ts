import { readFile } from 'node:fs/promises';
import type { Session } from 'electron';
import { COMMON_HEADERS } from '../browser/response-headers.ts';
import { fileBelow, mediaTypeOf } from '../browser/static-files.ts';
import { isOwnAddress, SCHEME } from './application-address.ts';

/** What `protocol.registerSchemesAsPrivileged` needs, before the application is ready. */
export const PRIVILEGES = [
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
];

/** Answers `app://desk/…` in a session with the built application, under the same headers as the browser host. */
export function serveApplication({ protocol }: Pick<Session, 'protocol'>, root: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    if (!isOwnAddress(url) || method !== 'GET') return answer(404, null, 'text/plain');
    const path = new URL(url).pathname.slice(1) || 'index.html';
    const file = await fileBelow(root, path);
    if (file === null) return answer(404, null, 'text/plain');
    return answer(200, await readFile(file.path), mediaTypeOf(path));
  });
}

function answer(status: number, body: Uint8Array<ArrayBuffer> | null, type: string): Response {
  const headers = new Headers({ 'Content-Type': type });
  for (const [name, value] of Object.entries(COMMON_HEADERS)) headers.set(name, String(value));
  return new Response(body, { status, headers });
}
