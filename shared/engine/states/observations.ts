/**
 * Observations as constraints on the graph: which edges can still be taken when every observed node
 * has to be passed. Those that cannot hold together with those before them are reported and set aside.
 */
import type { Observation } from '../../model/schema.ts';
import { instantOf } from '../../time/index.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { list, namesOf, nodeName, problem } from '../compile/wording.ts';
import type { Problem } from '../results.ts';
import type { Evidence } from './evidence.ts';

/** One observation by index. */
export interface Fact {
  /** Its place in the document's list. */
  readonly index: number;
  readonly node: number;
  /** -1 where it does not say which way it went. */
  readonly edge: number;
  /** NaN where it does not say when. */
  readonly at: number;
}

/**
 * The observations that can hold together, in the order of the list. The graph's shape is judged here;
 * `whyImpossible` judges what only states can show (it gets a fact that the shape allows, and those kept).
 */
export function soundFacts(
  model: CompiledModel,
  problems: Problem[],
  whyImpossible: (kept: readonly Fact[], fact: Fact) => string | null = () => null,
): readonly Fact[] {
  const kept: Fact[] = [];
  (model.scenario.observations ?? []).forEach((observation, index) => {
    const fact = factOf(model, observation, index);
    const reason =
      fact === null ? 'it names what is not there' : (whyNot(model, fact, kept) ?? whyImpossible(kept, fact));
    if (fact !== null && reason === null) kept.push(fact);
    else problems.push(contradiction(model, observation, index, reason ?? ''));
  });
  return kept;
}

function contradiction(
  model: CompiledModel,
  observation: Observation,
  index: number,
  reason: string,
): Problem {
  const node = model.nodeIndex.get(observation.node) ?? -1;
  const message = `The observation at ${nodeName(model.scenario.nodes[node])} is set aside: ${reason}. Correct it, or change the graph so that it can happen.`;
  const edge = observation.edge === undefined ? {} : { edge: observation.edge };
  return problem('observation-contradicts', message, { observation: index, node: observation.node, ...edge });
}

function factOf(model: CompiledModel, { node, edge, at }: Observation, index: number): Fact | null {
  const n = model.nodeIndex.get(node);
  const e = edge === undefined ? -1 : model.edgeIndex.get(edge);
  if (n === undefined || e === undefined) return null;
  return { index, node: n, edge: e, at: at === undefined ? Number.NaN : instantOf(at, model.zone) };
}

function whyNot(model: CompiledModel, fact: Fact, kept: readonly Fact[]): string | null {
  const name = nodeName(model.scenario.nodes[fact.node]);
  if (model.position[fact.node]! < 0) return `no path from the start leads to ${name}`;
  if (fact.edge >= 0 && model.edgeFrom[fact.edge] !== fact.node) return 'its edge leaves another node';
  for (const other of kept) {
    if (other.node !== fact.node) continue;
    if (fact.edge >= 0 && other.edge >= 0 && fact.edge !== other.edge) {
      return 'an earlier observation says that it went another way';
    }
    // NaN, not given, is neither above nor below.
    if (fact.at < other.at || fact.at > other.at) {
      return 'an earlier observation gives another time';
    }
  }
  if (aliveEdges(model, [...kept, fact]) !== null) return null;
  if (fact.edge >= 0 && aliveEdges(model, [fact]) === null) {
    const names = namesOf(model.scenario, model.edgeFrom, model.edgeTo);
    return `${names.edge(fact.edge)} can never be taken`;
  }
  return `no path passes ${name} and all that was observed before: ${list(kept.map(({ node }) => nodeName(model.scenario.nodes[node])))}`;
}

/** What the facts leave of the graph, or null where they leave nothing. */
export function evidenceOf(model: CompiledModel, facts: readonly Fact[]): Evidence | null {
  const shape = aliveEdges(model, facts);
  if (shape === null) return null;
  const at = new Map<number, number>();
  const edge = new Map<number, number>();
  for (const fact of facts) {
    if (!Number.isNaN(fact.at)) at.set(fact.node, fact.at);
    if (fact.edge >= 0) edge.set(fact.node, fact.edge);
  }
  return { at, edge, ...shape };
}

/**
 * An edge that jumps over an observed node in topological order can never come back to it, and a node
 * from which only such edges lead on is as good as gone: one backward pass. Null where the root is.
 */
function aliveEdges(
  model: CompiledModel,
  facts: readonly Fact[],
): { readonly alive: Uint8Array; readonly onward: Uint8Array } | null {
  const { order, position, edgeTo, outStart, outEdges, missedStart, missedEdges } = model;
  const nodes = model.nodeIds.length;
  const observed = new Uint8Array(nodes);
  const left = new Int32Array(nodes).fill(-1);
  let last = -1;
  for (const { node, edge } of facts) {
    observed[node] = 1;
    if (edge >= 0) left[node] = edge;
    last = Math.max(last, position[node]!);
  }
  /** How many observed nodes stand at a place or before it. */
  const upTo = new Int32Array(order.length);
  for (let p = 0, count = 0; p < order.length; p++) {
    count += observed[order[p]!]!;
    upTo[p] = count;
  }
  const alive = new Uint8Array(model.edgeIds.length);
  const onward = new Uint8Array(nodes);
  const nodeAlive = new Uint8Array(nodes);
  for (let p = order.length - 1; p >= 0; p--) {
    const n = order[p]!;
    const wanted = left[n]!;
    onward[n] = p < last || wanted >= 0 ? 1 : 0;
    let any = onward[n] === 0;
    const mark = (e: number): void => {
      const target = edgeTo[e]!;
      const jumps = upTo[position[target]! - 1]! > upTo[p]!;
      if (jumps || nodeAlive[target] === 0 || (wanted >= 0 && wanted !== e)) return;
      alive[e] = 1;
      any = true;
    };
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) mark(outEdges[i]!);
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) mark(missedEdges[i]!);
    if (any) nodeAlive[n] = 1;
  }
  return nodeAlive[order[0]!] === 1 ? { alive, onward } : null;
}
