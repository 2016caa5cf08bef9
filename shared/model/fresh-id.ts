/** The first of `n1`, `n2`, … (for the prefix `n`), or of those from number `first` on, that is not taken. */
export function freshId(prefix: string, taken: (id: string) => boolean, first = 1): string {
  let number = first;
  while (taken(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
