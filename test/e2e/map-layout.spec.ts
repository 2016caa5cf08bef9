import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e17';
const place = (x: number, y: number) => ({ position: { x, y } });
const DOCUMENT = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Places',
  timeZone: 'Asia/Seoul',
  start: '2025-06-01',
  root: 'who',
  nodes: [
    { id: 'who', kind: 'decision', title: 'Who goes?', ...place(0, 300) },
    { id: 'soon', kind: 'event', title: 'Soon', when: { date: '2025-06-11' }, ...place(500, 20) },
    { id: 'late', kind: 'event', title: 'Late', when: { date: '2025-06-21' }, ...place(430, 190) },
    { id: 'end', kind: 'outcome', title: 'Back', ...place(1000, 110) },
  ],
  edges: [
    { id: 'a', from: 'who', to: 'soon' },
    { id: 'b', from: 'who', to: 'late' },
    { id: 'c', from: 'soon', to: 'end' },
    { id: 'd', from: 'late', to: 'end' },
  ],
};
type Id = 'who' | 'soon' | 'late' | 'end';
type Places = Readonly<Record<Id, { readonly x: number; readonly y: number }>>;

const file = (host: RunningHost) => join(host.home, 'documents', 'places.scenario.json');
async function open(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(file(host), JSON.stringify(DOCUMENT));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(node(page, 'Who goes')).toBeVisible();
}
const node = (page: Page, title: string) =>
  page.getByRole('main').getByRole('group', { name: new RegExp(`: ${title}`) });
const undo = (page: Page, step: string) => page.getByRole('button', { name: `Undo: ${step}` });
async function places(page: Page, host: RunningHost): Promise<Places> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const { nodes } = JSON.parse(await readFile(file(host), 'utf8')) as typeof DOCUMENT;
  return Object.fromEntries(nodes.map(({ id, position }) => [id, position])) as unknown as Places;
}
/** Drags a node by so many px of the window; `during` looks at the page before the button is let go. */
async function drag(
  page: Page,
  title: string,
  by: { readonly x: number; readonly y: number },
  during: () => Promise<void>,
): Promise<void> {
  const box = await node(page, title).boundingBox();
  if (box === null) throw new Error('the node is out of sight');
  const from = { x: box.x + box.width / 2, y: box.y + box.height - 8 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The first px only say that it is a drag.
  await page.mouse.move(from.x + 5, from.y);
  await page.mouse.move(from.x + 5 + by.x, from.y + by.y);
  await during();
  await page.mouse.up();
}

test('laid out along time, only in part, and around what is pinned; each one step', async ({
  page,
  host,
}) => {
  await open(page, host);
  const { keyboard } = page;
  const start = await places(page, host);
  // Nothing of the map is written down anew before the animation ends, so the file tells the places.
  await page.getByRole('button', { name: /^Lay out along time/ }).click();
  await expect(undo(page, 'Lay out along time')).toBeVisible();
  const timed = await places(page, host);
  expect(timed.who.x).toBe(0);
  // Of a day the middle counts: 10.5 and 20.5 days after the start.
  expect(timed.late.x / timed.soon.x).toBeCloseTo(20.5 / 10.5, 2);
  expect(timed.end.x).toBeGreaterThanOrEqual(timed.soon.x);
  await keyboard.press('Control+z');
  expect(await places(page, host)).toEqual(start);

  await node(page, 'Late').click();
  await keyboard.press('Shift+P');
  await expect(node(page, 'Late')).toHaveAccessibleName(/pinned to its place/);
  await expect(node(page, 'Late').locator('[data-pin]')).toBeVisible();
  await keyboard.press('Control+Shift+L');
  await expect(undo(page, 'Lay out')).toBeVisible();
  const around = await places(page, host);
  expect(around.late).toEqual(start.late);
  expect(around.who.x).toBe(start.late.x - 400);
  await keyboard.press('Control+z');
  await node(page, 'Late').click();
  await keyboard.press('Shift+P');
  await expect(node(page, 'Late')).not.toHaveAccessibleName(/pinned/);

  await node(page, 'Soon').click();
  await node(page, 'Back').click({ modifiers: ['Shift'] });
  await keyboard.press('Alt+Shift+L');
  await expect(undo(page, 'Lay out 2 nodes')).toBeVisible();
  const part = await places(page, host);
  expect(part.end).toEqual({ x: part.soon.x + 400, y: part.soon.y });
  expect([part.who, part.late]).toEqual([start.who, start.late]);
});

test('a dragged node snaps into line, says so, and does not while Alt is held; one step', async ({
  page,
  host,
}) => {
  await open(page, host);
  const box = await node(page, 'Soon').boundingBox();
  const zoom = (box?.width ?? 0) / 208;
  const guides = page.locator('[data-guide]');
  // Into one column with `Soon`, all but 3 px.
  const near = { x: 73 * zoom, y: 90 * zoom };
  await drag(page, 'Late', near, async () => {
    await expect(guides).not.toHaveCount(0);
  });
  await expect(guides).toHaveCount(0);
  await expect(undo(page, 'Move 1 node')).toBeVisible();
  expect((await places(page, host)).late.x).toBe(500);
  await page.keyboard.press('Control+z');
  expect((await places(page, host)).late).toEqual({ x: 430, y: 190 });

  await page.keyboard.down('Alt');
  await drag(page, 'Late', near, async () => {
    await expect(guides).toHaveCount(0);
  });
  await page.keyboard.up('Alt');
  expect((await places(page, host)).late.x).toBeGreaterThan(500);
});
