/**
 * Runs in the page before its own scripts, in place of Electron's renderer part: gives the preload
 * script `contextBridge` and `ipcRenderer`. Serialised into the page, so it refers to nothing outside.
 */
declare global {
  interface Window {
    electronInvoke(channel: string, values: unknown[]): Promise<unknown>;
    electronDouble: { receive(channel: string, values: readonly unknown[]): void };
  }
}

export function pageSide(preload: string): void {
  const listeners = new Map<string, Set<(event: unknown, ...values: unknown[]) => void>>();
  const of = (channel: string) => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known);
    return known;
  };
  const invoke = window.electronInvoke;
  window.electronDouble = {
    receive: (channel, values) => {
      for (const listener of of(channel)) listener({}, ...values);
    },
  };
  // In Electron a page may always close its window.
  window.close = () => void invoke('double:close', []);
  // Both ways to a new window end at the shell's window open handler.
  const openWindow = (url: string) => void invoke('double:open', [new URL(url, document.baseURI).href]);
  window.open = (url) => {
    openWindow(String(url ?? 'about:blank'));
    return null;
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    openWindow(link.href);
  });
  const ipcRenderer = {
    // As in Electron, what cannot be cloned cannot be sent.
    invoke: (channel: string, ...values: unknown[]) => invoke(channel, structuredClone(values)),
    on: (channel: string, listener: (event: unknown, ...values: unknown[]) => void) =>
      of(channel).add(listener),
    off: (channel: string, listener: (event: unknown, ...values: unknown[]) => void) =>
      of(channel).delete(listener),
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) =>
      Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require "${name}".`);
    return { contextBridge, ipcRenderer };
  };
  const module = { exports: {} };
  const run: (...given: unknown[]) => void = new Function('require', 'module', 'exports', preload) as never;
  run(require, module, module.exports);
}
