import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../library/temporary-library.ts';

const SERVER = join(import.meta.dirname, 'processes', 'opening-server.ts');

/** A desktop whose default browser is a script that writes down how it was called and what it was shown. */
async function desktop() {
  const root = await temporaryFolder();
  const seen = { argument: join(root, 'argument'), file: join(root, 'file') };
  const script = join(root, 'browser.sh');
  const lines = [
    '#!/bin/sh',
    `cp "$(echo "$1" | sed 's,^file://,,')" "${seen.file}"`,
    `echo "$@" > "${seen.argument}.part"; mv "${seen.argument}.part" "${seen.argument}"`,
  ];
  await writeFile(script, `${lines.join('\n')}\n`, { mode: 0o755 });
  await mkdir(join(root, 'data', 'applications'), { recursive: true });
  await writeFile(
    join(root, 'data', 'applications', 'seen.desktop'),
    `[Desktop Entry]\nType=Application\nName=Seen\nExec=${script} %u\nMimeType=text/html;\n`,
  );
  await mkdir(join(root, 'config'));
  await writeFile(
    join(root, 'config', 'mimeapps.list'),
    '[Default Applications]\ntext/html=seen.desktop\nx-scheme-handler/file=seen.desktop\n',
  );
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  return {
    root,
    seen,
    env: { ...env, XDG_DATA_HOME: join(root, 'data'), XDG_CONFIG_HOME: join(root, 'config') },
  };
}

async function served(home: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [SERVER, home], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(line.toString()) as { url: string; browser: string }) };
}

test.runIf(process.platform === 'linux')(
  'the browser learns the address, the command line does not',
  async () => {
    const { root, seen, env } = await desktop();
    const { child, url, browser } = await served(join(root, 'home'), { ...env, DISPLAY: ':77' });
    expect(browser).toBe('opened');
    await vi.waitFor(() => expect(existsSync(seen.argument)).toBe(true), 20_000);
    const argument = (await readFile(seen.argument, 'utf8')).trim();
    const token = new URL(url).pathname.replaceAll('/', '');
    expect(argument).toMatch(/open\.html$/);
    expect(argument).not.toContain(token);
    expect(await readFile(seen.file, 'utf8')).toContain(url);

    const handover = argument.replace(/^file:\/\//, '');
    expect(existsSync(handover)).toBe(true);
    await fetch(url);
    await vi.waitFor(() => expect(existsSync(dirname(handover))).toBe(false), 10_000);

    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  },
);

test.runIf(process.platform === 'linux')('without a display no browser is tried', async () => {
  const { root, seen, env } = await desktop();
  const { browser } = await served(join(root, 'home'), env);
  expect(browser).toBe('no-display');
  expect(existsSync(seen.argument)).toBe(false);
});
