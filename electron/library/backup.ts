import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable-write.ts';
import { EXTENSION, revisionOf } from './file-name.ts';

/**
 * Keeps bytes that are about to be replaced for good, under a name made from the file's and their
 * revision, so that the same bytes are kept once. Throws the file system's error.
 */
export async function backUp(backups: string, file: string, bytes: Uint8Array): Promise<string> {
  const stem = file.endsWith(EXTENSION) ? file.slice(0, -EXTENSION.length) : file;
  // Long names of foreign files are cut, the revision tells them apart.
  const name = `${stem.slice(0, 60)}.${revisionOf(bytes).slice(0, 16)}${EXTENSION}`;
  const path = join(backups, name);
  if (!(await stat(path).catch(() => null))) await writeDurably(path, bytes);
  return name;
}
