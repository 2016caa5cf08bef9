/** Three-way merge of scenarios: of a branch into the document that it was taken from. */
export { type Merged, mergeScenarios } from './merge-scenarios.ts';
export { type Choice, type Conflict, type ConflictKind, conflictKey, type Decide } from './types.ts';
