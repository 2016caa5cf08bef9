import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Change,
  DifferenceJson,
  difference,
  differenceInWords,
  differenceJson,
} from '#shared/difference/index.ts';
import {
  applyEdit,
  convertNode,
  type Edit,
  fromScenario,
  moveNodes,
  observe,
  putItem,
  readScenario,
  removeItem,
  reorderItem,
  type Scenario,
  setChoice,
  setGiven,
  type TableName,
  toScenario,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { sameValue } from '#shared/model/same-value.ts';
import { recipe } from '../engine/oracle/arbitraries.ts';
import { buildScenario } from '../engine/oracle/build-scenario.ts';

const TABLES = [
  'actors',
  'criteria',
  'parameters',
  'variables',
  'groups',
  'nodes',
  'edges',
  'plans',
  'observations',
  'assumptions',
  'sources',
] as const satisfies readonly TableName[];
type Loose = Record<string, unknown>;

function edited(scenario: Scenario, edit: Edit) {
  const { document, patches } = applyEdit(fromScenario(scenario), edit);
  return { after: toScenario(document), patches };
}

/** Items by key, without order and without what is empty at the top. */
function tables(scenario: Scenario): Loose {
  const whole: Loose = structuredClone(scenario) as Loose;
  for (const table of TABLES) {
    const list = (scenario[table] ?? []) as readonly Loose[];
    const seen = new Map<string, number>();
    whole[table] = Object.fromEntries(
      list.map((item) => {
        const id = String(table === 'observations' ? item.node : item.id);
        seen.set(id, (seen.get(id) ?? 0) + 1);
        const n = seen.get(id) ?? 1;
        return [n === 1 ? id : `${id}#${n}`, structuredClone(item)];
      }),
    );
  }
  return whole;
}

/** What the changes make of the items of a document. */
function applied(before: Scenario, changes: readonly Change[]): Loose {
  const result = tables(before);
  for (const { kind, table, id, path, after } of changes) {
    if (kind === 'moved') continue;
    const steps = [...(table === null ? [] : [table, id ?? '']), ...path];
    const last = steps.pop() ?? '';
    let at = result;
    for (const [i, step] of steps.entries()) {
      const inList = Array.isArray(at) ? at.find((item) => item.id === step) : at[step];
      if (inList === undefined) at[step] = steps[i] === 'indicators' ? [] : {};
      at = (Array.isArray(at) ? inList : at[step]) as Loose;
    }
    if (Array.isArray(at)) {
      const index = at.findIndex((item) => item.id === last);
      if (after === undefined) at.splice(index, 1);
      else at.push(after);
    } else if (after === undefined) delete at[last];
    else at[last] = after;
  }
  return result;
}

const scenario = recipe.map(buildScenario);

test('nothing differs from itself, read again or with its properties in another order', () => {
  fc.assert(
    fc.property(scenario, (a) => {
      expect(difference(a, a)).toEqual([]);
      const backwards = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(backwards)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(
                Object.entries(value)
                  .reverse()
                  .map(([key, each]) => [key, backwards(each)]),
              )
            : value;
      const read = readScenario(JSON.stringify(backwards(a)));
      expect(read.ok && read.repairs.length === 0 ? difference(a, read.scenario) : []).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('applied to one document the changes make the other', () => {
  fc.assert(
    fc.property(scenario, scenario, (a, b) => {
      const changes = difference(a, b);
      const made = applied(a, changes);
      const wanted = tables(b);
      // An effect, say, that was the last of its record leaves an empty one.
      const lean = (value: unknown): unknown =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(
              Object.entries(value).flatMap(([key, each]) => {
                const inner = lean(each);
                const empty = typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0;
                return empty ? [] : [[key, inner]];
              }),
            )
          : value;
      expect(lean(made)).toEqual(lean(wanted));
      expect(changes.length === 0).toBe(
        sameValue(tables(a), tables(b)) && !changes.some(({ kind }) => kind === 'moved'),
      );
      for (const { subject, what } of differenceInWords(a, b, changes)) {
        expect(`${subject} ${what}`).not.toMatch(/undefined|\[object|null/);
      }
      const json = JSON.parse(JSON.stringify(differenceJson(a, b, changes)));
      expect(DifferenceJson.parse(json)).toEqual(json);
    }),
    { numRuns: 150 },
  );
});

test('the fewest items are said to have moved', () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 7 });
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]), list, (before, after) => {
      const of = (ids: readonly number[]): Scenario => ({
        ...blank,
        sources: ids.map((n) => ({ id: `s${n}`, title: `${n}` })),
      });
      const moved = difference(of(before), of(after)).filter(({ kind }) => kind === 'moved');
      const common = after.filter((n) => before.includes(n));
      let longest = 0;
      for (let subset = 0; subset < 1 << common.length; subset++) {
        const kept = common.filter((_, i) => (subset >> i) & 1);
        const ascends = kept.every(
          (n, i) => i === 0 || before.indexOf(kept[i - 1] ?? -1) < before.indexOf(n),
        );
        if (ascends) longest = Math.max(longest, kept.length);
      }
      expect(moved).toHaveLength(common.length - longest);
    }),
    { numRuns: 150 },
  );
});

