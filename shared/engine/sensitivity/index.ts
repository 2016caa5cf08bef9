export type { ChangedChoice } from './changed-choices.ts';
export {
  type BranchInformation,
  INFORMATION_REASONS,
  type InformationReason,
  type NodeInformation,
  valueOfInformation,
} from './information.ts';
export { type InputEnd, type OneWay, oneWay, type SensitivityOptions, type Swing } from './one-way.ts';
export { type PlanTurn, planTurns } from './plan-turns.ts';
export {
  type Sensitivity,
  type SensitivityQuestion,
  sensitivity,
  type Turns,
  type TurnsQuestion,
  turns,
} from './sensitivity.ts';
export { SensitivityJson, sensitivityJson } from './sensitivity-json.ts';
export { type InputThreshold, inputThresholds, type Threshold, thresholds } from './thresholds.ts';
export { type TwoWay, type TwoWayCell, type TwoWayOptions, twoWay } from './two-way.ts';
