import {
  applyEdit,
  type Edge,
  type Edit,
  fromScenario,
  type Node,
  type NodeKind,
  type Scenario,
  type ScenarioDocument,
  toScenario,
} from '#shared/model/index.ts';

const START = {
  format: 'scenario-desk',
  version: 1,
  id: '2f1d3c5e-7a9b-4c1d-8e3f-5a7b9c1d3e5f',
  title: 'Sample',
  timeZone: 'Asia/Seoul',
  start: '2025-06-01',
} as const;

export function documentWith(lists: Partial<Scenario>): ScenarioDocument {
  return fromScenario({ ...START, nodes: [], edges: [], ...lists });
}

export function node(id: string, kind: NodeKind = 'event', more: Partial<Node> = {}): Node {
  return { id, kind, title: id, ...more };
}

export function edge(id: string, from: string, to: string, more: Partial<Edge> = {}): Edge {
  return { id, from, to, ...more };
}

/** The scenario after the edits, one upon the other. */
export function after(document: ScenarioDocument, ...edits: Edit[]): Scenario {
  return toScenario(edits.reduce((each, edit) => applyEdit(each, edit).document, document));
}
