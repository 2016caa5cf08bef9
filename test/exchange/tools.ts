import { spawnSync } from 'node:child_process';

const runs = (program: string, ...options: readonly string[]) =>
  spawnSync(program, options, { stdio: 'ignore' }).status === 0;

/** Programs of others that are on this machine; `electron/setup/tools.mjs` installs them where it can. */
export const has = {
  poppler: runs('pdftotext', '-v'),
  libreOffice: runs('sh', '-c', 'command -v soffice'),
} as const;

/** What a program prints, as UTF-8. Throws with what it says where it fails. */
export function outputOf(program: string, ...options: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, options, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program} ${options.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
