import { link, open, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { temporaryBeside, writeDurably } from '../library/durable-write.ts';
import { errnoOf, fileErrorInWords } from '../library/file-error.ts';
import { Refusal, UsageError } from './command.ts';
import { shown } from './input.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes the text or bytes to `path`, or to standard output for `-` and undefined. `replace` says whether a file
 * that exists may go: an export can be made again, a scenario may hold somebody's work. Bytes that are no text
 * are not thrown at a person's terminal.
 */
export async function writeOutput(
  text: string | Uint8Array,
  path: string | undefined,
  replace: boolean,
  terminal: Terminal,
): Promise<void> {
  if (path === undefined || path === '-') {
    if (typeof text !== 'string' && terminal.columns !== null)
      throw new UsageError('This is no text for a terminal to show: say --out PATH, or lead it to a file.');
    return terminal.write(text);
  }
  try {
    if (!replace) await createOnly(path, text);
    // A device or a pipe (/dev/stdout, >(gzip)) is written to: a rename would put a file in its place.
    else if (await isNoFile(path)) await writeFile(path, text);
    else await writeDurably(path, Buffer.from(text));
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    if (errnoOf(error) === 'EEXIST')
      throw new Refusal(`${shown(path)}: there is such a file already, and it stays as it is.`);
    if (errnoOf(error) === 'ENOENT')
      throw new Refusal(`${shown(path)}: nothing was written. There is no folder "${shown(dirname(path))}".`);
    throw new Refusal(`${shown(path)}: nothing was written. ${fileErrorInWords(error, path)}`);
  }
  terminal.say(`Written: ${shown(path)}`);
}

/** Whether the two paths lead to one and the same file, whatever links they go by. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return a != null && b != null && a.dev === b.dev && a.ino === b.ino;
}

/** Whether something stands there that is neither a file nor a folder: a device, a pipe, a socket. */
async function isNoFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats !== null && !stats.isFile() && !stats.isDirectory();
}

/** Not every file system has hard links; these are how they say so. */
const NO_LINKS: readonly (string | null)[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];

/** The file is there whole or not at all: somebody may be looking, and a library may have its folder there. */
async function createOnly(path: string, text: string | Uint8Array): Promise<void> {
  const beside = temporaryBeside(path);
  try {
    await writeNew(beside, text);
    // Unlike a rename, a link replaces nothing.
    await link(beside, path);
  } catch (error) {
    if (!NO_LINKS.includes(errnoOf(error))) throw error;
    await writeNew(path, text);
  } finally {
    await rm(beside, { force: true });
  }
}

async function writeNew(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
