/** The document's graph and what can be said about it without walking it: starts, cycles, sound texts, what is read. */
import type { Edge, Node, Scenario } from '#shared/model/schema.ts';
import { momentOf, type Window, windowOf } from './calendar.ts';
import { isSound, namesIn, type Value } from './expression.ts';

/** `code place`, for comparison; the place is written by `place`. */
export type Found = string;
export type NodeId = string;

export interface Document {
  readonly scenario: Scenario;
  readonly zone: string;
  readonly start: number;
  readonly criteria: readonly string[];
  readonly parameters: ReadonlyMap<string, Value>;
  readonly initial: ReadonlyMap<string, Value>;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly windows: ReadonlyMap<NodeId, Window>;
  readonly root: NodeId | null;
  /** Nodes within reach of the root, the root included. */
  readonly reachable: ReadonlySet<NodeId>;
  readonly problems: ReadonlySet<Found>;
}

export const place = (code: string, at: string, field?: string): Found =>
  field === undefined ? `${code} ${at}` : `${code} ${at} ${field}`;

/** Edges that leave a node ordinarily, in the document's order; none leave an outcome. */
export function ordinaryEdges(scenario: Scenario, node: Node): Edge[] {
  if (node.kind === 'outcome') return [];
  return scenario.edges.filter((e) => e.from === node.id && e.on === undefined);
}

export function missedEdges(scenario: Scenario, node: Node): Edge[] {
  if (!canBeMissed(node)) return [];
  return scenario.edges.filter((e) => e.from === node.id && e.on === 'missed');
}

export function canBeMissed(node: Node): boolean {
  return (node.kind === 'event' || node.kind === 'deadline') && node.when !== undefined;
}

export function waits(node: Node): boolean {
  return node.kind === 'event' || node.kind === 'chance' || node.kind === 'outcome';
}

function followers(scenario: Scenario, node: Node): string[] {
  return [...ordinaryEdges(scenario, node), ...missedEdges(scenario, node)].map((e) => e.to);
}

/** Nodes that can be reached from one, that one included. */
export function within(document: Pick<Document, 'scenario' | 'nodes'>, from: NodeId): Set<NodeId> {
  const found = new Set<NodeId>();
  const visit = (id: NodeId) => {
    const node = document.nodes.get(id);
    if (node === undefined || found.has(id)) return;
    found.add(id);
    for (const to of followers(document.scenario, node)) visit(to);
  };
  visit(from);
  return found;
}

/** The sets of nodes that lie on one cycle together. */
function cycles(document: Pick<Document, 'scenario' | 'nodes'>): NodeId[][] {
  const reaches = new Map([...document.nodes.keys()].map((id) => [id, within(document, id)]));
  const found = new Map<string, NodeId[]>();
  for (const [id, set] of reaches) {
    const ring = [...set].filter((other) => reaches.get(other)?.has(id)).sort();
    const node = document.nodes.get(id) as Node;
    if (ring.length > 1 || followers(document.scenario, node).includes(id)) found.set(ring.join(), ring);
  }
  return [...found.values()];
}

export function readDocument(scenario: Scenario): Document {
  const nodes = new Map(scenario.nodes.map((n) => [n.id, n]));
  const problems = new Set<Found>();
  const entered = new Set(scenario.edges.map((e) => e.to));
  const starts = scenario.nodes.filter((n) => !entered.has(n.id)).map((n) => n.id);
  let root = scenario.root ?? (starts.length === 1 ? (starts[0] ?? null) : null);
  if (scenario.root === undefined && starts.length === 0) problems.add(place('no-start', ''));
  if (scenario.root === undefined && starts.length > 1) problems.add(place('several-starts', ''));
  const base = { scenario, nodes };
  const reachable = root === null ? new Set<NodeId>() : within(base, root);
  for (const ring of cycles(base)) {
    problems.add(place('cycle', ring.join()));
    if (ring.some((id) => reachable.has(id))) root = null;
  }
  for (const node of scenario.nodes) {
    if (reachable.size > 0 && !reachable.has(node.id)) problems.add(place('unreachable', node.id));
  }
  const document: Document = {
    scenario,
    zone: scenario.timeZone,
    start: momentOf(scenario.start, scenario.timeZone),
    criteria: (scenario.criteria ?? []).map((c) => c.id),
    parameters: new Map((scenario.parameters ?? []).map((p) => [p.id, p.value])),
    initial: new Map((scenario.variables ?? []).map((v) => [v.id, v.initial])),
    nodes,
    windows: new Map(
      scenario.nodes.flatMap((n) => (n.when ? [[n.id, windowOf(n.when, scenario.timeZone)] as const] : [])),
    ),
    root,
    reachable,
    problems,
  };
  for (const node of scenario.nodes) shapeOf(document, node, problems);
  for (const part of [...scenario.nodes, ...scenario.edges]) texts(document, part, problems);
  return document;
}

