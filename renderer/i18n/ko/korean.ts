/**
 * A part of the catalogue in Korean: the keys of the English one and no others. A key may be missing, then
 * English is shown; a test lists those. Korean has one form for every number: `_other`.
 */
export type Korean<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]?: T[K] extends string
    ? string
    : Korean<T[K]>;
};
