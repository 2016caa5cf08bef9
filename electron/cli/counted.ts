import { count } from '#shared/exchange/figures.ts';

/** A number with what it counts: `1 way`, `1,376 ways`. */
export function counted(value: bigint | number, one: string, many: string): string {
  const number = BigInt(value);
  return `${count(number)} ${number === 1n ? one : many}`;
}
