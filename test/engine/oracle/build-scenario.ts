/** A document of a recipe. */
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';
import type { EdgeRecipe, EffectsRecipe, NodeRecipe, Recipe } from './arbitraries.ts';
import { addFlaw } from './build-flaws.ts';
import {
  assignmentText,
  dayAfter,
  declared,
  durationOf,
  type Names,
  namesOf,
  numberText,
  pick,
  probabilityTexts,
  startOf,
  truthText,
  whenOf,
  ZONES,
} from './build-texts.ts';

const MOST_PATHS = 250;

export function buildScenario(recipe: Recipe): Scenario {
  const names = namesOf(recipe);
  const criteria = Array.from({ length: recipe.criteria }, (_, i) => `c${i}`);
  const nodes = recipe.nodes.map((n, i) => nodeOf(recipe, names, criteria, n, i));
  nodes.push({ id: `n${nodes.length}`, kind: 'outcome', title: 'End' });
  const edges = edgesOf(recipe, names, criteria, nodes);
  const starts = nodes.filter((n) => !edges.some((e) => e.to === n.id));
  const scenario: Scenario = {
    format: 'scenario-desk',
    version: 1,
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Random',
    timeZone: pick(ZONES, recipe.zone),
    start: startOf(recipe),
    ...(recipe.asOf === undefined ? {} : { asOf: `${dayAfter(recipe, recipe.asOf)}` }),
    ...(recipe.root || starts.length !== 1 ? { root: 'n0' } : {}),
    ...(recipe.perspective === undefined ? {} : { perspective: `a${recipe.perspective}` }),
    ...(recipe.rule === undefined ? {} : { rule: recipe.rule }),
    ...(recipe.rule === 'hurwicz' ? { optimism: recipe.optimism / 4 } : {}),
    criteria: criteria.map((id, i) => ({
      id,
      name: id,
      goal: i === 1 ? ('min' as const) : ('max' as const),
      ...(recipe.weights[i] === 1 ? {} : { weight: recipe.weights[i] as number }),
    })),
    actors: [
      { id: 'a0', name: 'A', weights: weightsFrom(criteria, recipe.weights.slice(3)) },
      { id: 'a1', name: 'B', weights: weightsFrom(criteria.slice(0, 1), recipe.weights.slice(6)) },
      { id: 'a2', name: 'C' },
    ],
    ...declared(names),
    nodes,
    edges,
    plans: recipe.plans.map((plan, i) => planOf(plan, `plan${i}`, nodes, edges)),
  };
  const observed = recipe.observations
    ? { ...scenario, observations: observationsOf(recipe, scenario) }
    : scenario;
  return recipe.flaw ? addFlaw(observed, recipe.flaw.kind, recipe.flaw.at) : observed;
}

function weightsFrom(criteria: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(criteria.map((c, i) => [c, weights[i] ?? 1]));
}

function effectsOf(
  names: Names,
  criteria: readonly string[],
  all: readonly EffectsRecipe[],
): Pick<Node, 'effects'> {
  if (all.length === 0) return {};
  return {
    effects: Object.fromEntries(
      all.map(({ criterion, amount, text }) => [
        pick(criteria, criterion),
        text === undefined ? amount : numberText(names, text),
      ]),
    ),
  };
}

function setOf(names: Names, set: NodeRecipe['set']): Pick<Node, 'set'> {
  if (set === undefined || names.variables.length === 0) return {};
  const variable = pick(names.variables, set.variable);
  return { set: { [variable]: assignmentText(names, variable, set.text) } };
}

function nodeOf(
  recipe: Recipe,
  names: Names,
  criteria: readonly string[],
  node: NodeRecipe,
  i: number,
): Node {
  return {
    id: `n${i}`,
    kind: i === 0 && node.kind === 'outcome' ? 'chance' : node.kind,
    title: `Node ${i}`,
    ...(node.when ? { when: whenOf(recipe, node.when) } : {}),
    ...(node.duration === undefined ? {} : { duration: durationOf(node.duration) }),
    ...effectsOf(names, criteria, node.effects),
    ...setOf(names, node.set),
    ...(node.kind === 'decision' && node.actor > 0 ? { actor: `a${node.actor - 1}` } : {}),
  };
}

