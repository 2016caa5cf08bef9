/** The small modules: each keeps what the shell registered, so that tests can ask and act. */
import type { MenuItemConstructorOptions } from 'electron';
import { strict } from './strict.ts';

type Invoked = (event: unknown, ...values: unknown[]) => unknown;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;
type PermissionRequest = (
  contents: { getURL(): string },
  permission: string,
  answer: (granted: boolean) => void,
) => void;

export const handlers = {
  protocol: new Map<string, (request: Request) => Promise<Response> | Response>(),
  privileges: [] as readonly unknown[],
  invoke: new Map<string, Invoked>(),
  permissionCheck: null as PermissionCheck | null,
  permissionRequest: null as PermissionRequest | null,
  devicePermission: null as (() => boolean) | null,
  menu: [] as readonly MenuItemConstructorOptions[],
};

/** What the user would answer to the next dialogs, in order; and what the shell showed. */
export const user = {
  answers: [] as unknown[],
  shown: [] as { readonly dialog: string; readonly options: unknown }[],
  opened: [] as string[],
  shownInFolder: [] as string[],
};

function ask(dialog: string, given: readonly unknown[]): unknown {
  // The options are the last argument: a window may stand before them.
  user.shown.push({ dialog, options: given.at(-1) });
  if (user.answers.length === 0) throw new Error(`Nobody told the double how to answer ${dialog}.`);
  return user.answers.shift();
}

export const dialog = strict('dialog', {
  showSaveDialog: async (...given: unknown[]) => ask('showSaveDialog', given),
  showMessageBox: async (...given: unknown[]) => ask('showMessageBox', given),
  showMessageBoxSync: (...given: unknown[]) => ask('showMessageBoxSync', given),
  showErrorBox: (title: string, content: string) => {
    user.shown.push({ dialog: 'showErrorBox', options: { title, content } });
    process.stderr.write(`${title}: ${content}\n`);
  },
});

export const ipcMain = strict('ipcMain', {
  handle(channel: string, listener: Invoked) {
    if (handlers.invoke.has(channel)) throw new Error(`A second handler for ${channel}.`);
    handlers.invoke.set(channel, listener);
  },
  // Of electron-store's; no page of ours can reach it, since the preload does not offer it.
  on: () => undefined,
});

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(privileges: readonly unknown[]) {
    handlers.privileges = privileges;
  },
});

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    protocol: strict('session.defaultSession.protocol', {
      handle(scheme: string, handler: (request: Request) => Promise<Response> | Response) {
        handlers.protocol.set(scheme, handler);
      },
    }),
    setPermissionCheckHandler(handler: PermissionCheck) {
      handlers.permissionCheck = handler;
    },
    setPermissionRequestHandler(handler: PermissionRequest) {
      handlers.permissionRequest = handler;
    },
    setDevicePermissionHandler(handler: () => boolean) {
      handlers.devicePermission = handler;
    },
  }),
});

export const shell = strict('shell', {
  openExternal: async (url: string) => {
    user.opened.push(url);
  },
  showItemInFolder: (path: string) => {
    user.shownInFolder.push(path);
  },
});

export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 1000 } }],
});

export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: readonly MenuItemConstructorOptions[]) {
    handlers.menu = template;
  },
});
