/** What a test asks of the double from its own process, over Node's IPC: look at what the shell did, act as the user. */
import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerOwn } from './chromium.ts';
import { handlers, user } from './modules.ts';
import { preventable } from './preventable.ts';

type Items = readonly MenuItemConstructorOptions[];
const submenu = (item: MenuItemConstructorOptions): Items =>
  Array.isArray(item.submenu) ? item.submenu : [];
const flat = (items: Items): Items => items.flatMap((item) => [item, ...flat(submenu(item))]);

const commands = {
  windows: () =>
    BrowserWindow.getAllWindows().map(({ options, visible, webContents }) => ({
      address: webContents.getURL(),
      visible,
      webPreferences: options.webPreferences,
      bounds: { x: options.x, y: options.y, width: options.width, height: options.height },
    })),
  /** Ids of the menu's items that act, and the roles of the others. */
  menu: () =>
    flat(handlers.menu).map(({ id, role, label, accelerator }) => ({ id, role, label, accelerator })),
  clickMenu: (id: string) => {
    const item = flat(handlers.menu).find((each) => each.id === id);
    if (item?.click === undefined) throw new Error(`No menu item ${id}.`);
    (item.click as () => void)();
  },
  closeWindow: (index: number) => BrowserWindow.getAllWindows()[index]?.close(),
  answerDialogs: (answers: readonly unknown[]) => {
    user.answers.push(...answers);
  },
  user: () => user,
  channels: () => [...handlers.invoke.keys()],
  privileges: () => handlers.privileges,
  app: () => ({ name: app.name, sandboxed: app.sandboxed, userData: app.getPath('userData') }),
  emitApp: (event: string) => {
    app.emit(event, preventable());
  },
  quit: () => app.quit(),
  fetch: async (url: string, method: string) => {
    const response = await answerOwn(url, method);
    return { status: response.status, headers: Object.fromEntries(response.headers) };
  },
  permission: (permission: string, address: string) =>
    new Promise((resolve) => {
      const checked = handlers.permissionCheck?.(null, permission, new URL(address).origin);
      handlers.permissionRequest?.({ getURL: () => address }, permission, (granted) =>
        resolve({ checked, granted, device: handlers.devicePermission?.() }),
      );
    }),
  /** An operation as a frame of another page, or an inner frame, would ask for it. */
  invokeAs: (channel: string, url: string, inner: boolean) => {
    const frame = { url };
    const event = { sender: { mainFrame: inner ? { url: 'app://desk/' } : frame }, senderFrame: frame };
    return handlers.invoke.get(channel)?.(event, {});
  },
};
export type Control = {
  [N in keyof typeof commands]: (
    ...given: Parameters<(typeof commands)[N]>
  ) => Promise<Awaited<ReturnType<(typeof commands)[N]>>>;
};

process.on('message', async (message: { id: number; name: keyof typeof commands; given: unknown[] }) => {
  const command = commands[message.name] as (...given: unknown[]) => unknown;
  try {
    process.send?.({ id: message.id, value: await command(...message.given) });
  } catch (error) {
    process.send?.({ id: message.id, error: String(error) });
  }
});