function shapeOf({ scenario }: Document, node: Node, problems: Set<Found>): void {
  const ordinary = ordinaryEdges(scenario, node);
  const all = scenario.edges.filter((e) => e.from === node.id);
  if (node.kind === 'outcome' && all.length > 0) problems.add(place('outcome-has-edges', node.id));
  if (node.kind === 'decision' && ordinary.length === 0)
    problems.add(place('decision-without-options', node.id));
  if (node.kind === 'decision' && ordinary.length === 1) problems.add(place('one-option', node.id));
  if (node.kind === 'chance' || node.kind === 'event' || node.kind === 'deadline') {
    if (all.length === 0) problems.add(place('dead-end', node.id));
  }
  for (const edge of all) {
    if (node.kind === 'outcome') continue;
    if (edge.on === 'missed' && !canBeMissed(node)) problems.add(place('ambiguous', node.id));
    if (node.kind === 'chance' && edge.on === undefined && edge.probability === undefined) {
      problems.add(place('probability-missing', edge.id));
    }
    if (node.kind !== 'chance' && edge.probability !== undefined) {
      problems.add(place('probability-on-wrong-edge', edge.id));
    }
  }
  if (node.kind === 'event' || node.kind === 'deadline') {
    if (ordinary.slice(0, -1).some((e) => e.guard === undefined)) problems.add(place('ambiguous', node.id));
  }
}

/** Texts that can never be right, and effects and assignments on what is not there. */
function texts(document: Document, part: Node | Edge, problems: Set<Found>): void {
  const names = new Map([...document.parameters, ...document.initial]);
  const report = (field: string) => problems.add(place('expression', part.id, field));
  for (const [criterion, effect] of Object.entries(part.effects ?? {})) {
    if (!document.criteria.includes(criterion)) report(`effects.${criterion}`);
    else if (typeof effect === 'string' && !isSound(effect, 'number', names)) report(`effects.${criterion}`);
  }
  for (const [variable, text] of Object.entries(part.set ?? {})) {
    const initial = document.initial.get(variable);
    const type = typeof initial as 'boolean' | 'number' | 'string';
    if (initial === undefined || !isSound(text, type, names)) report(`set.${variable}`);
  }
  if ('from' in part) {
    if (part.guard !== undefined && !isSound(part.guard, 'boolean', names)) report('guard');
    const chance = document.nodes.get(part.from)?.kind === 'chance';
    const text = chance ? probabilityText(part) : null;
    if (text !== null && !isSound(text, 'number', names)) report('probability');
  }
}

const WORDS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'almost no chance': [0.01, 0.05],
  'very unlikely': [0.05, 0.2],
  unlikely: [0.2, 0.45],
  'roughly even chance': [0.45, 0.55],
  likely: [0.55, 0.8],
  'very likely': [0.8, 0.95],
  'almost certain': [0.95, 0.99],
};
export function wordRange(text: string): readonly [low: number, high: number] | undefined {
  return WORDS[text];
}

/** The expression that a probability is, or null where it is another form. */
export function probabilityText(edge: Edge): string | null {
  const { probability } = edge;
  if (typeof probability !== 'string' || probability === 'rest' || wordRange(probability)) return null;
  return probability;
}

/** The variables that may still be read before they are assigned again, from the arrival at a node on. */
export function live(document: Document, id: NodeId): Set<string> {
  const node = document.nodes.get(id) as Node;
  const variables = (names: Iterable<string>) => [...names].filter((n) => document.initial.has(n));
  const reads = (part: Node | Edge): string[] => {
    const own: string[] = Object.values(part.set ?? {});
    for (const effect of Object.values(part.effects ?? {})) if (typeof effect === 'string') own.push(effect);
    if ('from' in part) own.push(part.guard ?? '', probabilityText(part) ?? '');
    return own.flatMap((text) => variables(namesIn(text)));
  };
  const beyond = (edge: Edge): string[] => {
    const assigned = Object.keys(edge.set ?? {});
    return [...reads(edge), ...[...live(document, edge.to)].filter((v) => !assigned.includes(v))];
  };
  const assigned = Object.keys(node.set ?? {});
  const after = ordinaryEdges(document.scenario, node).flatMap(beyond);
  return new Set([
    ...reads(node),
    ...after.filter((v) => !assigned.includes(v)),
    ...missedEdges(document.scenario, node).flatMap(beyond),
  ]);
}
