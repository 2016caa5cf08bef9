/** What `diff --json` prints. Fields keep their names and meaning; new ones may come. */
import { z } from 'zod';
import type { Scenario, TableName } from '../model/index.ts';
import type { Change } from './types.ts';
import { differenceInWords } from './words.ts';

const TABLES = [
  'actors',
  'criteria',
  'parameters',
  'variables',
  'groups',
  'nodes',
  'edges',
  'plans',
  'observations',
  'assumptions',
  'sources',
] as const satisfies readonly TableName[];

const Document = z.object({ id: z.string(), title: z.string() });

export const DifferenceJson = z.object({
  before: Document,
  after: Document,
  /** In an order that a reader can follow: the scenario's own fields, then list by list, edges with their nodes. */
  changes: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed', 'moved']),
      /** The list of the scenario; null for its own fields. */
      table: z.enum(TABLES).nullable(),
      /** Of the item; an observation's is its node's. Null for the scenario's own fields. */
      id: z.string().nullable(),
      /** To the property within the item; empty for items that came, went or moved. */
      path: z.array(z.string()),
      /**
       * The values in the two files, absent where there is none. Of what moved the id of the item before
       * it, absent at the head of the list.
       */
      before: z.unknown().optional(),
      after: z.unknown().optional(),
      subject: z.string(),
      words: z.string(),
    }),
  ),
});
export type DifferenceJson = z.infer<typeof DifferenceJson>;

export function differenceJson(
  before: Scenario,
  after: Scenario,
  changes: readonly Change[],
): DifferenceJson {
  const words = differenceInWords(before, after, changes);
  return {
    before: { id: before.id, title: before.title },
    after: { id: after.id, title: after.title },
    changes: changes.map((change, i) => ({
      kind: change.kind,
      table: change.table,
      id: change.id,
      path: [...change.path],
      ...(change.before === undefined ? {} : { before: change.before }),
      ...(change.after === undefined ? {} : { after: change.after }),
      subject: words[i]?.subject ?? '',
      words: words[i]?.what ?? '',
    })),
  };
}
