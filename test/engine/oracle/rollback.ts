/** Values, choices and probabilities on the tree of histories, from the ends back. */
import type { Node, Scenario } from '#shared/model/schema.ts';
import { extremes } from './chances.ts';
import { type Found, place } from './document.ts';
import { type History, type Move, Unsettled } from './histories.ts';

export type Plan = NonNullable<Scenario['plans']>[number];
export type Weights = readonly number[];

export interface Way {
  readonly move: Move;
  /** Given the observations further on. For a decision's options 1. */
  readonly probability: number;
  readonly to: Rolled;
}
export interface Rolled {
  readonly history: History;
  /** What is open under the plan and the observations. */
  readonly ways: readonly Way[];
  readonly chosen: Way | null;
  readonly value: readonly number[];
  /** Of no contradiction from here on, under the policy. */
  readonly likelihood: number;
  readonly float: number;
  readonly range: (weights: Weights) => readonly [low: number, high: number];
  readonly problems: readonly Found[];
}

export interface Rules {
  readonly scenario: Scenario;
  readonly plan: Plan | null;
}

export const dot = (weights: Weights, vector: readonly number[]) =>
  weights.reduce((score, weight, i) => (weight === 0 ? score : score + weight * (vector[i] as number)), 0);
export const plus = (...vectors: readonly (readonly number[])[]): number[] =>
  (vectors[0] ?? []).map((_, i) => vectors.reduce((total, v) => total + (v[i] as number), 0));

/** Signed weights of an actor; the default ones for none and for an actor without weights. */
export function weightsOf(scenario: Scenario, actor: string | undefined): Weights {
  const own = scenario.actors?.find((a) => a.id === actor)?.weights;
  return (scenario.criteria ?? []).map((criterion) => {
    const weight = own === undefined ? (criterion.weight ?? 1) : (own[criterion.id] ?? 0);
    return criterion.goal === 'max' ? weight : -weight;
  });
}

/** The index of the highest score; of those within 1e-12 the first. */
function best(scores: readonly number[]): number {
  const highest = Math.max(...scores);
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  for (const score of scores) {
    const gap = highest - score;
    const scale = Math.max(1, Math.abs(highest));
    // Whether two such numbers tie hangs on the order in which they were added up, as it does where terms
    // cancel out but for a rounding.
    if ((gap > 1e-14 * scale || !near(score, highest)) && gap <= 1e-9 * scale)
      throw new Unsettled('a tie within rounding');
  }
  return scores.findIndex((score) => near(score, highest));
}

export function roll(history: History, rules: Rules): Rolled {
  const { scenario } = rules;
  const { node } = history;
  const unknown = history.effects.map(() => Number.NaN);
  const base = { history, problems: [] };
  if (history.broken) {
    if (rules.plan?.given?.[node.id] !== undefined)
      throw new Unsettled('a branch given where the others are wrong');
    return {
      ...base,
      ways: [],
      chosen: null,
      value: unknown,
      likelihood: 1,
      float: Number.NaN,
      range: () => [Number.NaN, Number.NaN],
    };
  }
  if (history.ends) {
    const range = (weights: Weights) =>
      [dot(weights, history.effects), dot(weights, history.effects)] as const;
    return {
      ...base,
      ways: [],
      chosen: null,
      value: history.effects,
      likelihood: 1,
      float: history.cap,
      range,
    };
  }
  const possible = history.moves.filter((m) => m.possible);
  const { held, problems } = hold(possible, history, rules);
  const open = possible.filter((m) => m.branch.high > 0);
  const rolled = (held ? [held] : open).map((move) => ({ move, to: roll(move.to, rules) }));
  if (node.kind === 'chance') return { ...chance(history, rolled, held !== null, rules), problems };

  const options = rolled.map(({ move, to }): Way => ({ move, to, probability: 1 }));
  const chosen = choose(node, options, scenario);
  const value = chosen ? plus(history.effects, chosen.move.effects, chosen.to.value) : unknown;
  const range = (weights: Weights): readonly [number, number] => {
    if (chosen === null) return [Number.NaN, Number.NaN];
    const own = dot(weights, history.effects) + dot(weights, chosen.move.effects);
    const [low, high] = chosen.to.range(weights);
    return [own + low, own + high];
  };
  return {
    history,
    ways: options,
    chosen,
    value,
    // without a choice only in documents with errors, which have no observations here
    likelihood: chosen?.to.likelihood ?? 1,
    float: floatAt(history, chosen ? [chosen.to.float] : [Number.NaN]),
    range,
    problems,
  };
}

