import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDataFolder, dataFolder, dataHome } from '../../electron/library/data-folder.ts';
import { temporaryFolder } from './temporary-library.ts';

const userHome = '/home/kim';

test('the data is where each platform keeps a user’s data', () => {
  expect(dataHome({ env: {}, platform: 'linux', userHome })).toBe('/home/kim/.local/share/scenario-desk');
  expect(dataHome({ env: { XDG_DATA_HOME: '/d' }, platform: 'linux', userHome })).toBe('/d/scenario-desk');
  expect(dataHome({ env: { XDG_DATA_HOME: 'relative' }, platform: 'linux', userHome })).toBe(
    '/home/kim/.local/share/scenario-desk',
  );
  expect(dataHome({ env: {}, platform: 'darwin', userHome })).toBe(
    '/home/kim/Library/Application Support/Scenario Desk',
  );
  expect(dataHome({ env: { APPDATA: '/roaming' }, platform: 'win32', userHome })).toBe(
    '/roaming/Scenario Desk',
  );
});

test('SCENARIO_DESK_HOME goes before the platform’s folder', () => {
  const env = { SCENARIO_DESK_HOME: '/elsewhere', XDG_DATA_HOME: '/d' };
  expect(dataHome({ env, platform: 'linux', userHome })).toBe('/elsewhere');
});

test.skipIf(process.platform === 'win32')('new folders are closed to other users', async () => {
  const folder = dataFolder(join(await temporaryFolder(), 'deep', 'home'));
  await createDataFolder(folder);
  for (const path of [folder.home, folder.documents, folder.trash, folder.backups])
    expect((await stat(path)).mode & 0o777).toBe(0o700);
});
