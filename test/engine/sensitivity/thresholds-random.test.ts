/** Thresholds on random scenarios against evaluations at values between them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import { thresholds } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';

const LOW = -3;
const HIGH = 4;

/** The random document with its first parameter ranged, and worth something at the first options of decisions. */
function ranged(document: Scenario): Scenario | null {
  const [first, ...others] = document.parameters ?? [];
  if (first === undefined) return null;
  const seen = new Set<string>();
  const decisions = new Set(document.nodes.filter(({ kind }) => kind === 'decision').map(({ id }) => id));
  const edges = document.edges.map((edge) => {
    if (!decisions.has(edge.from) || seen.has(edge.from)) return edge;
    seen.add(edge.from);
    return { ...edge, effects: { c0: `0.37 * ${first.id} + 0.11` } };
  });
  return { ...document, edges, parameters: [{ ...first, value: 0.5, low: LOW, high: HIGH }, ...others] };
}

const at = (document: Scenario, value: number) => {
  const parameters = document.parameters?.map((each, i) => (i === 0 ? { ...each, value } : each)) ?? [];
  return evaluate(compile({ ...document, parameters })).evaluation;
};

test('between two thresholds of a decision of one state its best option is the one that they say', () => {
  const counts = { documents: 0, thresholds: 0, checked: 0 };
  fc.assert(
    fc.property(
      recipe,
      fc.array(fc.double({ min: LOW, max: HIGH, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (r, values) => {
        const document = ranged(buildScenario(r));
        if (document === null || evaluate(compile(document)).evaluation.score === null) return;
        const found = thresholds(compile(document), { parameter: document.parameters?.[0]?.id ?? '' });
        const low = at(document, LOW);
        counts.documents++;
        counts.thresholds += found.length;
        for (const value of values) {
          const here = at(document, value);
          for (const [id, { best }] of Object.entries(here.decisions)) {
            if (here.nodes[id]?.states !== 1 || low.nodes[id]?.states !== 1) continue;
            const own = found.filter(({ decision }) => decision === id);
            if (own.some((each) => Math.abs(each.value - value) < 1e-6 * (HIGH - LOW))) continue;
            const last = own.findLast((each) => each.value < value);
            const expected = last === undefined ? (low.decisions[id]?.best ?? null) : last.to;
            // What is not known at a value, for an error there, is no other choice.
            if (best === null || expected === null) continue;
            counts.checked++;
            if (best !== expected) throw new Error(`${id} at ${value}: ${best}, not ${expected}`);
          }
        }
      },
    ),
    { numRuns: 60, seed: 31 },
  );
  expect(counts.documents).toBeGreaterThan(15);
  expect(counts.thresholds).toBeGreaterThan(10);
  expect(counts.checked).toBeGreaterThan(200);
});
