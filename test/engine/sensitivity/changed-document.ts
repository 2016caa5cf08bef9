import type { Swing } from '#shared/engine/sensitivity/index.ts';
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';

/** The document with one input of a sensitivity analysis at a value, as an analyst would type it. */
export function changed(
  document: Scenario,
  { kind, id }: Pick<Swing, 'kind' | 'id'>,
  value: number | string,
): Scenario {
  const nodes = document.nodes.map(
    (each): Node => (kind === 'duration' && each.id === id ? { ...each, duration: String(value) } : each),
  );
  const edges = document.edges.map((each): Edge => {
    if (each.id !== id) return each;
    if (kind === 'lag') return { ...each, lag: String(value) };
    return kind === 'probability'
      ? { ...each, probability: { low: Number(value), high: Number(value) } }
      : each;
  });
  const parameters = document.parameters?.map((each) =>
    kind === 'parameter' && each.id === id ? { ...each, value: Number(value) } : each,
  );
  return { ...document, nodes, edges, ...(parameters === undefined ? {} : { parameters }) };
}
