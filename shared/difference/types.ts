import type { TableName } from '../model/index.ts';

/**
 * One change on the way from one document to another. `table` null: the document's own fields. `path`
 * leads to the property within the item, and is empty where the item itself came, went or moved in its list.
 * `before` and `after` are the values as they stand in the files; undefined where there is none. Of what
 * moved they are the ids of the items that it comes after, undefined at the head of the list.
 */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly table: TableName | null;
  /** Null for the document's own fields. An observation's is its node's (`NODE#2` for a second one there). */
  readonly id: string | null;
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}
