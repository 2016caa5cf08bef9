import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostApi, HostError, Output, Settings } from '#shared/host.ts';

export interface SettingsState {
  readonly settings: Settings;
  readonly info: Output<'info'> | null;
  /** Why the last change is not kept beyond this window. */
  readonly error: HostError | null;
  load(): Promise<void>;
  /** Applies at once, then asks the host to keep it. */
  change(changes: Partial<Settings>): Promise<void>;
  /** The document stands first in `recent` from now on. */
  opened(id: string): Promise<void>;
}

const DEFAULTS: Settings = {
  theme: 'system',
  language: 'system',
  recent: [],
  favourites: [],
  panels: { left: true, right: true },
};

export function createSettingsStore(
  host: Pick<HostApi, 'getSettings' | 'setSettings' | 'info'>,
): StoreApi<SettingsState> {
  /** Changes that the host has not answered yet. */
  const asked = new Set<Partial<Settings>>();
  /** Of each reading under way: what was changed since it was asked for, which its answer may not know. */
  const readings = new Set<{ since: Partial<Settings> }>();
  let first: Promise<void> | null = null;

  return createStore<SettingsState>((set, get) => {
    const read = async () => {
      const reading = { since: Object.assign({}, ...asked) as Partial<Settings> };
      readings.add(reading);
      const [settings, info] = await Promise.all([host.getSettings({}), host.info({})]);
      readings.delete(reading);
      if (settings.ok) set({ settings: { ...settings.value, ...reading.since } });
      else set({ error: settings.error });
      if (info.ok) set({ info: info.value });
    };
    return {
      settings: DEFAULTS,
      info: null,
      error: null,

      async load() {
        const reading = read();
        first ??= reading;
        await reading;
      },

      async change(changes) {
        set({ settings: { ...get().settings, ...changes } });
        for (const reading of readings) Object.assign(reading.since, changes);
        asked.add(changes);
        const result = await host.setSettings(changes);
        asked.delete(changes);
        set({ error: result.ok ? null : result.error });
      },

      async opened(id) {
        // Before they are read, the list is empty, and all that was opened before would be forgotten.
        await first;
        const { recent } = get().settings;
        if (recent[0] === id) return;
        await get().change({ recent: [id, ...recent.filter((other) => other !== id)].slice(0, 20) });
      },
    };
  });
}
