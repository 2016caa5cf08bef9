import { BrowserWindow, dialog, screen } from 'electron';
import type ElectronStore from 'electron-store';
import { HOME_ADDRESS } from './application-address.ts';
import { EVENT_CHANNEL } from './ipc.ts';
import { texts } from './texts.ts';
import { placeFor } from './window-place.ts';

export type PlaceStore = ElectronStore<{ window?: unknown }>;

/** Opens a window on the library: sandboxed, isolated, without Node. */
export function openDeskWindow(preload: string, places: PlaceStore): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...place } = placeFor(places.get('window'), displays);
  const window = new BrowserWindow({
    ...place,
    minWidth: 640,
    minHeight: 480,
    title: texts.name,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    places.set('window', { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  holdUnsavedWork(window);
  offerToCloseWhenStuck(window);
  window.loadURL(HOME_ADDRESS).catch((error: unknown) => {
    // Closed while it was loading: nothing to tell anybody.
    if (!window.isDestroyed()) console.error('The window could not load the application:', error);
  });
  return window;
}

/**
 * A page with unsaved work holds its window (its `beforeunload`). The first time we have it save and
 * close itself; if it is still there at the next try, saving has failed, and the user decides.
 */
function holdUnsavedWork(window: BrowserWindow): void {
  let asked = false;
  window.webContents.on('will-prevent-unload', (event) => {
    if (!asked) {
      asked = true;
      window.webContents.send(EVENT_CHANNEL, { type: 'command', command: 'flush-and-close' });
      return;
    }
    const { message, detail, keep, discard } = texts.unsaved;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message,
      detail,
      buttons: [keep, discard],
      defaultId: 0,
      cancelId: 0,
    });
    // Electron's way of saying: close all the same.
    if (answer === 1) event.preventDefault();
    else asked = false;
  });
}

function offerToCloseWhenStuck(window: BrowserWindow): void {
  window.on('unresponsive', () => {
    const { message, detail, wait, close } = texts.unresponsive;
    void dialog
      .showMessageBox(window, { type: 'warning', message, detail, buttons: [wait, close], cancelId: 0 })
      .then(({ response }) => {
        if (response === 1 && !window.isDestroyed()) window.destroy();
      });
  });
}
