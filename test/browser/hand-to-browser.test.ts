import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { hasDisplay, writeHandover } from '../../electron/browser/hand-to-browser.ts';

test('a window can be shown where there is a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test('the file that leads the browser here is for its user alone and goes away', async () => {
  const url = 'http://127.0.0.1:1234/to-ken_/';
  const { path, remove } = await writeHandover(url);
  expect(await readFile(path, 'utf8')).toContain(`content="0; url=${url}"`);
  expect(path).not.toContain('to-ken_');
  if (process.platform !== 'win32') {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  }
  await remove();
  await expect(stat(dirname(path))).rejects.toThrow('ENOENT');
});
