/** Branches of the document, and what it was branched off, as columns of Compare. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { asked } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { millisecondsOf } from './reading.ts';

const NATO = join(import.meta.dirname, '..', '..', 'scenarios/nato-2025.scenario.json');
const ID = '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a01';
const BRANCH = '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a02';
const WEIGHED = '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a03';

interface Evaluated {
  readonly score: number;
  readonly expected: Record<string, number>;
  readonly outcomes: readonly { node: string; probability: number; end: { likely: string } }[];
  readonly nodes: Record<string, { reach: number; missed: number }>;
}
interface Compared {
  readonly plans: readonly {
    readonly quantiles: readonly { at: number; score: number }[];
    readonly end: { readonly likely: string };
    readonly firstDates: readonly { readonly enter: { readonly likely: string } }[];
  }[];
}

const row = (page: Page, key: string) => page.locator(`[data-row="${key}"]`);
const cell = (page: Page, key: string, column: number) => row(page, key).locator('td').nth(column);
const numberIn = async (at: Locator) => Number(await at.locator('data').getAttribute('value'));

test('a branch stands beside the plans, with the numbers of its own document; what means nothing across documents says so', async ({
  page,
  host,
}) => {
  const folder = join(host.home, 'documents');
  await mkdir(folder, { recursive: true });
  await copyFile(NATO, join(folder, 'nato.scenario.json'));
  const text = await readFile(NATO, 'utf8');
  const { outcomes } = await asked<Evaluated>('evaluate', NATO);
  const renamed = outcomes.find(({ probability }) => probability > 0)?.node ?? '';
  const origin = { branchOf: { document: ID, version: '0'.repeat(64), title: 'NATO 2025' } };
  const branch = JSON.parse(text.replaceAll(`"${renamed}"`, '"other-end"'));
  const { parameters } = branch;
  branch.parameters = parameters.map((each: { high: number }) => ({ ...each, value: each.high }));
  const file = join(folder, 'branch.scenario.json');
  await writeFile(file, JSON.stringify({ ...branch, ...origin, id: BRANCH, title: 'NATO, bolder' }));
  const weighed = JSON.parse(text);
  for (const actor of weighed.actors) if (actor.id === weighed.perspective) actor.weights.tariff = 2;
  await writeFile(
    join(folder, 'weighed.scenario.json'),
    JSON.stringify({ ...weighed, ...origin, id: WEIGHED, title: 'NATO, tariffs first' }),
  );

  await page.goto(`${host.url}#/document/${ID}/compare`);
  await expect(row(page, 'score')).toBeVisible();
  await page.getByRole('button', { name: '+ Branches' }).click();
  await page.getByRole('menuitem', { name: 'NATO, bolder' }).click();
  const heads = page.getByRole('region', { name: 'The plans side by side' }).getByRole('columnheader');
  await expect(heads).toHaveCount(5);
  await expect(heads.last()).toContainText('NATO, bolder: Best policy');

  const theirs = await asked<Evaluated>('evaluate', file);
  expect(await numberIn(cell(page, 'score', 4))).toBe(theirs.score);
  for (const [id, value] of Object.entries(theirs.expected))
    expect(await numberIn(cell(page, `criterion/${id}`, 4)), id).toBe(value);
  const ends = theirs.outcomes.filter(({ probability }) => probability > 0);
  expect(ends.length).toBeGreaterThan(2);
  for (const { node, probability } of ends)
    expect(await numberIn(cell(page, `outcome/${node}`, 4)), node).toBe(probability);
  // An end that only one of the documents has, and what is judged among the plans of one document.
  await expect(cell(page, `outcome/${renamed}`, 4)).toHaveText('not in it');
  await expect(cell(page, 'outcome/other-end', 0)).toHaveText('not in it');
  await expect(cell(page, 'regret', 4)).toHaveText('not across documents');
  for (const missed of await page.locator('[data-row^="miss/"]').all()) {
    const { reach, missed: share } =
      theirs.nodes[((await missed.getAttribute('data-row')) ?? '').slice('miss/'.length)] ?? {};
    expect(await numberIn(missed.locator('td').nth(4))).toBe((reach ?? Number.NaN) * (share ?? Number.NaN));
  }
  const best = (await asked<Compared>('compare', file, '--policy')).plans.at(-1);
  for (const { at, score } of best?.quantiles ?? [])
    expect(await numberIn(cell(page, `quantile/${at}`, 4))).toBe(score);
  expect(await numberIn(cell(page, 'end', 4))).toBe(millisecondsOf(best?.end.likely ?? ''));
  for (const [i, { enter }] of (best?.firstDates ?? []).slice(0, 3).entries())
    expect(await numberIn(cell(page, `date/${i}`, 4))).toBe(millisecondsOf(enter.likely));
  await expect(page.getByRole('region', { name: 'What was found' })).toContainText(
    /“NATO, bolder” \(Best policy\) scores/,
  );

  // Another plan of it; and once the branch is saved anew, its new figures.
  await heads
    .last()
    .getByRole('button', { name: /Plan of “NATO, bolder”/ })
    .click();
  await page.getByRole('option', { name: 'Lee attends NATO' }).click();
  const plan = await asked<Evaluated>('evaluate', file, '--plan', 'lee-nato');
  await expect.poll(() => numberIn(cell(page, 'score', 4))).toBe(plan.score);
  await writeFile(
    file,
    JSON.stringify({ ...branch, parameters, ...origin, id: BRANCH, title: 'NATO, bolder' }),
  );
  const later = await asked<Evaluated>('evaluate', file, '--plan', 'lee-nato');
  expect(later.score).not.toBe(plan.score);
  await expect.poll(() => numberIn(cell(page, 'score', 4))).toBe(later.score);

  // One that weighs otherwise is shown, and never called the best.
  await page.getByRole('button', { name: '+ Branches' }).click();
  await page.getByRole('menuitem', { name: 'NATO, tariffs first' }).click();
  await expect(cell(page, 'score', 5)).toContainText('weighed otherwise');
  await expect(cell(page, 'score', 5)).not.toHaveAttribute('data-best');
  await expect(page.locator('[data-branch-line]')).toHaveCount(1);
  await page
    .getByRole('toolbar', { name: 'Plans to compare' })
    .getByRole('button', { name: 'NATO, bolder', exact: true })
    .click();
  await expect(heads).toHaveCount(5);
});
