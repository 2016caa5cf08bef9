/**
 * Best edges on trees whose probabilities have six digits, against exact rational arithmetic. An engine
 * that looks for the best branch by comparing rolled-back numbers for equality loses the way on these.
 */
import { describe, expect, it } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import type { Edge, Node } from '#shared/model/schema.ts';
import { scenario } from './states/support.ts';

/** A number of millionths to the power of `scale`: value = units / 10^(6 × scale). */
interface Exact {
  readonly units: bigint;
  readonly scale: number;
}
const MILLION = 1_000_000n;
const whole = (units: number): Exact => ({ units: BigInt(units), scale: 0 });

function aligned(a: Exact, scale: number): bigint {
  return a.units * MILLION ** BigInt(scale - a.scale);
}
function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: aligned(a, scale) + aligned(b, scale), scale };
}
const timesMillionths = (a: Exact, millionths: number): Exact => ({
  units: a.units * BigInt(millionths),
  scale: a.scale + 1,
});
function compare(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale);
  const gap = aligned(a, scale) - aligned(b, scale);
  return gap > 0n ? 1 : gap < 0n ? -1 : 0;
}
/** To 15 digits, by way of a quotient that is exact to 10^-18. */
function asNumber({ units, scale }: Exact): number {
  return Number((units * 10n ** 18n) / MILLION ** BigInt(scale)) / 1e18;
}

interface ExactTree {
  readonly nodes: Node[];
  readonly edges: Edge[];
  readonly value: Exact;
  /** Decision → the branches of the greatest exact value. */
  readonly best: Map<string, string[]>;
}

/** Decisions and chances in turn, two or three branches, at least `size` nodes; solved from the leaves up. */
function exactTree(size: number, random: () => number): ExactTree {
  const nodes: Node[] = [{ id: 'n0', kind: 'outcome', title: 'n0' }];
  const edges: Edge[] = [];
  const children: { child: number; payoff: number; millionths: number }[][] = [[]];
  const depth = [0];
  for (let n = 0; nodes.length < size; n++) {
    const chance = depth[n]! % 2 === 1;
    nodes[n] = { ...nodes[n]!, kind: chance ? 'chance' : 'decision' };
    const branches = 2 + Math.floor(random() * 2);
    let left = 1_000_000;
    for (let b = 0; b < branches; b++) {
      const child = nodes.length;
      const millionths = b === branches - 1 ? left : 1 + Math.floor(random() * (left - branches));
      left -= millionths;
      const payoff = Math.floor(random() * 2_000_001) - 1_000_000;
      nodes.push({ id: `n${child}`, kind: 'outcome', title: `n${child}` });
      children.push([]);
      depth.push(depth[n]! + 1);
      children[n]!.push({ child, payoff, millionths });
      edges.push({
        id: `e${child}`,
        from: `n${n}`,
        to: `n${child}`,
        effects: { money: payoff },
        ...(chance ? { probability: millionths / 1e6 } : {}),
      });
    }
  }
  const values: Exact[] = nodes.map(() => whole(0));
  const best = new Map<string, string[]>();
  for (let n = nodes.length - 1; n >= 0; n--) {
    const ways = children[n]!.map((way) => ({ ...way, value: plus(whole(way.payoff), values[way.child]!) }));
    if (ways.length === 0) continue;
    if (nodes[n]!.kind === 'chance') {
      values[n] = ways.reduce(
        (sum, { value, millionths }) => plus(sum, timesMillionths(value, millionths)),
        whole(0),
      );
      continue;
    }
    const highest = ways.reduce(
      (most, { value }) => (compare(value, most) > 0 ? value : most),
      ways[0]!.value,
    );
    values[n] = highest;
    best.set(
      `n${n}`,
      ways.filter(({ value }) => compare(value, highest) === 0).map(({ child }) => `e${child}`),
    );
  }
  return { nodes, edges, value: values[0]!, best };
}

/** Lehmer's generator (Park & Miller, Communications of the ACM, 1988): the same trees every time. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('best edges on trees with probabilities of six digits', () => {
  it.each([
    [23, 60],
    [101, 30],
    [401, 10],
    [1201, 4],
    [4001, 2],
  ])('%i nodes and more, %i trees', (size, count) => {
    for (let seed = 1; seed <= count; seed++) {
      const { nodes, edges, value, best } = exactTree(size, lehmer(seed * 7919 + size));
      const document = scenario({ criteria: [{ id: 'money', name: 'Money', goal: 'max' }], nodes, edges });
      const { evaluation, rolled, graph } = evaluate(compile(document));
      expect(evaluation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const wrong = [...best].filter(([id, right]) => !right.includes(evaluation.decisions[id]?.best ?? ''));
      expect(wrong).toEqual([]);
      const score = evaluation.score ?? Number.NaN;
      expect(Math.abs(score - asNumber(value))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(score)));
      // The optimal way is unbroken: every state within reach goes on, and what ends adds up to 1.
      const ends = evaluation.outcomes.reduce((sum, { probability }) => sum + (probability ?? Number.NaN), 0);
      expect(ends).toBeCloseTo(1, 9);
      expect(rolled?.reach.length).toBe(graph?.count);
    }
  });
});
