import type { HostApi } from '#shared/host.ts';

declare global {
  interface Window {
    /** Put there by the preload script where the host is the Electron shell. */
    readonly scenarioDesk?: HostApi;
  }
}
