/**
 * What comes first, and is small: it asks the host for the document that the address names, and meanwhile
 * brings the code that shows it. All other code comes after there is something to be seen (`app/later.tsx`).
 */
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { parseRoute } from './app/router.ts';
import { askFor } from './host/host.ts';

const route = parseRoute(window.location.hash);
if (route.page === 'document') askFor(route.id);
void Promise.all([
  import('./app/start.tsx'),
  route.page === 'document'
    ? import('./views/document/document-page.tsx')
    : import('./views/library/library-page.tsx'),
  // Not awaited at the top: what comes now needs this module, and would wait for it.
]).then(([{ start }]) => start());
