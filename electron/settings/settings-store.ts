import type { Settings } from '#shared/host.ts';

/** Where the user's settings are kept; the hosts differ in what stands behind it. */
export interface SettingsStore {
  /** Always complete and valid: what the store lacks or holds wrongly is as in `DEFAULT_SETTINGS`. */
  get(): Settings;
  /** Changes what is given, keeps the rest. Throws the file system's error if it cannot be stored. */
  set(changes: Partial<Settings>): Settings;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  recent: [],
  favourites: [],
  panels: { left: true, right: true },
};