function edgesOf(recipe: Recipe, names: Names, criteria: readonly string[], nodes: readonly Node[]): Edge[] {
  const perNode: Edge[][] = nodes.map(() => []);
  const paths = nodes.map(() => 1);
  for (let i = recipe.nodes.length - 1; i >= 0; i--) {
    const node = nodes[i] as Node;
    const own = recipe.nodes[i] as NodeRecipe;
    if (node.kind === 'outcome') continue;
    const target = (edge: EdgeRecipe) => i + 1 + (edge.to % Math.min(4, nodes.length - i - 1));
    const lapses = (node.kind === 'event' || node.kind === 'deadline') && node.when !== undefined;
    let budget = MOST_PATHS;
    const kept = [...own.edges, ...(lapses && own.missed ? [own.missed] : [])].filter((edge, e) => {
      budget -= paths[target(edge)] as number;
      return e === 0 || budget >= 0;
    });
    paths[i] = kept.reduce((sum, edge) => sum + (paths[target(edge)] as number), 0);
    const made = kept.map(
      (edge, e): Edge => ({
        id: `e${i}${'abcde'[e]}`,
        from: node.id,
        to: `n${target(edge)}`,
        ...(edge === own.missed ? { on: 'missed' as const } : {}),
        ...(edge.guard === undefined || node.kind === 'chance'
          ? {}
          : { guard: truthText(names, edge.guard) }),
        ...(edge.lag === undefined ? {} : { lag: durationOf(edge.lag) }),
        ...effectsOf(names, criteria, edge.effects ? [edge.effects] : []),
        ...setOf(names, edge.set),
      }),
    );
    const last = made.filter((e) => e.on === undefined).at(-1);
    // most nodes keep one edge that is open whatever holds
    const mostly = made.map((e) => {
      if (e !== last || own.actor === 3) return e;
      const { guard: _, ...open } = e;
      return open;
    });
    perNode[i] = node.kind === 'chance' ? chances(names, own, mostly) : mostly;
  }
  return perNode.flat();
}

const WORDS = [
  'unlikely',
  'likely',
  'roughly even chance',
  'very unlikely',
  'almost no chance',
  'very likely',
  'almost certain',
];

/** Probabilities that are right together, in one of the forms. */
function chances(names: Names, own: NodeRecipe, edges: readonly Edge[]): Edge[] {
  const weights = own.edges.slice(0, edges.length).map((e) => e.weight);
  const total = weights.reduce((a, b) => a + b, 0);
  const share = (i: number) => (weights[i] as number) / total;
  const around = (i: number) => {
    const likely = share(i);
    const low = Math.max(0, likely - 0.2);
    const high = Math.min(1, likely + 0.15);
    return (weights[i] as number) % 2 === 0 ? { low, high } : { low, high, likely };
  };
  const guard = own.edges[0]?.guard;
  const last = edges.length - 1;
  const give = (i: number): NonNullable<Edge['probability']> => {
    const form = own.probabilities;
    if (edges.length === 1) return pick([1, 'rest', { low: 0.5, high: 1 }], weights[0] as number);
    if (form === 'numbers') return share(i);
    if (form === 'rest') return i === last ? 'rest' : share(i);
    if (form === 'ranges') return around(i);
    if (form === 'words' && edges.length === 2)
      return i === last ? 'rest' : pick(WORDS, weights[0] as number);
    if (form === 'expression' && edges.length === 2)
      return probabilityTexts(names, weights[0] as number)[i] as string;
    if (form === 'expression') return i === last ? 'rest' : `1 / ${edges.length}`;
    if (form === 'words')
      return i === last ? 'rest' : pick(['very unlikely', 'almost no chance'], weights[i] as number);
    if (i === last) return 'rest';
    return i === 0
      ? around(i)
      : pick<NonNullable<Edge['probability']>>([share(i), 0, { low: 0, high: share(i) }], i + last);
  };
  return edges.map((edge, i) => ({
    ...edge,
    probability: give(i),
    // only where "rest" takes up what a closed branch leaves
    ...(guard !== undefined && i === 0 && last > 0 && give(last) === 'rest'
      ? { guard: truthText(names, guard) }
      : {}),
  }));
}

function planOf(plan: Recipe['plans'][number], id: string, nodes: readonly Node[], edges: readonly Edge[]) {
  const held = (kind: Node['kind'], picks: readonly (number | undefined)[]) =>
    Object.fromEntries(
      nodes
        .filter((n) => n.kind === kind)
        .flatMap((node, i) => {
          const n = picks[i % picks.length];
          const own = edges.filter((e) => e.from === node.id && e.on === undefined && e.probability !== 0);
          return n === undefined || own.length === 0 ? [] : [[node.id, pick(own, n).id]];
        }),
    );
  return { id, name: id, choices: held('decision', plan.choices), given: held('chance', plan.given) };
}

/** Along one way through the document, so that most of them hold together. */
function observationsOf(recipe: Recipe, scenario: Scenario): NonNullable<Scenario['observations']> {
  const { steps, ways, withEdge, at } = recipe.observations as NonNullable<Recipe['observations']>;
  const found: NonNullable<Scenario['observations']>[number][] = [];
  let node = 'n0';
  for (let i = 0; i < steps; i++) {
    const own = scenario.edges.filter((e) => e.from === node);
    const edge = own.length > 0 ? pick(own, ways[i] as number) : undefined;
    const hours = at[i];
    const start = Temporal.PlainDateTime.from(scenario.start);
    if (withEdge[i] || hours !== undefined) {
      found.push({
        node,
        ...(withEdge[i] && edge ? { edge: edge.id } : {}),
        ...(hours === undefined ? {} : { at: start.add({ hours }).toString({ smallestUnit: 'minute' }) }),
      });
    }
    if (edge === undefined) break;
    node = edge.to;
  }
  return found;
}
