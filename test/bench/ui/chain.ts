import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

/** One dated event, and `count` − 1 nodes after it whose times all follow from its date. */
export function chainDocument(id: string, count: number): Scenario {
  const nodes = Array.from(
    { length: count },
    (_, n): Node => ({
      id: `n${n}`,
      kind: n === count - 1 ? 'outcome' : 'event',
      title: `Step ${n} of the chain`,
      ...(n === 0 ? { when: { date: '2025-06-02' } } : {}),
      ...(n > 0 && n < count - 1 ? { duration: { min: 'PT6H', likely: 'PT12H', max: 'P1D' } } : {}),
    }),
  );
  const edges = nodes.slice(1).map((node, n): Edge => ({ id: `e${n}`, from: `n${n}`, to: node.id }));
  return {
    format: 'scenario-desk',
    version: 1,
    id,
    title: `Chain of ${count}`,
    timeZone: 'Asia/Seoul',
    start: '2025-06-01',
    criteria: [{ id: 'value', name: 'Value', goal: 'max' }],
    nodes,
    edges,
  };
}
