import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SensitivityJson } from '#shared/engine/sensitivity/index.ts';
import { SimulationJson } from '#shared/engine/simulation/index.ts';
import { cli, fileWith, main, nato, small } from './run-cli.ts';

test('sensitivity says first what can change a best choice, then by how much each input moves the score', async () => {
  const { code, out, err } = await cli(['sensitivity', nato]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^\d+ of the 21 inputs that have a range can change a best choice: Washington’s gain/m);
  expect(out).toMatch(/^ {2}input +low … high +score +swing +held +choice$/m);
  expect(out).toMatch(/^ {2}Chance that Trump takes Wi aside +0\.1 … 0\.4 .* stays +█+$/m);
  expect(out).toMatch(/^ {2}Time for Trade talks: are terms reached\? +6 d … 14 d .* changes +█+$/m);
  expect(out).toMatch(/^ {2}Without any effect: .*Chance of terms without either/m);
  expect(out).toMatch(/at 70%:\n {4}Who goes to The Hague\? “Send Wi” becomes “Lee attends”$/m);
  expect(out).toMatch(/letting tariffs bite above 1\.1 points:\n {4}Who goes to The Hague\?/);
  expect(out).toMatch(/^What it would be worth to know beforehand\n +\d.*Lee and Trump/m);
  expect(out).toMatch(/Not defined, since its probabilities depend on what happened before: .*IP4/);
});

test('sensitivity --json has every field of its schema and nothing else, and one parameter may be asked for', async () => {
  const { code, out } = await cli(['sensitivity', nato, '--parameter', 'leverage', '--json']);
  expect(code).toBe(0);
  const found = z.strictObject(SensitivityJson.shape).parse(JSON.parse(out));
  expect(found.swings.map(({ kind, id }) => [kind, id])).toEqual([['parameter', 'leverage']]);
  expect(found.swings[0]?.high.changes.map(({ decision }) => decision)).toContain('extend');
  expect(found.thresholds.map(({ value }) => value.toFixed(3))).toEqual(['1.100', '1.600', '1.600', '1.600']);
  expect([found.information, found.grid]).toEqual([[], null]);
});

test('sensitivity --two is the grid alone', async () => {
  const { out } = await cli(['sensitivity', nato, '--two', 'grant,leverage', '--json']);
  const { grid, swings, thresholds, score } = z.strictObject(SensitivityJson.shape).parse(JSON.parse(out));
  expect([swings, thresholds]).toEqual([[], []]);
  expect(grid?.cells.map((row) => row.length)).toEqual(Array.from({ length: 9 }, () => 9));
  // Both parameters near their values: grant 0.3 is a value of the grid, leverage matters from 1.1 on alone.
  expect(grid?.cells[4]?.[0]?.score).toBeCloseTo(score ?? Number.NaN, 12);
  const words = await cli(['sensitivity', nato, '--two', 'grant,leverage']);
  expect(words.out).toMatch(/^Down: Chance of a quick summit.*Across: Washington’s gain.*\(points\)\.$/m);
  expect(words.out).toMatch(/^Who goes to The Hague\?\n {2}A {2}Send Wi\n {2}B {2}Lee attends\n/m);
});

test('sensitivity --plan holds a plan; --turns says where a probability turns the choice, and the best plan', async () => {
  const nodes = [
    { id: 'go', kind: 'decision', title: 'Go?' },
    { id: 'luck', kind: 'chance', title: 'Lucky?' },
    { id: 'yes', kind: 'outcome', title: 'Won', effects: { gain: 2 } },
    { id: 'no', kind: 'outcome', title: 'Lost' },
    { id: 'home', kind: 'outcome', title: 'Stayed', effects: { gain: 1 } },
  ];
  const edges = [
    { id: 'e1', from: 'go', to: 'luck', label: 'Go' },
    { id: 'e2', from: 'go', to: 'home', label: 'Stay' },
    { id: 'e3', from: 'luck', to: 'yes', label: 'Luck', probability: { low: 0.2, high: 0.6 } },
    { id: 'e4', from: 'luck', to: 'no', probability: 'rest' },
  ];
  const plans = [
    { id: 'safe', name: 'Safe', choices: { go: 'e2' } },
    { id: 'bold', name: 'Bold', choices: { go: 'e1' } },
  ];
  const file = await fileWith(small({ nodes, edges, plans }));
  const words = await cli(['sensitivity', file, '--turns']);
  expect([words.code, words.err]).toEqual([0, '']);
  expect(words.out).toMatch(/“Luck” at Lucky\? above 50%:\n {4}Go\? “Stay” becomes “Go”$/m);
  expect(words.out).toMatch(/“Luck” at Lucky\? above 50% \(now 40%\): “Bold” instead of “Safe”$/m);
  const json = await cli(['sensitivity', file, '--plan', 'bold', '--turns', '--json']);
  const held = z.strictObject(SensitivityJson.shape).parse(JSON.parse(json.out));
  expect([held.plan, held.score, held.inputThresholds]).toEqual(['bold', 0.8, []]);
  expect(held.swings.map(({ low, high }) => [low.score, high.score])).toEqual([[0.4, 1.2]]);
  expect(held.planTurns).toMatchObject([
    { kind: 'probability', id: 'e3', from: 'safe', to: 'bold', ahead: true },
  ]);
  expect(held.planTurns[0]?.value).toBeCloseTo(0.5, 6);
  expect((await cli(['sensitivity', file, '--plan', 'none'])).code).toBe(2);
  expect((await cli(['sensitivity', nato, '--turns', '--parameter', 'grant'])).code).toBe(2);
});

