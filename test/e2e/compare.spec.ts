import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { asked } from './command-line.ts';
import { expect, type RunningHost, test } from './fixtures.ts';

const NATO = join(import.meta.dirname, '..', '..', 'scenarios/nato-2025.scenario.json');
const ID = '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a01';
const saved = (host: RunningHost) => join(host.home, 'documents', 'nato.scenario.json');

interface Comparison {
  readonly plans: readonly {
    readonly plan: string | null;
    readonly score: number;
    readonly expected: Record<string, number>;
    readonly outcomes: Record<string, number>;
    readonly quantiles: readonly { at: number; score: number }[];
  }[];
  readonly weighing: { readonly flips: readonly { criterion: string; value: number }[] };
}

async function open(page: Page, host: RunningHost): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await copyFile(NATO, saved(host));
  await page.goto(`${host.url}#/document/${ID}/compare`);
  await expect(row(page, 'score')).toBeVisible();
}
const row = (page: Page, key: string) => page.locator(`[data-row="${key}"]`);
const numbers = (of: Locator) =>
  of.locator('data').evaluateAll((all) => all.map((each) => Number((each as HTMLDataElement).value)));
const isSaved = (page: Page) => expect(page.getByText('saved', { exact: true })).toBeVisible();

test('flips of weights and quantiles are the command line’s', async ({ page, host }) => {
  await open(page, host);
  const { plans, weighing } = await asked<Comparison>('compare', NATO);
  expect(weighing.flips.length).toBeGreaterThan(0);
  const flips = await page
    .locator('[data-flip]')
    .evaluateAll((all) =>
      all.map((each) => [each.getAttribute('data-flip'), Number(each.querySelector('data')?.value)]),
    );
  expect(flips.map(([criterion]) => criterion)).toEqual(weighing.flips.map(({ criterion }) => criterion));
  for (const [i, { value }] of weighing.flips.entries()) expect(flips[i]?.[1]).toBeCloseTo(value, 9);
  for (const [q, { at }] of (plans[0]?.quantiles ?? []).entries())
    expect(await numbers(page.locator(`[data-profile="${at}"]`))).toEqual(
      plans.map(({ quantiles }) => quantiles[q]?.score),
    );
});

test('a weight is moved by key: the order turns, nothing is written until it is applied, one undo takes it back', async ({
  page,
  host,
}) => {
  await open(page, host);
  const card = page.getByRole('region', { name: 'What counts how much' });
  const status = card.getByRole('status');
  await expect(status).toHaveText('As weighed now, Send Wi, then APEC has the best score.');
  const slider = card.getByRole('slider', { name: 'Weight of Alliance credibility' });
  await slider.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '1.4');
  await expect(status).toHaveText(
    /^With these weights Lee attends NATO has the best score, instead of Send Wi/,
  );
  await expect(card.locator('[data-weighed="lee-nato"] data')).toHaveCount(3);
  const [given, held, anew] = await numbers(card.locator('[data-weighed="lee-nato"]'));
  expect(given).toBe((await numbers(row(page, 'score')))[1]);
  expect(held).toBeGreaterThan(given ?? Number.NaN);
  const weightsOf = async () =>
    JSON.parse(await readFile(saved(host), 'utf8')).actors.find((each: { id: string }) => each.id === 'seoul')
      .weights;
  expect(await weightsOf()).toEqual({ alliance: 1, tariff: 1.3, approval: 1 });

  await card.getByRole('button', { name: 'Apply to the document' }).click();
  await expect(status).toHaveText('As weighed now, Lee attends NATO has the best score.');
  await isSaved(page);
  expect(await weightsOf()).toEqual({ alliance: 1.4, tariff: 1.3, approval: 1 });
  const { plans } = await asked<Comparison>('compare', saved(host));
  expect(await numbers(row(page, 'score'))).toEqual(plans.map(({ score }) => score));
  // What was shown before it was applied, with the choices made anew, is what the document comes to.
  expect(anew).toBe(plans[1]?.score);
  await page.getByRole('button', { name: /^Undo: Weights/ }).click();
  await expect(status).toHaveText('As weighed now, Send Wi, then APEC has the best score.');
  expect((await numbers(row(page, 'score')))[1]).toBe(given);
});

