export type { ChangedChoice } from './changed-choices.ts';
export { type InputEnd, type OneWay, oneWay, type SensitivityOptions, type Swing } from './one-way.ts';
