/**
 * The one layer through which a document changes. An edit writes on a draft; what it changed comes
 * back as patches, forth and back, which undo keeps and which may be stored or sent as JSON.
 */
import { create, type Draft } from 'mutative';
import type { ScenarioDocument } from './document.ts';

export type DocumentDraft = Draft<ScenarioDocument>;

/** Changes a draft in place. An edit that finds nothing to do (its node is gone, say) leaves it as it is. */
export type Edit = (draft: DocumentDraft) => void;

export interface Patch {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}
export type Patches = readonly Patch[];

/**
 * The document after `edit`, and the patches that lead there and back; both are empty, and the
 * document is the same object, when nothing changed. Entries that were not edited keep their identity.
 */
export function applyEdit(
  document: ScenarioDocument,
  edit: Edit,
): { document: ScenarioDocument; patches: Patches; inverse: Patches } {
  const recipe = (draft: DocumentDraft) => {
    edit(draft);
  };
  const [next, patches, inverse] = create(document, recipe, { enablePatches: true });
  return { document: patches.length === 0 ? document : (next as ScenarioDocument), patches, inverse };
}

/**
 * The document with the patches of one edit applied, in their order. Values are taken over as they
 * are: after an undo the old entries are there again, not copies. A patch whose place is gone does nothing.
 */
export function applyPatches(document: ScenarioDocument, patches: Patches): ScenarioDocument {
  if (patches.length === 0) return document;
  return create(document, (draft) => {
    for (const patch of patches) applyPatch(draft, patch);
  }) as ScenarioDocument;
}

type Container = Record<string | number, unknown>;

/**
 * Not mutative's own `apply`: that refuses any path through "constructor", which an id may be. Only
 * own properties are followed here, so no path leads to a prototype.
 */
function applyPatch(draft: DocumentDraft, { op, path, value }: Patch): void {
  const key = path.at(-1);
  if (key === undefined) return;
  let target = draft as unknown as Container;
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(target, step) ? target[step] : undefined;
    if (typeof next !== 'object' || next === null) return;
    target = next as Container;
  }
  if (Array.isArray(target) && typeof key === 'number' && op !== 'replace') {
    if (op === 'add') target.splice(key, 0, value);
    else target.splice(key, 1);
  } else if (op === 'remove') delete target[key];
  else target[key] = value;
}
