/** Where choices turn along probabilities and spans, and what makes another plan the best: by hand and by force. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, EvaluationStopped, evaluate } from '#shared/engine/index.ts';
import { inputThresholds, planTurns } from '#shared/engine/sensitivity/index.ts';
import { inputsOf } from '#shared/engine/sensitivity/inputs.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';
import { edge, node, scenario } from '../states/support.ts';
import { changed } from './changed-document.ts';

const WORTH = { criteria: [{ id: 'worth', name: 'Worth', goal: 'max' as const }] };
const PLANS = [
  { id: 'sure', name: 'Safe', choices: { d: 'd-safe' } },
  { id: 'bold', name: 'Bold', choices: { d: 'd-c' } },
];

/** Safe is worth 0.4; bold is worth the probability of winning. */
const gamble = scenario({
  ...WORTH,
  nodes: [
    node('d', 'decision'),
    node('c', 'chance'),
    node('safe', 'outcome', { effects: { worth: 0.4 } }),
    node('win', 'outcome', { effects: { worth: 1 } }),
    node('lose', 'outcome'),
  ],
  edges: [
    edge('d>safe'),
    edge('d>c'),
    edge('c>win', { probability: { low: 0.2, high: 0.8 } }),
    edge('c>lose', { probability: 'rest' }),
  ],
  plans: PLANS,
});

/** Bold is worth 1 if it takes no longer than until the end of 4 January, else 0. */
const race = scenario({
  ...WORTH,
  nodes: [
    node('d', 'decision'),
    node('c', 'event', { duration: { min: 'P1D', likely: 'P2D', max: 'P8D' } }),
    node('safe', 'outcome', { effects: { worth: 0.4 } }),
    node('by', 'deadline', { when: { date: '2025-01-04' } }),
    node('win', 'outcome', { effects: { worth: 1 } }),
    node('lose', 'outcome'),
  ],
  edges: [edge('d>safe'), edge('d>c'), edge('c>by'), edge('by>win'), edge('by>lose', { on: 'missed' })],
  plans: PLANS,
});

describe('by hand', () => {
  test('a probability turns the choice, and the plan, where both are worth the same', () => {
    const found = inputThresholds(compile(gamble));
    expect(found).toMatchObject([
      { kind: 'probability', id: 'c-win', decision: 'd', from: 'd-safe', to: 'd-c', share: 1, met: true },
    ]);
    expect(found[0]?.value).toBeCloseTo(0.4, 6);
    const turned = planTurns(compile(gamble), ['sure', 'bold']);
    expect(turned).toMatchObject([
      { kind: 'probability', id: 'c-win', base: 0.5, from: 'sure', to: 'bold', ahead: false },
    ]);
    expect(turned[0]?.value).toBeCloseTo(0.4, 6);
  });

  test('a span turns them where the deadline begins to be missed', () => {
    const found = inputThresholds(compile(race));
    expect(found).toMatchObject([{ kind: 'duration', id: 'c', decision: 'd', from: 'd-c', to: 'd-safe' }]);
    const hours = (value: unknown) =>
      Temporal.Duration.from(String(value)).total({ unit: 'hour', relativeTo: '2025-01-01' });
    // From 1 January to the end of the 4th: four days.
    expect(hours(found[0]?.value)).toBeCloseTo(96, 3);
    const turned = planTurns(compile(race), ['sure', 'bold']);
    expect(turned).toMatchObject([
      { kind: 'duration', id: 'c', base: 'P2D', from: 'bold', to: 'sure', ahead: true },
    ]);
    expect(hours(turned[0]?.value)).toBeCloseTo(96, 3);
  });

  test('a held plan leaves nothing to turn at what it decides; plans that tie, one plan, and none do not turn', () => {
    expect(inputThresholds(compile(gamble), { plan: 'sure' })).toEqual([]);
    expect(planTurns(compile(gamble), ['sure'])).toEqual([]);
    expect(planTurns(compile(gamble), [])).toEqual([]);
    const twins = { ...gamble, plans: PLANS.map((plan) => ({ ...plan, choices: { d: 'd-c' } })) };
    expect(planTurns(compile(twins), ['sure', 'bold'])).toEqual([]);
    // The best policy is never worse than the plans, and better than each of them on its side.
    const turned = planTurns(compile(gamble), ['sure', null]);
    expect(turned).toMatchObject([{ from: 'sure', to: null }]);
  });

  test('what is under way is stopped', () => {
    let asked = 0;
    const shouldStop = () => ++asked > 20;
    expect(() => planTurns(compile(gamble), ['sure', 'bold'], { shouldStop })).toThrow(EvaluationStopped);
  });
});

