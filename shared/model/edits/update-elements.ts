import { current } from 'mutative';
import type { Fields } from '../document.ts';
import { isTableName } from '../document-conversion.ts';
import type { Edit } from '../edit.ts';
import type { Edge, Node } from '../schema.ts';
import { convertNode } from './convert-node.ts';
import { assign, changed, itemIn, tableNow, writeItem } from './draft-tables.ts';
import { dropDangling, targetsOf, withoutDangling } from './references.ts';

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
    const targets = targetsOf(draft);
    for (const id of ids) {
      const node = itemIn(targets.nodes, id);
      if (node === undefined) continue;
      writeItem(draft, 'nodes', id, withoutDangling('nodes', changed(node, others), targets));
    }
    if (kind !== undefined) for (const id of ids) convertNode(id, kind)(draft);
  };
}

/** Makes one change to several edges. New ends must be there, else the edge stays as it is. */
export function updateEdges(ids: readonly string[], change: EdgeChange): Edit {
  return (draft) => {
    const others = without(change, ['id'], ['from', 'to']);
    const targets = targetsOf(draft);
    for (const end of ['from', 'to'] as const) {
      const node = change[end];
      if (node !== undefined && !Object.hasOwn(targets.nodes, node)) return;
    }
    for (const id of ids) {
      const edge = itemIn(targets.edges, id);
      if (edge === undefined) continue;
      writeItem(draft, 'edges', id, withoutDangling('edges', changed(edge, others), targets));
    }
    if (change.from !== undefined) dropDangling(draft);
  };
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
