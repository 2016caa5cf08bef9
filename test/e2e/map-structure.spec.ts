import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e12';
const OTHER = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e13';
const EMPTY = {
  format: 'scenario-desk',
  version: 1,
  title: 'Other',
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  nodes: [],
  edges: [],
};
const TREE = {
  ...EMPTY,
  id: ID,
  title: 'Tree',
  nodes: [
    { id: 'who', kind: 'decision', title: 'Who goes?', position: { x: 0, y: 0 } },
    { id: 'lee', kind: 'event', title: 'Lee', position: { x: 420, y: -130 } },
    { id: 'wi', kind: 'event', title: 'Wi', position: { x: 440, y: 40 } },
    { id: 'end', kind: 'outcome', title: 'Back', position: { x: 840, y: -40 } },
    { id: 'letter', kind: 'outcome', title: 'Letter', position: { x: 840, y: 160 } },
  ],
  edges: [
    { id: 'a', from: 'who', to: 'lee', label: 'Lee attends' },
    { id: 'b', from: 'who', to: 'wi', label: 'Send Wi' },
    { id: 'c', from: 'lee', to: 'end' },
    { id: 'd', from: 'wi', to: 'letter' },
  ],
};
interface Saved {
  readonly root?: string;
  readonly nodes: readonly {
    id: string;
    kind: string;
    title: string;
    group?: string;
    position: { x: number; y: number };
  }[];
  readonly edges: readonly { id: string; from: string; to: string; label?: string }[];
  readonly groups?: readonly { id: string; title: string }[];
}

const path = (host: RunningHost, name: string) => join(host.home, 'documents', `${name}.scenario.json`);
async function open(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(path(host, 'tree'), JSON.stringify(TREE));
  await writeFile(path(host, 'other'), JSON.stringify({ ...EMPTY, id: OTHER }));
  await show(page, host, ID);
}
async function show(page: Page, host: RunningHost, id: string): Promise<void> {
  await page.goto(`${host.url}#/document/${id}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
}
async function saved(page: Page, host: RunningHost, name = 'tree'): Promise<Saved> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  return JSON.parse(await readFile(path(host, name), 'utf8')) as Saved;
}
const map = (page: Page) => page.getByRole('main');
const node = (page: Page, title: string) =>
  map(page).getByRole('group', { name: new RegExp(`: ${title}(,|$)`) });
const typing = (page: Page, name: string) => map(page).getByRole('textbox', { name, exact: true });
const titles = ({ nodes, edges }: Saved) => {
  const named = new Map(nodes.map(({ id, title }) => [id, title]));
  return edges.map(({ from, to }) => `${named.get(from)} > ${named.get(to)}`);
};

test('copied nodes are pasted beside, and into another document; a cut is one step', async ({
  page,
  host,
}) => {
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Wi').click();
  await node(page, 'Letter').click({ modifiers: ['Control'] });
  await keyboard.press('Control+c');
  await keyboard.press('Control+v');
  await expect(map(page).getByRole('group', { name: /: Wi/ })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Undo: Paste 2 nodes' })).toBeVisible();
  const twice = await saved(page, host);
  expect(titles(twice).filter((each) => each === 'Wi > Letter')).toHaveLength(2);
  expect(new Set(twice.nodes.map(({ position }) => `${position.x} ${position.y}`)).size).toBe(7);
  await keyboard.press('Control+x');
  await expect(map(page).getByRole('group', { name: /: Wi/ })).toHaveCount(1);

  await show(page, host, OTHER);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await keyboard.press('Control+v');
  await expect(node(page, 'Wi')).toBeVisible();
  expect(titles(await saved(page, host, 'other'))).toEqual(['Wi > Letter']);
});

test('a pasted outline becomes a tree below the selected node', async ({ page, host }) => {
  await open(page, host);
  await node(page, 'Wi').click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Does he come?\n\tComes (40%) → They meet\n\tStays away (rest) → Message\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(map(page).getByRole('group', { name: /^Chance: Does he come/ })).toBeVisible();
  expect(titles(await saved(page, host)).slice(4)).toEqual([
    'Does he come? > They meet',
    'Does he come? > Message',
    'Wi > Does he come?',
  ]);
  await page.keyboard.press('Control+z');
  await expect(map(page).getByRole('group')).toHaveCount(5);
});

test('insert before, convert, rejoin, swap, detach', async ({ page, host }) => {
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Who goes\\?').click();
  await keyboard.press('i');
  await page.getByRole('menuitem', { name: 'Event' }).click();
  await expect(typing(page, 'Title')).toBeFocused();
  await keyboard.type('Invited');
  await keyboard.press('Enter');
  await keyboard.press('Shift+L');
  await expect(map(page).getByRole('group', { name: /^Deadline: Invited/ })).toBeVisible();
  expect(titles(await saved(page, host))).toContain('Invited > Who goes?');

  await map(page).getByText('Send Wi').click();
  await keyboard.press('Alt+ArrowUp');
  const swapped = await saved(page, host);
  expect(swapped.edges.map(({ id }) => id).slice(0, 2)).toEqual(['b', 'a']);
  const y = (id: string) => swapped.nodes.find((each) => each.id === id)?.position.y ?? 0;
  expect(y('wi')).toBeLessThan(y('lee'));

  await keyboard.press('j');
  await expect(page.getByRole('combobox', { name: 'Lead to' })).toBeFocused();
  await keyboard.type('Back');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(titles(await saved(page, host))).toContain('Who goes? > Back');

  await keyboard.press('Shift+F');
  await node(page, 'Back').click();
  await keyboard.press('Shift+X');
  await expect
    .poll(async () => titles(await saved(page, host)))
    .toEqual(['Who goes? > Lee', 'Wi > Letter', 'Invited > Who goes?']);
});

test('align, distribute, fold, group', async ({ page, host }) => {
  await open(page, host);
  const { keyboard } = page;
  await node(page, 'Lee').click();
  await node(page, 'Wi').click({ modifiers: ['Control'] });
  await keyboard.press('Alt+Shift+ArrowLeft');
  await expect(page.getByRole('button', { name: 'Undo: Align nodes' })).toBeVisible();
  const aligned = await saved(page, host);
  expect(aligned.nodes.slice(1, 3).map(({ position }) => position.x)).toEqual([420, 420]);

  await keyboard.press('Control+g');
  await expect(typing(page, 'Title of the group')).toBeFocused();
  await keyboard.type('Summit');
  await keyboard.press('Enter');
  await expect(map(page).getByRole('button', { name: 'Summit' })).toBeVisible();
  const grouped = await saved(page, host);
  expect(grouped.groups).toMatchObject([{ title: 'Summit' }]);
  expect(grouped.nodes.filter(({ group }) => group !== undefined).map(({ id }) => id)).toEqual(['lee', 'wi']);
  await map(page).getByRole('button', { name: 'Summit' }).click();
  await keyboard.press('Control+Shift+G');
  await expect(map(page).getByRole('button', { name: 'Summit' })).toHaveCount(0);
  expect((await saved(page, host)).groups ?? []).toEqual([]);

  await node(page, 'Wi').click();
  await keyboard.press('f');
  await expect(node(page, 'Letter')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Unfold 1 node' })).toHaveText('+1');
  await keyboard.press('u');
  await expect(node(page, 'Letter')).toBeVisible();
});
