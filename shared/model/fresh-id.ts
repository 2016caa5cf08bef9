/** The first of `n1`, `n2`, … (for the prefix `n`) that is not taken. */
export function freshId(prefix: string, taken: (id: string) => boolean): string {
  let number = 1;
  while (taken(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
