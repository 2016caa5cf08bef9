import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import application from '../../../package.json' with { type: 'json' };
import { BrowserWindow } from './browser-window.ts';
import { launch, shutDown } from './chromium.ts';
import { preventable } from './preventable.ts';
import { strict } from './strict.ts';

const root = join(import.meta.dirname, '..', '..', '..');

class App extends EventEmitter {
  readonly paths = new Map<string, string>();
  name = '';
  sandboxed = false;
  ready = false;
  #launched: Promise<void> | null = null;

  setName(name: string) {
    this.name = name;
  }
  setPath(name: string, path: string) {
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`The shell asks for the path "${name}" and never set it.`);
    return path;
  }
  getAppPath = () => root;
  getVersion = () => application.version;
  enableSandbox() {
    if (this.ready) throw new Error('enableSandbox comes too late.');
    this.sandboxed = true;
  }
  requestSingleInstanceLock = () => process.env.DOUBLE_IS_SECOND !== '1';

  whenReady(): Promise<void> {
    this.#launched ??= launch().then(() => {
      this.ready = true;
    });
    return this.#launched;
  }

  quit() {
    void this.#quit();
  }
  async #quit() {
    for (const window of BrowserWindow.getAllWindows()) await window.close();
    if (BrowserWindow.getAllWindows().length > 0) return;
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
  exit(code: number) {
    void shutDown().finally(() => process.exit(code));
  }
}

export const app = strict('app', new App());
BrowserWindow.hooks.created = (contents) => app.emit('web-contents-created', preventable(), contents);
BrowserWindow.hooks.allClosed = () => app.emit('window-all-closed');
