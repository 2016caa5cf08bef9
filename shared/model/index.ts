/** The scenario format: its shape, reading and writing of files, and the document in memory. */
export { BranchOf, branchOf, withBranchOf } from './branch-of.ts';
export type { Entry, Fields, ScenarioDocument, Table, TableName, Tables } from './document.ts';
export { fromScenario, listOf, toScenario } from './document-conversion.ts';
export { applyEdit, applyPatches, type DocumentDraft, type Edit, type Patch, type Patches } from './edit.ts';
export * from './edits/index.ts';
export { freshId } from './fresh-id.ts';
export { around, groupParents, namedParent, withParent } from './group-tree.ts';
export { scenarioJsonSchema } from './json-schema.ts';
export { newScenario } from './new-scenario.ts';
export { readScenario } from './read/read-scenario.ts';
export type { Issue, ReadResult, Refusal, RefusalCode, Repair } from './read/result.ts';
export * from './schema.ts';
export { writeScenario } from './write-scenario.ts';
