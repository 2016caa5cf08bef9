import { z } from 'zod';

/** How a version came about: `found` is what another program had put into the file. */
export const VERSION_KINDS = ['saved', 'found', 'restored', 'merged', 'branched'] as const;

/**
 * A line of a document's list of versions. The same content may stand in several lines (somebody went
 * back to it); what belongs to the content stands in its file.
 */
export const VersionEntry = z.object({
  /** ISO 8601 instant, UTC. */
  at: z.iso.datetime(),
  /** SHA-256 of the document's bytes. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  /** The content against which this one is stored, null if it stands alone. */
  base: z.string().nullable(),
  kind: z.enum(VERSION_KINDS),
  /** In bytes, uncompressed. */
  size: z.number(),
  /** Of the document then: a file that cannot be read any more is found again by it. Empty for another document's content. */
  file: z.string(),
  /** Given by the user; such a version is kept for ever. */
  name: z.string().optional(),
  /** The document that was branched off here, or merged into: the version is what a later merge starts from. */
  sharedWith: z.uuid().optional(),
});
export type VersionEntry = z.infer<typeof VersionEntry>;

/** The lines that can be read, oldest first: a broken one costs that line alone. */
export function parseEntries(text: string): VersionEntry[] {
  const entries: VersionEntry[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      const entry = VersionEntry.safeParse(JSON.parse(line));
      if (entry.success) entries.push(entry.data);
    } catch {
      // Cut off by a crash, or overwritten: the other lines count.
    }
  }
  return inTime(entries);
}

/** Oldest first; of the same moment in the order given. */
export function inTime(entries: readonly VersionEntry[]): VersionEntry[] {
  return entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function entryLine(entry: VersionEntry): string {
  return `${JSON.stringify(entry)}\n`;
}
