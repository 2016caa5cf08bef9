import { type Route, VIEWS, type ViewName } from '../state/view-store.ts';

/** `#/` is the library, `#/document/ID/VIEW` a document. What is not understood leads to the library. */
export function parseRoute(hash: string): Route {
  const [page, id, view] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (page !== 'document' || !id) return { page: 'library' };
  return { page: 'document', id, view: isView(view) ? view : 'map' };
}

export function printRoute(route: Route): string {
  return route.page === 'library' ? '#/' : `#/document/${encodeURIComponent(route.id)}/${route.view}`;
}

/** Leads the window there; the address changes first, and everything else follows the address. */
export function goTo(route: Route): void {
  window.location.hash = printRoute(route);
}

function isView(text: string | undefined): text is ViewName {
  return (VIEWS as readonly string[]).includes(text ?? '');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
