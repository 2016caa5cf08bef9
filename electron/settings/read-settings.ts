import { Settings } from '#shared/host.ts';
import { DEFAULT_SETTINGS } from './settings-store.ts';

/** Complete settings from whatever a store holds: each key on its own, so that one bad value costs no other. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const read = schema.safeParse(stored[key]);
    settings[key] = read.success ? read.data : DEFAULT_SETTINGS[key as keyof Settings];
  }
  return Settings.parse(settings);
}
