import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as edits from '#shared/model/edits/index.ts';
import {
  applyEdit,
  applyPatches,
  fromScenario,
  listOf,
  type Patches,
  readScenario,
  type Scenario,
  type ScenarioDocument,
  toScenario,
  writeScenario,
} from '#shared/model/index.ts';
import { scenario as anyScenario } from './random-documents.ts';
import { randomEdit } from './random-edits.ts';

/** A random scenario may dangle; reading mends it, and what is read is where an analyst starts. */
function read(scenario: Scenario): Scenario {
  const result = readScenario(JSON.stringify(scenario));
  if (!result.ok) throw new Error(`${result.code}: ${JSON.stringify(result.issues.slice(0, 3))}`);
  return result.scenario;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}

/** Runs each edit on frozen input, checks its patches, and gives every step. */
function run(
  start: ScenarioDocument,
  edits: readonly (readonly [string, Parameters<typeof applyEdit>[1]])[],
) {
  const steps: { patches: Patches; inverse: Patches }[] = [];
  let document = deepFreeze(start);
  for (const [name, edit] of edits) {
    const step = applyEdit(document, edit);
    const sent = JSON.parse(JSON.stringify(step.patches));
    expect(sent, `${name}: patches are plain JSON`).toEqual(step.patches);
    expect(applyPatches(document, sent), `${name}: patches make the same change`).toEqual(step.document);
    expect(step.patches.length === 0).toBe(step.document === document);
    steps.push(deepFreeze({ patches: step.patches, inverse: step.inverse }));
    document = deepFreeze(step.document);
  }
  return { document, steps };
}

test('a document in memory gives back the very scenario', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const back = toScenario(fromScenario(scenario));
      expect(back).toStrictEqual(scenario);
      expect(JSON.stringify(back)).toBe(JSON.stringify(scenario));
    }),
    { numRuns: 500 },
  );
});

test('whatever is edited, the document is one that reads back without a repair', () => {
  fc.assert(
    fc.property(anyScenario, fc.array(randomEdit, { maxLength: 40 }), (scenario, edits) => {
      const { document } = run(fromScenario(read(scenario)), edits);
      const edited = toScenario(document);
      const result = readScenario(writeScenario(edited));
      expect(result).toMatchObject({ ok: true, repairs: [] });
      if (result.ok) expect(result.scenario).toEqual(edited);
    }),
    { numRuns: 400 },
  );
});

test('500 edits are undone to exactly the start and redone to exactly the end', () => {
  fc.assert(
    fc.property(anyScenario, fc.array(randomEdit, { minLength: 500, maxLength: 500 }), (scenario, edits) => {
      const start = fromScenario(read(scenario));
      const { document: end, steps } = run(start, edits);
      const undone = steps.reduceRight((document, { inverse }) => applyPatches(document, inverse), end);
      expect(undone).toStrictEqual(start);
      expect(toScenario(undone)).toStrictEqual(toScenario(start));
      const redone = steps.reduce((document, { patches }) => applyPatches(document, patches), undone);
      expect(redone).toStrictEqual(end);
    }),
    { numRuns: 5 },
  );
});

test('edits of vanished elements change nothing', () => {
  const empty = fromScenario(read({ ...NOTHING, nodes: [], edges: [] }));
  fc.assert(
    fc.property(randomEdit, ([name, edit]) => {
      fc.pre(!/^(addNode|putItem|updateFields|bringBack|replaceContent)/.test(name));
      expect(applyEdit(empty, edit)).toEqual({ document: empty, patches: [], inverse: [] });
    }),
    { numRuns: 1000 },
  );
});

test('lists keep their identity until their table changes', () => {
  fc.assert(
    fc.property(anyScenario, randomEdit, (scenario, [name, edit]) => {
      // It gives whole tables in place of others.
      fc.pre(name !== 'replaceContent');
      const before = fromScenario(read(scenario));
      const { document: after, patches } = applyEdit(before, edit);
      for (const table of ['nodes', 'edges', 'plans', 'actors'] as const) {
        const touched = new Set(patches.filter(({ path }) => path[0] === table).map(({ path }) => path[1]));
        expect(listOf<unknown>(after[table]) === listOf<unknown>(before[table])).toBe(touched.size === 0);
        for (const [key, entry] of Object.entries(after[table])) {
          if (!touched.has(key)) expect(entry).toBe(before[table][key]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

const NOTHING = {
  format: 'scenario-desk',
  version: 1,
  id: '2f1d3c5e-7a9b-4c1d-8e3f-5a7b9c1d3e5f',
  title: 'Nothing yet',
  timeZone: 'Asia/Seoul',
  start: '2025-06-01',
} as const;

test('random edits are of every kind that there is', () => {
  /** What is exported beside the operations: questions about documents. */
  const questions = new Set(['copyIds', 'isPinned', 'wholePart']);
  const operations = Object.keys(edits).filter((name) => !questions.has(name));
  const met = new Set(fc.sample(randomEdit, 5000).map(([name]) => name.split(' ')[0]));
  expect([...met].sort()).toEqual(operations.sort());
});
