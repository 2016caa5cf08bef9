import type { TableName } from '../document.ts';

/** Which side's value is taken; `both` only for an item that both sides added: theirs gets a new id. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * - `changed`: a field that both sides changed, differently (`path` names it);
 * - `added`: an item that both sides added under one id, differently (`path` is empty);
 * - `removed`: an item, or a field, that one side removed and the other changed;
 * - `needed`: an item that one side removed and something of the other side's still needs;
 * - `order`: a list that both sides put in a different order.
 */
export type ConflictKind = 'changed' | 'added' | 'removed' | 'needed' | 'order';

/** One disagreement, with the three values as they stand; a value that is absent is `undefined`. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Null for what stands at the top level (`title`, `rule`, …). */
  readonly table: TableName | null;
  /** Of the item (an observation's is its node); null at the top level and for `order`. */
  readonly id: string | null;
  /** The field within the item (`effects.c1`, `indicators.i1.text`), empty for the item as a whole. */
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Decides a conflict. Asked once for every conflict that is listed. */
export type Decide = (conflict: Conflict) => Choice;

/** A text that names a conflict among those of one merge. */
export function conflictKey({ table, id, path }: Pick<Conflict, 'table' | 'id' | 'path'>): string {
  return `${table ?? ''}/${id ?? ''}/${path}`;
}
