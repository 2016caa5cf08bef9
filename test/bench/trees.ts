/** Deterministic decision trees, and the same tree as a document, with and without dates. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

export const Kind = { decision: 0, chance: 1, outcome: 2 } as const;

/**
 * Decisions and chances alternate by depth, each with 2 to 4 branches. Nodes are numbered level by
 * level, so the children of n are `firstChild[n] … firstChild[n + 1]` and the branch into a child has
 * the child's number.
 */
export interface Tree {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly depth: Uint8Array;
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  /** Per branch: hundredths that add up to 1 at a chance node; NaN elsewhere. */
  readonly probability: Float64Array;
  /** Per branch: a whole number. */
  readonly payoff: Float64Array;
}

export function makeTree(count: number, seed = 1): Tree {
  const random = xoroshiro128plus(seed);
  const between = (low: number, high: number): number => uniformInt(random, low, high);
  const tree = {
    count,
    kind: new Uint8Array(count).fill(Kind.outcome),
    depth: new Uint8Array(count),
    parent: new Int32Array(count).fill(-1),
    firstChild: new Int32Array(count + 1).fill(count),
    probability: new Float64Array(count).fill(Number.NaN),
    payoff: new Float64Array(count),
  };
  let next = 1;
  for (let n = 0; n < count; n++) {
    tree.firstChild[n] = next;
    const left = count - next;
    if (left === 0) continue;
    let branches = Math.min(between(2, 4), left);
    // A node that is left over alone would be a decision with one option.
    if (left - branches === 1) branches += branches < 4 ? 1 : -1;
    tree.kind[n] = tree.depth[n]! % 2 === 0 ? Kind.decision : Kind.chance;
    let hundredths = 100;
    for (let b = 0; b < branches; b++) {
      const child = next++;
      tree.parent[child] = n;
      tree.depth[child] = tree.depth[n]! + 1;
      tree.payoff[child] = between(-1000, 1000);
      if (tree.kind[n] !== Kind.chance) continue;
      const last = b === branches - 1;
      const share = last ? hundredths : between(1, hundredths - 10 * (branches - 1 - b));
      hundredths -= share;
      tree.probability[child] = share / 100;
    }
  }
  return tree;
}

const KINDS: readonly Node['kind'][] = ['decision', 'chance', 'outcome'];
const FRAME = {
  format: 'scenario-desk',
  version: 1,
  id: '00000000-0000-4000-8000-000000000000',
  title: 'Tree',
  timeZone: 'Europe/Berlin',
  start: '2025-01-01',
  criteria: [{ id: 'value', name: 'Value', goal: 'max' }],
} as const satisfies Partial<Scenario>;

/** The tree as a document as it is read from a file; `dated`: a window and a duration on every node. */
export function treeDocument(tree: Tree, dated = false): Scenario {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (let n = 0; n < tree.count; n++) {
    const kind = KINDS[tree.kind[n]!]!;
    const title = `Node ${n}`;
    nodes.push({ id: `n${n}`, kind, title, ...(dated ? timesOf(n, tree.depth[n]!) : {}) });
    if (n === 0) continue;
    const chance = tree.kind[tree.parent[n]!] === Kind.chance;
    edges.push({
      id: `e${n}`,
      from: `n${tree.parent[n]}`,
      to: `n${n}`,
      label: `Way ${n}`,
      ...(chance ? { probability: tree.probability[n]! } : {}),
      effects: { value: tree.payoff[n]! },
    });
  }
  return asRead({ ...FRAME, nodes, edges });
}

/** Through JSON, element by element: objects and strings are then what reading a file makes of them. */
export function asRead(document: Scenario): Scenario {
  const again = <T>(part: T): T => JSON.parse(JSON.stringify(part)) as T;
  return { ...document, nodes: document.nodes.map(again), edges: document.edges.map(again) };
}

/** Two months from level to level, some days apart; one node in fifty comes too late or nearly so. */
function timesOf(n: number, depth: number): Pick<Node, 'when' | 'duration'> {
  const months = 2 * depth + (n % 50 === 49 ? 0 : 2);
  const month = `${2025 + Math.floor(months / 12)}-${String(1 + (months % 12)).padStart(2, '0')}`;
  const day = `${month}-${String(1 + ((n * 7) % 20)).padStart(2, '0')}`;
  const date = n % 3 === 0 ? month : n % 3 === 1 ? day : `${day}T09:30`;
  const days = 1 + (n % 9);
  const duration =
    n % 2 === 0 ? `P${days}D` : { min: `P${days}D`, likely: `P${days + 4}D`, max: `P${days + 10}DT12H` };
  return { when: { date }, duration };
}
