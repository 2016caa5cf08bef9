import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { asked } from './command-line.ts';
import { expect, type RunningHost, test } from './fixtures.ts';
import { said, saidLimit } from './reading.ts';

const root = join(import.meta.dirname, '..', '..');
const NATO = join(root, 'scenarios/nato-2025.scenario.json');
const ID = '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a01';
const saved = (host: RunningHost) => join(host.home, 'documents', 'nato.scenario.json');

async function open(page: Page, host: RunningHost, from = NATO, id = ID): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await copyFile(from, saved(host));
  await page.goto(`${host.url}#/document/${id}/timeline`);
  await expect(page.getByRole('toolbar', { name: 'Timeline controls' })).toBeVisible();
}
/** An item by its title; of several lanes the first. */
const item = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`: ${title},`) }).first();
const axis = (page: Page) =>
  page
    .getByRole('main')
    .locator('svg')
    .getByText(/^(\d\d:\d\d|[A-Z][a-z]{2}( \d+)?)$/)
    .first();
const node = async (host: RunningHost, id: string): Promise<{ when: { date: string } }> =>
  JSON.parse(await readFile(saved(host), 'utf8')).nodes.find((each: { id: string }) => each.id === id);
const isSaved = (page: Page) => expect(page.getByText('saved', { exact: true })).toBeVisible();

interface Json {
  readonly nodes: Record<
    string,
    {
      reach: number;
      enter: { earliest: string; latest: string };
      mustArriveBy: string | null;
      missed: number;
      atRisk: boolean;
    }
  >;
}
const evaluated = (...words: string[]) => asked<Json>('evaluate', NATO, ...words);
test('what the timeline says of every node is what the command line computes', async ({ page, host }) => {
  await open(page, host);
  const { nodes } = await evaluated();
  const reached = Object.entries(nodes).filter(([, { reach }]) => reach > 0);
  const items = page.locator('[data-item]');
  await expect(items).toHaveCount(reached.length);
  for (const [id, { enter, mustArriveBy }] of reached) {
    const name = (await page.locator(`[data-node="${id}"] [role=button]`).getAttribute('aria-label')) ?? '';
    const entered = /entered ([^,]+)/.exec(name)?.[1] ?? '';
    const [earliest, latest] = [said(enter.earliest), said(enter.latest)];
    if (earliest === latest) expect(entered).toBe(earliest);
    else {
      expect(entered.startsWith(earliest) || entered.split('–')[0] === earliest.split(' ')[0], name).toBe(
        true,
      );
      expect(entered.endsWith(latest) || entered.endsWith(latest.split(' ').at(-1) ?? '?'), name).toBe(true);
    }
    if (mustArriveBy !== null) expect(name).toContain(`must arrive by ${saidLimit(mustArriveBy)}`);
  }
  await expect(page.getByText('Tariff suspension runs out, until 9 Jul 13:00')).toBeVisible();
});

test('times stand on several clocks, and the chosen one counts', async ({ page, host }) => {
  await open(page, host);
  const ip4 = item(page, 'IP4 session opens');
  await expect(ip4).toHaveAccessibleName(
    /25 Jun 21:30 Seoul · 25 Jun 08:30 Washington · 25 Jun 14:30 The Hague/,
  );
  const label = page.locator('[data-node="ip4"] [data-label]');
  await expect(label).toContainText('25 Jun 21:30');
  // A date entered on another clock says whose it is: in New York’s zone that is not where it is.
  await expect(page.locator('[data-node="unga-meet"] [data-label]')).toContainText(
    'Sep 2025, Washington time',
  );
  await page
    .getByRole('toolbar', { name: 'Timeline controls' })
    .getByRole('button', { name: /Clock/ })
    .click();
  await page.getByRole('option', { name: 'Washington', exact: true }).click();
  await expect(label).toContainText('25 Jun 08:30');
  await expect(ip4).toHaveAccessibleName(/25 Jun 08:30 Washington · 25 Jun 21:30 Seoul/);
  await expect(page.getByText('Tariff suspension runs out, until 9 Jul')).toBeVisible();
  await page.getByRole('button', { name: /^and Seoul · The Hague/ }).click();
  await page.getByRole('menuitem', { name: 'Another place …' }).click();
  await page.getByRole('textbox', { name: /^City, capital/ }).fill('Nowhere');
  await expect(page.getByText(/No time zone is known by this name/)).toBeVisible();
  await page.getByRole('textbox', { name: /^City, capital/ }).fill('Brussels');
  await page.keyboard.press('Enter');
  await expect(ip4).toHaveAccessibleName(/25 Jun 08:30 Washington · .*25 Jun 14:30 Brussels/);
});

test('every plan has a lane of its own, with its own times; what is missed and at risk is marked', async ({
  page,
  host,
}) => {
  await open(page, host);
  await page.getByRole('radio', { name: 'All plans', exact: true }).click();
  const lanes = page.locator('[data-lane]');
  await expect(lanes).toHaveCount(5);
  for (const plan of ['lee-nato', 'skip-unga']) {
    const { nodes } = await evaluated('--plan', plan);
    const reached = Object.entries(nodes).filter(([, { reach }]) => reach > 0);
    const lane = page.locator(`[data-lane="plan/${plan}"]`);
    await expect(lane.locator('[data-item]')).toHaveCount(reached.length);
    for (const [id, { missed, atRisk }] of reached) {
      const badge = lane.locator(`[data-node="${id}"] [data-badge]`);
      await expect(badge, id).toHaveCount(missed > 0 || atRisk ? 1 : 0);
      if (missed > 0) await expect(badge).toHaveAttribute('data-badge', 'missed');
    }
  }
  await page.getByRole('radio', { name: 'Paths', exact: true }).click();
  await page
    .getByRole('button', { name: /^Save as a plan:/ })
    .first()
    .click();
  await isSaved(page);
  expect(JSON.parse(await readFile(saved(host), 'utf8')).plans).toHaveLength(5);
});

