import type { StatePool } from './state-pool.ts';
import type { StateValues } from './state-values.ts';

/**
 * A text for a pooled state's node and the values of its live variables, whatever its time of arrival:
 * equal texts are states that differ by arrival alone, in this graph or in another of the document.
 */
export function signatureOf(pool: StatePool, values: StateValues, pooled: number): string {
  const node = pool.node[pooled]!;
  let text = `${node}`;
  const from = pool.liveStart[node]!;
  for (let k = from; k < pool.liveStart[node + 1]!; k++) {
    const value = values.valueOf(pool.values[pool.valueStart[pooled]! + k - from]!);
    text += ` ${value === undefined ? '?' : JSON.stringify(value)}`;
  }
  return text;
}
