/** The difference of two documents, by id and property, and in words. */
export { difference } from './difference.ts';
export { DifferenceJson, differenceJson } from './difference-json.ts';
export { type Mark, type MarkedMap, markedMap } from './marked-map.ts';
export { type Evaluated, type ResultRow, resultRows, sameSides } from './results.ts';
export type { Change } from './types.ts';
export { type ChangeInWords, changeInWords, differenceInWords } from './words.ts';
