import type { Figure } from '../measure.ts';

export const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

export function lineOf({ id, value, limit, note }: Figure, json: boolean): string {
  if (json) return JSON.stringify({ id, value, ...(limit === undefined ? {} : { limit }) });
  const most = limit === undefined ? '' : `≤ ${Number(limit.toPrecision(2))}`;
  return `${id.padEnd(28)}${String(Number((value ?? 0).toPrecision(3))).padStart(8)}  ${most.padEnd(8)}${note}`;
}
