import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostResult } from '#shared/host.ts';
import { readScenario, type Scenario, writeScenario } from '#shared/model/index.ts';
import { backUp } from './backup.ts';
import type { Entry } from './catalogue.ts';
import type { DataFolder } from './data-folder.ts';
import { type FileRecord, readDocumentFile, recordOfBytes, stampOf } from './document-file.ts';
import { writeDurably } from './durable-write.ts';
import { writeFailed } from './file-error.ts';
import { revisionOf } from './file-name.ts';
import { failure, success } from './result.ts';

/** A text that is known to be readable again, as bytes. */
export interface Prepared {
  readonly bytes: Uint8Array;
  readonly revision: string;
  /** What the list will show of it. */
  readonly record: (file: string, stamp: string, modified: string) => FileRecord;
}

/**
 * The text of a scenario, read back before it may replace anything: what cannot be opened again must
 * never be written. `invalid` with every issue otherwise.
 */
export function prepare(scenario: Scenario): HostResult<Prepared> {
  const bytes = new TextEncoder().encode(writeScenario(scenario));
  const read = readScenario(bytes);
  if (!read.ok)
    return failure({
      code: 'invalid',
      message: `It could not be opened again: ${read.issues[0]?.message ?? read.code}`,
      issues: read.issues.map(({ code, message, path }) => ({ code, message, path })),
    });
  return success({
    bytes,
    revision: revisionOf(bytes),
    record: (file, stamp, modified) => recordOfBytes(file, bytes, modified, stamp, read),
  });
}

export interface SaveHooks {
  /** Right before the new bytes can be seen. */
  readonly saving: (revision: string) => void;
  /** With what the list will show, and what had been in the file since when. */
  readonly written: (record: FileRecord, before: { bytes: Uint8Array; modified: string }) => void;
}

/**
 * Replaces a document's file if its bytes are still those of the revision `base`. Must be called with
 * the file's lock held.
 */
export async function replaceDocument(
  folder: DataFolder,
  { id, record }: Entry,
  base: string,
  prepared: Prepared,
  hooks: SaveHooks,
): Promise<HostResult<{ revision: string }>> {
  const { file } = record;
  const path = join(folder.documents, file);
  const present = await readDocumentFile(folder.documents, file);
  if (!present.ok)
    return failure(
      present.gone
        ? await missingDocument(folder, id)
        : { code: 'write-failed', message: `It could not be saved. ${present.error.message}` },
    );
  const revision = revisionOf(present.bytes);
  // Already there: a repeated save whose first answer was lost, or one that changes nothing.
  if (revision === prepared.revision) return success({ revision });
  if (revision !== base)
    return failure({
      code: 'conflict',
      message: 'Somebody else has saved this document in the meantime. Nothing was written.',
    });
  // A rename would replace a file that may not be written to; whoever protected it did not want that.
  if (await isProtected(path))
    return failure({
      code: 'write-failed',
      message: `It could not be saved. The file is write-protected (${path}).`,
    });
  try {
    const known = record.revision === revision ? record : null;
    if (known ? known.altered || known.ownId !== id : losesSomething(present.bytes, id))
      await backUp(folder.backups, file, present.bytes);
  } catch (error) {
    return failure(
      writeFailed('The original could not be kept, so nothing was saved.', error, folder.backups),
    );
  }
  try {
    hooks.saving(prepared.revision);
    await writeDurably(path, prepared.bytes);
    const stats = await stat(path, { bigint: true });
    hooks.written(
      prepared.record(file, stampOf(stats), new Date(Number(stats.mtimeMs)).toISOString()),
      present,
    );
  } catch (error) {
    return failure(writeFailed('It could not be saved.', error, path));
  }
  return success({ revision: prepared.revision });
}

/** Whether nobody may write to the file. */
async function isProtected(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats !== null && (stats.mode & 0o222) === 0;
}

/** Whether reading these bytes changes something that a save then makes final. */
function losesSomething(bytes: Uint8Array, id: string): boolean {
  const read = readScenario(bytes);
  return !read.ok || read.repairs.length > 0 || read.migratedFrom !== null || read.scenario.id !== id;
}

/** No such document, or no folder any more: the second is worth other words. */
export async function missingDocument(folder: DataFolder, id: string) {
  const stats = await stat(folder.documents).catch(() => null);
  return stats?.isDirectory()
    ? { code: 'not-found' as const, message: `There is no document ${id} any more: its file is gone.` }
    : {
        code: 'write-failed' as const,
        message: `The folder of the documents is gone (${folder.documents}).`,
      };
}
