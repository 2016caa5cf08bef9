import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { asked } from './command-line.ts';
import { expect, type RunningHost, test } from './fixtures.ts';
import { millisecondsOf, numbers, readAlike, reads, said, saidLimit } from './reading.ts';

const root = join(import.meta.dirname, '..', '..');
const NATO = join(root, 'scenarios/nato-2025.scenario.json');
const ID = '5b0f0c52-6a0e-4c0a-9d53-1f2f6b7c2a01';
const saved = (host: RunningHost) => join(host.home, 'documents', 'nato.scenario.json');

async function open(page: Page, host: RunningHost, view: string): Promise<void> {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  await copyFile(NATO, saved(host));
  await page.goto(`${host.url}#/document/${ID}/${view}`);
}
const main = (page: Page) => page.getByRole('main');
interface Triple {
  readonly earliest: string;
  readonly likely: string;
  readonly latest: string;
}
const dayOf = (rfc: string) => said(rfc).split(' ').slice(0, 2).join(' ');
interface Comparison {
  readonly plans: readonly {
    readonly score: number;
    readonly expected: Record<string, number>;
    readonly outcomes: Record<string, number>;
    readonly misses: Record<string, number>;
    readonly quantiles: readonly { at: number; score: number }[];
    readonly scoreRange: readonly [number, number];
    readonly end: { readonly likely: string };
    readonly firstDates: readonly { readonly reach: number; readonly enter: Triple }[];
  }[];
  readonly regret: { readonly worst: readonly number[] };
}

test('every number of the comparison is the command line’s', async ({ page, host }) => {
  await open(page, host, 'compare');
  const { plans, regret } = await asked<Comparison>('compare', NATO);
  const row = (key: string) => page.locator(`[data-row="${key}"]`);
  await expect(row('score')).toBeVisible();
  expect(await numbers(row('score'))).toEqual(plans.map(({ score }) => score));
  for (const [i, { score }] of plans.entries())
    reads(await row('score').locator('data').nth(i).textContent(), score);
  for (const id of Object.keys(plans[0]?.expected ?? {}))
    expect(await numbers(row(`criterion/${id}`)), id).toEqual(plans.map((plan) => plan.expected[id]));
  for (const id of Object.keys(plans[0]?.outcomes ?? {}))
    expect(await numbers(row(`outcome/${id}`)), id).toEqual(plans.map((plan) => plan.outcomes[id]));
  for (const id of Object.keys(plans[0]?.misses ?? {}))
    expect(await numbers(row(`miss/${id}`)), id).toEqual(plans.map((plan) => plan.misses[id]));
  for (const [q, { at }] of (plans[0]?.quantiles ?? []).entries())
    expect(await numbers(row(`quantile/${at}`))).toEqual(plans.map((plan) => plan.quantiles[q]?.score));
  expect(await numbers(row('regret'))).toEqual(regret.worst);
  for (const [i, { scoreRange, end, firstDates }] of plans.entries()) {
    const range = /\((.+) … (.+)\)/.exec((await row('score').locator('td').nth(i).textContent()) ?? '');
    for (const side of [0, 1] as const) reads(range?.[side + 1] ?? null, scoreRange[side]);
    expect((await numbers(row('end')))[i]).toBe(millisecondsOf(end.likely));
    for (const [place, { reach, enter }] of firstDates.slice(0, 3).entries()) {
      const cell = row(`date/${place}`).locator('td').nth(i);
      expect(Number(await cell.locator('data').getAttribute('value'))).toBe(millisecondsOf(enter.likely));
      // Where all that is known is a window, its days stand there, and not its middle.
      const window = enter.earliest !== enter.latest && said(enter.earliest) === dayOf(enter.earliest);
      await expect(cell).toContainText(window ? /^(\d+ |\d+–\d+ )?[A-Z][a-z]{2} / : said(enter.likely));
      if (window) await expect(cell).toContainText(dayOf(enter.earliest).split(' ')[1] ?? '');
      if (reach < 0.99) reads(/\((.+)%\)/.exec((await cell.textContent()) ?? '')?.[1] ?? null, reach, 100);
    }
  }
  // What is written is the number behind it, in every cell but those of times.
  const written = page.locator('[data-row]:not([data-row=end], [data-row^="date/"]) data');
  expect(await readAlike(written)).toBeGreaterThan(60);
  await expect(row('score').locator('[data-best]')).toContainText('(best)');
  await expect(main(page).getByText('They first part at “Who goes to The Hague?”')).toBeVisible();
});

