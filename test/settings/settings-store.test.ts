import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confSettingsStore } from '../../electron/settings/conf-settings-store.ts';
import { DEFAULT_SETTINGS } from '../../electron/settings/settings-store.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

function watched(home: string) {
  const warnings: string[] = [];
  return { store: confSettingsStore(home, (message) => warnings.push(message)), warnings };
}

test('settings start with the defaults and last', async () => {
  const home = await temporaryFolder();
  const { store, warnings } = watched(home);
  expect(store.get()).toEqual(DEFAULT_SETTINGS);
  const recent = [crypto.randomUUID()];
  expect(store.set({ theme: 'dark', recent })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', recent });
  expect(watched(home).store.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', recent });
  expect(warnings).toEqual([]);
});

test.skipIf(process.platform === 'win32')('nobody else can read them', async () => {
  const home = join(await temporaryFolder(), 'new');
  watched(home).store.set({ theme: 'dark' });
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  expect((await stat(join(home, 'settings.json'))).mode & 0o777).toBe(0o600);
});

test.each(['{"theme": "dark"', '[1]', 'null', '"text"', '', '\u0000\u0000'])(
  'a file holding %j is set aside, never cleared',
  async (text) => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'settings.json'), text);
    await writeFile(join(home, 'settings.json.broken-1'), 'an earlier one');
    const { store, warnings } = watched(home);
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    expect(warnings).toEqual([expect.stringContaining('settings.json.broken-2')]);
    expect(await readFile(join(home, 'settings.json.broken-2'), 'utf8')).toBe(text);
    expect(await readFile(join(home, 'settings.json.broken-1'), 'utf8')).toBe('an earlier one');
    store.set({ theme: 'light' });
    expect(watched(home).store.get().theme).toBe('light');
  },
);

test('one bad value costs no other, and keys of a newer version stay', async () => {
  const home = await temporaryFolder();
  const path = join(home, 'settings.json');
  await writeFile(path, JSON.stringify({ theme: 'neon', panels: { left: false, right: true }, later: 1 }));
  const { store, warnings } = watched(home);
  expect(store.get()).toEqual({ ...DEFAULT_SETTINGS, panels: { left: false, right: true } });
  store.set({ language: 'en' });
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ theme: 'neon', later: 1, language: 'en' });
  expect(warnings).toEqual([]);
});

test('a file that breaks while we run is set aside at the next change, and nothing chosen is lost', async () => {
  const home = await temporaryFolder();
  const { store, warnings } = watched(home);
  store.set({ theme: 'dark' });
  await writeFile(join(home, 'settings.json'), '{');
  expect(store.get().theme).toBe('dark');
  store.set({ panels: { left: false, right: false } });
  expect(watched(home).store.get()).toMatchObject({ theme: 'dark', panels: { left: false } });
  expect(await readdir(home)).toContain('settings.json.broken-1');
  expect(warnings.length).toBeGreaterThan(0);
});

test('where nothing can be stored, settings live with the process, with a warning', async () => {
  const home = await temporaryFolder();
  await mkdir(join(home, 'settings.json'));
  const { store, warnings } = watched(home);
  expect(store.set({ theme: 'dark' }).theme).toBe('dark');
  expect(warnings).toEqual([expect.stringContaining('cannot be stored')]);
});
