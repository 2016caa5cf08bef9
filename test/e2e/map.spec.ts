import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e10';
const START = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Small',
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  nodes: [],
  edges: [],
};
const TWO = {
  ...START,
  nodes: [
    { id: 'first', kind: 'event', title: 'First', position: { x: 0, y: 0 } },
    { id: 'second', kind: 'event', title: 'Second', position: { x: 420, y: 0 } },
  ],
  edges: [{ id: 'on', from: 'first', to: 'second', label: 'Goes on' }],
};

interface Saved {
  readonly nodes: readonly {
    id: string;
    kind: string;
    title: string;
    position?: { x: number; y: number };
  }[];
  readonly edges: readonly { id: string; from: string; to: string; probability?: unknown }[];
}

const file = (host: RunningHost) => join(host.home, 'documents', 'small.scenario.json');

async function open(page: Page, host: RunningHost, scenario: object): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await writeFile(file(host), JSON.stringify(scenario));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByRole('application', { name: /^Map of/ })).toBeVisible();
}
const saved = async (host: RunningHost): Promise<Saved> =>
  JSON.parse(await readFile(file(host), 'utf8')) as Saved;
const isSaved = (page: Page) => expect(page.getByText('saved', { exact: true })).toBeVisible();
const map = (page: Page) => page.getByRole('main');
const node = (page: Page, title: string) =>
  map(page).getByRole('group', { name: new RegExp(`: ${title}(,|$)`) });
const title = (page: Page) => map(page).getByRole('textbox', { name: 'Title', exact: true });
const palette = (page: Page, kind: string) =>
  page.getByRole('toolbar', { name: 'Add a node' }).getByRole('button', { name: kind });

/** Every decision with the titles of what its branches lead to. */
function shape({ nodes, edges }: Saved): Record<string, string[]> {
  const titles = new Map(nodes.map((each) => [each.id, each.title]));
  const decisions = nodes.filter(({ kind }) => kind === 'decision');
  return Object.fromEntries(
    decisions.map((each) => [
      each.title,
      edges.filter(({ from }) => from === each.id).map(({ to }) => titles.get(to) ?? '?'),
    ]),
  );
}

test('a decision with two outcomes by mouse alone, undone, redone, and there after a reload', async ({
  page,
  host,
}) => {
  await open(page, host, START);
  await palette(page, 'Decision').click();
  await expect(title(page)).toBeFocused();
  await page.mouse.click(450, 760);
  const decision = node(page, 'Untitled');
  await expect(decision).toBeVisible();
  for (const [count, y] of [
    [1, 250],
    [2, 620],
  ] as const) {
    await map(page)
      .getByRole('group', { name: /^Decision/ })
      .hover();
    const box = await map(page)
      .getByRole('group', { name: /^Decision/ })
      .boundingBox();
    if (box === null) throw new Error('the decision has no place');
    await page.mouse.move(box.x + box.width, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 40, y, { steps: 3 });
    await page.mouse.move(box.x + box.width + 110, y, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('menuitem', { name: 'Outcome' }).click();
    await expect(map(page).getByRole('group', { name: /^Outcome/ })).toHaveCount(count);
    await page.mouse.click(450, 760);
  }
  await isSaved(page);
  expect(shape(await saved(host))).toEqual({ '': ['', ''] });

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(map(page).getByRole('group', { name: /^Outcome/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(map(page).getByRole('group', { name: /^Decision/ })).toHaveCount(0);
  for (let times = 0; times < 3; times += 1) await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(map(page).getByRole('group', { name: /^Outcome/ })).toHaveCount(2);
  await isSaved(page);

  await page.reload();
  await expect(map(page).getByRole('group', { name: /^Outcome/ })).toHaveCount(2);
  expect(shape(await saved(host))).toEqual({ '': ['', ''] });
});

test('a decision with two outcomes by keyboard alone, then connected, moved, copied and deleted', async ({
  page,
  host,
}) => {
  await open(page, host, START);
  const { keyboard } = page;
  await keyboard.press('d');
  await expect(title(page)).toBeFocused();
  await keyboard.type('Who goes?');
  await keyboard.press('Enter');
  await expect(node(page, 'Who goes\\?')).toBeFocused();
  // Typed without waiting for the field: what comes before it is drawn belongs to it all the same.
  await keyboard.press('Tab');
  await keyboard.type('o: Wi');
  await keyboard.press('Enter');
  await expect(node(page, 'Wi')).toBeFocused();
  await keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await keyboard.type('Lee');
  await keyboard.press('Enter');
  await expect(node(page, 'Lee')).toBeFocused();
  await isSaved(page);
  expect(shape(await saved(host))).toEqual({ 'Who goes?': ['Wi', 'Lee'] });

  await keyboard.press('ArrowUp');
  await expect(node(page, 'Wi')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(node(page, 'Who goes\\?')).toBeFocused();
  await keyboard.press('F2');
  await expect(title(page)).toBeFocused();
  await keyboard.type('Who flies?');
  await keyboard.press('Escape');
  await expect(node(page, 'Who goes\\?')).toBeFocused();

  await keyboard.press('Control+d');
  await expect(map(page).getByRole('group', { name: /^Decision/ })).toHaveCount(2);
  await keyboard.press('Control+l');
  await expect(page.getByRole('combobox', { name: 'Lead to' })).toBeFocused();
  await keyboard.type('Wi');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await isSaved(page);
  expect((await saved(host)).edges).toHaveLength(3);

  await keyboard.press('Delete');
  await isSaved(page);
  await expect.poll(async () => (await saved(host)).edges.length).toBe(2);
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(node(page, 'Lee')).toBeVisible();
});

test('a drag is one step, however many nodes', async ({ page, host }) => {
  await open(page, host, TWO);
  const drag = async (what: string, dx: number, dy: number) => {
    const box = await node(page, what).boundingBox();
    if (box === null) throw new Error(`${what} has no place`);
    await page.mouse.move(box.x + 60, box.y + 14);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1)
      await page.mouse.move(box.x + 60 + (dx * step) / 8, box.y + 14 + (dy * step) / 8);
    await page.mouse.up();
  };
  await drag('First', 40, 120);
  await expect(page.getByRole('button', { name: 'Undo: Move 1 node' })).toBeVisible();
  await isSaved(page);
  const [first] = (await saved(host)).nodes;
  expect(first?.position?.y).toBeGreaterThan(60);

  await page.keyboard.press('Control+a');
  await drag('Second', 0, -80);
  await isSaved(page);
  const both = (await saved(host)).nodes.map(({ position }) => position?.y ?? 0);
  expect(both[0]).toBeLessThan(first?.position?.y ?? 0);
  expect(both[1]).toBeLessThan(0);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();

  // Escape takes the drag back, whatever the pointer does until it is up, and leaves the selection.
  const box = await node(page, 'Second').boundingBox();
  if (box === null) throw new Error('the node has no place');
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 });
  await expect.poll(async () => (await node(page, 'Second').boundingBox())?.y).not.toBe(box.y);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await node(page, 'Second').boundingBox())?.y).toBe(box.y);
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 4 });
  await page.mouse.up();
  await expect(node(page, 'Second')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  await isSaved(page);
  expect((await saved(host)).nodes.map(({ position }) => position)).toEqual([
    { x: 0, y: 0 },
    { x: 420, y: 0 },
  ]);
});

