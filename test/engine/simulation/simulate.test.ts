/** Simulated runs against the analytic results, where times are certain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, EvaluationStopped, evaluate } from '#shared/engine/index.ts';
import { simulate, simulation } from '#shared/engine/simulation/index.ts';
import type { Node, Scenario } from '#shared/model/schema.ts';
import { cpuTime } from '../../cpu-time.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';
import { edge, node, scenario } from '../states/support.ts';

const TRIALS = 4000;

/** Every span as long as it is likely, every date an instant. */
function certain(document: Scenario): Scenario {
  const span = <T extends object>(item: T, key: 'duration' | 'lag'): T => {
    const value = (item as Record<string, unknown>)[key];
    return typeof value === 'object' ? { ...item, [key]: (value as { likely: string }).likely } : item;
  };
  const instant = (each: Node): Node => {
    if (each.when === undefined) return each;
    const { until: _, date, ...when } = each.when;
    const day = date.padEnd(10, '-01').slice(0, 10);
    return { ...each, when: { ...when, date: date.length > 10 ? date : `${day}T12:00` } };
  };
  return {
    ...document,
    nodes: document.nodes.map((each) => span(instant(each), 'duration')),
    edges: document.edges.map((each) => span(each, 'lag')),
  };
}

/** Within 4 standard errors of the truth; `slack` for roundings. */
function near(found: number, truth: number, standardError: number): boolean {
  return Math.abs(found - truth) <= 4 * standardError + 1e-9 * Math.max(1, Math.abs(truth));
}

test('with certain times, frequencies and the mean score are those of the evaluation', () => {
  const seen = { documents: 0, observed: 0, missed: 0, uncertain: 0, plans: 0 };
  fc.assert(
    fc.property(recipe, fc.nat({ max: 1e9 }), (r, seed) => {
      const document = certain(buildScenario(r));
      const model = compile(document);
      const plan = document.plans?.[0]?.id ?? null;
      const { evaluation, rolled } = evaluate(model, { plan });
      const { score, problems, nodes, outcomes } = evaluation;
      if (score === null || problems.some(({ severity }) => severity === 'error')) return;
      const result = simulate(model, { trials: TRIALS, seed, plan });
      if (result === null) throw new Error('not simulated');
      expect(result.trials).toBe(TRIALS);
      expect(result.unforeseen).toBe(0);
      expect(result.rejected).toBe(0);
      seen.documents++;
      if (plan !== null) seen.plans++;
      if (rolled?.values.logLikelihood) seen.observed++;
      for (const { node: id, probability } of outcomes) {
        const p = probability ?? 0;
        const found = result.ends.find((end) => end.node === id)?.probability ?? 0;
        if (p > 0.01 && p < 0.99) seen.uncertain++;
        if (!near(found, p, Math.sqrt((p * (1 - p)) / TRIALS))) throw new Error(`${id}: ${found}, not ${p}`);
      }
      for (const miss of result.misses) {
        const p = (nodes[miss.node]?.missed ?? 0) * (nodes[miss.node]?.reach ?? 0);
        if (p > 0) seen.missed++;
        if (!near(miss.probability, p, Math.sqrt((p * (1 - p)) / TRIALS)))
          throw new Error(`missed ${miss.node}: ${miss.probability}, not ${p}`);
      }
      if ((document.rule ?? 'expected') !== 'expected') return;
      const sample = result.score;
      if (sample === null || !near(sample.mean, score, sample.standardError))
        throw new Error(`score ${sample?.mean} ± ${sample?.standardError}, not ${score}`);
    }),
    { numRuns: 900, seed: 17 },
  );
  expect(seen.documents).toBeGreaterThan(200);
  expect(seen.observed).toBeGreaterThan(10);
  expect(seen.missed).toBeGreaterThan(20);
  expect(seen.uncertain).toBeGreaterThan(100);
  expect(seen.plans).toBeGreaterThan(50);
});

test('what a plan supposes is not held where an observation further on excludes it', () => {
  const document = scenario({
    nodes: [node('coin', 'chance'), node('seen', 'event'), node('aside', 'event'), node('end', 'outcome')],
    edges: [
      edge('coin>seen', { probability: 0.5 }),
      edge('coin>aside', { probability: 0.5 }),
      edge('seen>end'),
      edge('aside>end'),
    ],
    plans: [{ id: 'p', name: 'Aside', choices: {}, given: { coin: 'coin>aside' } }],
    observations: [{ node: 'seen' }],
  });
  const model = compile(document);
  const { problems, nodes } = evaluate(model, { plan: 'p' }).evaluation;
  expect(problems.map(({ code }) => code)).toContain('plan-not-available');
  expect(nodes.seen?.reach).toBe(1);
  const result = simulate(model, { trials: 100, plan: 'p' });
  expect([result?.trials, result?.rejected]).toEqual([100, 0]);
});

/** An event in June that a span of `duration` before it may miss. */
const race = (duration: Node['duration'] & object, when: NonNullable<Node['when']>): Scenario =>
  scenario({
    start: '2025-06-01',
    criteria: [{ id: 'loss', name: 'Loss', goal: 'min' }],
    nodes: [
      node('work', 'event', { duration }),
      node('due', 'deadline', { when }),
      node('done', 'outcome'),
      node('late', 'outcome', { effects: { loss: 1 } }),
    ],
    edges: [edge('work>due'), edge('due>done'), edge('due>late', { on: 'missed' })],
  });