test('what is computed says why it does not move, by key too', async ({ page, host }) => {
  await open(page, host);
  await item(page, 'How hard does the PPP press\\?').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText(/Its time is computed: it follows from “/).first()).toBeVisible();
});

test('zooms from months to hours and back, where the pointer is', async ({ page, host }) => {
  await open(page, host);
  await expect(axis(page)).toHaveText('Jul');
  const sign = item(page, 'IP4 session opens').locator('[data-sign]');
  const before = await sign.boundingBox();
  if (before === null) throw new Error('the item is not drawn');
  await page.mouse.move(before.x + 7, before.y + 7);
  await page.keyboard.down('Control');
  for (let i = 0; i < 3; i++) await page.mouse.wheel(0, -120);
  await expect(axis(page)).not.toHaveText('Jul');
  const after = await sign.boundingBox();
  expect(Math.abs((after?.x ?? 0) - before.x)).toBeLessThan(8);
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect(axis(page)).toHaveText(/\d\d:\d\d/);
  await page.keyboard.press('Shift+F');
  await expect(axis(page)).toHaveText('Jul');
  await expect.poll(async () => (await sign.boundingBox())?.x).toBeCloseTo(before.x, 0);
});

test('no two labels overlap, in any lanes, near or far', async ({ page, host }) => {
  await open(page, host);
  for (const lanes of ['Plan', 'All plans', 'Paths', 'Actors']) {
    await page.getByRole('radio', { name: lanes, exact: true }).click();
    for (const keys of ['Shift+F', '+', '+', 'Shift+C']) {
      await page.keyboard.press(keys);
      const overlaps = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('[data-item] [data-label]')].map((text) =>
          text.getBoundingClientRect(),
        );
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
            ),
        ).length;
      });
      expect(overlaps, `${lanes} ${keys}`).toBe(0);
      if (keys !== 'Shift+F') continue;
      const cut = await page.evaluate(() => {
        const right = document.querySelector('[data-timeline]')?.getBoundingClientRect().right ?? 0;
        const labels = [...document.querySelectorAll('[data-item] [data-label]')];
        return labels
          .filter((label) => label.getBoundingClientRect().right > right)
          .map((each) => each.textContent);
      });
      expect(cut, `${lanes}, everything in sight`).toEqual([]);
    }
  }
});

test('a date moves by key and by drag, one step of undo each, and what follows moves', async ({
  page,
  host,
}) => {
  await open(page, host);
  const decision = item(page, 'Where to seek the Lee–Trump meeting\\?');
  await decision.click();
  await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Where to seek the Lee–Trump meeting?',
  );
  await page.keyboard.press('Alt+ArrowRight');
  await expect(decision).toHaveAccessibleName(/window Sep 2025/);
  await expect(decision).toBeFocused();
  await isSaved(page);
  expect((await node(host, 'later')).when.date).toBe('2025-09');
  await page.keyboard.press('Control+z');
  await expect(decision).toHaveAccessibleName(/window Aug 2025/);

  const talks = item(page, 'Lee receives Trump in Gyeongju');
  await expect(talks).toHaveAccessibleName(/entered Oct 2025|entered 1–?.*Oct/);
  const apec = item(page, 'Does Trump come to APEC in Gyeongju\\?');
  const box = await apec.locator('[data-sign]').boundingBox();
  if (box === null) throw new Error('the item is not drawn');
  await page.mouse.move(box.x + 7, box.y + 7);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(box.x + 7 + i * 12, box.y + 7);
  await page.mouse.up();
  await expect(apec).toHaveAccessibleName(/window Nov 2025/);
  await expect(talks).toHaveAccessibleName(/entered 1 Nov/);
  await page.keyboard.press('Control+z');
  await expect(apec).toHaveAccessibleName(/window Oct 2025/);
  await expect(talks).toHaveAccessibleName(/entered 1 Oct/);
});

test('arrow keys go from item to item, the selection goes along, axe finds nothing', async ({
  page,
  host,
}) => {
  await open(page, host);
  await item(page, 'Wi briefs at the G7 in Calgary').click();
  await page.keyboard.press('ArrowRight');
  await expect(item(page, 'Who goes to The Hague\\?')).toBeFocused();
  await expect(item(page, 'Who goes to The Hague\\?')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('End');
  await expect(page.locator('[data-item]:has(:focus)')).toHaveAttribute('data-kind', 'outcome');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-item]:has(:focus)')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('an empty scenario says what to do', async ({ page, host }) => {
  const empty = join(root, 'scenarios/empty.scenario.json');
  const { id } = JSON.parse(await readFile(empty, 'utf8')) as { id: string };
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await copyFile(empty, saved(host));
  await page.goto(`${host.url}#/document/${id}/timeline`);
  await expect(page.getByRole('main').getByText('Nothing has a time yet')).toBeVisible();
});
