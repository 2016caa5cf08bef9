import fc from 'fast-check';
import type {
  Actor,
  Assumption,
  Edge,
  Indicator,
  Node,
  Observation,
  Plan,
  Probability,
  Scenario,
} from '#shared/model/index.ts';
import { NODE_KINDS } from '#shared/model/index.ts';

/** Few ids, so that edits meet what is there; some that objects inherit something under. */
export const NODE_IDS = ['n1', 'n2', 'toString', 'valueOf'] as const;
export const EDGE_IDS = ['e1', 'e2', 'e3', 'hasOwnProperty', 'isPrototypeOf'] as const;
export const OTHER_IDS = ['a1', 'a2', 'toString', 'valueOf'] as const;

/** With fast-check's own properties: an optional one is there or absent, never `undefined`. */
function record<T>(required: { [K in keyof T]?: fc.Arbitrary<unknown> }, optional: object = {}) {
  const requiredKeys = Object.keys(required);
  return fc.record({ ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys,
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<T>;
}

export const nodeId = fc.constantFrom(...NODE_IDS);
export const edgeId = fc.constantFrom(...EDGE_IDS);
export const otherId = fc.constantFrom(...OTHER_IDS);
const text = fc.constantFrom('', 'a', 'Seoul', '한국');
const expression = fc.constantFrom('a1 + 1', 'valueOf > 2', 'not a2', '3');
const effects = fc.dictionary(otherId, fc.oneof(fc.integer({ min: -5, max: 5 }), expression), {
  maxKeys: 3,
  noNullPrototype: true,
});
const assignments = fc.dictionary(otherId, expression, { maxKeys: 3, noNullPrototype: true });
const unknown = { 'x-tool': fc.constantFrom<unknown>(null, [1, { deep: true }], 'kept') };
const ids = (id: fc.Arbitrary<string>) => fc.uniqueArray(id, { maxLength: 3 });
const position = record<{ x: number; y: number }>({ x: fc.integer(), y: fc.integer() }, { z: fc.integer() });

export const probability: fc.Arbitrary<Probability> = fc.oneof(
  fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5, 1),
  fc.constantFrom('rest', 'likely', 'almost certain', 'a1 / 2'),
  fc.constant({ low: 0.2, high: 0.4 }),
);
const indicators = fc.uniqueArray(
  record<Indicator>({ id: otherId, text }, { edge: edgeId, status: fc.constantFrom('seen', 'not-seen') }),
  { selector: ({ id }) => id, maxLength: 2 },
);
const nodeParts = {
  notes: text,
  actor: otherId,
  group: otherId,
  effects,
  set: assignments,
  position,
  sources: ids(otherId),
  indicators,
  tags: fc.array(text, { maxLength: 2 }),
  when: fc.constantFrom({ date: '2025-09' }, { date: '2025-06-24', until: '2025-06-25', 'x-a': 1 }),
  ...unknown,
};
export const node = record<Node>(
  { id: nodeId, kind: fc.constantFrom('decision', 'chance', ...NODE_KINDS), title: text },
  nodeParts,
);
const edgeParts = {
  label: text,
  probability,
  lag: fc.constantFrom('P1D', { min: 'P1D', likely: 'P2D', max: 'P3D' }),
  effects,
  set: assignments,
  guard: expression,
  on: fc.constant('missed'),
  sources: ids(otherId),
  ...unknown,
};
export const edge = record<Edge>({ id: edgeId, from: nodeId, to: nodeId }, edgeParts);
const chosen = fc.dictionary(nodeId, edgeId, { maxKeys: 3, noNullPrototype: true });
const weights = fc.dictionary(otherId, fc.integer({ min: 0, max: 3 }), { noNullPrototype: true });
export const plan = record<Plan>({ id: otherId, name: text, choices: chosen }, { given: chosen, ...unknown });
export const observation = record<Observation>(
  { node: nodeId },
  { edge: edgeId, at: fc.constantFrom('2025-06-24', '2025-06-25T14:30'), ...unknown },
);
/** An item for each table that `putItem` serves. */
export const items = {
  nodes: node,
  edges: edge,
  plans: plan,
  actors: record<Actor>({ id: otherId, name: text }, { weights, ...unknown }),
  criteria: record({ id: otherId, name: text, goal: fc.constantFrom('max', 'min') }, { weight: fc.nat(3) }),
  parameters: record({ id: otherId, name: text, value: fc.nat(9) }, { low: fc.constant(0), ...unknown }),
  variables: record({
    id: otherId,
    name: text,
    type: fc.constant('number'),
    initial: fc.nat(9),
  }),
  groups: record({ id: otherId, title: text }, { color: text }),
  assumptions: record<Assumption>(
    { id: otherId, text },
    { nodes: ids(nodeId), edges: ids(edgeId), ...unknown },
  ),
  sources: record({ id: otherId, title: text }, unknown),
};

/** A document as it is read: it fits the schema, and no reference dangles. */
export const scenario: fc.Arbitrary<Scenario> = fc
  .record(
    {
      nodes: listOfItems(node, 2),
      edges: listOfItems(edge, 3),
      actors: listOfItems(items.actors),
      criteria: listOfItems(items.criteria),
      parameters: listOfItems(items.parameters),
      groups: listOfItems(items.groups),
      plans: listOfItems(plan),
      observations: fc.array(observation, { maxLength: 4 }),
      assumptions: listOfItems(items.assumptions),
      sources: listOfItems(items.sources),
      variables: fc.constant([]),
      root: nodeId,
      perspective: otherId,
      summary: text,
      quarantine: fc.constant([
        { path: '$.edges[0]', reason: 'gone', value: { id: 'old' } },
        { path: '$.edges[1]', reason: 'gone', value: { id: 'e2', from: 'n1', to: 'was' } },
        { path: '$.observations[0]', reason: 'gone', value: { node: 'was' } },
      ]),
      'x-top': fc.constantFrom<unknown>({ a: [1] }, 3),
    },
    { requiredKeys: ['nodes', 'edges'], noNullPrototype: true },
  )
  .map((lists) => ({
    format: 'scenario-desk',
    version: 1,
    id: '2f1d3c5e-7a9b-4c1d-8e3f-5a7b9c1d3e5f',
    title: 'Random',
    timeZone: 'Asia/Seoul',
    start: '2025-06-01',
    ...lists,
  })) as unknown as fc.Arbitrary<Scenario>;

function listOfItems<T>(item: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> {
  return fc.uniqueArray(item, { selector: (each) => (each as { id: string }).id, minLength, maxLength: 6 });
}
