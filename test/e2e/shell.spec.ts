/**
 * The Electron shell's own sources under the double of `electron` (see `double/electron.ts`), with the
 * real interface in a real Chromium. Says nothing about Electron itself; `electron.spec.ts` does, where
 * its binary is there.
 */
import { mkdtemp, rename as move, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { OPERATIONS } from '../../shared/host.ts';
import { type RunningShell, startShell } from './shell-process.ts';

const test = base.extend<{ home: string; shell: RunningShell }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern.
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'scenario-desk-shell-'));
    await use(home);
    await rm(home, { recursive: true, force: true });
  },
  shell: async ({ home }, use) => {
    const shell = await startShell(home);
    await use(shell);
    await shell.stop();
  },
});

test('opens a sandboxed, isolated window on the library', { tag: '@shell' }, async ({ shell, home }) => {
  const page = await shell.page();
  await expect(page.locator('main')).toBeVisible();
  const [window] = await shell.control.windows();
  expect(window).toMatchObject({
    address: expect.stringMatching(/^app:\/\/desk\//),
    visible: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  });
  expect(await shell.control.app()).toEqual({
    name: 'Scenario Desk',
    sandboxed: true,
    userData: join(home, 'electron'),
  });
  expect(await shell.control.privileges()).toMatchObject([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
  const page2 = await shell.control.fetch('app://desk/', 'GET');
  expect(page2.headers['content-security-policy']).toContain("default-src 'none'");
  for (const url of ['app://other/', 'app://desk/../package.json', 'app://desk/%2e%2e/package.json'])
    expect((await shell.control.fetch(url, 'GET')).status, url).toBe(404);
});

test('the bridge has one method per operation, and nothing else', { tag: '@shell' }, async ({ shell }) => {
  const page = await shell.page();
  const methods = await page.evaluate(() => Object.keys(window.scenarioDesk ?? {}).sort());
  expect(methods).toEqual([...Object.keys(OPERATIONS), 'subscribe'].sort());
  expect((await shell.control.channels()).sort()).toEqual(
    Object.keys(OPERATIONS)
      .map((name) => `desk:${name}`)
      .sort(),
  );
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
});

test('checks what a page sends, and which page it is', { tag: '@shell' }, async ({ shell }) => {
  const page = await shell.page();
  const wrong = await page.evaluate(() => window.scenarioDesk?.openDocument({ id: 7 as never }));
  expect(wrong).toMatchObject({ ok: false, error: { code: 'invalid' } });
  const right = await page.evaluate(() => window.scenarioDesk?.listTemplates({}));
  expect(right).toMatchObject({ ok: true });
  for (const [url, inner] of [
    ['https://example.org/', false],
    ['app://desk.example.org/', false],
    ['app://other/', false],
    ['file:///etc/passwd', false],
    ['app://desk/', true],
  ] as const) {
    const answer = await shell.control.invokeAs('desk:listDocuments', url, inner);
    expect(answer, `${url} ${inner}`).toMatchObject({ ok: false, error: { code: 'invalid' } });
  }
});

test('a document made in one window is on disk, and the other window hears of it', { tag: '@shell' }, async ({
  shell,
  home,
}) => {
  const page = await shell.page();
  await shell.control.clickMenu('newWindow');
  await expect.poll(async () => (await shell.control.windows()).length).toBe(2);
  await page.evaluate(() => {
    window.scenarioDesk?.subscribe((event) => {
      (window as { heard?: unknown }).heard = event;
    });
  });
  const other = await shell.page();
  const made = await other.evaluate(() => window.scenarioDesk?.createDocument({ template: 'empty' }));
  expect(made).toMatchObject({ ok: true });
  await expect
    .poll(() => page.evaluate(() => (window as { heard?: unknown }).heard))
    .toMatchObject({ type: 'library-changed' });
  expect(await readdir(join(home, 'documents'))).toHaveLength(1);
});

test('menu items act in the page', { tag: '@shell' }, async ({ shell }) => {
  const page = await shell.page();
  await expect(page.locator('main')).toBeVisible();
  await shell.control.clickMenu('app.commandBox');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a page stays where it is, opens nothing, and gets no permission', { tag: '@shell' }, async ({
  shell,
}) => {
  const page = await shell.page();
  const address = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    window.open('https://example.org/source');
    window.open('file:///etc/passwd');
    window.open('javascript:alert(1)');
  });
  await expect.poll(async () => (await shell.control.user()).opened).toEqual(['https://example.org/source']);
  expect(page.url()).toBe(address);
  expect(await shell.control.windows()).toHaveLength(1);
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])
    expect(await shell.control.permission(permission, 'app://desk/'), permission).toEqual({
      checked: false,
      granted: false,
      device: false,
    });
  expect(await shell.control.permission('clipboard-sanitized-write', 'app://desk/')).toMatchObject({
    granted: true,
  });
  expect(await shell.control.permission('clipboard-sanitized-write', 'https://example.org/')).toMatchObject({
    granted: false,
    checked: false,
  });
});

