import fc from 'fast-check';
import type { Scenario } from '#shared/model/index.ts';
import { parseWithEscapedNames } from '#shared/model/read/parse-json.ts';

type Parts = Record<string, fc.Arbitrary<unknown>>;
type Loose = Record<string, unknown>;

/** Any JSON value without property names that are refused, and without the -0 that JSON cannot keep. */
const jsonValues = fc
  .json({ maxDepth: 3, depthSize: 'small' })
  .filter((text) => !/__proto__|constructor|prototype/.test(text))
  .map((text) => parseWithEscapedNames(text.replaceAll('-0', '0')));
const unknownNames = fc.stringMatching(/^[xX]-[a-z é"\\]{0,6}$/);
const unknowns = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Loose>({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(unknownNames, jsonValues, { maxKeys: 2, noNullPrototype: true }),
  },
);

/** An object with some of its optional properties, and now and then some that the format does not name. */
function object(required: Parts, optional: Parts = {}): fc.Arbitrary<Loose> {
  const named = fc.record(
    { ...required, ...optional },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
  return fc
    .tuple(named, unknowns, fc.boolean())
    .map(([a, b, unknownFirst]) => (unknownFirst ? { ...b, ...a } : { ...a, ...b }));
}

const texts = fc.string({ unit: 'binary', maxLength: 12 });
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const units = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0);
const weights = units.map((x) => x * 10);
const moments = fc.constantFrom('2025-06-24', '2025-06-24T09:30', '2024-02-29');
const dates = fc.oneof(moments, fc.constantFrom('2025', '2025-12'));
const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'UTC', 'Europe/Amsterdam');
const iso = fc.constantFrom('P3D', 'PT2H30M', 'P1M', 'PT0S', 'P1Y2M3DT4H');
const durations = fc.oneof(
  iso,
  object({ min: fc.constant('PT1H'), likely: fc.constant('P1D'), max: fc.constant('P1M') }),
);
const confidences = fc.constantFrom('low', 'moderate', 'high');
const expressions = fc.constantFrom('v1 + 1', 'p1 > 2', '1 /', 'nobody');
const when = object({ date: dates }, { timeZone: zones, until: fc.constantFrom('2025-12-31', '2026') });
const probabilities = fc.oneof(
  units,
  fc.constantFrom('likely', 'rest', 'p1 / 2'),
  object(
    { low: units.map((x) => x / 3), high: units.map((x) => 2 / 3 + x / 3) },
    { likely: fc.constant(0.5) },
  ),
);

/** Ids that are there, and, if `dangling`, now and then one that is not. */
function idOf(ids: readonly string[], dangling: boolean): fc.Arbitrary<string> {
  const missing = { weight: dangling ? 1 : 0, arbitrary: fc.constant('missing') };
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, missing);
}

function idsOf(ids: readonly string[], dangling: boolean): fc.Arbitrary<string[]> {
  return fc.array(idOf(ids, dangling), { maxLength: 3 });
}

function recordOf(keys: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>): fc.Arbitrary<Loose> {
  return fc.dictionary(keys, values, { maxKeys: 3, noNullPrototype: true });
}

/** A list with one item for every id. */
function listOf(ids: readonly string[], required: Parts, optional: Parts = {}): fc.Arbitrary<Loose[]> {
  return fc.tuple(...ids.map((id) => object({ id: fc.constant(id), ...required }, optional)));
}

/** Scenarios of every shape that the format allows; with references to what is not there if `dangling`. */
export function scenarios({ dangling = false } = {}): fc.Arbitrary<Scenario> {
  const nodes = ['n1', 'n2', 'n3', 'n4'];
  const edges = ['e1', 'e2', 'e3', 'e4', 'e5'];
  const [actors, criteria, groups, sources] = [['a1', 'a2'], ['c1', 'c2'], ['g1'], ['s1', 's2']];
  const one = (ids: readonly string[]) => idOf(ids, dangling);
  const many = (ids: readonly string[]) => idsOf(ids, dangling);
  const effects = recordOf(one(criteria), fc.oneof(numbers, expressions));
  const set = recordOf(fc.constant('v1'), expressions);
  const indicator = object(
    { text: texts },
    { edge: one(edges), status: fc.constantFrom('unknown', 'seen', 'not-seen'), date: dates },
  );
  const indicators = fc
    .array(indicator, { maxLength: 2 })
    .map((list) => list.map((item, index) => ({ id: `i${index}`, ...item })));
  const required: Parts = {
    format: fc.constant('scenario-desk'),
    version: fc.constant(1),
    id: fc.uuid(),
    title: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    timeZone: zones,
    start: moments,
    nodes: listOf(
      nodes,
      { kind: fc.constantFrom('decision', 'chance', 'event', 'deadline', 'outcome'), title: texts },
      {
        ...{ notes: texts, actor: one(actors), when, duration: durations, effects, set, color: texts },
        ...{ position: object({ x: numbers, y: numbers }), group: one(groups), sources: many(sources) },
        ...{ size: object({ width: fc.constant(160), height: fc.constant(64.5) }), indicators },
        ...{ tags: fc.array(texts, { maxLength: 3 }), confidence: confidences },
      },
    ),
    edges: listOf(
      edges,
      { from: one(nodes), to: one(nodes) },
      {
        ...{ label: texts, notes: texts, probability: probabilities, lag: durations, effects, set },
        ...{ guard: expressions, on: fc.constant('missed'), confidence: confidences, sources: many(sources) },
      },
    ),
  };
  /** Lists that others name. */
  const named: Parts = {
    actors: listOf(actors, { name: texts }, { color: texts, weights: recordOf(one(criteria), weights) }),
    criteria: listOf(
      criteria,
      { name: texts, goal: fc.constantFrom('max', 'min') },
      { unit: texts, weight: weights },
    ),
    groups: listOf(groups, { title: texts }, { color: texts }),
    sources: listOf(
      sources,
      { title: texts },
      { publisher: texts, date: dates, url: texts, excerpt: texts, reliability: texts },
    ),
  };
  const optional: Parts = {
    ...{ summary: texts, asOf: moments, root: one(nodes), perspective: one(actors), optimism: units },
    rule: fc.constantFrom('expected', 'optimistic', 'pessimistic'),
    parameters: listOf(['p1'], { name: texts, value: fc.constant(2) }, { low: units, high: fc.constant(2) }),
    variables: listOf(['v1'], { name: texts, type: fc.constant('number'), initial: numbers }),
    plans: listOf(
      ['x1', 'x2'],
      { name: texts, choices: recordOf(one(nodes), one(edges)) },
      { color: texts, notes: texts, given: recordOf(one(nodes), one(edges)) },
    ),
    observations: fc.array(object({ node: one(nodes) }, { edge: one(edges), at: moments }), { maxLength: 3 }),
    assumptions: listOf(
      ['y1'],
      { text: texts },
      {
        ...{ nodes: many(nodes), edges: many(edges), confidence: confidences },
        status: fc.constantFrom('holds', 'in doubt', 'failed'),
      },
    ),
    report: object(
      {},
      { headline: texts, remarks: texts, sections: recordOf(texts.filter(isName), fc.boolean()) },
    ),
    quarantine: fc.array(object({ path: texts, reason: texts, value: jsonValues }), { maxLength: 2 }),
  };
  const all = dangling
    ? object(required, { ...optional, ...named })
    : object({ ...required, ...named }, optional);
  return all as fc.Arbitrary<unknown> as fc.Arbitrary<Scenario>;
}

function isName(text: string): boolean {
  return text !== '__proto__' && text !== 'constructor' && text !== 'prototype';
}
