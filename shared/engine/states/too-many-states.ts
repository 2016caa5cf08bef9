/** Names what multiplies the states, when there are too many. */
import type { CompiledModel } from '../compile/compiled-model.ts';
import { nodeName, problem } from '../compile/wording.ts';
import type { Problem } from '../results.ts';
import type { StatePool } from './state-pool.ts';

/** The variable with the most different values, or the date with the most arrivals, at the node with the most states. */
export function tooManyStates(model: CompiledModel, pool: StatePool, limit: number): Problem {
  let busiest = 0;
  for (let n = 0; n < pool.stateCount.length; n++) {
    if (pool.stateCount[n]! > pool.stateCount[busiest]!) busiest = n;
  }
  const node = model.scenario.nodes[busiest];
  const at = node === undefined ? {} : { node: node.id };
  const lead = `There are more than ${limit.toLocaleString('en')} states, so this is not computed.`;
  const { slot, values } = mostValues(pool, busiest);
  const arrivals = pool.byArrival[busiest] === 1 ? countArrivals(pool, busiest) : 0;
  if (arrivals > 1 && arrivals >= values) {
    const dated = nodeName(model.scenario.nodes[nextDated(model, busiest)]);
    const message = `${lead} At ${nodeName(node)} alone there are ${arrivals.toLocaleString('en')} different times of arrival, kept apart because of the date of ${dated}: use fewer different durations and lags before it, or remove that date.`;
    return problem('too-many-states', message, at);
  }
  const variable = slot < 0 ? undefined : model.scenario.variables?.[slot];
  if (variable !== undefined) {
    const message = `${lead} At ${nodeName(node)} alone the variable “${variable.id}” has ${values.toLocaleString('en')} different values: let it take fewer (round it, say), or read it earlier, so that it need not be remembered.`;
    return problem('too-many-states', message, { ...at, variable: variable.id });
  }
  const message = `${lead} Most of them are at ${nodeName(node)}: merge branches that mean the same.`;
  return problem('too-many-states', message, at);
}

function mostValues(pool: StatePool, node: number): { readonly slot: number; readonly values: number } {
  let slot = -1;
  let values = 1;
  for (let k = pool.liveStart[node]!; k < pool.liveStart[node + 1]!; k++) {
    const seen = new Set<number>();
    const place = k - pool.liveStart[node]!;
    for (let i = pool.first[node]!; i >= 0; i = pool.next[i]!) {
      seen.add(pool.values[pool.valueStart[i]! + place]!);
    }
    if (seen.size <= values) continue;
    slot = pool.liveSlots[k]!;
    values = seen.size;
  }
  return { slot, values };
}

function countArrivals(pool: StatePool, node: number): number {
  const seen = new Set<number>();
  for (let i = pool.first[node]!; i >= 0; i = pool.next[i]!) seen.add(pool.likely[i]!);
  return seen.size;
}

/** The first node in the order, from n on, that n leads to and that has a date. */
function nextDated(model: CompiledModel, n: number): number {
  const reached = new Set([n]);
  for (let p = model.position[n]!; p < model.order.length; p++) {
    const here = model.order[p]!;
    if (!reached.has(here)) continue;
    if (model.windows.has(here)) return here;
    for (let i = model.outStart[here]!; i < model.outStart[here + 1]!; i++) {
      reached.add(model.edgeTo[model.outEdges[i]!]!);
    }
  }
  return n;
}
