/** Comparison by its definitions, from every history of the oracle's trees. */
import type { Scenario } from '#shared/model/schema.ts';
import { readDocument } from '../oracle/document.ts';
import { type History, histories, type Observed, Unsettled } from '../oracle/histories.ts';
import { dot, plus, type Rolled, roll, type Way, weightsOf } from '../oracle/rollback.ts';

export interface Lane {
  readonly plan: string | null;
  readonly root: Rolled;
}
export interface Walk {
  readonly probability: number;
  readonly vector: readonly number[];
  readonly score: number;
  readonly nodes: readonly History[];
}

function isBroken(history: History): boolean {
  return history.broken || history.moves.some(({ to }) => isBroken(to));
}

/** The tree of each plan; null where an error, or observations that contradict, leave nothing to compare. */
export function lanesOf(scenario: Scenario, plans: readonly (string | null)[]): Lane[] | null {
  const document = readDocument(scenario);
  if (document.root === null) return null;
  const tree = histories(document, (scenario.observations ?? []) as readonly Observed[]);
  if (!tree.possible || isBroken(tree)) return null;
  try {
    return plans.map((id) => {
      const plan = scenario.plans?.find((each) => each.id === id) ?? null;
      return { plan: id, root: roll(tree, { scenario, plan }) };
    });
  } catch (unsettled) {
    if (unsettled instanceof Unsettled) return null;
    throw unsettled;
  }
}

/** The ways that the policy may take. */
export function taken({ history, ways, chosen }: Rolled): readonly Way[] {
  if (history.node.kind === 'chance') return ways.filter(({ probability }) => probability > 0);
  return chosen === null ? [] : [chosen];
}

export function walks(root: Rolled, scenario: Scenario): Walk[] {
  const weights = weightsOf(scenario, scenario.perspective);
  const found: Walk[] = [];
  const go = (rolled: Rolled, probability: number, before: readonly number[], nodes: readonly History[]) => {
    const vector = plus(before, rolled.history.effects);
    const here = [...nodes, rolled.history];
    if (rolled.history.ends) found.push({ probability, vector, score: dot(weights, vector), nodes: here });
    for (const way of taken(rolled)) {
      const p = rolled.history.node.kind === 'chance' ? way.probability : 1;
      go(way.to, probability * p, plus(vector, way.move.effects), here);
    }
  };
  go(
    root,
    1,
    root.history.effects.map(() => 0),
    [],
  );
  return found;
}

/** The score with one branch of one chance node taken for certain wherever it is open; null where it is nowhere. */
export function scoreAssuming(root: Rolled, scenario: Scenario, node: string, edge: string): number | null {
  const weights = weightsOf(scenario, scenario.perspective);
  const rule = scenario.rule ?? 'expected';
  const optimism = rule === 'optimistic' ? 1 : rule === 'pessimistic' ? 0 : (scenario.optimism ?? 0);
  let open = false;
  const value = (rolled: Rolled): number => {
    const own = dot(weights, rolled.history.effects);
    const ways = taken(rolled);
    if (ways.length === 0) return own;
    const assumed = ways.filter(({ move }) => rolled.history.node.id === node && move.edge.id === edge);
    if (assumed.length > 0) open = true;
    const scored = (assumed.length > 0 ? assumed : ways).map((way) => ({
      p: assumed.length > 0 || rolled.history.node.kind !== 'chance' ? 1 : way.probability,
      score: dot(weights, way.move.effects) + value(way.to),
    }));
    if (rule === 'expected') return own + scored.reduce((sum, { p, score }) => sum + p * score, 0);
    const scores = scored.map(({ score }) => score);
    return own + optimism * Math.max(...scores) + (1 - optimism) * Math.min(...scores);
  };
  const score = value(root);
  return open ? score : null;
}

/** history (its edges) → plan → where it goes from there. */
export function forks(lanes: readonly Lane[]): Map<string, Map<string, Set<string | null>>> {
  const at = new Map<string, { node: string; plan: string | null; edges: string[] }[]>();
  for (const { plan, root } of lanes) {
    const go = (rolled: Rolled, history: string) => {
      const edges = taken(rolled).map(({ move }) => move.edge.id);
      at.set(history, [...(at.get(history) ?? []), { node: rolled.history.node.id, plan, edges }]);
      for (const way of taken(rolled)) go(way.to, `${history} ${way.move.edge.id}`);
    };
    go(root, '');
  }
  const found = new Map<string, Map<string, Set<string | null>>>();
  for (const group of at.values()) {
    const all = new Set(group.flatMap(({ edges }) => edges));
    if (group.every(({ edges }) => edges.length === all.size)) continue;
    const node = group[0]?.node ?? '';
    const options = found.get(node) ?? new Map<string, Set<string | null>>();
    found.set(node, options);
    for (const { plan, edges } of group) {
      for (const edge of edges) options.set(edge, new Set([...(options.get(edge) ?? []), plan]));
    }
  }
  return found;
}

/** Order of dominance from the paths, by the expected shortfall below every level; null where rounding decides. */
export function dominance(a: readonly Walk[], b: readonly Walk[]): 0 | 1 | 2 | null {
  const levels = [...a, ...b].map(({ score }) => score);
  const chance = (of: readonly Walk[], level: number) =>
    of.reduce((sum, { score, probability }) => sum + (score <= level + 1e-9 ? probability : 0), 0);
  const shortfall = (of: readonly Walk[], level: number) =>
    of.reduce((sum, { score, probability }) => sum + probability * Math.max(0, level - score), 0);
  const gaps = (by: typeof chance) => levels.map((level) => by(a, level) - by(b, level));
  for (const [order, found] of [
    [1, gaps(chance)],
    [2, gaps(shortfall)],
  ] as const) {
    if (found.some((gap) => Math.abs(gap) > 1e-11 && Math.abs(gap) < 1e-7)) return null;
    if (found.every((gap) => gap < 1e-8) && found.some((gap) => gap < -1e-8)) return order;
  }
  return 0;
}
