import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';

const NATO = 'NATO 2025: how Seoul meets Trump';
const ID = '3d6f1c52-4a0e-4c0a-9d53-1f2f6b7c2a07';
const SMALL = {
  format: 'scenario-desk',
  version: 1,
  id: ID,
  title: 'Small',
  timeZone: 'Asia/Seoul',
  start: '2025-06-17',
  criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }],
  parameters: [{ id: 'pull_aside', name: 'Pull-aside', value: 0.25 }],
  variables: [{ id: 'met', name: 'Met', type: 'boolean', initial: false }],
  nodes: [
    { id: 'will', kind: 'chance', title: 'Will he come?', position: { x: 0, y: 0 } },
    { id: 'yes', kind: 'outcome', title: 'He comes', position: { x: 420, y: -90 }, effects: { gain: 10 } },
    { id: 'no', kind: 'outcome', title: 'He stays', position: { x: 420, y: 90 } },
  ],
  edges: [
    { id: 'comes', from: 'will', to: 'yes', label: 'Comes', probability: 0.4 },
    { id: 'stays', from: 'will', to: 'no', label: 'Stays', probability: 'rest' },
  ],
};

interface Saved {
  readonly title: string;
  readonly nodes: readonly { id: string; title: string; when?: object; tags?: string[]; set?: object }[];
  readonly edges: readonly { id: string; probability?: unknown; guard?: string }[];
  readonly parameters?: readonly { id: string; value: number }[];
  readonly observations?: readonly object[];
}

const documents = (host: RunningHost) => join(host.home, 'documents');
async function saved(host: RunningHost): Promise<Saved> {
  const [name] = (await readdir(documents(host))).filter((each) => each.endsWith('.scenario.json'));
  return JSON.parse(await readFile(join(documents(host), name ?? ''), 'utf8')) as Saved;
}
const probabilityOf = async (host: RunningHost, id: string) =>
  (await saved(host)).edges.find((edge) => edge.id === id)?.probability;
const isSaved = (page: Page) => expect(page.getByText('saved', { exact: true })).toBeVisible();
const panel = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });
const node = (page: Page, title: string) => page.locator('[data-map-node]', { hasText: title });
const branch = (page: Page, id: string) => page.locator(`[data-edge="${id}"]`);
const choose = (page: Page, title: string) =>
  page.getByRole('navigation').getByRole('treeitem', { name: title }).first().click();
const section = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });

async function openSmall(page: Page, host: RunningHost, scenario: object = SMALL): Promise<void> {
  await mkdir(documents(host), { recursive: true });
  await writeFile(join(documents(host), 'small.scenario.json'), JSON.stringify(scenario));
  await page.goto(`${host.url}#/document/${ID}/map`);
  await expect(node(page, 'He comes')).toContainText('40%');
}

test('a probability changed in the inspector changes the odds on the map: undone, redone, there after a reload', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New from a template' }).click();
  await page.getByRole('dialog').getByRole('button', { name: NATO }).click();
  await choose(page, 'Does Trump come to the IP4 session?');
  const probability = field(page, 'Probability of Comes, faces Wi');
  await expect(probability).toHaveValue('likely');
  await expect(branch(page, 'trump-no')).toBeVisible();
  const stays = panel(page).getByRole('row', { name: /Stays away/ });
  const wasRest = await branch(page, 'trump-no').innerText();

  await probability.fill('3/5');
  await expect(panel(page).getByText('Understood as 60%')).toBeVisible();
  await expect(branch(page, 'yes-wi')).toContainText('likely');
  await probability.press('Enter');
  await expect(branch(page, 'yes-wi')).toContainText('60%');
  await expect(branch(page, 'trump-no')).toContainText('40%');
  await expect(stays).toContainText('40%');

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(probability).toHaveValue('likely');
  await expect.poll(() => branch(page, 'trump-no').innerText()).toBe(wasRest);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(branch(page, 'trump-no')).toContainText('40%');
  await isSaved(page);
  expect(await probabilityOf(host, 'yes-wi')).toBe(0.6);
  await page.reload();
  await choose(page, 'Does Trump come to the IP4 session?');
  await expect(field(page, 'Probability of Comes, faces Wi')).toHaveValue('60%');
});

