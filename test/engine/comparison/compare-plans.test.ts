import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparison, comparePlans } from '#shared/engine/comparison/index.ts';
import { compile } from '#shared/engine/compile/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';
import { dominance, forks, type Lane, lanesOf, scoreAssuming, type Walk, walks } from './naive.ts';

/** The scenario's plans and no plan, with the oracle's trees; null where there is nothing to compare. */
function compared(scenario: Scenario) {
  const plans = [null, ...(scenario.plans ?? []).map(({ id }) => id)];
  const lanes = lanesOf(scenario, plans);
  if (lanes === null) return null;
  const comparison = comparePlans(compile(scenario), plans);
  return { comparison, lanes, ways: lanes.map(({ root }) => walks(root, scenario)) };
}

/** Checks the property on random scenarios, and that enough of them had something to compare. */
function onScenarios(
  least: number,
  check: (scenario: Scenario, all: { comparison: Comparison; lanes: Lane[]; ways: Walk[][] }) => number,
): void {
  let checked = 0;
  fc.assert(
    fc.property(recipe, (r) => {
      const scenario = buildScenario(r);
      const all = compared(scenario);
      if (all !== null) checked += check(scenario, all);
    }),
    { numRuns: 700, seed: 20250625 },
  );
  expect(checked).toBeGreaterThan(least);
}

const near = (a: number | null, b: number | null) =>
  a === null || b === null
    ? expect(a).toBe(b)
    : expect(Math.abs(a - b)).toBeLessThan(1e-8 * Math.max(1, Math.abs(b)));

test('regret of each branch, and the worst, by the definition', () => {
  onScenarios(300, (scenario, { comparison, lanes, ways }) => {
    const meets = (id: string) =>
      ways.every((all) => all.some(({ nodes }) => nodes.some((h) => h.node.id === id)));
    const nodes = scenario.nodes.filter(({ id, kind }) => kind === 'chance' && meets(id));
    const worst = lanes.map(() => null as number | null);
    const expected = new Map(
      (lanes.length < 2 ? [] : nodes).map(({ id }) => {
        const edges = scenario.edges.filter(({ from, on }) => from === id && on === undefined);
        const branches = edges.map((edge) => {
          const scores = lanes.map(({ root }) => scoreAssuming(root, scenario, id, edge.id));
          const known = scores.filter((score) => score !== null);
          const regrets = scores.map((score) =>
            score === null || known.length < 2 ? null : Math.max(...known) - score,
          );
          regrets.forEach((regret, i) => {
            if (regret !== null) worst[i] = Math.max(worst[i] ?? 0, regret);
          });
          return { edge: edge.id, scores, regrets };
        });
        return [id, branches.filter(({ scores }) => scores.some((score) => score !== null))];
      }),
    );
    expect(comparison.regret.nodes.map(({ node }) => node).sort()).toEqual([...expected.keys()].sort());
    let figures = 0;
    for (const { node, branches } of comparison.regret.nodes) {
      const brute = expected.get(node) ?? [];
      expect(branches.map(({ edge }) => edge)).toEqual(brute.map(({ edge }) => edge));
      branches.forEach(({ scores, regrets }, i) => {
        scores.forEach((score, j) => {
          near(score, brute[i]?.scores[j] ?? null);
          near(regrets[j] ?? null, brute[i]?.regrets[j] ?? null);
          figures++;
        });
      });
    }
    comparison.regret.worst.forEach((regret, i) => {
      near(regret, worst[i] ?? null);
    });
    const known = worst.filter((regret) => regret !== null);
    const least = lanes.filter((_, i) => worst[i] !== null && (worst[i] ?? 0) <= Math.min(...known) + 1e-8);
    expect(comparison.regret.least).toEqual(least.map(({ plan }) => plan));
    return figures;
  });
});

