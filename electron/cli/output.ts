import { open } from 'node:fs/promises';
import { writeDurably } from '../library/durable-write.ts';
import { errnoOf, fileErrorInWords } from '../library/file-error.ts';
import { Refusal } from './command.ts';
import { shown } from './input.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes the text or bytes to `path`, or to standard output for `-` and undefined. `replace` says whether a file
 * that exists may go: an export can be made again, a scenario may hold somebody's work.
 */
export async function writeOutput(
  text: string | Uint8Array,
  path: string | undefined,
  replace: boolean,
  terminal: Terminal,
): Promise<void> {
  if (path === undefined || path === '-') return terminal.write(text);
  try {
    if (replace) await writeDurably(path, Buffer.from(text));
    else await createOnly(path, text);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    if (errnoOf(error) === 'EEXIST')
      throw new Refusal(`${shown(path)}: there is such a file already, and it stays as it is.`);
    throw new Refusal(`${shown(path)}: nothing was written. ${fileErrorInWords(error, path)}`);
  }
  terminal.say(`Written: ${shown(path)}`);
}

async function createOnly(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