test('what stands in Compare scrolls in its own place, and cannot be scrolled out of sight', async ({
  page,
  host,
}) => {
  await open(page, host, 'compare');
  await expect(page.locator('[data-row="score"]')).toBeVisible();
  // As a browser does on its own when the focus goes to something beyond an edge.
  const scrolled = await main(page).evaluate((element) => {
    element.scrollTop = 400;
    return element.scrollTop;
  });
  expect(scrolled).toBe(0);
  const last = main(page).locator('h2').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

test('plans are chosen, and only the differences shown', async ({ page, host }) => {
  await open(page, host, 'compare');
  const columns = page.getByRole('region', { name: 'The plans side by side' }).getByRole('columnheader');
  await expect(columns).toHaveCount(4);
  const chooser = page.getByRole('toolbar', { name: 'Plans to compare' });
  await chooser.getByRole('button', { name: 'Lee attends NATO' }).click();
  await expect(columns).toHaveCount(3);
  await chooser.getByRole('button', { name: 'Best policy' }).click();
  await expect(columns.last()).toContainText('Best policy');
  const rows = page.locator('[data-row]');
  const all = await rows.count();
  await chooser.getByRole('button', { name: 'Differences only' }).click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
});

interface SensitivityJson {
  readonly swings: readonly {
    id: string;
    swing: number;
    low: { score: number };
    high: { score: number };
  }[];
  readonly thresholds: readonly { parameter: string; decision: string; value: number }[];
  readonly information: readonly { node: string; value: number | null }[];
  readonly grid: { cells: readonly (readonly { score: number; best: Record<string, string> }[])[] };
}
interface SimulationJson {
  readonly score: { mean: number; histogram: readonly { count: number }[] };
  readonly end: { mean: string; histogram: readonly { count: number }[] };
  readonly misses: readonly { node: string; probability: number }[];
}
interface RegretJson {
  readonly regret: {
    readonly nodes: readonly { branches: readonly { edge: string; regrets: readonly number[] }[] }[];
  };
}

test('regret, sensitivity, information and simulation are the command line’s', async ({ page, host }) => {
  await open(page, host, 'compare');
  const { regret } = await asked<RegretJson>('compare', NATO);
  await expect(page.locator('[data-row=score]')).toBeVisible();
  for (const { edge, regrets } of regret.nodes.flatMap(({ branches }) => branches))
    expect(await numbers(page.locator(`[data-regret="${edge}"]`))).toEqual(regrets);
  const { swings, information, thresholds } = await asked<SensitivityJson>('sensitivity', NATO);
  await expect(page.locator('[data-swing]')).toHaveCount(swings.length, { timeout: 30_000 });
  const rows = await page
    .locator('[data-swing]')
    .evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute('data-swing'),
        ...[...row.querySelectorAll('data')].map(({ value }) => Number(value)),
      ]),
    );
  expect(rows).toEqual(swings.map(({ id, low, high, swing }) => [id, low.score, high.score, swing]));
  const turns = await page
    .locator('[data-threshold]')
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-threshold'), Number(row.querySelector('data')?.value)]),
    );
  expect(turns).toEqual(
    thresholds.map(({ parameter, decision, value }) => [`${parameter}/${decision}`, value]),
  );
  for (const { node, value } of information)
    expect(await numbers(page.locator(`[data-information="${node}"]`)), node).toEqual([value]);
  for (const marked of ['swing', 'regret', 'information', 'threshold', 'profile', 'given'])
    expect(await readAlike(page.locator(`[data-${marked}] data`)), marked).toBeGreaterThan(0);
  await expect(page.getByText(/7 of 21 inputs with a range can change a best choice/)).toBeVisible();

  const { grid } = await asked<SensitivityJson>('sensitivity', NATO, '--two', 'pull_aside,grant');
  await expect(page.locator('[data-cell]')).toHaveCount(81);
  for (const [i, cells] of grid.cells.entries()) {
    expect(await numbers(page.locator(`[data-grid="${i}"]`))).toEqual(cells.map((cell) => cell.score));
    for (const [j, { best }] of cells.entries())
      await expect(page.locator(`[data-cell="${i}/${j}"]`)).toHaveAttribute('data-option', best.who ?? '');
  }

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const { score, end, misses } = await asked<SimulationJson>('simulate', NATO, '--plan', 'wi-apec');
  await expect(page.locator('[data-mean]')).toHaveAttribute('data-mean', String(score.mean));
  reads((await page.locator('[data-mean]').textContent()) ?? null, score.mean);
  const ends = Number(await page.locator('[data-mean-end]').getAttribute('data-mean-end'));
  expect(Math.abs(ends - millisecondsOf(end.mean))).toBeLessThanOrEqual(1);
  for (const { node, probability } of misses.filter((each) => each.probability > 0))
    expect(await numbers(page.locator(`[data-simulated-miss="${node}"]`))).toEqual([probability]);
  for (const [kind, { histogram }] of [
    ['score', score],
    ['end', end],
  ] as const) {
    const counts = page.locator(`[data-bin="${kind}"] data`);
    expect(
      await counts.evaluateAll((all) => all.map((each) => Number((each as HTMLDataElement).value))),
    ).toEqual(histogram.map(({ count }) => count));
  }
});

