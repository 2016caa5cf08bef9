import fc from 'fast-check';
import {
  addNode,
  bringBack,
  connect,
  convertEach,
  convertNode,
  discardSetAside,
  duplicateElements,
  type Edit,
  fillRest,
  type ItemTable,
  insertOnEdge,
  moveNodes,
  NODE_KINDS,
  observe,
  pinNodes,
  placeBranch,
  putBack,
  putItem,
  readScenario,
  removeElements,
  removeItem,
  removeObservation,
  renameVariableOrParameter,
  reorderItem,
  replaceContent,
  type Scenario,
  scaleToOne,
  setChoice,
  setGiven,
  setProbability,
  setWeights,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import {
  edge,
  edgeId,
  items,
  node,
  nodeId,
  observation,
  otherId,
  probability,
  scenario,
} from './random-documents.ts';

const nodeIds = fc.uniqueArray(nodeId, { maxLength: 2 });
const edgeIds = fc.uniqueArray(edgeId, { maxLength: 2 });
const anyId = fc.oneof(nodeId, edgeId, otherId);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
/** Some properties of an item as new values, others to be removed. */
const partOf = <T extends object>(item: fc.Arbitrary<T>) =>
  fc
    .tuple(item, fc.array(fc.constantFrom('actor', 'probability', 'effects', 'title', 'from', 'kind')))
    .map(([whole, removed]) => {
      const change = { ...whole } as Record<string, unknown>;
      for (const key of removed) change[key] = undefined;
      return change as Partial<T>;
    });
const table = fc.constantFrom(...(Object.keys(items) as ItemTable[]));
const put = table.chain((name) =>
  (items[name] as fc.Arbitrary<never>).map((item) => [`putItem ${name}`, putItem(name, item)] as const),
);
const place = fc.record({ x: fc.integer(), y: fc.integer() }, { noNullPrototype: true });

/** What replaces a document has been read before, so that nothing of it dangles. */
function asRead(then: Scenario): Scenario {
  const read = readScenario(JSON.stringify(then));
  return read.ok ? read.scenario : then;
}

/** An edit with its name, of every kind there is, on ids that may or may not be there. */
export const randomEdit: fc.Arbitrary<readonly [name: string, edit: Edit]> = fc.oneof(
  { weight: 6, arbitrary: put },
  { weight: 2, arbitrary: node.map((n) => ['addNode', addNode(n)] as const) },
  { weight: 4, arbitrary: edge.map((e) => ['connect', connect(e)] as const) },
  fc.record({ from: nodeId, node, edge }).map((branch) => ['placeBranch', placeBranch(branch)] as const),
  fc.tuple(edgeId, node, edge).map((args) => ['insertOnEdge', insertOnEdge(...args)] as const),
  fc.tuple(nodeIds, partOf(node)).map((args) => ['updateNodes', updateNodes(...args)] as const),
  fc.tuple(edgeIds, partOf(edge)).map((args) => ['updateEdges', updateEdges(...args)] as const),
  fc.dictionary(nodeId, place).map((to) => ['moveNodes', moveNodes(to)] as const),
  fc
    .tuple(nodeId, fc.constantFrom(...NODE_KINDS))
    .map((args) => ['convertNode', convertNode(...args)] as const),
  fc
    .tuple(nodeIds, fc.constantFrom(...NODE_KINDS))
    .map((args) => ['convertEach', convertEach(...args)] as const),
  fc
    .record({ nodes: nodeIds, edges: edgeIds })
    .map((elements) => ['removeElements', removeElements(elements)] as const),
  fc
    .tuple(nodeIds, place)
    .map(([ids, offset]) => ['duplicateElements', duplicateElements(ids, { offset })] as const),
  fc.tuple(table, anyId).map(([name, id]) => [`removeItem ${name}`, removeItem(name, id)] as const),
  fc.tuple(table, anyId, orNull(anyId)).map((args) => ['reorderItem', reorderItem(...args)] as const),
  fc
    .tuple(
      fc.constantFrom('parameters', 'variables'),
      otherId,
      fc.oneof(otherId, fc.constantFrom('b', 'no-name')),
    )
    .map(
      ([name, id, to]) =>
        [
          'renameVariableOrParameter',
          renameVariableOrParameter(name, id, to, (text) => text.replaceAll(id, to)),
        ] as const,
    ),
  fc.tuple(otherId, nodeId, orNull(edgeId)).map((args) => ['setChoice', setChoice(...args)] as const),
  fc.tuple(otherId, nodeId, orNull(edgeId)).map((args) => ['setGiven', setGiven(...args)] as const),
  observation.map((what) => ['observe', observe(what)] as const),
  nodeId.map((id) => ['removeObservation', removeObservation(id)] as const),
  fc
    .tuple(edgeId, fc.option(probability, { nil: undefined }))
    .map((args) => ['setProbability', setProbability(...args)] as const),
  fc.tuple(nodeIds, fc.boolean()).map((args) => ['pinNodes', pinNodes(...args)] as const),
  fc
    .dictionary(otherId, fc.constantFrom(0, 0.5, 1), { noNullPrototype: true })
    .map((weights) => ['setWeights', setWeights(weights)] as const),
  fc
    .tuple(scenario, fc.constantFrom('nodes', 'plans'), anyId)
    .map((args) => ['bringBack', bringBack(...args)] as const),
  fc
    .tuple(
      fc.nat(2),
      fc.record({ from: nodeId, to: nodeId }, { requiredKeys: ['from'], noNullPrototype: true }),
    )
    .map(([index, at]) => ['putBack', putBack(index, at)] as const),
  scenario.map((then) => ['replaceContent', replaceContent(asRead(then))] as const),
  fc.nat(2).map((index) => ['discardSetAside', discardSetAside(index)] as const),
  nodeId.map((id) => ['fillRest', fillRest(id)] as const),
  nodeId.map((id) => ['scaleToOne', scaleToOne(id)] as const),
  fc
    .record(
      {
        title: fc.constantFrom('A', 'B', undefined),
        root: fc.option(nodeId, { nil: undefined }),
        perspective: fc.option(otherId, { nil: undefined }),
        rule: fc.constantFrom('expected', 'hurwicz', undefined),
        optimism: fc.constantFrom(0.2, undefined),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    .map((change) => ['updateFields', updateFields(change as never)] as const),
);
