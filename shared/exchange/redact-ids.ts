import { renameInExpression } from '../expression/index.ts';
import type { Assumption, Edge, Node, Scenario } from '../model/schema.ts';
import { PROBABILITY_WORDS } from '../model/schema.ts';
import { essence } from './plain-text.ts';
import type { Removed } from './redact.ts';

/** Letters of a name from which on it is looked for inside an id, too: `leetrip`, `meeting_leejaemyung`. */
const LONG = 4;

type Tells = (id: string) => boolean;

/** Whether an id gives something of it away: a word of a name, or a text that was left out. */
export function tellsOf({ texts, names }: Removed): Tells {
  const words = new Set(names.flatMap((name) => wordsOf(name)));
  const parts = [...names, ...texts].map(essence).filter(({ length }) => length >= LONG);
  return (id) =>
    wordsOf(id).some((word) => words.has(word)) || parts.some((part) => essence(id).includes(part));
}

/** In small letters, divided where signs, digits or capitals divide them too; single letters are none. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(({ length }) => length > 1);
}

/**
 * The scenario with ids that say nothing in the place of those that tell, wherever they are referred to. The
 * engine's results are the same, under the new ids.
 */
export function withoutTellingIds(scenario: Scenario, tells: Tells): Scenario {
  const { actors, criteria, parameters = [], variables = [], groups, plans, assumptions, sources } = scenario;
  const node = renaming(scenario.nodes, 'node', tells);
  const edge = renaming(scenario.edges, 'branch', tells);
  const actor = renaming(actors, 'actor', tells);
  const criterion = renaming(criteria, 'criterion', tells);
  const group = renaming(groups, 'group', tells);
  const plan = renaming(plans, 'plan', tells);
  const assumption = renaming(assumptions, 'assumption', tells);
  const source = renaming(sources, 'source', tells);
  // Parameters and variables have one set of names between them: expressions tell them by nothing else.
  const name = renaming([...parameters, ...variables], 'value', tells);
  const changed = [...parameters, ...variables].map(({ id }) => id).filter((id) => name(id) !== id);
  const inExpression = (text: string) =>
    changed.reduce((each, id) => renameInExpression(each, id, name(id)), text);

  const effects = (item: Node | Edge) => ({
    ...(item.effects && {
      effects: mapped(item.effects, criterion, (value) =>
        typeof value === 'string' ? inExpression(value) : value,
      ),
    }),
    ...(item.set && { set: mapped(item.set, name, inExpression) }),
    ...(item.sources && { sources: item.sources.map(source) }),
  });
  const own = <T extends { readonly id: string }>(list: readonly T[] | undefined, rename: Rename) =>
    list?.map((item) => ({ ...item, id: rename(item.id) }));
  const placed = ({ nodes, edges }: Assumption) => ({
    ...(nodes && { nodes: nodes.map(node) }),
    ...(edges && { edges: edges.map(edge) }),
  });
  return {
    ...scenario,
    ...(scenario.root !== undefined && { root: node(scenario.root) }),
    ...(scenario.perspective !== undefined && { perspective: actor(scenario.perspective) }),
    ...(actors && {
      actors: actors.map((each) => ({
        ...each,
        id: actor(each.id),
        ...(each.weights && { weights: mapped(each.weights, criterion, (weight) => weight) }),
      })),
    }),
    ...(criteria && { criteria: own(criteria, criterion) ?? [] }),
    ...(scenario.parameters && { parameters: own(parameters, name) ?? [] }),
    ...(scenario.variables && { variables: own(variables, name) ?? [] }),
    ...(groups && { groups: own(groups, group) ?? [] }),
    ...(sources && { sources: own(sources, source) ?? [] }),
    ...(assumptions && {
      assumptions: assumptions.map((each) => ({ ...each, id: assumption(each.id), ...placed(each) })),
    }),
    ...(plans && {
      plans: plans.map((each) => ({
        ...each,
        id: plan(each.id),
        choices: mapped(each.choices, node, edge),
        ...(each.given && { given: mapped(each.given, node, edge) }),
      })),
    }),
    ...(scenario.observations && {
      observations: scenario.observations.map((each) => ({
        ...each,
        node: node(each.node),
        ...(each.edge !== undefined && { edge: edge(each.edge) }),
      })),
    }),
    nodes: scenario.nodes.map((each) => ({
      ...each,
      id: node(each.id),
      ...effects(each),
      ...(each.actor !== undefined && { actor: actor(each.actor) }),
      ...(each.group !== undefined && { group: group(each.group) }),
      ...(each.indicators && { indicators: indicatorsOf(each.indicators, edge, tells) }),
    })),
    edges: scenario.edges.map((each) => ({
      ...each,
      id: edge(each.id),
      from: node(each.from),
      to: node(each.to),
      ...effects(each),
      ...(each.guard !== undefined && { guard: inExpression(each.guard) }),
      ...(isExpression(each.probability) && { probability: inExpression(each.probability) }),
    })),
  };
}

function indicatorsOf(list: NonNullable<Node['indicators']>, edge: Rename, tells: Tells) {
  const indicator = renaming(list, 'sign', tells);
  return list.map((each) => ({
    ...each,
    id: indicator(each.id),
    ...(each.edge !== undefined && { edge: edge(each.edge) }),
  }));
}

type Rename = (id: string) => string;

/** `node3` for the third, or the next number that nobody has. What is not of the list stays: it refers to nothing. */
function renaming(list: readonly { readonly id: string }[] | undefined, word: string, tells: Tells): Rename {
  const taken = new Set(list?.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const [index, { id }] of (list ?? []).entries()) {
    if (!tells(id)) continue;
    let number = index + 1;
    while (taken.has(`${word}${number}`)) number++;
    taken.add(`${word}${number}`);
    found.set(id, `${word}${number}`);
  }
  return (id) => found.get(id) ?? id;
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  key: Rename,
  value: (each: T) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([id, each]) => [key(id), value(each)]));
}

function isExpression(probability: Edge['probability']): probability is string {
  return (
    typeof probability === 'string' &&
    probability !== 'rest' &&
    !Object.hasOwn(PROBABILITY_WORDS, probability)
  );
}
