import {
  type EdgeChange,
  type Edit,
  type FieldsChange,
  type NodeChange,
  updateEdges,
  updateFields,
  updateNodes,
} from '#shared/model/index.ts';
import { t } from '../i18n/i18n.ts';
import { documentStore } from '../state/stores.ts';

/** Runs an edit of the inspector. `what` names the step of undo; edits of one `group` close in time are one. */
export function run(what: string, edit: Edit, group?: string): void {
  documentStore.getState().edit(what, edit, group === undefined ? {} : { group });
}

/** Changes a property of a node; `property` is its name as people read it. */
export function editNode(id: string, property: string, change: NodeChange, group?: string): void {
  editNodes([id], property, change, group);
}

export function editNodes(
  ids: readonly string[],
  property: string,
  change: NodeChange,
  group?: string,
): void {
  run(t('inspector.step.change', { property }), updateNodes(ids, change), group);
}

export function editEdge(id: string, property: string, change: EdgeChange, group?: string): void {
  run(t('inspector.step.change', { property }), updateEdges([id], change), group);
}

export function editFields(property: string, change: FieldsChange, group?: string): void {
  run(t('inspector.step.change', { property }), updateFields(change), group);
}
