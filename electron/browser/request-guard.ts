import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Admission =
  | { readonly admitted: true /** Below the token, without leading slash or query. */; readonly path: string }
  | { readonly admitted: false; readonly status: 403 | 404 };

const FORBIDDEN: Admission = { admitted: false, status: 403 };
const NOT_FOUND: Admission = { admitted: false, status: 404 };

/**
 * Decides, before anything else is done, whether a request comes from our own page:
 *
 * - `Host` must be our loopback address with our port. A page of another site whose name was made to
 *   point at 127.0.0.1 (DNS rebinding) sends its own name.
 * - `Origin`, which a page cannot forge, must be ours; every `POST` must carry it.
 * - `Sec-Fetch-Site`, ditto, must say that the request comes from our page or from the user. Only
 *   the page itself may be opened from elsewhere, as a top-level navigation: the file that
 *   hands the address to the browser counts as another site.
 * - The path must begin with the token of this start, compared in constant time. It proves that the
 *   sender was told the address; other users of the machine were not.
 */
export function admit(request: IncomingMessage, port: number, token: string): Admission {
  const { host, origin } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return FORBIDDEN;
  if (origin === undefined ? request.method === 'POST' : origin !== `http://${host}`) return FORBIDDEN;

  // Only the origin form is expected; an absolute target would bring a second host name.
  const match = /^\/([^/?#]*)(\/[^?#]*)?(?:\?|$)/.exec(request.url ?? '');
  const path = match?.[2]?.slice(1);
  const isPage = path === '' && request.method === 'GET' && isNavigation(request);
  if (!fromOurselves(request) && !isPage) return FORBIDDEN;
  if (!sameSecret(match?.[1] ?? '', token) || path === undefined) return NOT_FOUND;
  return { admitted: true, path };
}

/** Browsers send `Sec-Fetch-Site` with every request to a loopback address; programs send none. */
function fromOurselves(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return true;
  return site === 'none' && request.method !== 'POST';
}

function isNavigation(request: IncomingMessage): boolean {
  return request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
}

/** Compares digests, so that neither content nor length shows in the time taken. */
function sameSecret(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
