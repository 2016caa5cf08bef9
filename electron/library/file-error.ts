import type { HostError } from '#shared/host.ts';

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your quota on this disk is used up.',
  EACCES: 'There is no permission.',
  EPERM: 'The system does not allow it.',
  EROFS: 'The disk is read-only.',
  ENOENT: 'The file or its folder is gone.',
  ENOTDIR: 'A file stands where a folder should be.',
  EISDIR: 'A folder stands where the file should be.',
  ENOTEMPTY: 'A folder stands where the file should be.',
  EEXIST: 'Something else stands where the folder or file should be.',
  EIO: 'The disk reports an error.',
  EFBIG: 'The file is too large for this disk.',
  EMFILE: 'Too many files are open.',
  ENFILE: 'Too many files are open.',
  EBUSY: 'Another program is using the file.',
  ENAMETOOLONG: 'The path is too long for this disk.',
  ELOOP: 'The link leads to itself.',
  EXDEV: 'It lies on another disk.',
};

/** The code of a file-system error (`ENOSPC`), or null for anything else. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** What went wrong with a file, in words that a person can act on, ending with the path. */
export function fileErrorInWords(error: unknown, path: string): string {
  const code = errnoOf(error);
  const reason = (code && WORDS[code]) ?? (error instanceof Error ? error.message : String(error));
  return `${reason} (${path}${code ? `, ${code}` : ''})`;
}

export function writeFailed(what: string, error: unknown, path: string): HostError {
  return { code: 'write-failed', message: `${what} ${fileErrorInWords(error, path)}` };
}