test('keys move, context menus act, a kind dropped onto a branch goes into it', async ({ page, host }) => {
  await open(page, host, TWO);
  await node(page, 'First').click();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Alt+ArrowDown');
  await isSaved(page);
  await expect.poll(async () => (await saved(host)).nodes[0]?.position).toEqual({ x: 0, y: 66 });
  await page.keyboard.press('Control+z');

  await palette(page, 'Chance').dragTo(map(page).getByText('Goes on'));
  await expect(title(page)).toBeFocused();
  await page.keyboard.type('Between');
  await page.keyboard.press('Enter');
  await isSaved(page);
  const { edges, nodes } = await saved(host);
  const between = nodes.find((each) => each.title === 'Between');
  expect(edges).toMatchObject([
    { id: 'on', from: 'first', to: between?.id },
    { from: between?.id, to: 'second', probability: 'rest' },
  ]);

  await page.keyboard.press('Shift+F');
  await node(page, 'Second').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Turn into' }).click();
  await page.getByRole('menuitem', { name: 'Deadline' }).click();
  await expect(map(page).getByRole('group', { name: /^Deadline: Second/ })).toBeVisible();
  await map(page).getByText('Goes on').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete what is selected' }).click();
  await isSaved(page);
  await expect.poll(async () => (await saved(host)).edges.length).toBe(1);
});

test('a document without places is laid out when it opens, and is not changed by that', async ({
  page,
  host,
}) => {
  const bare = TWO.nodes.map(({ position: _, ...rest }) => rest);
  await open(page, host, { ...TWO, nodes: bare });
  await expect(node(page, 'Second')).toBeVisible();
  await expect(page.getByText('Laying out')).toHaveCount(0);
  const [a, b] = [await node(page, 'First').boundingBox(), await node(page, 'Second').boundingBox()];
  expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
  expect((await saved(host)).nodes[0]?.position).toBeUndefined();

  await page.getByRole('button', { name: 'Lay out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo: Lay out' })).toBeVisible();
  await isSaved(page);
  expect((await saved(host)).nodes[0]?.position).toEqual({ x: 12, y: 12 });
});

test('a double click on empty canvas asks for a kind; a frame drawn with Shift selects', async ({
  page,
  host,
}) => {
  await open(page, host, TWO);
  await page.mouse.dblclick(500, 700);
  await page.getByRole('menuitem', { name: 'Deadline' }).click();
  await expect(title(page)).toBeFocused();
  await page.keyboard.type('Third');
  await page.keyboard.press('Enter');
  await isSaved(page);
  expect((await saved(host)).nodes.map(({ kind }) => kind)).toEqual(['event', 'event', 'deadline']);

  const box = await node(page, 'First').boundingBox();
  if (box === null) throw new Error('the node has no place');
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x - 20, box.y - 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 700, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  for (const name of ['First', 'Second'])
    await expect(node(page, name)).toHaveAttribute('aria-current', 'true');
  await expect(node(page, 'Third')).not.toHaveAttribute('aria-current');
});

test('nothing on the map is out of reach of assistive technology, in both themes', {
  tag: '@page',
}, async ({ page, host }) => {
  const nato = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
  await open(page, host, { ...JSON.parse(await readFile(nato, 'utf8')), id: ID });
  await expect(node(page, 'Lee travels to The Hague')).toHaveAccessibleName(/reached 0%/);
  await node(page, 'Who goes to The Hague\\?').click();
  await expect(node(page, 'Who goes to The Hague\\?')).toHaveAttribute('aria-current', 'true');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 150))])).toEqual([]);
  }
});