test('simulate: what the likely times do not show, in words and with its standard errors', async () => {
  const { code, out, err } = await cli(['simulate', nato, '--trials', '4000']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^4,000 runs, seed 1\. Best policy\. Times in Asia\/Seoul\.$/m);
  expect(out).toMatch(/^ {2}on average -?[\d.]+, give or take [\d.]+ \(standard error\)$/m);
  expect(out).toMatch(/"evaluate" says [\d.]+: times that may run early or late make it worse by/);
  expect(out).toMatch(/^ +5\d\.\d% ± 0\.\d {2}Tariff suspension runs out +43% with likely times$/m);
  expect(out).toMatch(/^ {2}4\d\.\d% ± 0\.\d {2}Lee receives Trump in Gyeongju$/m);
});

test('simulate --json has every field of its schema; a seed gives the same again, a plan another', async () => {
  const words = ['simulate', nato, '--trials', '1500', '--json'];
  const [first, again, other, planned] = await Promise.all([
    cli([...words, '--seed', '7']),
    cli([...words, '--seed', '7']),
    cli([...words, '--seed', '8']),
    cli([...words, '--seed', '7', '--plan', 'wi-apec']),
  ]);
  expect(again).toEqual(first);
  const parse = (out: string) => z.strictObject(SimulationJson.shape).parse(JSON.parse(out));
  const found = parse(first.out);
  expect(found).toMatchObject({ seed: 7, trials: 1500, plan: null, errors: [] });
  expect(found.end?.mean).toMatch(/^2025-\d\d-\d\dT.*\[Asia\/Seoul\]$/);
  expect(found.score?.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(1500);
  expect(found.ends.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  expect(parse(other.out).score).not.toEqual(found.score);
  expect(parse(planned.out).plan).toBe('wi-apec');
});

test('a scenario with errors has its problems, and exit code 1', async () => {
  const file = await fileWith(small({ root: 'nowhere', edges: [] }));
  const simulated = await cli(['simulate', file]);
  expect(simulated.code).toBe(1);
  const printed = await cli(['simulate', file, '--json']);
  expect([printed.code, JSON.parse(printed.out).trials]).toEqual([1, 0]);
  const varied = await cli(['sensitivity', file, '--json']);
  expect(varied.code).toBe(1);
  expect(z.strictObject(SensitivityJson.shape).parse(JSON.parse(varied.out)).score).toBeNull();
});

test.concurrent.each([
  [['sensitivity', nato, '--parameter', 'luck'], 'pull_aside'],
  [['sensitivity', nato, '--two', 'grant'], 'two different parameters'],
  [['sensitivity', nato, '--two', 'grant,grant'], 'two different parameters'],
  [['sensitivity', nato, '--two', 'grant,luck'], 'luck'],
  [['simulate', nato, '--trials', '0'], '"0"'],
  [['simulate', nato, '--seed', '-1'], 'seed'],
])('%j is wrong usage', async (words, said) => {
  const { code, out, err } = await cli(words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

const terminal = spawnSync('script', ['--version']).status === 0;
test.skipIf(!terminal)('a progress bar on a terminal, gone when it is done', () => {
  const shown = spawnSync(
    'script',
    [
      '-qec',
      `"${process.execPath}" "${main}" simulate "${nato}" --trials 20000 --json > /dev/null`,
      '/dev/null',
    ],
    { env: { PATH: process.env.PATH, TERM: 'xterm' } },
  ).stdout.toString();
  expect(shown).toMatch(/█+░+ +\d+%/);
  expect(shown.endsWith('\r\u001B[K')).toBe(true);
});