describe('uncertain times', () => {
  test('a PERT span misses an instant as often as its distribution says', () => {
    // Over 0 … 10 days with mode 5: Beta(3, 3), whose distribution function is 10x³ − 15x⁴ + 6x⁵.
    const document = race({ min: 'P0D', likely: 'P5D', max: 'P10D' }, { date: '2025-06-08T00:00' });
    const x = 0.7;
    const p = 1 - (10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5);
    const result = simulate(compile(document), { trials: 40_000, seed: 9 });
    const due = result?.misses.find(({ node: id }) => id === 'due');
    expect(near(due?.probability ?? 0, p, Math.sqrt((p * (1 - p)) / 40_000))).toBe(true);
    expect(due?.reached).toBe(1);
    expect(result?.score?.mean).toBeCloseTo(-(due?.probability ?? 0), 12);
    expect(result?.ends.map(({ node: id }) => id)).toEqual(['done', 'late']);
  });

  test('an event waits for a moment that is uniform in its window', () => {
    const document = scenario({
      start: '2025-06-01',
      nodes: [
        node('wait', 'event', { when: { date: '2025-06-03', until: '2025-06-06' } }),
        node('end', 'outcome'),
      ],
      edges: [edge('wait>end')],
    });
    const end = simulate(compile(document), { trials: 20_000, seed: 2 })?.end;
    const day = 86_400_000;
    const [from, to] = [Date.UTC(2025, 5, 3), Date.UTC(2025, 5, 7)];
    expect(near(end?.mean ?? 0, (from + to) / 2, end?.standardError ?? 0)).toBe(true);
    expect(end?.standardDeviation).toBeGreaterThan((4 * day) / Math.sqrt(12) / 1.02);
    expect(end?.standardDeviation).toBeLessThan(((4 * day) / Math.sqrt(12)) * 1.02);
    for (const { level, value, standardError } of end?.quantiles ?? []) {
      expect(near(value, from + level * (to - from), standardError)).toBe(true);
    }
    const bins = end?.histogram ?? [];
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
    for (const { count } of bins) expect(Math.abs(count - 20_000 / bins.length)).toBeLessThan(5 * 26);
  });

  test('the decision of the nearest likely arrival is taken; a state that was never likely is counted', () => {
    const document = race({ min: 'P0D', likely: 'P5D', max: 'P10D' }, { date: '2025-06-08T00:00' });
    const decide = {
      ...document,
      variables: [{ id: 'late', name: 'Late', type: 'boolean' as const, initial: false }],
      nodes: [
        ...document.nodes.filter(({ kind }) => kind !== 'outcome'),
        node('d', 'decision'),
        node('a', 'outcome', { effects: { loss: 'if(late, 1, 3)' } }),
        node('b', 'outcome', { effects: { loss: 'if(late, 2, 4)' } }),
      ],
      edges: [
        edge('work>due'),
        edge('due>d', { id: 'met' }),
        edge('due>d', { id: 'missed', on: 'missed', set: { late: 'true' } }),
        edge('d>b'),
        edge('d>a'),
      ],
    };
    const result = simulate(compile(decide), { trials: 2000 });
    const due = result?.misses.find(({ node: id }) => id === 'due');
    expect(result?.unforeseen).toBe(due?.probability);
    // Unforeseen, the usual option is taken: a, the second.
    expect(result?.ends).toEqual([{ node: 'a', probability: 1, standardError: 0 }]);
  });
});

test('observations hold in every run: what contradicts them is drawn again', () => {
  const document = race({ min: 'P0D', likely: 'P5D', max: 'P10D' }, { date: '2025-06-08T00:00' });
  const result = simulate(compile({ ...document, observations: [{ node: 'due', edge: 'due-done' }] }), {
    trials: 5000,
  });
  expect(result?.ends).toEqual([{ node: 'done', probability: 1, standardError: 0 }]);
  expect(result?.rejected).toBeGreaterThan(0);
  const at = { ...document, observations: [{ node: 'due', at: '2025-06-09' }] };
  expect(simulate(compile(at), { trials: 100 })?.ends.map(({ node: id }) => id)).toEqual(['late']);
});

test('the same seed gives the same, another one another; nothing depends on who drives the steps', () => {
  const model = compile(race({ min: 'P0D', likely: 'P3D', max: 'P20D' }, { date: '2025-06-08' }));
  const first = simulate(model, { trials: 3000, seed: 5 });
  const told: number[] = [];
  const second = simulate(model, { trials: 3000, seed: 5, progress: (done) => told.push(done) });
  expect(second).toEqual(first);
  expect(simulate(model, { trials: 3000, seed: 6 })).not.toEqual({ ...first, seed: 6 });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(3000);
  const alone = simulation(model, { trials: 3000, seed: 5 });
  for (;;) {
    const step = alone.next();
    if (step.done !== true) continue;
    expect(step.value).toEqual(first);
    break;
  }
});

test('cancelled, it stops within 200 ms of its own work', () => {
  const model = compile(race({ min: 'P0D', likely: 'P3D', max: 'P20D' }, { date: '2025-06-08' }));
  let last = cpuTime();
  let longest = 0;
  let asked = 0;
  const shouldStop = () => {
    const now = cpuTime();
    longest = Math.max(longest, now - last);
    last = now;
    asked++;
    return asked > 100;
  };
  expect(() => simulate(model, { trials: 5_000_000, shouldStop })).toThrow(EvaluationStopped);
  expect(asked).toBe(101);
  expect(longest).toBeLessThan(200);
});

test('what is not computed is not simulated into a number', () => {
  const document = scenario({
    criteria: [{ id: 'gain', name: 'Gain', goal: 'max' }],
    nodes: [node('c', 'chance'), node('a', 'outcome'), node('b', 'outcome', { effects: { gain: '1 / 0' } })],
    edges: [edge('c>a', { probability: 0.5 }), edge('c>b', { probability: 0.5 })],
  });
  expect(simulate(compile(document), { trials: 50 })).toMatchObject({ score: null, trials: 50 });
  expect(simulate(compile(scenario({})), { trials: 50 })).toBeNull();
});