test('stochastic dominance, Pareto and the best by the definitions on all paths', () => {
  onScenarios(300, (scenario, { comparison, lanes, ways }) => {
    if (scenario.rule !== undefined && scenario.rule !== 'expected') return 0;
    const found = new Map(comparison.dominance.map(({ plan, over, order }) => [`${plan} ${over}`, order]));
    const means = ways.map((all) =>
      (scenario.criteria ?? []).map((_, c) =>
        all.reduce((sum, { probability, vector }) => sum + probability * (vector[c] ?? Number.NaN), 0),
      ),
    );
    const scores = ways.map((all) =>
      all.reduce((sum, { probability, score }) => sum + probability * score, 0),
    );
    const bestOf = (values: readonly number[]) =>
      lanes.flatMap(({ plan }, i) => ((values[i] ?? 0) >= Math.max(...values) - 1e-8 ? [plan] : []));
    expect(comparison.best.score).toEqual(bestOf(scores));
    const own = scenario.actors?.find(({ id }) => id === scenario.perspective)?.weights;
    const counts = (scenario.criteria ?? []).map(
      ({ id, weight }) => (own ? (own[id] ?? 0) : (weight ?? 1)) > 0,
    );
    const signs = (scenario.criteria ?? []).map(({ goal }) => (goal === 'max' ? 1 : -1));
    signs.forEach((sign, c) => {
      expect(comparison.best.criteria[c]).toEqual(bestOf(means.map((mean) => sign * (mean[c] ?? 0))));
    });
    lanes.forEach((a, i) => {
      lanes.forEach((b, j) => {
        if (i === j) return;
        const order = dominance(ways[i] ?? [], ways[j] ?? []);
        if (order !== null) expect(found.get(`${a.plan} ${b.plan}`) ?? 0).toBe(order);
        const gaps = signs.flatMap((sign, c) =>
          counts[c] ? [sign * ((means[i]?.[c] ?? 0) - (means[j]?.[c] ?? 0))] : [],
        );
        const dominates = gaps.every((gap) => gap > -1e-8) && gaps.some((gap) => gap > 1e-8);
        const by = comparison.pareto.dominated.find(({ plan }) => plan === b.plan)?.by ?? [];
        expect(by.includes(a.plan)).toBe(dominates);
      });
    });
    return lanes.length * (lanes.length - 1);
  });
});

test('where plans first differ, by their histories; outcomes, misses and quantiles by their paths', () => {
  onScenarios(300, (_, { comparison, lanes, ways }) => {
    const expected = forks(lanes);
    expect(comparison.forks.map(({ node }) => node).sort()).toEqual([...expected.keys()].sort());
    for (const { node, options } of comparison.forks) {
      const brute = expected.get(node) ?? new Map();
      expect(options.map(({ edge }) => edge).sort()).toEqual([...brute.keys()].sort());
      for (const { edge, plans } of options) expect(new Set(plans)).toEqual(brute.get(edge));
    }
    comparison.plans.forEach((figures, i) => {
      const all = ways[i] ?? [];
      const chanceOf = (holds: (walk: Walk) => boolean) =>
        all.reduce((sum, walk) => sum + (holds(walk) ? walk.probability : 0), 0);
      comparison.outcomes.forEach((id, o) => {
        near(
          figures.outcomes[o] ?? null,
          chanceOf(({ nodes }) => nodes.some((h) => h.node.id === id)),
        );
      });
      comparison.misses.forEach((id, m) => {
        near(
          figures.misses[m] ?? null,
          chanceOf(({ nodes }) => nodes.some((h) => h.node.id === id && h.missed)),
        );
      });
      figures.quantiles?.forEach((value, q) => {
        const at = [0.05, 0.25, 0.5, 0.75, 0.95][q] ?? 0;
        expect(chanceOf(({ score }) => score <= value + 1e-8)).toBeGreaterThan(at - 1e-8);
        expect(chanceOf(({ score }) => score < value - 1e-8)).toBeLessThan(at + 1e-8);
      });
    });
    return lanes.length;
  });
});
