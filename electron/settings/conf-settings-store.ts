import { join } from 'node:path';
import Conf, { type Options } from 'conf';
import type { Settings } from '#shared/host.ts';
import { createHomeSync } from '../library/data-folder.ts';
import { readSettings } from './read-settings.ts';
import { setAsideIfCorrupt } from './set-aside-if-corrupt.ts';
import type { SettingsStore } from './settings-store.ts';

type Stored = Record<string, unknown>;

/**
 * Settings in `home`/settings.json by `conf`. A file that is not a JSON object is set aside first
 * (`conf` would throw on some, silently replace others), with a warning; where nothing can be stored,
 * the settings live as long as the process, also with a warning.
 *
 * @param create the Electron shell gives electron-store, which is `conf` within Electron
 */
export function confSettingsStore(
  home: string,
  warn: (message: string) => void = console.warn,
  create: (options: Options<Stored> & { name: string }) => Conf<Stored> = (options) => new Conf(options),
): SettingsStore {
  const aside = setAsideIfCorrupt(join(home, 'settings.json'));
  if (aside !== null) warn(aside);
  let conf: Conf<Stored>;
  try {
    // Before `conf` does, which would let others read the folder.
    createHomeSync(home);
    conf = create({
      cwd: home,
      configName: 'settings',
      // What electron-store calls `configName`.
      name: 'settings',
      fileExtension: 'json',
      configFileMode: 0o600,
      clearInvalidConfig: false,
      // Keys are plain names; a dot in one must not become a path.
      accessPropertiesByDotNotation: false,
    });
  } catch (error) {
    warn(`The settings cannot be stored: ${error instanceof Error ? error.message : String(error)}`);
    return memorySettingsStore();
  }
  let last = readSettings(conf.store);
  const get = () => {
    try {
      last = readSettings(conf.store);
    } catch (error) {
      // Broken by another program while we run: what was last read goes on, the file stays as it is.
      warn(`The settings cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return last;
  };
  return {
    get,
    set(changes) {
      const again = setAsideIfCorrupt(join(home, 'settings.json'));
      if (again !== null) warn(again);
      // What was lost with a file set aside comes back from memory.
      conf.set(again === null ? definedIn(changes) : { ...last, ...definedIn(changes) });
      return get();
    },
  };
}

/** Settings that end with the process. */
export function memorySettingsStore(): SettingsStore {
  let settings = readSettings({});
  return {
    get: () => settings,
    set: (changes) => {
      settings = { ...settings, ...definedIn(changes) };
      return settings;
    },
  };
}

function definedIn(changes: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