test('by keyboard alone: a probability and a title; the title is one step of undo', async ({
  page,
  host,
}) => {
  await openSmall(page, host);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('will he come');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Chance' })).toBeVisible();
  await page.keyboard.press('F4');
  await expect(field(page, 'Title')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Does he come?');
  for (let count = 0; count < 12; count++) {
    await page.keyboard.press('Tab');
    if (await field(page, 'Probability of Comes').evaluate((each) => each === document.activeElement)) break;
  }
  await expect(field(page, 'Probability of Comes')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('very likely');
  await expect(node(page, 'He comes')).toContainText('40%');
  await page.keyboard.press('Enter');
  await expect(node(page, 'He comes')).toContainText('87.5%');
  await page.keyboard.press('F4');
  await expect(node(page, 'Does he come?')).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(node(page, 'He comes')).toContainText('40%');
  await page.keyboard.press('Control+Z');
  await expect(node(page, 'Will he come?')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Shift+Z');
  await expect(node(page, 'He comes')).toContainText('87.5%');
  await isSaved(page);
  expect(await probabilityOf(host, 'comes')).toBe('very likely');
  expect((await saved(host)).nodes[0]?.title).toBe('Does he come?');
});

test('what is not understood is said and not saved, stays in the field, and Escape takes it back', async ({
  page,
  host,
}) => {
  await openSmall(page, host);
  await choose(page, 'Will he come?');
  const comes = field(page, 'Probability of Comes');
  await comes.fill('140%');
  await comes.press('Enter');
  await expect(panel(page).getByText('140% is more than 100%.')).toBeVisible();
  await expect(comes).toHaveAttribute('aria-invalid', 'true');
  await choose(page, 'He stays');
  await choose(page, 'Will he come?');
  await expect(comes).toHaveValue('140%');
  await expect(panel(page).getByText('140% is more than 100%.')).toBeVisible();
  await comes.press('Escape');
  await expect(comes).toHaveValue('40%');
  const date = field(page, 'Date');
  await date.fill('31 June');
  await date.blur();
  await expect(panel(page).getByText(/There is no 31 June/)).toBeVisible();
  await date.fill('8 July');
  await expect(panel(page).getByText('Understood as 8 Jul 2025 · Seoul')).toBeVisible();
  await date.blur();
  await isSaved(page);
  const { nodes } = await saved(host);
  expect(nodes[0]?.when).toEqual({ date: '2025-07-08' });
  expect(await probabilityOf(host, 'comes')).toBe(0.4);
});

test('what is being typed is taken when something else is selected, and when the document is left', async ({
  page,
  host,
}) => {
  await openSmall(page, host);
  await choose(page, 'Will he come?');
  await field(page, 'Probability of Comes').fill('30%');
  await node(page, 'He stays').click();
  await expect(node(page, 'He comes')).toContainText('30%');
  await choose(page, 'Will he come?');
  await field(page, 'Probability of Comes').fill('35%');
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await expect(page.getByRole('button', { name: 'New from a template' })).toBeVisible();
  expect(await probabilityOf(host, 'comes')).toBe(0.35);
});

test('a branch: an expression with its names to choose from, effects, and a fix for odds that do not add up', async ({
  page,
  host,
}) => {
  await openSmall(page, host);
  await choose(page, 'Will he come?');
  await panel(page).getByRole('button', { name: 'Comes' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Branch' })).toBeVisible();
  const probability = field(page, 'Probability');
  await probability.fill('');
  await probability.pressSequentially('2 * pu');
  await probability.press('ArrowDown');
  await probability.press('Enter');
  await expect(probability).toHaveValue('2 * pull_aside');
  await expect(panel(page).getByText('Understood as 2 * pull_aside = 0.5')).toBeVisible();
  await probability.press('Enter');
  await expect(node(page, 'He comes')).toContainText('50%');
  const guard = field(page, 'Only if');
  await guard.fill('met + 1');
  await guard.blur();
  await expect(guard).toHaveAttribute('aria-invalid', 'true');
  await guard.fill('not met');
  await guard.blur();
  await isSaved(page);
  expect((await saved(host)).edges[0]).toMatchObject({ probability: '2 * pull_aside', guard: 'not met' });

  await panel(page).getByRole('button', { name: 'Will he come?' }).click();
  await field(page, 'Probability of Stays').fill('60%');
  await field(page, 'Probability of Stays').press('Enter');
  await panel(page).getByRole('button', { name: 'Make the last branch the rest' }).click();
  await expect(field(page, 'Probability of Stays')).toHaveValue('rest');
  await isSaved(page);
  expect(await probabilityOf(host, 'stays')).toBe('rest');
});

test('without a criterion nothing is scored: the effects of an outcome offer the first one', async ({
  page,
  host,
}) => {
  const { criteria: _, ...rest } = SMALL;
  const nodes = SMALL.nodes.map(({ effects: __, ...plain }) => plain);
  await openSmall(page, host, { ...rest, nodes });
  await choose(page, 'He comes');
  await panel(page).getByRole('button', { name: 'Score by the criterion “Value”' }).click();
  await field(page, 'Effect on Value').fill('10');
  await page.keyboard.press('Enter');
  await expect(node(page, 'Will he come?')).toContainText('+4');
});

test('the document: a parameter changes the odds, a name changes in expressions, the zone and today are set', async ({
  page,
  host,
}) => {
  await openSmall(page, host);
  await choose(page, 'Will he come?');
  await field(page, 'Probability of Comes').fill('pull_aside');
  await field(page, 'Probability of Comes').press('Enter');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('document properties');
  await page.keyboard.press('Enter');
  await section(page, 'Parameters').click();
  await panel(page).getByRole('button', { name: 'Pull-aside' }).click();
  await field(page, 'Value').fill('0,6');
  await field(page, 'Value').press('Enter');
  await expect(node(page, 'He comes')).toContainText('60%');
  await field(page, 'Name in expressions').fill('not');
  await field(page, 'Name in expressions').press('Enter');
  await expect(field(page, 'Name in expressions')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Name in expressions').fill('aside');
  await field(page, 'Name in expressions').press('Enter');
  await expect(field(page, 'Name in expressions')).toHaveValue('aside');
  await expect(field(page, 'Name in expressions')).toBeFocused();
  await field(page, 'Today is').fill('20 June 9:00');
  await field(page, 'Today is').press('Enter');
  await panel(page).getByRole('combobox', { name: 'Time zone' }).fill('Amsterdam');
  await page.getByRole('option', { name: 'Europe/Amsterdam' }).click();
  await isSaved(page);
  expect(await saved(host)).toMatchObject({
    asOf: '2025-06-20T09:00',
    timeZone: 'Europe/Amsterdam',
    parameters: [{ id: 'aside', value: 0.6 }],
  });
  expect(await probabilityOf(host, 'comes')).toBe('aside');
});

test('what has happened is recorded, changes the odds, and is taken back', async ({ page, host }) => {
  await openSmall(page, host);
  await choose(page, 'Will he come?');
  await section(page, 'Observed').click();
  await panel(page).getByRole('button', { name: 'It has happened' }).click();
  await panel(page)
    .getByRole('button', { name: /Which way it went/ })
    .click();
  await page.getByRole('option', { name: 'Comes', exact: true }).click();
  await expect(node(page, 'He comes')).toContainText('100%');
  await field(page, 'When').fill('24 Jun 14:30');
  await field(page, 'When').press('Enter');
  await isSaved(page);
  expect((await saved(host)).observations).toEqual([{ node: 'will', edge: 'comes', at: '2025-06-24T14:30' }]);
  await panel(page).getByRole('button', { name: 'It has not happened' }).click();
  await expect(node(page, 'He comes')).toContainText('40%');
});

test('several at once: what they share is changed in one step; a variable is set where a node is entered', async ({
  page,
  host,
}) => {
  await openSmall(page, host);
  await choose(page, 'He comes');
  await page
    .getByRole('navigation')
    .getByRole('treeitem', { name: 'He stays' })
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(panel(page).getByRole('heading', { name: '2 selected' })).toBeVisible();
  await field(page, 'Tags').fill('end, talks');
  await field(page, 'Tags').press('Enter');
  await isSaved(page);
  expect((await saved(host)).nodes.map(({ tags }) => tags)).toEqual([
    undefined,
    ['end', 'talks'],
    ['end', 'talks'],
  ]);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await isSaved(page);
  expect((await saved(host)).nodes.some(({ tags }) => tags !== undefined)).toBe(false);

  await choose(page, 'He comes');
  await section(page, 'Sets').click();
  await panel(page)
    .getByRole('button', { name: /Set a variable/ })
    .click();
  await page.getByRole('option', { name: 'met' }).click();
  await field(page, 'New value of met').fill('1');
  await field(page, 'New value of met').blur();
  await expect(field(page, 'New value of met')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'New value of met').fill('true');
  await field(page, 'New value of met').blur();
  await isSaved(page);
  expect((await saved(host)).nodes[1]?.set).toEqual({ met: 'true' });
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the panel is out of reach of assistive technology, ${theme}`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(host.url);
    await page.getByRole('button', { name: 'New from a template' }).click();
    await page.getByRole('dialog').getByRole('button', { name: NATO }).click();
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).include('[data-inspector]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    await expect(panel(page).getByRole('heading', { name: 'Document' })).toBeVisible();
    await section(page, 'Parameters').click();
    await panel(page).getByRole('button', { name: 'Chance that Trump takes Wi aside' }).click();
    await check();
    await choose(page, 'Who goes to The Hague?');
    await check();
    await choose(page, 'Does Trump come to the IP4 session?');
    await field(page, 'Probability of Stays away').fill('140%');
    await check();
    await panel(page).getByRole('button', { name: 'Stays away', exact: true }).click();
    await check();
    await page.getByRole('navigation').getByRole('row', { name: 'Lee attends NATO' }).click();
    await check();
  });
}
