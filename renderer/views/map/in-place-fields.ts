import type { ScenarioDocument } from '#shared/model/index.ts';
import { graphOf, into } from './graph.ts';
import type { InPlace } from './map-ui-store.ts';

type Parts = Pick<ScenarioDocument, 'nodes' | 'edges'>;

/** What can be typed on a branch: its label and, where chance decides, its probability. */
function ofBranch({ nodes, edges }: Parts, id: string): readonly InPlace[] {
  const edge = edges[id]?.value;
  if (edge === undefined) return [];
  const label: InPlace = { on: 'edge', id, field: 'label' };
  if (nodes[edge.from]?.value.kind !== 'chance') return [label];
  return [label, { on: 'edge', id, field: 'probability' }];
}

/**
 * All that F2 leads through: of a node its title, its date, and what stands on the branch by which it is
 * met first; of a branch its label and its probability.
 */
export function fieldsFrom(document: Parts, nodes: readonly string[], edges: readonly string[]) {
  const [node] = nodes;
  const [edge] = edges;
  if (node !== undefined && nodes.length === 1 && Object.hasOwn(document.nodes, node)) {
    const branch = into(graphOf(document.edges), node)[0]?.id;
    const own: readonly InPlace[] = [
      { on: 'node', id: node, field: 'title' },
      { on: 'node', id: node, field: 'when' },
    ];
    return branch === undefined ? own : [...own, ...ofBranch(document, branch)];
  }
  return nodes.length === 0 && edge !== undefined && edges.length === 1 ? ofBranch(document, edge) : [];
}

export const sameField = (a: InPlace | null, b: InPlace) =>
  a !== null && a.on === b.on && a.id === b.id && a.field === b.field;

/** The field after this one, null after the last. */
export function fieldAfter(fields: readonly InPlace[], now: InPlace): InPlace | null {
  const index = fields.findIndex((field) => sameField(field, now));
  return index < 0 ? null : (fields[index + 1] ?? null);
}
