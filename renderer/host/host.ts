import type { HostApi } from '#shared/host.ts';
import { createHttpHost } from './http-host.ts';

/** Whoever hosts this page: the Electron shell through its preload, otherwise the browser host. */
export const host: HostApi = window.scenarioDesk ?? createHttpHost(new URL('.', document.baseURI).href);

/** Tells this page's saves from those of other tabs and windows. */
export const client: string = crypto.randomUUID();
