import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

/**
 * The first part of the built-in scenario, from Calgary to the IP4 session, built up from nothing: ten
 * nodes with their kinds, titles and branches. An action is a key, a text, a click or a drag.
 */
const ID = '0a4a9f0e-7f4e-4d0e-9b1a-5a8f1c3d2e15';
const NATO = join(import.meta.dirname, '../../scenarios/nato-2025.scenario.json');
const PART = [
  'g7',
  'who',
  'lee-trip',
  'wi-named',
  'no-one',
  'kim',
  'ip4',
  'trump-ip4',
  'contact-lee',
  'contact-wi',
] as const;
type Id = (typeof PART)[number];
const MOST_PER_NODE = 6;

interface Graph {
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** Kinds with titles, and branches by titles: what is to be the same. */
function shape({ nodes, edges }: Graph) {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  return {
    nodes: nodes.map(({ kind, title }) => `${kind}: ${title}`).sort(),
    edges: edges.map(({ from, to }) => `${titles.get(from)} > ${titles.get(to)}`).sort(),
  };
}

async function wanted(): Promise<{ readonly graph: Graph; readonly title: (id: Id) => string }> {
  const { nodes, edges } = JSON.parse(await readFile(NATO, 'utf8')) as Graph;
  const chosen = new Set<string>(PART);
  const graph = {
    nodes: nodes.filter(({ id }) => chosen.has(id)),
    edges: edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  };
  return { graph, title: (id) => nodes.find((each) => each.id === id)?.title ?? '' };
}

const path = (host: RunningHost) => join(host.home, 'documents', 'part.scenario.json');
async function openEmpty(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  const empty = {
    format: 'scenario-desk',
    version: 1,
    id: ID,
    title: 'Part',
    timeZone: 'Asia/Seoul',
    start: '2025-06-17',
  };
  await writeFile(path(host), JSON.stringify({ ...empty, nodes: [], edges: [] }));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
}
async function saved(page: Page, host: RunningHost): Promise<Graph> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  return JSON.parse(await readFile(path(host), 'utf8')) as Graph;
}
const map = (page: Page) => page.getByRole('main');
const node = (page: Page, title: string) => map(page).getByRole('group', { name: `: ${title}` });
const titleField = (page: Page) => map(page).getByRole('textbox', { name: 'Title', exact: true });

test('ten nodes of the NATO scenario by the keyboard alone', async ({ page, host }) => {
  await openEmpty(page, host);
  const { graph, title } = await wanted();
  let actions = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    actions += 1;
  };
  const type = async (text: string) => {
    await page.keyboard.insertText(text);
    actions += 1;
  };
  /** The kind's letter, the title, and the key that goes on. */
  const add = async (letter: string, id: Id, then: 'Tab' | 'Enter') => {
    await press(letter);
    await expect(titleField(page)).toBeFocused();
    await type(title(id));
    await press(then);
    if (then === 'Tab') await expect(page.getByRole('menu', { name: 'Branch to a new node' })).toBeVisible();
    else await expect(node(page, title(id))).toBeFocused();
  };
  const goTo = async (id: Id) => {
    await press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or run' })).toBeFocused();
    await type(title(id));
    await press('Enter');
    await expect(node(page, title(id))).toHaveAttribute('aria-current', 'true');
  };
  const connect = async (to: Id) => {
    await press('Control+l');
    await expect(page.getByRole('combobox', { name: 'Lead to' })).toBeFocused();
    await type(title(to));
    await press('ArrowDown');
    await press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  await add('e', 'g7', 'Tab');
  await add('d', 'who', 'Tab');
  await add('e', 'lee-trip', 'Tab');
  await add('e', 'ip4', 'Tab');
  await add('c', 'trump-ip4', 'Tab');
  await add('c', 'contact-lee', 'Enter');
  await add('Enter', 'contact-wi', 'Enter');
  await goTo('who');
  await press('Tab');
  await add('e', 'wi-named', 'Tab');
  await add('e', 'kim', 'Enter');
  await connect('ip4');
  await goTo('who');
  await press('Tab');
  await add('e', 'no-one', 'Enter');
  await connect('kim');

  expect(shape(await saved(page, host))).toEqual(shape(graph));
  expect(actions / PART.length).toBeLessThan(MOST_PER_NODE);
});

test('ten nodes of the NATO scenario by the mouse alone, titles typed', async ({ page, host }) => {
  await openEmpty(page, host);
  const { graph, title } = await wanted();
  const palette = page.getByRole('toolbar', { name: 'Add a node' });
  let actions = 0;
  /** A branch of what is selected. */
  const add = async (kind: 'Event' | 'Decision' | 'Chance', id: Id) => {
    await palette.getByRole('button', { name: kind }).click();
    await expect(titleField(page)).toBeFocused();
    await page.keyboard.insertText(title(id));
    actions += 2;
  };
  const fitAll = async () => {
    await page.getByRole('button', { name: 'Fit everything' }).click();
    actions += 1;
  };
  const choose = async (id: Id) => {
    await node(page, title(id)).click();
    actions += 1;
    await expect(node(page, title(id))).toHaveAttribute('aria-current', 'true');
  };
  const connect = async (from: Id, to: Id) => {
    await node(page, title(from)).hover();
    const a = await node(page, title(from)).boundingBox();
    const b = await node(page, title(to)).boundingBox();
    if (a === null || b === null) throw new Error('a node is out of sight');
    await page.mouse.move(a.x + a.width, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(a.x + a.width + 12, a.y + a.height / 2, { steps: 2 });
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
    await page.mouse.up();
    actions += 1;
  };

  await add('Event', 'g7');
  await add('Decision', 'who');
  await add('Event', 'lee-trip');
  await add('Event', 'ip4');
  await add('Chance', 'trump-ip4');
  await add('Chance', 'contact-lee');
  await fitAll();
  await choose('trump-ip4');
  await add('Chance', 'contact-wi');
  await fitAll();
  await choose('who');
  await add('Event', 'wi-named');
  await add('Event', 'kim');
  await fitAll();
  await choose('who');
  await add('Event', 'no-one');
  await fitAll();
  await connect('kim', 'ip4');
  await connect('no-one', 'kim');

  await expect.poll(async () => shape(await saved(page, host))).toEqual(shape(graph));
  expect(actions / PART.length).toBeLessThan(MOST_PER_NODE);
});
