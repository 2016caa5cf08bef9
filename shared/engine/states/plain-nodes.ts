/** The way through a node of which everything is known from the document: the shape of most large ones. */
import { type CompiledModel, Guard, Odds } from '../compile/compiled-model.ts';
import { StateFlag } from '../state-graph.ts';
import { TOLERANCE } from './branch-points.ts';
import type { GraphDraft } from './graph-draft.ts';
import type { StatePool } from './state-pool.ts';

/**
 * Expands state s, the only one of node n, where nothing about n depends on a state: no expression, no guard,
 * no range and no rest, and probabilities that add up. Returns false, with nothing done, where there is more
 * to it. States must be single, nothing observed and nothing held: there is then room for every move, too.
 */
export function passPlainly(
  model: CompiledModel,
  draft: GraphDraft,
  pool: StatePool,
  n: number,
  s: number,
): boolean {
  if (model.nodeHas[n] !== 0) return false;
  const kind = model.kinds[n];
  if (kind === 'outcome') {
    copyEffects(draft.stateEffects, s, model.nodeEffects, n, draft.width);
    draft.flags[s] = StateFlag.end;
    return true;
  }
  const from = model.outStart[n]!;
  // Events and deadlines take the first edge that is open.
  const to = kind === 'event' || kind === 'deadline' ? from + 1 : model.outStart[n + 1]!;
  if (from === model.outStart[n + 1] || !isPlain(model, kind === 'chance', from, to)) return false;
  copyEffects(draft.stateEffects, s, model.nodeEffects, n, draft.width);
  const { outEdges, edgeTo, oddsLikely, edgeEffects } = model;
  const { moveEdge, moveTarget, probability, moveEffects, width } = draft;
  let m = draft.moves;
  for (let i = from; i < to; i++) {
    const e = outEdges[i]!;
    const point = kind === 'chance' ? oddsLikely[e]! : 1;
    if (point === 0) continue;
    moveEdge[m] = e;
    moveTarget[m] = pool.enterSingle(edgeTo[e]!);
    probability[m] = point;
    copyEffects(moveEffects, m, edgeEffects, e, width);
    m++;
  }
  draft.endState(m);
  return true;
}

function isPlain(
  { outEdges, guardKind, edgeHas, oddsKind, oddsLikely }: CompiledModel,
  chance: boolean,
  from: number,
  to: number,
): boolean {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const e = outEdges[i]!;
    if (guardKind[e] !== Guard.none || edgeHas[e] !== 0) return false;
    if (!chance) continue;
    if (oddsKind[e] !== Odds.number) return false;
    sum += oddsLikely[e]!;
  }
  return !chance || Math.abs(sum - 1) <= TOLERANCE;
}

function copyEffects(
  into: Float64Array,
  at: number,
  table: Float64Array,
  place: number,
  width: number,
): void {
  if (width === 1) into[at] = table[place]!;
  else for (let c = 0; c < width; c++) into[at * width + c] = table[place * width + c]!;
}
