/** How problems name what they are about, for people. */
import type { Edge, Node, Scenario } from '../../model/schema.ts';
import { PROBLEM_CODES, type Problem, type ProblemCode, type ProblemPlace } from '../results.ts';

export function problem(code: ProblemCode, message: string, at: ProblemPlace): Problem {
  return { code, severity: PROBLEM_CODES[code], message, at };
}

export function nodeName(node: Node | undefined): string {
  if (node === undefined) return 'a node that is not there';
  return `“${node.title.trim() === '' ? node.id : node.title}”`;
}

/** `the option “Send Wi”`, or where the edge has no label `the way to “Summit”`. */
export function edgeName(edge: Edge, kind: Node['kind'] | undefined, target: Node | undefined): string {
  const what = kind === 'decision' ? 'the option' : kind === 'chance' ? 'the branch' : 'the edge';
  const label = edge.label?.trim() ?? '';
  return label === '' ? `${what} to ${nodeName(target)}` : `${what} “${label}”`;
}

/** `“A”, “B” and 3 more`. */
export function list(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(', ')} and ${left} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** Looks up the names of edges and nodes of one scenario by their indices. */
export interface Names {
  node(index: number): string;
  edge(index: number): string;
  /** The edge with the node it leaves: `At “Delegation” the option “Send Wi”`. */
  edgeInPlace(index: number): string;
}

export function namesOf(scenario: Scenario, edgeFrom: Int32Array, edgeTo: Int32Array): Names {
  const node = (index: number) => nodeName(scenario.nodes[index]);
  const edge = (index: number): string => {
    const found = scenario.edges[index];
    if (found === undefined) return 'an edge that is not there';
    const from = scenario.nodes[edgeFrom[index]!];
    return edgeName(found, from?.kind, scenario.nodes[edgeTo[index]!]);
  };
  return { node, edge, edgeInPlace: (index) => `At ${node(edgeFrom[index]!)} ${edge(index)}` };
}
