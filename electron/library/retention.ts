import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from './catalogue.ts';
import type { DataFolder } from './data-folder.ts';
import { recordOf } from './document-file.ts';
import { isDocumentName } from './file-name.ts';
import type { History } from './history/history.ts';
import { trashedAt } from './trash.ts';

/** How long the trash keeps what is in it. */
const TRASH_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Removes for good what has been in the trash for longer than ninety days. Only files that we put there, by
 * their names. A document that is gone takes its history with it, unless a copy still goes by its id.
 * Failing to is no harm.
 */
export async function emptyOldTrash(
  folder: DataFolder,
  history: History,
  documents: () => Promise<readonly Entry[]>,
  now: Date,
): Promise<void> {
  const gone = await removeOld(folder, now);
  if (gone.length === 0) return;
  const kept = new Set((await documents()).flatMap(({ id, record }) => [id, record.ownId]));
  for (const name of (await readdir(folder.trash)).filter(isDocumentName))
    kept.add((await recordOf(folder.trash, name))?.ownId ?? null);
  for (const id of gone) if (!kept.has(id)) await history.forget(id);
}

/** Resolves to the ids of the documents that went. */
async function removeOld(folder: DataFolder, now: Date): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const entry of await readdir(folder.trash).catch(() => [])) {
    const trashed = isDocumentName(entry) ? trashedAt(entry) : null;
    if (trashed === null || now.getTime() - Date.parse(trashed) <= TRASH_DAYS * DAY) continue;
    const record = await recordOf(folder.trash, entry);
    const removed = await rm(join(folder.trash, entry)).then(
      () => true,
      () => false,
    );
    if (removed && record?.ownId) gone.push(record.ownId);
  }
  return gone;
}
