import { expect, test } from 'vitest';
import { createSettingsStore } from '../../renderer/state/settings-store.ts';
import type { HostResult, Input, Output, Settings } from '../../shared/host.ts';

const KEPT: Settings = {
  theme: 'system',
  language: 'system',
  recent: ['before'],
  favourites: [],
  panels: { left: true, right: true },
};

/** A host whose answers come when they are let through; each says what was so when it was asked for. */
function slowHost() {
  let kept = KEPT;
  const waiting: (() => void)[] = [];
  const later = <T>(value: T) =>
    new Promise<HostResult<T>>((resolve) => waiting.push(() => resolve({ ok: true, value })));
  return {
    kept: () => kept,
    /** Lets through what was asked for so far, the newest first. */
    answer: () => {
      for (const each of waiting.splice(0).reverse()) each();
    },
    getSettings: () => later(kept),
    setSettings: (changes: Input<'setSettings'>) => {
      kept = { ...kept, ...(changes as Partial<Settings>) };
      return later(kept);
    },
    info: () => later({ home: '/home' } as unknown as Output<'info'>),
  };
}

test('what is changed before the settings have been read stays', async () => {
  const host = slowHost();
  const store = createSettingsStore(host);
  const loading = store.getState().load();
  const changing = store.getState().change({ theme: 'dark' });
  host.answer();
  await Promise.all([loading, changing]);
  expect(store.getState().settings).toEqual({ ...KEPT, theme: 'dark' });
});

test('a document opened before the settings have been read does not forget those opened before', async () => {
  const host = slowHost();
  const store = createSettingsStore(host);
  const loading = store.getState().load();
  const opening = store.getState().opened('now');
  host.answer();
  await loading;
  await expect.poll(() => host.kept().recent).toEqual(['now', 'before']);
  host.answer();
  await opening;
  expect(store.getState().settings.recent).toEqual(['now', 'before']);
});

test('what another window has changed is there after the next reading', async () => {
  const host = slowHost();
  const store = createSettingsStore(host);
  const changing = store.getState().change({ theme: 'dark' });
  host.answer();
  await changing;
  void host.setSettings({ theme: 'light' });
  const loading = store.getState().load();
  host.answer();
  await loading;
  expect(store.getState().settings.theme).toBe('light');
});
