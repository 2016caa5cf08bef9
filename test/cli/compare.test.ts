import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ComparisonJson } from '#shared/engine/index.ts';
import { cli, fileWith, nato, small } from './run-cli.ts';

const plans = ['wi-apec', 'lee-nato', 'skip-unga', 'wi-no-trump'];

test('compare tells plans apart in one table and a few sentences', async () => {
  const { code, out, err } = await cli(['compare', nato]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^ {2}A {2}Send Wi, then APEC$/m);
  expect(out).toMatch(/^ {2}D {2}Send Wi, Trump stays away, supposing Does Trump come .* → Stays away$/m);
  expect(out).toMatch(
    /^Score for South Korean government\n {2}expected +-?[\d.]+\*? +-?[\d.]+\*? +-5\.\d+ /m,
  );
  expect(out).toMatch(
    /^Where they part\n {2}Who goes to The Hague\?\n {4}Lee attends +B\n {4}Send Wi +A, D\n {4}Skip the summit +C$/m,
  );
  expect(out).toMatch(/^ {2}C falls behind A, B, D at every level of score/m);
  expect(out).toMatch(
    /^What comes first\n {2}A +Fri 20 Jun 2025, 03:00 +Who goes to The Hague\? +no later than Mon 23 Jun/m,
  );
  expect(out).toMatch(/^Regret: .*\n {2}.+\?\n {4}.+ \d/m);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  expect(out).not.toContain('\u001B');
});

test('compare --json holds to its schema and leaves nothing out of it', async () => {
  for (const [words, expected] of [
    [[], plans],
    [
      ['lee-nato', 'wi-apec', '--policy'],
      ['lee-nato', 'wi-apec', null],
    ],
  ] as const) {
    const { code, out, err } = await cli(['compare', nato, ...words, '--json']);
    expect([code, err]).toEqual([0, '']);
    const raw = JSON.parse(out);
    const document = ComparisonJson.parse(raw);
    expect(document).toEqual(raw);
    expect(document.plans.map(({ plan }) => plan)).toEqual(expected);
    for (const { outcomes, distribution } of document.plans) {
      const sum = (values: readonly (number | null)[]) =>
        values.reduce<number>((a, b) => a + (b ?? Number.NaN), 0);
      expect(sum(Object.values(outcomes))).toBeCloseTo(1, 9);
      expect(sum(distribution?.probabilities ?? [])).toBeCloseTo(1, 9);
    }
    for (const { branches } of document.regret.nodes) {
      for (const { regrets } of branches) expect(Math.min(...regrets.map((each) => each ?? 0))).toBe(0);
    }
    expect(document.differences[0]?.node).toBe('who');
  }
});

test('figures agree with those that evaluate gives for the same plan', async () => {
  const [compared, evaluated] = await Promise.all([
    cli(['compare', nato, 'lee-nato', '--json']),
    cli(['evaluate', nato, '--plan', 'lee-nato', '--json']),
  ]);
  const [column] = JSON.parse(compared.out).plans;
  const whole = JSON.parse(evaluated.out);
  for (const field of ['score', 'scoreRange', 'expected']) expect(column[field]).toEqual(whole[field]);
  expect(column.misses.suspension).toBeCloseTo(
    whole.nodes.suspension.reach * whole.nodes.suspension.missed,
    12,
  );
});

test('a plan that is not there is wrong usage; without plans the best choices stand alone', async () => {
  const wrong = await cli(['compare', nato, 'nobody']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/no plan "nobody".*wi-apec/);
  const alone = await cli(['compare', await fileWith(small())]);
  expect(alone.code).toBe(0);
  expect(alone.out).toMatch(/One plan.*\n\n {2}A {2}Best policy/);
  expect(alone.out).not.toMatch(/Regret|\* the best/);
});

test('a plan that cannot be evaluated says why, with exit code 1', async () => {
  const broken = JSON.parse(await readFile(nato, 'utf8'));
  broken.nodes.find(({ id }: { id: string }) => id === 'deal').effects = { tariff: '1 / 0' };
  const { code, out } = await cli(['compare', await fileWith(JSON.stringify(broken))]);
  expect(code).toBe(1);
  expect(out).toMatch(/^Why figures are missing\n {2}A: error expression: .*node deal/m);
});

test('a plan that what happened has overtaken is said to be', async () => {
  const file = JSON.parse(await readFile(nato, 'utf8'));
  file.observations.push({ node: 'who', edge: 'go-wi' });
  const { out } = await cli(['compare', await fileWith(JSON.stringify(file))]);
  expect(out).toMatch(/^ {2}A {2}Send Wi, then APEC$/m);
  expect(out).toMatch(
    /^ {2}B {2}Lee attends NATO, overtaken by what happened: Who goes to The Hague\? → Send Wi$/m,
  );
});
