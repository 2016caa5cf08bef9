import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORTS } from '#shared/exchange/index.ts';
import { makeExport } from '#shared/exchange/make-export.ts';
import { REDACT_ALL, redact } from '#shared/exchange/redact.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { scenarios } from '../model/scenarios.ts';
import { contents } from './file-contents.ts';
import { exportInput } from './hostile.ts';

const MARK = 'TOP-SECRET';

/** The scenario with the marker in every text that redaction leaves out, and nowhere else. */
function seeded(scenario: Scenario): Scenario {
  let count = 0;
  const mark = () => `${MARK}-${++count}`;
  const extra = () => ({ 'x-unknown': mark(), 'x-deep': { list: [mark()] } });
  const element = () => ({ notes: mark(), sources: ['s1'], ...extra() });
  const marked: unknown = {
    ...scenario,
    ...extra(),
    title: 'Plain title',
    summary: mark(),
    sources: [
      {
        id: 's1',
        title: mark(),
        publisher: mark(),
        url: mark(),
        excerpt: mark(),
        reliability: mark(),
        ...extra(),
      },
    ],
    assumptions: [{ id: 'y1', text: mark(), ...extra() }],
    report: { headline: mark(), remarks: mark(), sections: { [mark()]: true }, ...extra() },
    quarantine: [{ path: mark(), reason: mark(), value: { deep: mark() } }],
    branchOf: { document: mark(), version: mark(), title: mark() },
    actors: [
      { id: 'secret', name: MARK, ...extra() },
      { id: 'a2', name: `${MARK}-Kim`, ...extra() },
    ],
    perspective: 'secret',
    nodes: scenario.nodes.map((node, index) => ({
      ...node,
      ...element(),
      title: index === 0 ? `${MARK}-Kim meets ${MARK}` : `Node ${index}`,
      actor: 'secret',
      tags: [mark()],
      indicators: [{ id: 'i1', text: mark(), ...extra() }],
      ...(node.position ? { position: { ...node.position, ...extra() } } : {}),
    })),
    edges: scenario.edges.map((edge, index) => ({
      ...edge,
      ...element(),
      label: `Branch ${index}, by ${MARK}`,
    })),
    plans: scenario.plans?.map((plan, index) => ({
      ...plan,
      name: `Plan ${index}`,
      notes: mark(),
      ...extra(),
    })),
  };
  const read = readScenario(JSON.stringify(marked));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

/** Formats that fonts are laid out for take their time; pixels hold no text. */
const SLOW = ['pdf', 'docx'];
const RUNS = [
  { which: 'of text', formats: EXPORTS.filter(({ id }) => !SLOW.includes(id) && id !== 'png'), numRuns: 15 },
  { which: 'with fonts', formats: EXPORTS.filter(({ id }) => SLOW.includes(id)), numRuns: 2 },
];

test.each(RUNS)(
  'no redacted export contains what was left out, in any format $which',
  async ({ formats, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(scenarios(), async (each) => {
        const { scenario, remaining } = redact(seeded(each));
        // Random texts may repeat each other.
        expect(remaining.filter(({ removed }) => removed.includes(MARK))).toEqual([]);
        const input = exportInput(scenario, null, 5);
        for (const { render } of formats) {
          const text = contents(await render(input, loadResource));
          expect(text).not.toContain(MARK);
          expect(text).not.toMatch(/x-unknown|secret/);
        }
      }),
      { numRuns },
    );
  },
);

const CAST = {
  format: 'scenario-desk',
  version: 1,
  id: '11111111-2222-4333-8444-555555555555',
  title: 'Does Lee meet the Blue House?',
  timeZone: 'UTC',
  start: '2025-06-17',
  root: 'lee-decides',
  perspective: 'blueHouse',
  actors: [{ id: 'blueHouse', name: 'Blue House', weights: { leePoints: 2 } }],
  criteria: [{ id: 'leePoints', name: 'Points', goal: 'max' }],
  parameters: [{ id: 'lee_odds', name: 'Odds', value: 0.25, low: 0, high: 1 }],
  variables: [{ id: 'asked_lee', name: 'Asked', type: 'string', initial: 'nobody' }],
  groups: [{ id: 'lee-s', title: 'The Blue House, inside' }],
  plans: [
    {
      id: 'plan-lee',
      name: 'Ask Lee',
      choices: { 'lee-decides': 'ask-lee' },
      given: { 'lee-asks': 'lee-yes' },
    },
  ],
  observations: [{ node: 'lee-decides', edge: 'ask-lee' }],
  nodes: [
    { id: 'lee-decides', kind: 'decision', title: 'Is Lee asked?', group: 'lee-s', actor: 'blueHouse' },
    { id: 'lee-asks', kind: 'chance', title: 'Does Lee say yes?' },
    { id: 'node3', kind: 'outcome', title: 'Lee goes', effects: { leePoints: '10 * lee_odds' } },
    { id: 'no-lee', kind: 'outcome', title: 'Nobody goes', effects: { leePoints: 1 } },
    { id: 'fleet', kind: 'outcome', title: 'The fleet goes' },
  ],
  edges: [
    { id: 'ask-lee', from: 'lee-decides', to: 'lee-asks', set: { asked_lee: '"Lee"' } },
    { id: 'not', from: 'lee-decides', to: 'fleet' },
    { id: 'lee-yes', from: 'lee-asks', to: 'node3', probability: 'asked_lee == "Lee" ? lee_odds : 0' },
    { id: 'lee-no', from: 'lee-asks', to: 'no-lee', probability: 'rest' },
  ],
};

test('names go from ids and from values, too, and nothing else changes', async () => {
  const read = readScenario(JSON.stringify(CAST));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { scenario, remaining } = redact(read.scenario, { ...REDACT_ALL, others: ['Lee'] });
  expect(remaining).toEqual([]);
  expect(JSON.stringify(scenario)).not.toMatch(/lee(?!t)|blue/i);
  expect(scenario.title).toBe('Does Name 1 meet Actor 1?');
  // The third is another's already; what says nothing stays.
  expect(scenario.nodes.map(({ id }) => id)).toEqual(['node1', 'node2', 'node3', 'node4', 'fleet']);
  const again = readScenario(JSON.stringify(scenario));
  expect(again.ok && again.repairs).toEqual([]);
  const [a, b] = [
    exportInput(read.scenario, 'plan-lee', 5),
    exportInput(scenario, scenario.plans?.[0]?.id, 5),
  ];
  expect(a.evaluation.problems).toEqual([]);
  expect(b.evaluation.problems).toEqual([]);
  expect(b.evaluation.score).toBe(a.evaluation.score);
  expect(Object.values(b.evaluation.nodes)).toEqual(Object.values(a.evaluation.nodes));
  for (const format of EXPORTS) {
    const choices = { plan: 'plan-lee', redaction: { ...REDACT_ALL, others: ['Lee'] } };
    const made = await makeExport(read.scenario, format, choices, loadResource);
    expect(made.ok, format.id).toBe(true);
    if (!made.ok) continue;
    expect(made.input.evaluation.score).toBe(a.evaluation.score);
    if (format.id !== 'png')
      expect(/\b(?:lee|blue)(?![a-z])/i.exec(contents(made.file))?.[0], format.id).toBeUndefined();
  }
});

test('what is not left out stays, and the scenario can be read', () => {
  fc.assert(
    fc.property(scenarios(), (each) => {
      const full = seeded(each);
      const none = { ...REDACT_ALL };
      for (const key of Object.keys(none) as (keyof typeof none)[]) none[key as 'notes'] = false as never;
      expect(redact(full, none).scenario).toEqual(full);
      const { scenario } = redact(full);
      const read = readScenario(JSON.stringify(scenario));
      expect(read.ok && read.repairs).toEqual([]);
      expect(scenario.nodes.map(({ id, kind }) => [id, kind])).toEqual(
        full.nodes.map(({ id, kind }) => [id, kind]),
      );
      expect(scenario.nodes[0]?.title).toBe('Actor 2 meets Actor 1');
      expect(scenario.perspective).toBe('actor1');
    }),
    { numRuns: 30 },
  );
});

test('the same figures come of a redacted scenario', () => {
  fc.assert(
    fc.property(scenarios(), (each) => {
      const full = seeded(each);
      const [a, b] = [exportInput(full, null, 1), exportInput(redact(full).scenario, null, 1)];
      expect(b.evaluation.score).toEqual(a.evaluation.score);
      expect(b.evaluation.edges).toEqual(a.evaluation.edges);
    }),
    { numRuns: 20 },
  );
});

test('a left out text that a title repeats is told, with its place', () => {
  const read = readScenario(
    JSON.stringify({
      format: 'scenario-desk',
      version: 1,
      id: '11111111-2222-4333-8444-555555555555',
      title: 'Leak',
      timeZone: 'UTC',
      start: '2025-06-17',
      nodes: [{ id: 'n1', kind: 'outcome', title: 'As the source said', notes: 'the source said' }],
      edges: [],
    }),
  );
  if (!read.ok) throw new Error('unreadable');
  expect(redact(read.scenario).remaining).toEqual([{ removed: 'the source said', path: '$.nodes[0].title' }]);
});
