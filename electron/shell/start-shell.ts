import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import ElectronStore from 'electron-store';
import { createHost } from '../host/create-host.ts';
import { dataHome } from '../library/data-folder.ts';
import { confSettingsStore } from '../settings/conf-settings-store.ts';
import { openDeskWindow } from './desk-window.ts';
import { guardContents, refusePermissions } from './guard-contents.ts';
import { answerOperations, EVENT_CHANNEL } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { saveExport } from './save-export.ts';
import { PRIVILEGES, serveApplication } from './serve-application.ts';
import { texts } from './texts.ts';

/** Starts the application in Electron. One process per user; a second start opens a window in the first. */
export function startShell(): void {
  const home = dataHome();
  app.setName(texts.name);
  // Chromium's own files beside the documents, so that `SCENARIO_DESK_HOME` moves all of it.
  app.setPath('userData', join(home, 'electron'));
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(PRIVILEGES);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  guardContents(app, shell);
  void app
    .whenReady()
    .then(() => run(home))
    .catch((error: unknown) => {
      dialog.showErrorBox(texts.startFailed, error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
}

async function run(home: string): Promise<void> {
  const host = await createHost({
    home,
    host: 'electron',
    version: app.getVersion(),
    settings: confSettingsStore(home, console.warn, (options) => new ElectronStore(options)),
    shell: {
      saveExport: (file) => saveExport(dialog, BrowserWindow.getFocusedWindow(), file),
      openExternal: (url) => shell.openExternal(url),
      showFile: (path) => shell.showItemInFolder(path),
    },
  });
  const places = new ElectronStore<{ window?: unknown }>({
    cwd: home,
    name: 'windows',
    clearInvalidConfig: false,
  });
  const root = app.getAppPath();
  refusePermissions(session.defaultSession);
  serveApplication(session.defaultSession, join(root, 'out', 'renderer'));
  answerOperations(ipcMain, host);
  host.api.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, event);
  });

  const newWindow = () => openDeskWindow(join(root, 'out', 'preload', 'preload.cjs'), places);
  const command = (id: string) => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    window?.webContents.send(EVENT_CHANNEL, { type: 'command', command: id });
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ command, newWindow }, process.platform)));

  app.on('second-instance', newWindow);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) newWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitAfterSaves(() => host.close());
  newWindow();
}

/** Holds the end of the process until saves under way are on disk. */
function quitAfterSaves(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