function floatAt(history: History, following: readonly number[]): number {
  return Math.min(history.cap, Math.min(...following) + history.waiting);
}

/** The move that the plan holds here, if it holds one. */
function hold(open: readonly Move[], { node }: History, { plan }: Rules) {
  const problems: Found[] = [];
  const wanted =
    node.kind === 'decision'
      ? plan?.choices[node.id]
      : node.kind === 'chance'
        ? plan?.given?.[node.id]
        : undefined;
  if (wanted === undefined) return { held: null, problems };
  const held = open.find((m) => m.edge.id === wanted) ?? null;
  if (held === null) problems.push(place('plan-not-available', node.id));
  return { held, problems };
}

function choose(node: Node, options: readonly Way[], scenario: Scenario): Way | null {
  if (node.kind !== 'decision') return options[0] ?? null;
  const weights = weightsOf(scenario, node.actor);
  const scores = options.map(({ move, to }) => dot(weights, plus(move.effects, to.value)));
  if (options.length === 1) return options[0] ?? null;
  if (scores.some(Number.isNaN)) return null;
  return options[best(scores)] ?? null;
}

interface Open {
  readonly move: Move;
  readonly to: Rolled;
}

function chance(
  history: History,
  open: readonly Open[],
  held: boolean,
  rules: Rules,
): Omit<Rolled, 'problems'> {
  const { scenario } = rules;
  const mass = open.map(({ move, to }) => (held ? 1 : move.branch.point) * to.likelihood);
  const total = mass.reduce((a, b) => a + b, 0);
  if (total === 0 && open.length > 1) throw new Unsettled('branches of no probability are all that is left');
  const ways = open.map(
    ({ move, to }, i): Way => ({
      move,
      to,
      probability: total === 0 ? 1 : (mass[i] as number) / total,
    }),
  );
  const positive = ways.filter((w) => w.probability > 0);
  const vectors = positive.map(({ move, to }) => plus(move.effects, to.value));
  const following = combine(
    vectors,
    positive.map((w) => w.probability),
    rules,
  );
  const range = (weights: Weights): readonly [number, number] => {
    const own = dot(weights, history.effects);
    const ends = ways.map(({ move, to }) => to.range(weights).map((end) => dot(weights, move.effects) + end));
    const only = ends[0];
    if (ways.length === 1 && only) return [own + (only[0] as number), own + (only[1] as number)];
    const at = (move: Move) => ways.findIndex((w) => w.move === move);
    const likelihoods = history.moves.map((m) => (at(m) < 0 ? 0 : (ways[at(m)] as Way).to.likelihood));
    const [low, high] = extremes(
      history.moves.map((m) => m.branch),
      likelihoods,
      history.moves.map((m) => ends[at(m)]?.[0] ?? 0),
      history.moves.map((m) => ends[at(m)]?.[1] ?? 0),
    );
    return [own + low, own + high];
  };
  return {
    history,
    ways,
    chosen: null,
    value: plus(history.effects, following),
    likelihood: held ? (open[0] as Open).to.likelihood : total,
    float: floatAt(
      history,
      positive.map((w) => w.to.float),
    ),
    range:
      scenario.rule === undefined || scenario.rule === 'expected' ? range : () => [Number.NaN, Number.NaN],
  };
}

function combine(
  vectors: readonly (readonly number[])[],
  probabilities: readonly number[],
  { scenario }: Rules,
) {
  const mix = (parts: readonly (readonly number[])[], shares: readonly number[]) =>
    plus(...parts.map((v, i) => v.map((x) => (shares[i] as number) * x)));
  const rule = scenario.rule ?? 'expected';
  if (rule === 'expected') return mix(vectors, probabilities);
  const weights = weightsOf(scenario, scenario.perspective);
  const scores = vectors.map((v) => dot(weights, v));
  if (scores.some(Number.isNaN)) return (vectors[0] ?? []).map(() => Number.NaN);
  const top = vectors[best(scores)] as readonly number[];
  const bottom = vectors[best(scores.map((s) => -s))] as readonly number[];
  if (rule === 'optimistic') return top;
  if (rule === 'pessimistic') return bottom;
  const optimism = scenario.optimism ?? 0;
  return mix([top, bottom], [optimism, 1 - optimism]);
}

/** The range of a score: with a rule other than the expected value, the value rolled back. */
export function rangeOf(rolled: Rolled, weights: Weights, scenario: Scenario): readonly [number, number] {
  if (scenario.rule !== undefined && scenario.rule !== 'expected') {
    const score = dot(weights, rolled.value);
    return [score, score];
  }
  return rolled.range(weights);
}
