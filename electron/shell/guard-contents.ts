import type { App, Session, Shell } from 'electron';
import { webAddress } from '../host/web-address.ts';
import { isOwnAddress } from './application-address.ts';

/**
 * Whatever a page tries: it stays on our own pages, opens no window (web links go to the user's
 * browser), embeds nothing. Holds for every page that the application ever creates.
 */
export function guardContents(app: Pick<App, 'on'>, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, contents) => {
    const stayHere = (event: { preventDefault(): void; url: string }) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stayHere);
    contents.on('will-redirect', stayHere);
    contents.on('will-frame-navigate', stayHere);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const address = webAddress(url);
      if (address !== null) void shell.openExternal(address).catch(() => undefined);
      return { action: 'deny' };
    });
  });
}

/** Camera, location, notifications and the rest: no. Writing to the clipboard: yes, copying is part of the work. */
export function refusePermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  const allowed = (permission: string, address: string) =>
    permission === 'clipboard-sanitized-write' && isOwnAddress(address);
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(allowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
}
