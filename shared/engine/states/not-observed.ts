/** What must have happened by `asOf`, whatever was decided, and has not been observed. */
import { instantOf } from '../../time/index.ts';
import { nodeName, problem } from '../compile/wording.ts';
import type { Problem } from '../results.ts';
import { ASK_MASK, askToGoOn, type ShouldStop } from '../stopping.ts';
import { type GraphDraft, Time } from './graph-draft.ts';

/** `draft` without a plan: every option open, only what the observations leave. */
export function notObserved(draft: GraphDraft, shouldStop: ShouldStop): readonly Problem[] {
  const { model } = draft;
  const { asOf } = model.scenario;
  if (asOf === undefined || draft.count === 0) return [];
  const now = instantOf(asOf, model.zone);
  const observed = new Set((model.scenario.observations ?? []).map(({ node }) => node));
  const bypassed = bypassedPlaces(draft);
  const latest = latestEntering(draft);
  const found: Problem[] = [];
  for (let p = 0; p < model.order.length; p++) {
    if ((p & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const n = model.order[p]!;
    const node = model.scenario.nodes[n]!;
    if (bypassed[p] !== 0 || !(latest[n]! < now) || observed.has(node.id)) continue;
    const message = `By now ${nodeName(node)} must have been reached, whatever was decided, but it has not been observed: record what happened there.`;
    found.push(problem('not-observed', message, { node: node.id }));
  }
  return found;
}

/** Per place in the topological order: how many moves and ends of paths leave it out. */
function bypassedPlaces(draft: GraphDraft): Int32Array {
  const { position, order } = draft.model;
  const change = new Int32Array(order.length + 1);
  for (let s = 0; s < draft.count; s++) {
    const here = position[draft.node[s]!]!;
    const from = draft.moveStart[s]!;
    const to = draft.moveStart[s + 1]!;
    if (from === to) change[here + 1]!++;
    for (let m = from; m < to; m++) {
      change[here + 1]!++;
      change[position[draft.node[draft.moveTarget[m]!]!]!]!--;
    }
  }
  for (let p = 0; p < order.length; p++) change[p + 1]! += change[p]!;
  return change;
}

/** Per node: the latest entering over its states. */
function latestEntering(draft: GraphDraft): Float64Array {
  const latest = new Float64Array(draft.model.nodeIds.length).fill(Number.NEGATIVE_INFINITY);
  const entering = draft.times[Time.enter + 2];
  for (let s = 0; s < draft.count; s++) {
    const n = draft.node[s]!;
    latest[n] = Math.max(latest[n]!, entering === undefined ? draft.model.start : entering[s]!);
  }
  return latest;
}
