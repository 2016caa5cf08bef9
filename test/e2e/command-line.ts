import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** What the command line answers, as JSON: the page's numbers have to be these. */
export async function asked<T>(...args: string[]): Promise<T> {
  const cli = [join(root, 'electron/cli/main.ts'), ...args, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, cli, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as T;
}
