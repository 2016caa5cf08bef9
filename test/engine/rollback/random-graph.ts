/** Small random state graphs, each state its own node or one of two of a node, and all their paths one by one. */
import fc from 'fast-check';
import { Role } from '#shared/engine/rollback/pass-input.ts';
import type { RolledGraph } from '#shared/engine/rollback/roll-back.ts';
import type { NodeKind, Rule } from '#shared/model/schema.ts';
import { type HandMove, type HandOptions, type HandState, handGraph } from './hand-graph.ts';

interface Shape {
  readonly kind: NodeKind;
  readonly steps: readonly number[];
  readonly shares: readonly number[];
  readonly widths: readonly number[];
  readonly effects: readonly number[];
  readonly cut: number;
}

const shape = fc.record({
  kind: fc.constantFrom<NodeKind>('chance', 'chance', 'decision', 'event'),
  steps: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
  shares: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
  widths: fc.array(fc.constantFrom(0, 0, 0.1, 0.3), { minLength: 4, maxLength: 4 }),
  effects: fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3, -1, 2), { minLength: 6, maxLength: 6 }),
  cut: fc.constantFrom(0, 0, 0, 0.25, 0.5),
});

interface Wanted {
  readonly rules?: readonly Rule[];
  /** Whether observations may have taken branches out. */
  readonly pruned?: boolean;
  readonly states?: number;
  readonly criteria?: number;
}

export function randomGraph({ rules = ['expected'], pruned = false, states = 8, criteria = 2 }: Wanted = {}) {
  return fc
    .tuple(
      fc.array(shape, { minLength: 2, maxLength: states }),
      fc.constantFrom(...rules),
      fc.constantFrom(0, 0.3, 1),
      fc.array(fc.constantFrom(-1, 1, 0.5), { minLength: criteria, maxLength: criteria }),
      fc.array(fc.constantFrom(0, 1, 2), { minLength: criteria, maxLength: criteria }),
    )
    .map(([shapes, rule, optimism, weights, other]) => {
      const list = shapes.map((own, s) => stateOf(own, s, shapes.length, pruned, criteria));
      const end = (name: string, value: number): HandState => ({
        name,
        kind: 'outcome',
        effects: [value, 1],
      });
      const actors = Object.fromEntries(shapes.map((_, s) => [`s${s}`, s % 2 === 0 ? other : weights]));
      const options: HandOptions = { criteria, rule, optimism, weights, actors };
      return handGraph([...list, end('e0', 1), end('e1', -3), end('e2', 0.5), end('e3', 4)], options);
    });
}

function stateOf(own: Shape, s: number, count: number, pruned: boolean, criteria: number): HandState {
  const targets = own.steps.map((step, i) => (s + step < count ? `s${s + step}` : `e${(s + step + i) % 4}`));
  const cut = pruned && own.kind === 'chance' ? own.cut : 0;
  const moves = targets.map((to, i): HandMove => {
    const effects = own.effects.slice(i, i + criteria);
    const edge = `s${s}.${i}`;
    if (own.kind !== 'chance') return { to, effects, edge };
    const total = targets.reduce((sum, _, j) => sum + own.shares[j]!, 0);
    // Points of 0 need room above them, or they would be no moves.
    const p = ((total === 0 ? 1 / targets.length : own.shares[i]! / total) || 0) * (1 - cut);
    const width = p === 0 ? Math.max(0.1, own.widths[i]!) : own.widths[i]!;
    return { to, effects, edge, p, low: Math.max(0, p - width), high: Math.min(1, p + width) };
  });
  const taken = cut > 0 ? { prunedLow: Math.max(0, cut - 0.1), prunedHigh: Math.min(1, cut + 0.1) } : {};
  const kept = own.kind === 'event' ? moves.slice(0, 1) : moves;
  return {
    name: `s${s}`,
    kind: own.kind,
    effects: own.effects.slice(2, 2 + criteria),
    moves: kept,
    ...taken,
  };
}

export interface FullPath {
  readonly moves: readonly number[];
  readonly probability: number;
  readonly score: number;
  readonly end: number;
}

/** Every path of positive probability in the order of edges; decisions take all options, or the chosen one. */
export function allPaths({ input, conditional, chosen }: RolledGraph, policy = false): FullPath[] {
  const { graph, role, width, perspective } = input;
  const score = (effects: Float64Array, i: number) =>
    perspective.reduce((sum, weight, c) => sum + weight * effects[i * width + c]!, 0);
  const paths: FullPath[] = [];
  const walk = (s: number, moves: readonly number[], probability: number, before: number): void => {
    const here = before + score(input.stateEffects, s);
    if (role[s] === Role.end) paths.push({ moves, probability, score: here, end: s });
    for (let m = graph.moveStart[s]!; m < graph.moveStart[s + 1]!; m++) {
      const p = role[s] === Role.chance ? conditional[m]! : policy && chosen[s] !== m ? 0 : 1;
      if (p > 0) {
        walk(graph.moveTarget[m]!, [...moves, m], probability * p, here + score(input.moveEffects, m));
      }
    }
  };
  walk(0, [], 1, 0);
  return paths;
}
