import { current } from 'mutative';
import type { Fields } from '../document.ts';
import { isTableName } from '../document-conversion.ts';
import type { DocumentDraft, Edit } from '../edit.ts';
import type { Edge, Node } from '../schema.ts';
import { convertNodes } from './convert-node.ts';
import { assign, changed, itemIn, tableNow, writeItem } from './draft-tables.ts';
import { releaseFromPlans, withoutDangling } from './references.ts';

/** New values of some properties; `undefined` removes a property that may be absent. */
export type Change<T, Fixed extends keyof T> = {
  readonly [K in Exclude<keyof T, Fixed>]?: T[K] | undefined;
};
export type NodeChange = Change<Node, 'id'>;
export type EdgeChange = Change<Edge, 'id'>;
export type FieldsChange = Change<Fields, 'format' | 'version'>;

/** Makes one change to several nodes. A new `kind` does what `convertNode` does. */
export function updateNodes(ids: readonly string[], change: NodeChange): Edit {
  return (draft) => {
    const { kind, ...others } = without(change, ['id'], ['kind', 'title']) as NodeChange;
    if (kind !== undefined) convertNodes(draft, ids, kind);
    const nodes = tableNow(draft, 'nodes');
    for (const id of ids) {
      const node = itemIn(nodes, id);
      if (node === undefined) continue;
      writeItem(draft, 'nodes', id, withoutDangling(draft, 'nodes', changed(node, others)));
    }
  };
}

/** Makes one change to several edges; does nothing when a new end is not there. */
export function updateEdges(ids: readonly string[], change: EdgeChange): Edit {
  return (draft) => {
    const { from, to } = change;
    if (from !== undefined && !Object.hasOwn(draft.nodes, from)) return;
    if (to !== undefined && !Object.hasOwn(draft.nodes, to)) return;
    const others = without(change, ['id'], ['from', 'to']);
    const edges = tableNow(draft, 'edges');
    for (const id of ids) {
      const edge = itemIn(edges, id);
      if (edge === undefined) continue;
      writeItem(draft, 'edges', id, withoutDangling(draft, 'edges', changed(edge, others)));
    }
    if (from !== undefined) releaseMovedEdges(draft, ids, from);
  };
}

/** Edges that now leave `from` are no longer what was chosen, supposed or observed at another node. */
export function releaseMovedEdges(draft: DocumentDraft, ids: readonly string[], from: string): void {
  const moved = new Set(ids);
  releaseFromPlans(draft, (_, node, edge) => moved.has(edge) && node !== from);
  for (const [key, { value }] of Object.entries(tableNow(draft, 'observations'))) {
    if (value.edge !== undefined && moved.has(value.edge) && value.node !== from)
      writeItem(draft, 'observations', key, changed(value, { edge: undefined }));
  }
}

/** Puts nodes at places on the canvas. */
export function moveNodes(
  positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
): Edit {
  return (draft) => {
    const nodes = tableNow(draft, 'nodes');
    for (const [id, { x, y }] of Object.entries(positions)) {
      const node = itemIn(nodes, id);
      if (node !== undefined)
        writeItem(draft, 'nodes', id, { ...node, position: { ...node.position, x, y } });
    }
  };
}

/**
 * Changes what stands at the top level beside the lists: title, start, rule, … A root or perspective
 * that is not there is not taken. The rule `hurwicz` always has an `optimism`: one half unless given.
 */
export function updateFields(change: FieldsChange): Edit {
  return (draft) => {
    const fixed = ['format', 'version', ...Object.keys(change).filter(isTableName)];
    const wanted: Record<string, unknown> = without(change, fixed, ['id', 'title', 'timeZone', 'start']);
    if (change.root !== undefined && !Object.hasOwn(draft.nodes, change.root)) delete wanted.root;
    if (change.perspective !== undefined && !Object.hasOwn(draft.actors, change.perspective))
      delete wanted.perspective;
    const next = changed(current(draft.fields) as Fields, wanted);
    const complete =
      next.rule === 'hurwicz' && next.optimism === undefined ? { ...next, optimism: 0.5 } : next;
    assign(draft.fields, complete);
  };
}

/** `change` without what is `fixed`, and without attempts to remove what is `required`. */
function without(
  change: object,
  fixed: readonly string[],
  required: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(change).filter(
      ([key, value]) => !fixed.includes(key) && !(value === undefined && required.includes(key)),
    ),
  );
}