interface AgendaJson {
  readonly places: readonly { node: string; probability: number }[];
  readonly decisions: readonly {
    node: string;
    best: string;
    reach: number;
    left: number | null;
    pending: boolean;
    arrive: { likely: string };
    decideBy: string | null;
    options: readonly { edge: string; actorScore: number; actorScoreRange: readonly [number, number] }[];
  }[];
  readonly deadlines: readonly {
    node: string;
    reach: number;
    closes: string;
    missed: number;
    slack: { likely: number; latest: number } | null;
  }[];
  readonly now: string;
  readonly chances: readonly {
    node: string;
    reach: number;
    resolves: { earliest: string; latest: string } | null;
    branches: readonly { edge: string; probability: number }[];
  }[];
  readonly indicators: readonly { indicator: string }[];
}
/** How probable it is that it comes up: the number, and in words where that is not certain. */
async function reaches(row: Locator, reach: number): Promise<void> {
  const said = row.locator('[data-reach]');
  await expect(said).toHaveAttribute('data-reach', String(reach));
  if (reach < 0.995 && reach > 0.005)
    reads((await row.textContent())?.match(/comes up in \S+/)?.[0] ?? null, reach, 100);
}
async function agendaIs(page: Page, json: AgendaJson): Promise<void> {
  const odds = () =>
    page
      .locator('[data-branch]')
      .evaluateAll((all) =>
        all.map((each) => [each.getAttribute('data-branch'), Number(each.querySelector('data')?.value)]),
      );
  await expect
    .poll(odds)
    .toEqual(
      json.chances.flatMap(({ branches }) => branches.map(({ edge, probability }) => [edge, probability])),
    );
  for (const { node, probability } of json.places)
    await expect(page.locator(`[data-place="${node}"] data`)).toHaveAttribute('value', String(probability));
  await expect(page.locator('[data-place]')).toHaveCount(json.places.length);
  for (const { node, reach } of json.chances) await reaches(page.locator(`[data-chance="${node}"]`), reach);
  await expect(page.locator('[data-now]')).toHaveAttribute('data-now', String(millisecondsOf(json.now)));
  await expect(page.locator('[data-now]')).toContainText(said(json.now));
  for (const { node, resolves } of json.chances) {
    const named = page.locator(`[data-chance="${node}"] [data-resolves]`);
    if (resolves === null) continue;
    const both = [resolves.earliest, resolves.latest].map(millisecondsOf).join(' ');
    await expect(named).toHaveAttribute('data-resolves', both);
    await expect(named).toContainText(said(resolves.latest).split(' ').slice(0, 2).join(' '));
  }
  for (const { node, best, reach, left, options, pending, arrive, decideBy } of json.decisions) {
    const block = page.locator(`[data-decision="${node}"]`);
    await reaches(block, reach);
    await expect(block.locator('[data-arrives]')).toHaveText(pending ? 'now' : said(arrive.likely));
    if (decideBy !== null) await expect(block.locator('[data-left]')).toContainText(saidLimit(decideBy));
    if (left !== null)
      await expect(block.locator('[data-left]')).toHaveAttribute('data-left', String(left * 1000));
    await expect(block.locator('[data-best]')).toHaveAttribute('data-option', best);
    for (const { edge, actorScore, actorScoreRange } of options) {
      const figure = block.locator(`[data-option="${edge}"] data`);
      expect(Number(await figure.getAttribute('value'))).toBe(actorScore);
      reads(await figure.textContent(), actorScore);
      const [, low, high] = /\((.+) … (.+)\)/.exec((await figure.textContent()) ?? '') ?? [];
      if (low !== undefined) reads(low, actorScoreRange[0]);
      if (high !== undefined) reads(high, actorScoreRange[1]);
    }
  }
  await expect(page.locator('[data-decision]')).toHaveCount(json.decisions.length);
  await expect(page.locator('[data-deadline]')).toHaveCount(json.deadlines.length);
  for (const { node, missed, slack, reach, closes } of json.deadlines) {
    await reaches(page.locator(`[data-deadline="${node}"]`), reach);
    const closing = Temporal.ZonedDateTime.from(closes).epochMilliseconds;
    await expect(page.locator(`[data-deadline="${node}"] data`)).toHaveAttribute('value', String(closing));
    await expect(page.locator(`[data-deadline="${node}"] data`)).toHaveText(`until ${saidLimit(closes)}`);
    const state = page.locator(`[data-deadline="${node}"] [data-tone]`);
    expect(Number(await state.getAttribute('data-missed'))).toBe(missed);
    if (slack !== null) {
      expect(Number(await state.getAttribute('data-slack'))).toBe(slack.likely * 1000);
      expect(Number(await state.getAttribute('data-slack-latest'))).toBe(slack.latest * 1000);
    }
    if (missed > 0) reads(await state.textContent(), missed, 100);
  }
  await expect(page.locator('[data-signpost][data-status=unknown]')).toHaveCount(json.indicators.length);
}

