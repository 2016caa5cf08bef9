import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../i18n/i18n.ts';
import { viewStore } from '../state/stores.ts';
import { App } from './app.tsx';
import { parseRoute } from './router.ts';

/** Puts the application on the page, where the address leads. */
export function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  viewStore.getState().setRoute(parseRoute(window.location.hash));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
