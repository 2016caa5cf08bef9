import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdit,
  connect,
  type Edit,
  fromScenario,
  type Node,
  newScenario,
  observe,
  putItem,
  removeElements,
  reorderItem,
  type Scenario,
  setChoice,
  toScenario,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { mergeScenarios } from '#shared/model/merge/index.ts';

const node = (id: string, title = id): Node => ({ id, kind: 'decision', title });

function base(): Scenario {
  const nodes = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map((id) => node(id));
  const edges = [2, 3, 4, 5, 6].map((n) => ({ id: `e${n}`, from: 'n1', to: `n${n}` }));
  const parameters = [{ id: 'p1', name: 'P', value: 5, low: 1, high: 9 }];
  const plans = [{ id: 'x1', name: 'Plan', choices: {} }];
  const empty = newScenario({ title: 'Base', timeZone: 'Asia/Seoul', start: '2025-06-01' });
  return { ...empty, nodes, edges, parameters, plans };
}

function edited(scenario: Scenario, ...edits: readonly Edit[]): Scenario {
  let document = fromScenario(scenario);
  for (const edit of edits) document = applyEdit(document, edit).document;
  return toScenario(document);
}

/** An edit of one place, with the place's name: two of different places have nothing to do with each other. */
const placedEdit: fc.Arbitrary<readonly [place: string, edit: Edit]> = fc.oneof(
  fc
    .record({
      id: fc.constantFrom('n1', 'n2', 'n3', 'n4'),
      field: fc.constantFrom('title', 'notes', 'color'),
      value: fc.constantFrom('a', 'b'),
    })
    .map(({ id, field, value }) => [`${id} ${field}`, updateNodes([id], { [field]: value })] as const),
  fc
    .tuple(fc.constantFrom('e2', 'e3', 'e4'), fc.constantFrom('label', 'guard'), fc.constantFrom('a', 'b'))
    .map(([id, field, value]) => [`${id} ${field}`, updateEdges([id], { [field]: value })] as const),
  fc
    .tuple(fc.constantFrom('n1', 'n2', 'n3'), fc.constantFrom('e2', 'e3', 'e4'))
    .map(([id, choice]) => [`choice ${id}`, setChoice('x1', id, choice)] as const),
  fc
    .constantFrom('s1', 's2', 's3')
    .map((id) => [`source ${id}`, putItem('sources', { id, title: id })] as const),
  fc.constantFrom('n2', 'n3').map((id) => [`observation ${id}`, observe({ node: id })] as const),
  fc
    .constantFrom('n5', 'n6')
    .map((id) => [`node ${id}`, removeElements({ nodes: [id], edges: [] })] as const),
  fc.constantFrom('A', 'B').map((summary) => ['summary', updateFields({ summary })] as const),
  fc
    .constantFrom('a', 'b')
    .map((label) => ['e9', connect({ id: 'e9', from: 'n2', to: 'n3', label })] as const),
);

test('merging what does not conflict gives the same as making the edits in one place', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(placedEdit, { selector: ([place]) => place, maxLength: 14, size: 'max' }),
      fc.infiniteStream(fc.boolean()),
      (edits, coins) => {
        const sides = edits.map(([, edit]) => ({ edit, isMine: coins.next().value }));
        const ofMine = sides.filter(({ isMine }) => isMine).map(({ edit }) => edit);
        const ofTheirs = sides.filter(({ isMine }) => !isMine).map(({ edit }) => edit);
        const start = base();
        const { merged, conflicts } = mergeScenarios(
          start,
          edited(start, ...ofMine),
          edited(start, ...ofTheirs),
        );
        expect(conflicts).toEqual([]);
        expect(withAdditionsSorted(merged)).toEqual(
          withAdditionsSorted(edited(start, ...ofMine, ...ofTheirs)),
        );
      },
    ),
    { numRuns: 400 },
  );
});

/** What both sides added behind the last item has no order of its own. */
function withAdditionsSorted(scenario: Scenario): Scenario {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const byNode = (a: { node: string }, b: { node: string }) => (a.node < b.node ? -1 : 1);
  return {
    ...scenario,
    ...(scenario.sources && { sources: scenario.sources.toSorted(byId) }),
    ...(scenario.observations && { observations: scenario.observations.toSorted(byNode) }),
  };
}