test('every number of the agenda is the command line’s; marking and undoing move all of them', async ({
  page,
  host,
}) => {
  await open(page, host, 'timeline');
  const contact = page.locator('[data-node="contact-wi"]');
  await expect(contact.first()).toBeVisible();
  await page.goto(`${host.url}#/document/${ID}/agenda`);
  const before = await asked<AgendaJson>('agenda', NATO);
  await agendaIs(page, before);
  const text = await main(page).innerText();
  await page.goto(`${host.url}#/document/${ID}/compare`);
  /** Every number of the table, in full. */
  const table = () =>
    page.locator('[data-row] data').evaluateAll((all) => all.map((each) => (each as HTMLDataElement).value));
  await expect(page.locator('[data-row=score]')).toBeVisible();
  const compared = await table();
  await page.goto(`${host.url}#/document/${ID}/report`);
  await expect(main(page).locator('[data-section=findings] li').first()).toBeVisible();
  const report = await main(page).innerText();
  await page.goto(`${host.url}#/document/${ID}/agenda`);

  await page.getByRole('button', { name: 'Mark what happened: Does Trump come to the IP4 session?' }).click();
  await page.getByRole('menuitem', { name: 'Stays away' }).click();
  await expect(page.locator('[data-observed]')).toHaveCount(2);
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const after = await asked<AgendaJson>('agenda', saved(host));
  await agendaIs(page, after);
  expect(after.chances.length).toBeLessThan(before.chances.length);
  await expect(main(page)).not.toContainText('Comes, faces Wi');
  await expect(page.getByRole('region', { name: 'What this changed' })).toBeVisible();
  await page.goto(`${host.url}#/document/${ID}/timeline`);
  await expect(page.locator('[data-item]').first()).toBeVisible();
  await expect(contact).toHaveCount(0);
  await page.getByRole('radio', { name: 'Paths', exact: true }).click();
  await expect(page.locator('[data-node="trump-ip4"]').first()).toBeVisible();
  await expect(contact).toHaveCount(0);
  await page.getByRole('radio', { name: 'All plans', exact: true }).click();
  await expect(page.locator('[data-node="trump-ip4"]').first()).toBeVisible();
  await expect(contact).toHaveCount(0);
  await page.goto(`${host.url}#/document/${ID}/compare`);
  const { plans } = await asked<Comparison>('compare', saved(host));
  await expect
    .poll(() => numbers(page.locator('[data-row="score"]')))
    .toEqual(plans.map(({ score }) => score));
  expect(await table()).not.toEqual(compared);
  await page.goto(`${host.url}#/document/${ID}/report`);
  await expect.poll(() => main(page).innerText()).not.toBe(report);
  // Neither in its tables nor among what is uncertain.
  await expect(main(page)).not.toContainText('Comes, faces Wi');
  await page.goto(`${host.url}#/document/${ID}/agenda`);

  await page.getByRole('button', { name: /^Undo: Mark/ }).click();
  await agendaIs(page, before);
  await expect(page.locator('[data-observed]')).toHaveCount(1);
  await expect
    .poll(async () =>
      (await main(page).innerText()).replace(/What this changed[\s\S]*?(?=Where things stand)/, ''),
    )
    .toBe(text);
  await page.goto(`${host.url}#/document/${ID}/compare`);
  await expect.poll(table).toEqual(compared);
  await page.goto(`${host.url}#/document/${ID}/report`);
  await expect.poll(() => main(page).innerText()).toBe(report);
});