const worth = (min: number, max: number) => fc.integer({ min, max }).map((tenths) => tenths / 10);
const option = fc.record({
  low: fc.integer({ min: 0, max: 5 }),
  high: fc.integer({ min: 6, max: 10 }),
  days: fc.integer({ min: 1, max: 7 }),
  good: worth(5, 20),
  bad: worth(-5, 5),
  late: worth(-5, 10),
});
/** A decision whose options hang on a ranged probability and a ranged span, each with a plan of its own. */
const close = fc.array(option, { minLength: 2, maxLength: 3 }).map((options): Scenario => {
  const outcome = (id: string, of: number) => node(id, 'outcome', { effects: { worth: of } });
  return scenario({
    ...WORTH,
    nodes: [
      node('d', 'decision'),
      ...options.flatMap(({ days, good, bad, late }, i) => [
        node(`e${i}`, 'event', { duration: { min: 'P1D', likely: `P${days}D`, max: 'P7D' } }),
        node(`by${i}`, 'deadline', { when: { date: '2025-01-05' } }),
        node(`c${i}`, 'chance'),
        outcome(`good${i}`, good),
        outcome(`bad${i}`, bad),
        outcome(`late${i}`, late),
      ]),
    ],
    edges: options.flatMap(({ low, high }, i) => [
      edge(`d>e${i}`),
      edge(`e${i}>by${i}`),
      edge(`by${i}>c${i}`),
      edge(`by${i}>late${i}`, { on: 'missed' }),
      edge(`c${i}>good${i}`, { probability: { low: low / 10, high: high / 10 } }),
      edge(`c${i}>bad${i}`, { probability: 'rest' }),
    ]),
    plans: options.map((_, i) => ({ id: `p${i}`, name: `P${i}`, choices: { d: `d-e${i}` } })),
  });
});

describe('by force, on random scenarios', () => {
  const near = 1e-5;
  const scoreOf = (document: Scenario, plan: string | null) =>
    evaluate(compile(document), { plan }).evaluation.score;

  const seen = { thresholds: 0, choices: 0, planTurns: 0, plans: 0 };
  const agrees = (document: Scenario, shares: readonly number[]): void => {
    const model = compile(document);
    const inputs = inputsOf(model)
      .filter(({ kind }) => kind !== 'parameter')
      .slice(0, 4);
    const base = evaluate(model).evaluation;
    if (inputs.length === 0 || base.score === null) return;
    const found = inputThresholds(model);
    const plans = (document.plans ?? []).map(({ id }) => id);
    const turned = planTurns(model, plans);
    seen.thresholds += found.length;
    seen.planTurns += turned.length;
    for (const input of inputs) {
      const shareOf = new Map(
        [...found, ...turned]
          .filter(({ kind, id }) => kind === input.kind && id === input.id)
          .map(({ value }) => [value, placeOf(input.valueAt, value)]),
      );
      const away = (share: number) => [...shareOf.values()].every((at) => Math.abs(at - share) > near);
      const low = evaluate(input.along(0)).evaluation;
      const first = plans.map((plan) => evaluate(input.along(0), { plan }).evaluation.score ?? -Infinity);
      for (const share of shares.filter(away)) {
        const other = changed(document, input, input.valueAt(share));
        const here = evaluate(compile(other)).evaluation;
        if (here.problems.some(({ code }) => /^probability-(sum|range)/.test(code))) continue;
        for (const [id, { best }] of Object.entries(here.decisions)) {
          if (here.nodes[id]?.states !== 1 || low.nodes[id]?.states !== 1) continue;
          const last = found.findLast(
            (each) =>
              each.kind === input.kind &&
              each.id === input.id &&
              each.decision === id &&
              (shareOf.get(each.value) ?? 2) < share,
          );
          const expected = last === undefined ? (low.decisions[id]?.best ?? null) : last.to;
          seen.choices++;
          if (best !== expected) throw new Error(`${input.id} at ${share}, ${id}: ${best}, not ${expected}`);
        }
        const last = turned.findLast(
          (each) =>
            each.kind === input.kind && each.id === input.id && (shareOf.get(each.value) ?? 2) < share,
        );
        if (plans.length < 2) continue;
        const scores = plans.map((plan) => scoreOf(other, plan));
        const leader = last === undefined ? plans[first.indexOf(Math.max(...first))] : last.to;
        const own = scores[plans.indexOf(leader ?? '')] ?? null;
        const most = Math.max(...scores.map((score) => score ?? -Infinity));
        seen.plans++;
        // The leader is one of the best, whichever of those that tie stands for them.
        if (own === null || most - own > 1e-6 * Math.max(1, Math.abs(most)))
          throw new Error(`${input.id} at ${share}: ${leader} has ${own}, the best ${most}`);
      }
    }
  };
  const shares = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 });

  test('between two turns the best option, and the best plan, are those that the turns say', () => {
    fc.assert(fc.property(close, shares, agrees), { numRuns: 30 });
    expect(seen.thresholds).toBeGreaterThan(20);
    expect(seen.planTurns).toBeGreaterThan(20);
    fc.assert(fc.property(recipe.map(buildScenario), shares, agrees), { numRuns: 30 });
    expect(seen.choices).toBeGreaterThan(100);
    expect(seen.plans).toBeGreaterThan(300);
  });
});

/** How far along its range a value stands, by bisection: values rise along it. */
function placeOf(valueAt: (share: number) => number | string, value: number | string): number {
  const size = (of: number | string) =>
    typeof of === 'number'
      ? of
      : Temporal.Duration.from(of).total({ unit: 'second', relativeTo: '2025-01-01' });
  const [wanted, first, last] = [size(value), size(valueAt(0)), size(valueAt(1))];
  return (wanted - first) / (last - first);
}