test('an edit yields changes of those items that its patches touch, and of no others', () => {
  const edits = (a: Scenario, at: number): Edit[] => {
    const node = a.nodes[at % a.nodes.length]?.id ?? '';
    const edge = a.edges[at % Math.max(1, a.edges.length)]?.id ?? '';
    return [
      updateNodes([node], { title: 'Another', notes: 'New' }),
      updateEdges([edge], { label: 'Renamed', guard: undefined }),
      moveNodes({ [node]: { x: at, y: 7 } }),
      convertNode(node, 'chance'),
      removeItem('nodes', node),
      removeItem('criteria', 'c0'),
      putItem('parameters', { id: 'brand_new', name: 'New', value: at }),
      observe({ node, at: '2025-06-20' }),
      updateFields({ title: `T${at}` }),
    ];
  };
  fc.assert(
    fc.property(scenario, fc.nat({ max: 20 }), (a, at) => {
      for (const edit of edits(a, at)) {
        const { after, patches } = edited(a, edit);
        const touched = patches.map(({ path }) =>
          path[0] === 'fields' ? 'fields' : `${path[0]} ${path[1]}`,
        );
        const told = difference(a, after).map(({ table, id }) =>
          table === null ? 'fields' : `${table} ${id}`,
        );
        expect(new Set(told)).toEqual(new Set(touched));
      }
    }),
    { numRuns: 120 },
  );
});

const blank: Scenario = {
  format: 'scenario-desk',
  version: 1,
  id: '11111111-2222-4333-8444-555555555555',
  title: 'Small',
  timeZone: 'Asia/Seoul',
  start: '2025-06-01',
  actors: [{ id: 'we', name: 'We', weights: { gain: 1 } }],
  criteria: [{ id: 'gain', name: 'Gain', unit: 'points', goal: 'max' }],
  nodes: [
    { id: 'go', kind: 'decision', title: 'Go?', when: { date: '2025-06' } },
    { id: 'luck', kind: 'chance', title: 'Luck?', indicators: [{ id: 'i1', text: 'A sign' }] },
    { id: 'won', kind: 'outcome', title: 'Won', effects: { gain: 3 } },
    { id: 'lost', kind: 'outcome', title: 'Lost' },
  ],
  edges: [
    { id: 'leave', from: 'go', to: 'luck', label: 'Leave' },
    { id: 'stay', from: 'go', to: 'lost', label: 'Stay' },
    { id: 'good', from: 'luck', to: 'won', label: 'Good', probability: 0.5 },
    { id: 'bad', from: 'luck', to: 'lost', label: 'Bad', probability: 0.5 },
  ],
  plans: [{ id: 'p', name: 'Bold', choices: {} }],
};

test.each<[string, Edit, string[]]>([
  ['a title', updateFields({ title: 'Large' }), ['The scenario title: “Small” → “Large”']],
  [
    'a date',
    updateNodes(['go'], { when: { date: '2025-07', until: '2025-08' } }),
    ['Decision “Go?” date: 2025-06 → 2025-07', 'Decision “Go?” end of its dates: none → 2025-08'],
  ],
  [
    'an effect',
    updateNodes(['won'], { effects: { gain: '2 * luck' } }),
    ['Outcome “Won” effect on Gain (points): 3 → 2 * luck'],
  ],
  [
    'odds',
    updateEdges(['good'], { probability: { low: 0.2, high: 0.6 } }),
    ['Branch “Good” of “Luck?” probability: 0.5 → 0.2 … 0.6'],
  ],
  [
    'a signpost',
    updateNodes(['luck'], { indicators: [{ id: 'i1', text: 'A sign', edge: 'good', status: 'seen' }] }),
    [
      'Chance “Luck?” signpost i1, branch observed: none → “Good”',
      'Chance “Luck?” signpost i1, status: none → seen',
    ],
  ],
  ['a choice', setChoice('p', 'go', 'stay'), ['Plan “Bold” choice at “Go?”: none → “Stay”']],
  ['a supposition', setGiven('p', 'luck', 'bad'), ['Plan “Bold” supposed at “Luck?”: none → “Bad”']],
  ['an actor', updateNodes(['go'], { actor: 'we' }), ['Decision “Go?” actor: none → “We”']],
  ['tags', updateNodes(['go'], { tags: ['x', 'y'] }), ['Decision “Go?” tags: x, y added']],
  [
    'a place in a list',
    reorderItem('edges', 'stay', 'leave'),
    ['Option “Stay” of “Go?” stands first in its list now'],
  ],
  [
    'an observation',
    observe({ node: 'go', edge: 'leave', at: '2025-06-03' }),
    ['Observation at “Go?” is new: went “Leave” on 2025-06-03'],
  ],
  [
    'an end that goes, with the branch to it',
    removeItem('nodes', 'won'),
    ['Branch “Good” of “Luck?” is gone: leads to “Won”, probability 0.5', 'Outcome “Won” is gone'],
  ],
])('%s, in words', (_, edit, expected) => {
  const { after } = edited(blank, edit);
  const changes = difference(blank, after);
  expect(differenceInWords(blank, after, changes).map(({ subject, what }) => `${subject} ${what}`)).toEqual(
    expected,
  );
});

test('of a long text the passage that differs is shown', () => {
  const text = (word: string) => `${'before '.repeat(20)}${word}${' after'.repeat(20)}`;
  const at = (word: string): Scenario => ({ ...blank, summary: text(word) });
  const [words] = differenceInWords(at('June'), at('July'), difference(at('June'), at('July')));
  expect(words?.what).toBe(
    'summary: “…before before June after after aft…” → “…before before July after after aft…”',
  );
});

test('properties that nobody knows are named safely, whatever they are called', () => {
  const strange = { ...blank, toString: 'x', 'a\u001B[31m\nb': { deep: '\u0007' } } as unknown as Scenario;
  const odd = {
    ...blank,
    nodes: blank.nodes.map((node) => ({ ...node, valueOf: 1 })),
  } as unknown as Scenario;
  const words = [strange, odd].flatMap((after) => differenceInWords(blank, after, difference(blank, after)));
  expect(words.map(({ what }) => what).slice(0, 3)).toEqual([
    'toString: none → x',
    'a [31m b: none → {"deep":"\\u0007"}',
    'valueOf: none → 1',
  ]);
});
