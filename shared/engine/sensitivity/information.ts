import { type CompiledModel, compile } from '../compile/index.ts';
import { Role } from '../rollback/pass-input.ts';
import type { BuildOptions } from '../states/index.ts';
import { type Solved, solve } from './solve.ts';

/** Why a chance node has no value of information. */
export const INFORMATION_REASONS = {
  rule: 'the rule does not weigh branches by their probability',
  'not-met': 'it cannot be met',
  'depends-on-state': 'its probabilities depend on what happened before',
  'not-computed': 'something it rests on is not computed',
} as const;
export type InformationReason = keyof typeof INFORMATION_REASONS;

export interface BranchInformation {
  readonly edge: string;
  /** Given the observations. */
  readonly probability: number;
  /** With this branch assumed and the policy re-optimised. */
  readonly score: number;
}

/** Expected value of perfect information about one chance node, in units of the perspective's score. */
export interface NodeInformation {
  readonly node: string;
  /** Null where it is undefined: `reason` says why. */
  readonly value: number | null;
  readonly reason: InformationReason | null;
  /** The branches of positive probability. */
  readonly branches: readonly BranchInformation[];
}

const TOLERANCE = 1e-12;

/**
 * What it is worth to know beforehand how a chance node turns out: Σ p(branch) × the score with that
 * branch assumed and the policy re-optimised, less the score (Raiffa & Schlaifer, Applied Statistical
 * Decision Theory, 1961). Every chance node within reach, in topological order. It can be negative where
 * others decide too, by their own interests, and know as well. Throws `EvaluationStopped`.
 */
export function valueOfInformation(model: CompiledModel, options: BuildOptions = {}): NodeInformation[] {
  const chances = [...model.order].filter((n) => model.kinds[n] === 'chance');
  const undefinedAt = (n: number, reason: InformationReason): NodeInformation => ({
    node: model.nodeIds[n]!,
    value: null,
    reason,
    branches: [],
  });
  if (model.rule !== 'expected') return chances.map((n) => undefinedAt(n, 'rule'));
  const base = solve(model, options);
  if (base === null) return chances.map((n) => undefinedAt(n, 'not-computed'));
  const odds = chances.map((n) => oddsAt(base, n));
  const assumed = assuming(model, options, chances, odds);
  return chances.map((n, i) => {
    const branches = odds[i]!;
    if (typeof branches === 'string') return undefinedAt(n, branches);
    const score = base.score;
    const known: BranchInformation[] = [];
    for (const [edge, probability] of branches) {
      const with_ = solve(assumed, { ...options, plan: planName(n, edge) })?.score ?? null;
      if (with_ === null || score === null) return undefinedAt(n, 'not-computed');
      known.push({ edge: model.edgeIds[edge]!, probability, score: with_ });
    }
    const value = known.reduce((sum, branch) => sum + branch.probability * (branch.score - (score ?? 0)), 0);
    return { node: model.nodeIds[n]!, value, reason: null, branches: known };
  });
}

type Odds = ReadonlyMap<number, number>;

/** edge → probability at node n, or why there is no one answer. */
function oddsAt(
  { graph, input, values, weights, uniformReach }: Solved,
  n: number,
): Odds | InformationReason {
  const { moveStart, moveEdge } = graph;
  let odds: Map<number, number> | null = null;
  for (let s = weights.first[n]!; s < weights.first[n]! + weights.count[n]!; s++) {
    if (uniformReach[s] === 0) continue;
    if (input.role[s] === Role.broken) return 'not-computed';
    const here = new Map<number, number>();
    for (let m = moveStart[s]!; m < moveStart[s + 1]!; m++) {
      const p = values.conditional[m]!;
      if (Number.isNaN(p)) return 'not-computed';
      if (p !== 0) here.set(moveEdge[m]!, p);
    }
    if (odds !== null && !alike(odds, here)) return 'depends-on-state';
    odds ??= here;
  }
  return odds ?? 'not-met';
}

function alike(a: Odds, b: Odds): boolean {
  return a.size === b.size && [...a].every(([edge, p]) => Math.abs(p - (b.get(edge) ?? 2)) <= TOLERANCE);
}

/** No id of a plan in a document has a space. */
const planName = (n: number, edge: number) => `${n} ${edge}`;

/** The document with one more plan for each branch: the given plan's, and that branch for certain. */
function assuming(
  { scenario, nodeIds, edgeIds }: CompiledModel,
  { plan = null, shouldStop }: BuildOptions,
  chances: readonly number[],
  odds: readonly (Odds | InformationReason)[],
): CompiledModel {
  const held = scenario.plans?.find(({ id }) => id === plan);
  const plans = chances.flatMap((n, i) => {
    const branches = odds[i]!;
    if (typeof branches === 'string') return [];
    return [...branches.keys()].map((edge) => ({
      id: planName(n, edge),
      name: '',
      choices: held?.choices ?? {},
      given: { ...held?.given, [nodeIds[n]!]: edgeIds[edge]! },
    }));
  });
  return compile({ ...scenario, plans }, shouldStop);
}
