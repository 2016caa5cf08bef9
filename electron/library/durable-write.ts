import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { writeFile } from 'atomically';
import { errnoOf } from './file-error.ts';
import { nameWith } from './file-name.ts';

/** How long a file that is briefly held by a virus scanner or the like is waited for, in milliseconds. */
const RETRY_FOR = 1_500;
/** Only the user may read new files; a file that exists keeps its mode and owner. */
const NEW_FILE_MODE = 0o600;

/**
 * Replaces the content of `path` so that after a crash at any moment either the old or the new bytes
 * are there, whole, and after the promise resolves the new ones are, even if the power fails. A
 * symbolic link is followed, its target replaced. The folder must exist. Throws the file system's error.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpathIfAny(path);
  // The folder is opened first: `atomically` would silently create a folder that has vanished.
  const folder = await openFolder(dirname(target ?? path));
  try {
    // As a stream, because `atomically` hands a buffer to a single write(2) and does not look at how much
    // of it was written: on a disk that fills up it would rename a cut-off file over the good one.
    const source = Readable.from([bytes], { objectMode: false });
    await writeFile(target ?? path, source, {
      timeout: RETRY_FOR,
      tmpCreate: temporaryBeside,
      ...(target === null ? { mode: NEW_FILE_MODE } : {}),
    });
    // The rename itself is in the folder, which `atomically` does not flush.
    await syncFolder(folder);
  } finally {
    await folder?.close();
  }
}

/**
 * A name beside the file, as `atomically` gives temporary files, but as short as names have to be: Korean ones reach
 * the limit soon.
 */
export function temporaryBeside(path: string): string {
  const mark = `.tmp-${Date.now().toString().slice(-10)}${randomBytes(3).toString('hex')}`;
  return join(
    dirname(path),
    path.endsWith('.json') ? nameWith(basename(path), '', mark) : basename(path) + mark,
  );
}

/** Flushes the entries of a folder (after a rename or an unlink). Throws the file system's error. */
export async function syncFolderAt(path: string): Promise<void> {
  const folder = await openFolder(path);
  try {
    await syncFolder(folder);
  } finally {
    await folder?.close();
  }
}

/** Null on Windows, which neither opens nor flushes folders; its file systems journal the rename. */
async function openFolder(path: string): Promise<FileHandle | null> {
  if (process.platform !== 'win32') return await open(path, 'r');
  await stat(path);
  return null;
}

async function syncFolder(folder: FileHandle | null): Promise<void> {
  try {
    await folder?.sync();
  } catch (error) {
    // Some network and FUSE file systems cannot flush a folder, which is no failure of the write.
    const code = errnoOf(error);
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  }
}

async function realpathIfAny(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