test('arrow keys lead from row to row of the agenda, and along the plans of Compare', async ({
  page,
  host,
}) => {
  await open(page, host, 'agenda');
  const link = (name: string) => page.locator('[data-decision]').getByRole('button', { name, exact: true });
  await link('Who goes to The Hague?').focus();
  await page.keyboard.press('ArrowDown');
  await expect(link('How hard does the PPP press?')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-observed]').first().locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(page.locator('[data-place]').first().locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(page.locator('[data-signpost]').last().locator(':focus')).toHaveCount(1);
  await page.goto(`${host.url}#/document/${ID}/compare`);
  const chooser = page.getByRole('toolbar', { name: 'Plans to compare' });
  await chooser.getByRole('button', { name: 'Send Wi, then APEC' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(chooser.getByRole('button', { name: 'Lee attends NATO' })).toBeFocused();
});

test('today moves, signposts are ticked off; each is a step of undo', async ({ page, host }) => {
  await open(page, host, 'agenda');
  await expect(main(page).getByText(/As of 20 Jun 09:00/)).toBeVisible();
  const today = page.getByRole('textbox', { name: 'Today is' }).first();
  await today.fill('24 jun 2025 09:00');
  await today.press('Enter');
  await expect(main(page).getByText(/As of 24 Jun 09:00/)).toBeVisible();
  await page.locator('[data-signpost]').first().getByRole('radio', { name: 'Seen', exact: true }).click();
  await expect(page.locator('[data-status=seen]')).toHaveCount(1);
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  expect(JSON.parse(await readFile(saved(host), 'utf8')).asOf).toBe('2025-06-24T09:00');
  await page.getByRole('button', { name: /^Undo: Signpost/ }).click();
  await expect(page.locator('[data-status=seen]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: Today/ }).click();
  await expect(main(page).getByText(/As of 20 Jun 09:00/)).toBeVisible();
});

test('an empty scenario, and one without plans, say what there is', async ({ page, host }) => {
  await mkdir(join(host.home, 'documents'), { recursive: true });
  const empty = join(root, 'scenarios/empty.scenario.json');
  await copyFile(empty, saved(host));
  const { id } = JSON.parse(await readFile(empty, 'utf8')) as { id: string };
  await page.goto(`${host.url}#/document/${id}/compare`);
  await expect(main(page).getByText('Nothing to compare yet')).toBeVisible();
  await page.goto(`${host.url}#/document/${id}/agenda`);
  await expect(main(page).getByText('Nothing is ahead yet')).toBeVisible();

  const other = '11111111-2222-4333-8444-555555555555';
  const { plans: _, ...bare } = JSON.parse(await readFile(NATO, 'utf8'));
  const file = join(host.home, 'documents', 'bare.scenario.json');
  await writeFile(file, JSON.stringify({ ...bare, id: other }));
  await page.goto(`${host.url}#/document/${other}/compare`);
  await expect(page.locator('[data-row=score] td')).toHaveCount(1);
  const { plans } = await asked<Comparison>('compare', file);
  expect(await numbers(page.locator('[data-row=score]'))).toEqual(plans.map(({ score }) => score));
  await expect(page.locator('[data-best]')).toHaveCount(0);
});

test('keys lead to both views, and axe finds nothing in them', async ({ page, host }) => {
  await open(page, host, 'map');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  for (const [key, name] of [
    ['3', 'Compare'],
    ['4', 'Agenda'],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(page.getByRole('main', { name })).toBeVisible();
    await expect(main(page).locator('data').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  }
});
