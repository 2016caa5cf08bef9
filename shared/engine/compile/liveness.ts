/** Which variables are part of a state at each node, and where its time of arrival is. */
import type { CompiledExpression } from '../../expression/index.ts';
import { ASK_MASK, askToGoOn, never, type ShouldStop } from '../stopping.ts';
import type { Assignment, VariableEffect } from './compiled-model.ts';
import type { ExpressionTables } from './expressions.ts';
import type { PlaceTable } from './place-table.ts';
import type { Shape } from './shape.ts';

/**
 * Bits of the variables that an expression on the node, on the edges out of it or further on may read
 * before they are assigned again: live-variable analysis, one backward pass since there are no cycles.
 */
export function liveVariables(
  shape: Omit<Shape, 'nodesById'>,
  order: Int32Array,
  tables: ExpressionTables,
  shouldStop: ShouldStop = never,
): { readonly live: Int32Array; readonly liveWords: number } {
  const words = (tables.variableIds.length + 31) >>> 5;
  const live = new Int32Array(shape.nodeIds.length * words);
  if (words === 0) return { live, liveWords: 0 };
  const after = new Int32Array(words);
  const missed = new Int32Array(words);
  const edge = new Int32Array(words);
  const { outStart, outEdges, missedStart, missedEdges, edgeTo } = shape;

  const addEdge = (e: number, into: Int32Array): void => {
    const target = edgeTo[e]! * words;
    for (let w = 0; w < words; w++) edge[w] = live[target + w]!;
    applySet(tables.edgeSet.get(e), edge);
    readEffects(tables.edgeVariableEffects.get(e), edge);
    read(tables.guards.get(e), edge);
    read(tables.odds.get(e), edge);
    for (let w = 0; w < words; w++) into[w]! |= edge[w]!;
  };

  for (let p = order.length - 1; p >= 0; p--) {
    if ((p & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const n = order[p]!;
    after.fill(0);
    missed.fill(0);
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) addEdge(outEdges[i]!, after);
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) addEdge(missedEdges[i]!, missed);
    // A missed date leaves the node's `set` undone, so what it assigns stays alive on that way.
    applySet(tables.nodeSet.get(n), after);
    readEffects(tables.nodeVariableEffects.get(n), after);
    for (let w = 0; w < words; w++) live[n * words + w] = after[w]! | missed[w]!;
  }
  return { live, liveWords: words };
}

/** All right-hand sides are read before any variable changes. */
function applySet(assignments: readonly Assignment[] | undefined, bits: Int32Array): void {
  if (assignments === undefined) return;
  for (const { slot } of assignments) bits[slot >>> 5]! &= ~(1 << (slot & 31));
  for (const { expression } of assignments) read(expression ?? undefined, bits);
}

function readEffects(effects: readonly VariableEffect[] | undefined, bits: Int32Array): void {
  if (effects === undefined) return;
  for (const { expression } of effects) read(expression, bits);
}

function read(expression: CompiledExpression | undefined, bits: Int32Array): void {
  if (expression === undefined) return;
  for (const slot of expression.reads) bits[slot >>> 5]! |= 1 << (slot & 31);
}

/** Marks every node that has a date, or has one within its reach. */
export function timedNodes(
  { nodeIds, outStart, outEdges, missedStart, missedEdges, edgeTo }: Shape,
  order: Int32Array,
  dated: PlaceTable<unknown>,
  shouldStop: ShouldStop,
): Uint8Array {
  const timed = new Uint8Array(nodeIds.length);
  if (dated.size === 0) return timed;
  for (let p = order.length - 1; p >= 0; p--) {
    if ((p & ASK_MASK) === ASK_MASK) askToGoOn(shouldStop);
    const n = order[p]!;
    if (dated.has(n)) timed[n] = 1;
    for (let i = outStart[n]!; i < outStart[n + 1]!; i++) timed[n]! |= timed[edgeTo[outEdges[i]!]!]!;
    for (let i = missedStart[n]!; i < missedStart[n + 1]!; i++) timed[n]! |= timed[edgeTo[missedEdges[i]!]!]!;
  }
  return timed;
}
