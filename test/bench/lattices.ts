/** Chains of merging chances: few states, very many paths. */
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

const FRAME = {
  format: 'scenario-desk',
  version: 1,
  id: '00000000-0000-4000-8000-000000000000',
  title: 'Lattice',
  timeZone: 'Europe/Berlin',
  start: '2025-01-01',
  criteria: [{ id: 'value', name: 'Value', goal: 'max' }],
} as const satisfies Partial<Scenario>;

/** `stages` chances, each with the same number of branches to the next one; every edge as `more` says. */
export function lattice(
  stages: number,
  branches: number,
  more: (stage: number, branch: number) => Partial<Edge>,
  last: Partial<Node> = {},
): Scenario {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (let i = 0; i < stages; i++) {
    nodes.push({ id: `n${i}`, kind: 'chance', title: `Stage ${i}` });
    for (let b = 0; b < branches; b++) {
      edges.push({ id: `e${i}_${b}`, from: `n${i}`, to: `n${i + 1}`, ...more(i, b) });
    }
  }
  nodes.push({ id: `n${stages}`, kind: 'outcome', title: 'End', ...last });
  return { ...FRAME, nodes, edges };
}

/** Two booleans that branches switch and guards, probabilities and the end read: four states per stage. */
export function booleanLattice(stages: number): Scenario {
  const more = (i: number, branch: number): Partial<Edge> =>
    branch === 0
      ? {
          probability: i % 2 === 0 ? '(a ? 0.4 : 0.3)' : '(b ? 0.2 : 0.5)',
          set: { a: '!a' },
          effects: { value: 1 },
        }
      : branch === 1
        ? { probability: 0.25, set: { b: 'a || !b' }, effects: { value: 'b ? 2 : -1' } }
        : { probability: 'rest' };
  return {
    ...lattice(stages, 3, more, { effects: { value: 'a && b ? 10 : 0' } }),
    variables: [
      { id: 'a', name: 'a', type: 'boolean', initial: false },
      { id: 'b', name: 'b', type: 'boolean', initial: true },
    ],
  };
}
