import { askEarly } from './ask-early.ts';
import { createHttpHost } from './http-host.ts';
import { withSpokenErrors } from './spoken-errors.ts';

/** Whoever hosts this page: the Electron shell through its preload, otherwise the browser host. */
export const { host, askFor } = askEarly(
  withSpokenErrors(window.scenarioDesk ?? createHttpHost(new URL('.', document.baseURI).href)),
);

/** Tells this page's saves from those of other tabs and windows. */
export const client: string = crypto.randomUUID();
