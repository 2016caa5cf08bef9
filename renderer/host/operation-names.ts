import type { OperationName } from '#shared/host.ts';

/** The contract's operations by name alone: the contract itself, with its validators, comes later. */
const NAMES: Readonly<Record<OperationName, true>> = {
  info: true,
  listDocuments: true,
  describeDocuments: true,
  listTemplates: true,
  openDocument: true,
  saveDocument: true,
  createDocument: true,
  duplicateDocument: true,
  trashDocument: true,
  listTrash: true,
  restoreDocument: true,
  rawDocument: true,
  importDocument: true,
  listVersions: true,
  readVersion: true,
  nameVersion: true,
  restoreVersion: true,
  recoverDocument: true,
  branchDocument: true,
  listBranches: true,
  previewMerge: true,
  mergeBranch: true,
  searchDocuments: true,
  packLibrary: true,
  unpackLibrary: true,
  saveExport: true,
  getSettings: true,
  setSettings: true,
  locateDocument: true,
  openExternal: true,
};

export const OPERATION_NAMES = Object.keys(NAMES) as readonly OperationName[];
