import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, fromScenario, readScenario, type Scenario, toScenario } from '#shared/model/index.ts';
import { type Choice, type Conflict, conflictKey, mergeScenarios } from '#shared/model/merge/index.ts';
import { scenario as anyScenario } from '../edits/random-documents.ts';
import { randomEdit } from '../edits/random-edits.ts';
import { disagreements } from './disagreements.ts';

const base = anyScenario.map((scenario) => {
  const read = readScenario(JSON.stringify(scenario));
  if (!read.ok) throw new Error(read.code);
  return read.scenario;
});
const edits = fc.array(randomEdit, { minLength: 2, maxLength: 8, size: 'max' });

function after(scenario: Scenario, steps: readonly (readonly [string, Parameters<typeof applyEdit>[1]])[]) {
  let document = fromScenario(scenario);
  for (const [, edit] of steps) document = applyEdit(document, edit).document;
  return toScenario(document);
}

test('without a change on one side the other side is the result', () => {
  fc.assert(
    fc.property(base, edits, (start, steps) => {
      const changed = after(start, steps);
      for (const [mine, theirs] of [
        [start, changed],
        [changed, start],
        [changed, changed],
      ] as const) {
        const { merged, conflicts } = mergeScenarios(start, mine, theirs);
        expect(conflicts).toEqual([]);
        // Random edits may dangle; reading and merging set aside the same.
        const read = readScenario(JSON.stringify(changed));
        if (read.ok) expect(merged).toEqual(read.scenario);
      }
    }),
    { numRuns: 150 },
  );
});

test('exchanging the sides and the decisions gives the same', () => {
  fc.assert(
    fc.property(base, edits, edits, fc.infiniteStream(fc.boolean()), (start, a, b, coins) => {
      const [mine, theirs] = [after(start, a), after(start, b)];
      const chosen = new Map<string, Choice>();
      const one = mergeScenarios(start, mine, theirs, (conflict) => {
        const choice = coins.next().value ? 'mine' : 'theirs';
        chosen.set(conflictKey(conflict), choice);
        return choice;
      });
      const other = mergeScenarios(start, theirs, mine, (conflict) =>
        chosen.get(conflictKey(conflict)) === 'mine' ? 'theirs' : 'mine',
      );
      expect(other.merged).toEqual(one.merged);
      const exchanged = (conflict: Conflict) => ({
        ...conflict,
        mine: conflict.theirs,
        theirs: conflict.mine,
      });
      expect(byKey(other.conflicts.map(exchanged))).toEqual(byKey(one.conflicts));
    }),
    { numRuns: 300 },
  );
});

test('conflicts are exactly the fields that both sides changed differently', () => {
  let met = 0;
  fc.assert(
    fc.property(base, edits, edits, (start, a, b) => {
      const [mine, theirs] = [after(start, a), after(start, b)];
      const { conflicts } = mergeScenarios(start, mine, theirs);
      const found = conflicts.filter(({ kind }) => kind !== 'needed' && kind !== 'order').map(conflictKey);
      const expected = disagreements(start, mine, theirs);
      met += expected.length;
      expect(found.sort()).toEqual(expected.sort());
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 450 },
  );
  expect(met).toBeGreaterThan(100);
});

test('whatever is decided, what every side agreed on is in the result, and it refers to nothing that is gone', () => {
  fc.assert(
    fc.property(base, edits, edits, fc.infiniteStream(fc.nat(2)), (start, a, b, dice) => {
      const [mine, theirs] = [after(start, a), after(start, b)];
      // A conflict is decided once: the merge may ask again.
      const decided = new Map<string, 'mine' | 'theirs' | 'both'>();
      const { merged } = mergeScenarios(start, mine, theirs, (conflict) => {
        const key = conflictKey(conflict);
        const both = conflict.kind === 'added' ? 'both' : 'mine';
        const choice = decided.get(key) ?? (['mine', 'theirs', both] as const)[dice.next().value] ?? 'mine';
        decided.set(key, choice);
        return choice;
      });
      const again = mergeScenarios(merged, merged, merged);
      expect(again.repairs).toEqual([]);
      expect(again.merged).toEqual(merged);
      for (const { id } of start.nodes)
        if (mine.nodes.some((node) => node.id === id) && theirs.nodes.some((node) => node.id === id))
          expect(merged.nodes.some((node) => node.id === id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

function byKey(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.toSorted((a, b) => (conflictKey(a) < conflictKey(b) ? -1 : 1));
}