test('a path stands beside the plans and becomes one; so does the best policy, with its score', async ({
  page,
  host,
}) => {
  await open(page, host);
  const chooser = page.getByRole('toolbar', { name: 'Plans to compare' });
  await chooser.getByRole('button', { name: '+ Paths' }).click();
  await page.getByRole('menuitem', { name: /^Path 1:/ }).click();
  const columns = page.getByRole('region', { name: 'The plans side by side' }).getByRole('columnheader');
  await expect(columns).toHaveCount(5);
  // One path alone: it ends in one place, and every quantile is its score.
  const score = (await numbers(row(page, 'score')))[4] ?? Number.NaN;
  for (const level of ['0.05', '0.95'])
    expect((await numbers(row(page, `quantile/${level}`)))[4]).toBeCloseTo(score, 9);

  await page.getByRole('button', { name: /^Save as a plan: Path 1:/ }).click();
  await isSaved(page);
  await expect(page.getByRole('button', { name: /^Save as a plan: Path 1:/ })).toHaveCount(0);
  const { plans } = await asked<Comparison>('compare', saved(host));
  expect(plans).toHaveLength(5);
  await expect.poll(() => numbers(row(page, 'score'))).toEqual(plans.map((plan) => plan.score));
  expect(plans[4]?.score).toBe(score);

  await chooser.getByRole('button', { name: 'Best policy', exact: true }).click();
  await expect(columns).toHaveCount(6);
  const best = (await numbers(row(page, 'score'))).at(-1);
  await page.getByRole('button', { name: 'Save as a plan: Best policy' }).click();
  await expect(page.getByText('“Best policy, kept” is now a plan of this document.')).toBeVisible();
  await isSaved(page);
  const after = await asked<Comparison>('compare', saved(host));
  expect(after.plans).toHaveLength(6);
  expect(after.plans[5]?.score).toBeCloseTo(best ?? Number.NaN, 9);
  await page.getByRole('button', { name: /^Undo: Keep/ }).click();
  await page.getByRole('button', { name: /^Undo: Keep/ }).click();
  await expect(page.getByRole('row', { name: /^Best policy, kept/ })).toHaveCount(0);
});

interface Turned {
  readonly swings: readonly {
    id: string;
    low: { score: number };
    high: { score: number };
    swing: number;
    settled: boolean;
  }[];
  readonly planTurns: readonly { id: string; value: number | string; from: string; to: string }[];
  readonly inputThresholds: readonly { id: string; decision: string; value: number | string; met: boolean }[];
}

test('what would make another plan the best, and a plan held while inputs are varied, are the command line’s', async ({
  page,
  host,
}) => {
  await open(page, host);
  const { planTurns, inputThresholds } = await asked<Turned>('sensitivity', NATO, '--turns');
  expect(planTurns.length).toBeGreaterThan(0);
  const turns = page.locator('[data-plan-turn]');
  await expect(turns).toHaveCount(planTurns.length, { timeout: 60_000 });
  const marks = (of: Locator, name: string) =>
    of.evaluateAll(
      (all, key) => all.map((each) => [each.getAttribute(`data-${key}`), each.getAttribute('data-at')]),
      name,
    );
  expect(await marks(turns, 'plan-turn')).toEqual(planTurns.map(({ id, value }) => [id, String(value)]));
  expect(await marks(page.locator('[data-choice-turn]'), 'choice-turn')).toEqual(
    inputThresholds
      .filter(({ met }) => met)
      .map(({ id, decision, value }) => [`${id}/${decision}`, String(value)]),
  );

  await page.getByRole('button', { name: /Asked about/ }).click();
  await page.getByRole('option', { name: 'Lee attends NATO' }).click();
  const { swings } = await asked<Turned>('sensitivity', NATO, '--plan', 'lee-nato');
  // Where Lee goes, what Wi would do is settled: it changes nothing, and is not shown.
  const still = swings.filter(({ settled }) => !settled);
  expect(swings.filter(({ settled, swing }) => settled && swing !== 0)).toEqual([]);
  const rows = () =>
    page
      .locator('[data-swing]')
      .evaluateAll((all) =>
        all.map((each) => [
          each.getAttribute('data-swing'),
          ...[...each.querySelectorAll('data')].map(({ value }) => Number(value)),
        ]),
      );
  await expect
    .poll(rows, { timeout: 60_000 })
    .toEqual(still.map(({ id, low, high, swing }) => [id, low.score, high.score, swing]));
});
