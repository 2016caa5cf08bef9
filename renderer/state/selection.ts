import type { ScenarioDocument } from '#shared/model/index.ts';

/** What is chosen, in every view alike. Never a step of the history. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** The plan that the inspector shows; chosen only while no node or branch is. */
  readonly plan: string | null;
}

export const NOTHING_SELECTED: Selection = { nodes: [], edges: [], plan: null };

/** The part of a selection that the document has. The same object when that is all of it. */
export function existing(selection: Selection, document: ScenarioDocument): Selection {
  const nodes = selection.nodes.filter((id) => Object.hasOwn(document.nodes, id));
  const edges = selection.edges.filter((id) => Object.hasOwn(document.edges, id));
  const plan =
    selection.plan !== null && Object.hasOwn(document.plans, selection.plan) ? selection.plan : null;
  const same =
    nodes.length === selection.nodes.length &&
    edges.length === selection.edges.length &&
    plan === selection.plan;
  return same ? selection : { nodes, edges, plan };
}

export function isEmpty(selection: Selection): boolean {
  return selection.nodes.length === 0 && selection.edges.length === 0 && selection.plan === null;
}
