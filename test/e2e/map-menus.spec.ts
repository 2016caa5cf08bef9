import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e17';
const SCENARIO = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Menus',
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  actors: [
    { id: 'seoul', name: 'Seoul' },
    { id: 'nato', name: 'NATO' },
  ],
  nodes: [
    { id: 'who', kind: 'decision', title: 'Who goes?', actor: 'seoul', position: { x: 0, y: 0 } },
    { id: 'lee', kind: 'event', title: 'Lee', tags: ['travel'], position: { x: 420, y: -130 } },
    { id: 'wi', kind: 'event', title: 'Wi', position: { x: 420, y: 40 } },
  ],
  edges: [
    { id: 'a', from: 'who', to: 'lee' },
    { id: 'b', from: 'who', to: 'wi' },
  ],
};
const path = (host: RunningHost) => join(host.home, 'documents', 'menus.scenario.json');
async function open(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(path(host), JSON.stringify(SCENARIO));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(node(page, 'Wi')).toBeVisible();
}
async function kinds(page: Page, host: RunningHost): Promise<Record<string, string>> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const { nodes } = JSON.parse(await readFile(path(host), 'utf8')) as typeof SCENARIO;
  return Object.fromEntries(nodes.map(({ title, kind }) => [title, kind]));
}
const map = (page: Page) => page.getByRole('main');
const node = (page: Page, title: string) =>
  map(page).getByRole('group', { name: new RegExp(`: ${title}(,|$)`) });
const title = (page: Page) => map(page).getByRole('textbox', { name: 'Title', exact: true });
/** With or without its keys behind it. */
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}`) });

test('a node’s menu fits a small window, and leads on by keys', async ({ page, host }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Lee').click({ button: 'right' });
  await expect(entry(page, 'Type the title, then date and branch')).toBeFocused();
  const menu = page.getByRole('menu', { name: 'Node' });
  expect(await menu.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  const box = await menu.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700);

  // To an entry by its first letters, into its menu and out again.
  await keyboard.type('turn');
  await expect(entry(page, 'Turn into')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(entry(page, 'Decision')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(entry(page, 'Turn into')).toBeFocused();
  await expect(entry(page, 'Decision')).toHaveCount(0);
  await keyboard.press('ArrowRight');
  await expect(entry(page, 'Decision')).toBeFocused();
  await keyboard.press('l');
  await expect(node(page, 'Lee')).toHaveAccessibleName(/^Deadline/);
  await expect(node(page, 'Lee')).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);

  await node(page, 'Wi').click({ button: 'right' });
  await entry(page, 'Insert before').click();
  await entry(page, 'Chance').click();
  await expect(title(page)).toBeFocused();
  await keyboard.type('Ready?');
  await keyboard.press('Enter');
  await expect(node(page, 'Ready\\?')).toBeFocused();
  await keyboard.press('Shift+F');
  await node(page, 'Wi').click({ button: 'right' });
  await entry(page, 'Arrange').press('ArrowRight');
  await entry(page, 'Pin to its place, or let go').press('Enter');
  await expect(page.getByRole('button', { name: 'Undo: Pin 1 node' })).toBeVisible();
  await expect(node(page, 'Wi')).toBeFocused();
  expect(await kinds(page, host)).toEqual({
    'Who goes?': 'decision',
    Lee: 'deadline',
    Wi: 'event',
    'Ready?': 'chance',
  });
});

test('filters are commands: chosen from a list, or found by their names', async ({ page, host }) => {
  await open(page, host);
  const { keyboard } = page;
  const faded = map(page).locator('[data-map-node][data-mark=faded]');
  await node(page, 'Wi').click();
  await keyboard.press('Shift+A');
  await expect(entry(page, 'Seoul')).toBeFocused();
  await keyboard.press('Enter');
  await expect(faded).toHaveCount(2);
  await expect(node(page, 'Wi')).toBeFocused();
  await keyboard.press('a');
  await expect(faded).toHaveCount(0);
  await keyboard.press('Shift+T');
  await expect(entry(page, 'travel')).toBeFocused();
  await keyboard.press('Escape');
  await expect(node(page, 'Wi')).toBeFocused();
  await expect(faded).toHaveCount(0);

  await keyboard.press('Control+k');
  await keyboard.type('filter trav');
  await expect(page.getByRole('option', { name: 'Filter: travel' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(faded).toHaveCount(2);
  await expect(node(page, 'Lee')).not.toHaveAttribute('data-mark');
});

test('after a press of a tool by the pointer the keys are the map’s; reached by Tab, the tool keeps them', async ({
  page,
  host,
}) => {
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Who goes\\?').click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(node(page, 'Who goes\\?')).toBeFocused();
  await page.getByRole('button', { name: /^Lens/ }).click();
  await entry(page, 'odds').click();
  await expect(page.getByRole('button', { name: 'Lens: odds' })).toBeVisible();
  await expect(node(page, 'Who goes\\?')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('o: Home');
  await keyboard.press('Enter');
  await expect(node(page, 'Home')).toBeFocused();
  await page.getByRole('toolbar', { name: 'Add a node' }).getByRole('button', { name: 'Event' }).click();
  await keyboard.type('Nobody');
  await keyboard.press('Enter');
  await expect(node(page, 'Nobody')).toBeFocused();

  const zoom = page.getByRole('button', { name: 'Zoom in' });
  await zoom.focus();
  await zoom.press('Enter');
  await expect(zoom).toBeFocused();
  await page.getByRole('button', { name: /^Lens/ }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Lens/ })).toBeFocused();
  expect(await kinds(page, host)).toMatchObject({ Home: 'outcome', Nobody: 'event' });
});

test('what is pressed at once belongs to what was opened, drawn or not', async ({ page, host }) => {
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Wi').click();
  await keyboard.press('i');
  await keyboard.press('c');
  await keyboard.type('Ready?');
  await keyboard.press('Enter');
  await expect(node(page, 'Ready\\?')).toBeFocused();
  await keyboard.press('Control+l');
  await keyboard.type('Lee');
  await expect(page.getByRole('combobox', { name: 'Lead to' })).toHaveValue('Lee');
  await expect(page.getByRole('combobox', { name: 'Lead to' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(node(page, 'Ready\\?')).toBeFocused();

  // In one go, so that nothing can have been drawn between the keys; a Korean keyboard without its input method.
  const atOnce = (keys: readonly string[]) =>
    page.evaluate((all) => {
      for (const key of all)
        (document.activeElement ?? window).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
    }, keys);
  await atOnce(['F2', ...'ㅎㅏㄴㄱㅡㄹ', 'Enter']);
  await expect(node(page, '한글')).toBeFocused();
  expect(await kinds(page, host)).toEqual({
    'Who goes?': 'decision',
    Lee: 'event',
    Wi: 'event',
    한글: 'chance',
  });
});
