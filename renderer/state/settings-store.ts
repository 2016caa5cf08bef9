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
  return createStore<SettingsState>((set, get) => ({
    settings: DEFAULTS,
    info: null,
    error: null,

    async load() {
      const [settings, info] = await Promise.all([host.getSettings({}), host.info({})]);
      if (settings.ok) set({ settings: settings.value });
      else set({ error: settings.error });
      if (info.ok) set({ info: info.value });
    },

    async change(changes) {
      set({ settings: { ...get().settings, ...changes } });
      const result = await host.setSettings(changes);
      set({ error: result.ok ? null : result.error });
    },

    async opened(id) {
      const { recent } = get().settings;
      if (recent[0] === id) return;
      await get().change({ recent: [id, ...recent.filter((other) => other !== id)].slice(0, 20) });
    },
  }));
}
