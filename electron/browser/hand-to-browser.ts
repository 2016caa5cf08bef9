import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import open from 'open';

/** Whether a window can be shown at all. */
export function hasDisplay(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * A file that sends whoever opens it on to `url`. The address holds the token, and every user of the
 * machine can read the command lines of all processes: so the browser is given the name of a file that
 * only this user can read. `remove` deletes it.
 */
export async function writeHandover(url: string): Promise<{ path: string; remove: () => Promise<void> }> {
  // Browsers packaged as snaps see neither /tmp nor hidden folders, only the plain part of the home.
  const place = process.platform === 'linux' && existsSync('/snap/bin') ? homedir() : tmpdir();
  // mkdtemp makes the folder with mode 0700.
  const folder = await mkdtemp(join(place, 'scenario-desk-opening-'));
  const path = join(folder, 'open.html');
  await writeFile(path, handoverPage(url), { mode: 0o600, flag: 'wx' });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

function handoverPage(url: string): string {
  const address = url.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return [
    '<!doctype html><meta charset="utf-8"><title>Scenario Desk</title>',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    `<p><a href="${address}">Open Scenario Desk</a></p>`,
    '',
  ].join('\n');
}

/** Opens a file or a web address in the user's browser. Throws if nothing could be started. */
export async function openInBrowser(target: string): Promise<void> {
  const child = await open(target.startsWith('/') ? pathToFileURL(target).href : target, { wait: false });
  // A browser that cannot be started says so later; without a listener that would end the server.
  child.on('error', (error) => console.error(`The browser could not be opened: ${error.message}`));
}
