import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modules, ownNode, SetupError } from './paths.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium for the tests: the system's, else Playwright's own download, else Debian's package as root. */
export async function ensureChromium() {
  const found = onSystem() ?? (await playwrights());
  if (found) return found;
  console.error('No Chromium found: downloading the one that Playwright tests with …');
  spawnSync(ownNode(), [join(modules, 'playwright', 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  const downloaded = await playwrights();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.error("That failed: installing Debian's chromium …");
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env: environment });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      stdio: 'ignore',
      env: environment,
    });
    const installed = onSystem();
    if (installed) return installed;
  }
  throw new SetupError(
    'The tests need a Chromium, and none could be had. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run "npm test" again.',
  );
}

function onSystem() {
  const set = process.env.CHROMIUM_PATH;
  if (set) {
    if (existsSync(set)) return set;
    throw new SetupError(`CHROMIUM_PATH is set to ${set}, and nothing is there.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name))).concat(places);
  return candidates.find((path) => existsSync(path)) ?? null;
}

async function playwrights() {
  const { chromium } = await import(pathToFileURL(join(modules, 'playwright-core', 'index.mjs')).href);
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