test('a removed node that the other side still needs is asked about, and kept if so decided', () => {
  const start = base();
  const mine = edited(start, removeElements({ nodes: ['n6'], edges: [] }));
  const theirs = edited(start, connect({ id: 'e9', from: 'n2', to: 'n6' }));
  const asked = mergeScenarios(start, mine, theirs);
  expect(asked.conflicts).toEqual([
    {
      kind: 'needed',
      table: 'nodes',
      id: 'n6',
      path: '',
      base: node('n6'),
      mine: undefined,
      theirs: node('n6'),
    },
  ]);
  expect(asked.merged.edges.map(({ id }) => id)).toEqual(['e2', 'e3', 'e4', 'e5']);
  expect(asked.merged.quarantine?.[0]?.value).toMatchObject({ id: 'e9' });
  const kept = mergeScenarios(start, mine, theirs, () => 'theirs');
  expect(kept.repairs).toEqual([]);
  expect(kept.merged.edges.map(({ id }) => id)).toEqual(['e2', 'e3', 'e4', 'e5', 'e9']);
});

test('what both added under one id can both be kept; references follow', () => {
  const start = base();
  const addition = (title: string, from: string) => [
    putItem('nodes', node('n7', title)),
    connect({ id: 'e7', from, to: 'n7' }),
    setChoice('x1', from, 'e7'),
  ];
  const mine = edited(start, ...addition('Mine', 'n2'));
  const theirs = edited(start, ...addition('Theirs', 'n3'), observe({ node: 'n7' }));
  const { merged, conflicts } = mergeScenarios(start, mine, theirs, () => 'both');
  expect(conflicts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['added n7', 'added e7']);
  expect(merged.nodes.slice(6).map(({ id, title }) => `${id} ${title}`)).toEqual(['n7 Mine', 'n8 Theirs']);
  expect(
    merged.edges
      .slice(5)
      .map(({ id, from, to }) => `${id} ${from} ${to}`)
      .sort(),
  ).toEqual(['e1 n3 n8', 'e7 n2 n7']);
  expect(merged.plans?.[0]?.choices).toEqual({ n2: 'e7', n3: 'e1' });
  expect(merged.observations).toEqual([{ node: 'n8' }]);
});

test('a signpost that both added under one id can be kept twice; its node stays the one it is', () => {
  const sign = (text: string) =>
    edited(base(), updateNodes(['n2'], { indicators: [{ id: 'i1', text, edge: 'e2' }] }));
  const { merged, conflicts } = mergeScenarios(base(), sign('A call'), sign('A visit'), () => 'both');
  expect(conflicts.map(({ kind, id, path }) => [kind, id, path])).toEqual([['added', 'n2', 'indicators.i1']]);
  expect(merged.nodes.map(({ id }) => id)).toEqual(base().nodes.map(({ id }) => id));
  expect(merged.nodes[1]?.indicators).toEqual([
    { id: 'i1', text: 'A call', edge: 'e2' },
    { id: 'i2', text: 'A visit', edge: 'e2' },
  ]);
});

test('fields under one rule are one field', () => {
  const start = base();
  const parameter = (change: object) => ({ id: 'p1', name: 'P', value: 5, low: 1, high: 9, ...change });
  const mine = edited(start, putItem('parameters', parameter({ low: 5 })));
  const theirs = edited(start, putItem('parameters', parameter({ value: 2, name: 'Q' })));
  const { merged, conflicts } = mergeScenarios(start, mine, theirs, () => 'theirs');
  expect(conflicts.map(({ path }) => path)).toEqual(['value']);
  expect(merged.parameters).toEqual([parameter({ value: 2, name: 'Q' })]);
});

test('one side’s order is taken; two different ones are asked about', () => {
  const start = base();
  const mine = edited(start, reorderItem('edges', 'e6', 'e2'));
  const theirs = edited(
    start,
    connect({ id: 'e9', from: 'n2', to: 'n3' }),
    updateEdges(['e3'], { label: 'x' }),
  );
  const one = mergeScenarios(start, mine, theirs);
  expect(one.conflicts).toEqual([]);
  expect(one.merged.edges.map(({ id }) => id)).toEqual(['e6', 'e9', 'e2', 'e3', 'e4', 'e5']);
  const two = mergeScenarios(start, mine, edited(start, reorderItem('edges', 'e5', 'e2')), () => 'theirs');
  expect(two.conflicts).toMatchObject([{ kind: 'order', table: 'edges', id: null, path: 'order' }]);
  expect(two.merged.edges.map(({ id }) => id)).toEqual(['e5', 'e2', 'e3', 'e4', 'e6']);
});

test('what both sides leave dangling is set aside in one order, whichever side is called mine', () => {
  const supposing = (given: Record<string, string>): Scenario => ({
    ...base(),
    plans: [{ id: 'x1', name: 'Plan', choices: {}, given }],
  });
  const [first, second] = [supposing({ n8: 'e8' }), supposing({ n9: 'e9' })];
  const set = (mine: Scenario, theirs: Scenario) => mergeScenarios(base(), mine, theirs).merged.quarantine;
  expect(set(first, second)).toEqual(set(second, first));
  expect(set(first, second)?.map(({ value }) => value)).toEqual(['e8', 'e9']);
});
