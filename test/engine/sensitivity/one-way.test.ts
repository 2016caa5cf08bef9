/** One-way sensitivity against the evaluation of documents that were changed by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import type { Problem } from '#shared/engine/results.ts';
import { oneWay } from '#shared/engine/sensitivity/index.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { recipe } from '../oracle/arbitraries.ts';
import { buildScenario } from '../oracle/build-scenario.ts';
import { changed } from './changed-document.ts';

const aside = (problems: readonly Problem[]) =>
  problems.filter(({ code }) => code === 'observation-contradicts').length;

function sameNumber(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Random parameters have no ranges. */
function withRanges(document: Scenario): Scenario {
  const parameters = document.parameters?.map((each) => ({
    ...each,
    low: each.value - 1,
    high: each.value + 1.5,
  }));
  return parameters === undefined ? document : { ...document, parameters };
}

const random = recipe.map((r) => withRanges(buildScenario(r)));

describe('random scenarios', () => {
  test('every end is worth what the changed document is worth, and so is the base policy as a plan', () => {
    const seen = { parameter: 0, probability: 0, duration: 0, lag: 0, held: 0, changes: 0 };
    fc.assert(
      fc.property(random, (document) => {
        const base = evaluate(compile(document)).evaluation;
        const decisions = Object.entries(base.decisions);
        const simple = decisions.every(([, { best, sameInEveryState }]) => best !== null && sameInEveryState);
        const plan = {
          id: 'held',
          name: 'Held',
          choices: Object.fromEntries(decisions.map(([id, { best }]) => [id, best ?? ''])),
        };
        for (const swing of oneWay(compile(document)).swings) {
          for (const end of [swing.low, swing.high]) {
            if (end.value === swing.base && swing.kind !== 'probability') continue;
            const other = changed(document, swing, end.value);
            const expected = evaluate(compile(other)).evaluation;
            // A range at an end that the others leave no room for is put as near to it as they do.
            if (expected.problems.some(({ code }) => /^probability-(sum|range)/.test(code))) continue;
            // What a value of an input excludes is no answer; a branch that was observed stays certain at an end of 0.
            if (aside(expected.problems) > aside(base.problems)) {
              if (swing.kind !== 'probability' && end.score !== null)
                throw new Error(`${swing.id}: ${end.score}`);
              continue;
            }
            seen[swing.kind]++;
            if (!sameNumber(end.score, expected.score)) {
              throw new Error(
                `${swing.kind} ${swing.id} at ${end.value}: ${end.score}, not ${expected.score}`,
              );
            }
            if (end.changes.length > 0) seen.changes++;
            if (!simple) continue;
            const fixed = evaluate(compile({ ...other, plans: [plan] }), { plan: 'held' }).evaluation;
            // Where a choice is not open, ways are gone on which the base policy may have chosen otherwise.
            if (fixed.problems.some(({ code }) => code === 'plan-not-available')) continue;
            seen.held++;
            const held = fixed.score;
            if (!sameNumber(end.held, held)) {
              throw new Error(`${swing.kind} ${swing.id} at ${end.value} held: ${end.held}, not ${held}`);
            }
          }
        }
      }),
      { numRuns: 450, seed: 3 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(30);
  });
});
