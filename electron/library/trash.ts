import { randomUUID } from 'node:crypto';
import { copyFile, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrashCard } from '#shared/host.ts';
import type { DataFolder } from './data-folder.ts';
import { recordOf } from './document-file.ts';
import { syncFolderAt } from './durable-write.ts';
import { errnoOf } from './file-error.ts';
import { isDocumentName, nameWith } from './file-name.ts';

/** `20250708T140000123Z_NAME.scenario.json`: when, and the name to go back to. */
const ENTRY = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_(.+)$/su;

/** Moves a file of the documents to the trash; a link is moved, not what it leads to. Throws the file system's error. */
export async function moveToTrash(folder: DataFolder, file: string, now: Date): Promise<string> {
  const stamp = `${now.toISOString().replace(/[-:.]/g, '')}_`;
  // A long name is shortened, and the document comes back under the shorter one.
  const entry = nameWith(stamp + file, '');
  await move(folder.documents, file, folder.trash, entry);
  return entry;
}

/** Moves an entry back under its old name, or a similar one if that is taken. Throws the file system's error. */
export async function moveFromTrash(folder: DataFolder, entry: string): Promise<string> {
  const old = ENTRY.exec(entry)?.[8] ?? entry;
  const taken = await lstat(join(folder.documents, old)).catch(() => null);
  const file = taken ? nameWith(old, `-restored-${randomUUID().slice(0, 8)}`) : old;
  await move(folder.trash, entry, folder.documents, file);
  return file;
}

/** The name under which a restored entry would lie. */
export function fileOfEntry(entry: string): string {
  return ENTRY.exec(entry)?.[8] ?? entry;
}

/** What is in the trash, last trashed first. */
export async function listTrashFolder(folder: DataFolder): Promise<readonly TrashCard[]> {
  let names: readonly string[];
  try {
    names = (await readdir(folder.trash)).filter(isDocumentName);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
  const cards: TrashCard[] = [];
  for (const entry of names) {
    const record = await recordOf(folder.trash, entry);
    const trashed = trashedAt(entry);
    if (!record || trashed === null) continue;
    cards.push({ entry, title: record.card.title, trashed });
  }
  return cards.sort((a, b) => (a.entry < b.entry ? 1 : -1));
}

/** When an entry came to the trash, as an ISO 8601 instant; null if its name does not tell. */
export function trashedAt(entry: string): string | null {
  const when = ENTRY.exec(entry);
  if (!when) return null;
  const [, year, month, day, hour, minute, second, ms] = when;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
}

async function move(fromFolder: string, from: string, toFolder: string, to: string): Promise<void> {
  const source = join(fromFolder, from);
  const target = join(toFolder, to);
  try {
    await rename(source, target);
  } catch (error) {
    if (errnoOf(error) !== 'EXDEV') throw error;
    // One of the folders is a link to another disk: the copy must be safe before the original goes.
    await copyFile(source, target);
    const copy = await open(target, 'r+');
    await copy.sync().finally(() => copy.close());
    await rm(source);
  }
  await syncFolderAt(toFolder);
  await syncFolderAt(fromFolder);
}