test('saves an export where the dialog says, under a name and never a path of the page’s', {
  tag: '@shell',
}, async ({ shell, home }) => {
  const page = await shell.page();
  const target = join(home, 'chosen.txt');
  await shell.control.answerDialogs([
    { canceled: false, filePath: target },
    { canceled: true, filePath: '' },
  ]);
  const save = () =>
    page.evaluate(() =>
      window.scenarioDesk?.saveExport({
        name: '../../x/plan.txt',
        mediaType: 'text/plain',
        base64: btoa('hello'),
      }),
    );
  expect(await save()).toEqual({ ok: true, value: { path: target } });
  expect(await readFile(target, 'utf8')).toBe('hello');
  expect(await save()).toEqual({ ok: true, value: { path: null } });
  expect((await shell.control.user()).shown[0]).toMatchObject({
    dialog: 'showSaveDialog',
    options: { defaultPath: 'plan.txt' },
  });
});

test('shows a document’s file in its folder', { tag: '@shell' }, async ({ shell, home }) => {
  const page = await shell.page();
  await page.evaluate(() => window.scenarioDesk?.createDocument({ template: 'empty' }));
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Show in its folder' }).click();
  const [file = ''] = await readdir(join(home, 'documents'));
  await expect
    .poll(async () => (await shell.control.user()).shownInFolder)
    .toEqual([join(home, 'documents', file)]);
});

test('remembers the place of its window, and ends after the last one is closed', { tag: '@shell' }, async ({
  shell,
  home,
}) => {
  await shell.page();
  await shell.control.windows();
  void shell.control.closeWindow(0).catch(() => undefined);
  expect(await shell.ended).toBe(0);
  const places: unknown = JSON.parse(await readFile(join(home, 'windows.json'), 'utf8'));
  expect(places).toMatchObject({ window: { width: 1440, height: 900, maximized: false } });
});

test('a second start leaves the work to the first', { tag: '@shell' }, async ({ shell, home }) => {
  await shell.page();
  await shell.control.emitApp('second-instance');
  await expect.poll(async () => (await shell.control.windows()).length).toBe(2);
  await expect(startShell(home, { DOUBLE_IS_SECOND: '1' })).rejects.toThrow('ended before it had a window');
});

test('a window with unsaved work saves and closes; where it cannot be saved, the user decides', {
  tag: '@shell',
}, async ({ shell, home }) => {
  const page = await shell.page();
  const made = await page.evaluate(() => window.scenarioDesk?.createDocument({ template: 'empty' }));
  const id = made?.ok ? made.value.id : '';
  await page.goto(`https://desk.app.test/#/document/${id}/map`);
  const [file = ''] = await readdir(join(home, 'documents'));
  const path = join(home, 'documents', file);
  const rename = async (title: string) => {
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  };

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // Nothing can be written: the documents' folder is gone.
  await move(join(home, 'documents'), join(home, 'elsewhere'));
  await rename('Kept in spite of all');
  await shell.control.closeWindow(0);
  expect(await shell.control.windows()).toHaveLength(1);
  await shell.control.answerDialogs([0]);
  await shell.control.closeWindow(0);
  expect((await shell.control.user()).shown).toMatchObject([{ dialog: 'showMessageBoxSync' }]);
  expect(await shell.control.windows()).toHaveLength(1);

  // The cause goes away: asked once more, the page saves and closes by itself.
  // In one step: a save that comes in between would find a file half written, and that is a conflict.
  await move(join(home, 'elsewhere'), join(home, 'documents'));
  void shell.control.closeWindow(0).catch(() => undefined);
  expect(await shell.ended).toBe(0);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ title: 'Kept in spite of all' });
});
