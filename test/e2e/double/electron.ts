/**
 * A double of the `electron` module for a main process that runs under plain Node: windows are pages
 * of a real Chromium, the preload script and IPC are real code across a real process border, and the
 * application's own scheme is answered by the handler that the shell registered. What it cannot show:
 * Electron's process isolation itself. Only what the shell uses exists; anything else throws.
 */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog, ipcMain, Menu, protocol, screen, session, shell } from './modules.ts';
import './control.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell };
export default { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell };
