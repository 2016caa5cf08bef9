import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentCard, HostError } from '#shared/host.ts';
import { branchOf, type ReadResult, readScenario } from '#shared/model/index.ts';
import { errnoOf, fileErrorInWords } from './file-error.ts';
import { idFromFile, revisionOf, titleFromFile } from './file-name.ts';

/** The format's limit (64 MiB); a larger file is not even read. */
const SIZE_LIMIT = 64 * 1024 * 1024;
const SUMMARY_LENGTH = 500;

/** What is remembered of a file between looks at it; never the document itself, for there may be thousands. */
export interface FileRecord {
  readonly file: string;
  /** Changes whenever the file's metadata do. */
  readonly stamp: string;
  /** Of the bytes; null if they could not be read. */
  readonly revision: string | null;
  /** The id that stands in the file; null if it cannot be read. */
  readonly ownId: string | null;
  readonly card: DocumentCard;
  /** Reading changed something (repair, migration): the bytes are worth a copy before they are replaced. */
  readonly altered: boolean;
}

export type FileContent =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly modified: string; readonly stamp: string }
  | { readonly ok: false; readonly error: HostError; readonly gone: boolean; readonly stamp: string };

/** Reads the bytes of `folder`/`file`. Anything but a regular file of bearable size is an error in words. */
export async function readDocumentFile(folder: string, file: string): Promise<FileContent> {
  const path = join(folder, file);
  let stamp = 'none';
  try {
    const stats = await stat(path, { bigint: true });
    stamp = stampOf(stats);
    // Also keeps us from opening a named pipe, which would wait for ever.
    if (!stats.isFile()) return failed('Not a file: something else has this name.', stamp);
    if (stats.size > SIZE_LIMIT)
      return failed(`Larger than 64 MiB (${(Number(stats.size) / 1024 / 1024).toFixed(0)} MiB).`, stamp, {
        code: 'too-large',
        path: '$',
      });
    const bytes = await readFile(path);
    return { ok: true, bytes, modified: new Date(Number(stats.mtimeMs)).toISOString(), stamp };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') {
      const link = await lstat(path).catch(() => null);
      if (link === null)
        return {
          ok: false,
          gone: true,
          stamp,
          error: { code: 'not-found', message: `The file is gone (${path}).` },
        };
      return failed(`The link leads nowhere (${path}).`, 'dangling');
    }
    return failed(`The file cannot be read. ${fileErrorInWords(error, path)}`, stamp);
  }
}

function failed(message: string, stamp: string, issue?: { code: string; path: string }): FileContent {
  const error: HostError = {
    code: 'refused',
    message,
    ...(issue ? { issues: [{ ...issue, message }] } : {}),
  };
  return { ok: false, gone: false, stamp, error };
}

/** Reads a file for the list. Null if there is nothing of that name any more. */
export async function recordOf(folder: string, file: string): Promise<FileRecord | null> {
  const content = await readDocumentFile(folder, file);
  if (!content.ok) {
    if (content.gone) return null;
    return {
      file,
      stamp: content.stamp,
      revision: null,
      ownId: null,
      altered: false,
      card: brokenCard(file, content.error, new Date(0).toISOString(), 0, null),
    };
  }
  return recordOfBytes(file, content.bytes, content.modified, content.stamp, readScenario(content.bytes));
}

export function recordOfBytes(
  file: string,
  bytes: Uint8Array,
  modified: string,
  stamp: string,
  read: ReadResult,
): FileRecord {
  const common = { file, stamp, revision: revisionOf(bytes) };
  if (!read.ok)
    return {
      ...common,
      ownId: null,
      altered: false,
      card: brokenCard(file, refusal(read), modified, bytes.length, common.revision),
    };
  const { scenario } = read;
  return {
    ...common,
    ownId: scenario.id,
    altered: read.repairs.length > 0 || read.migratedFrom !== null,
    card: {
      id: scenario.id,
      file,
      title: scenario.title,
      summary: (scenario.summary ?? '').slice(0, SUMMARY_LENGTH),
      modified,
      bytes: bytes.length,
      nodes: scenario.nodes.length,
      plans: scenario.plans?.length ?? 0,
      start: scenario.start,
      revision: common.revision,
      branchOf: branchOf(scenario),
      broken: null,
    },
  };
}

/** Why a text is no readable document, as the contract's error. */
export function refusal(read: ReadResult & { ok: false }): HostError {
  const [first] = read.issues;
  const more = read.issues.length - 1;
  const message = `${first?.message ?? read.code}${more > 0 ? ` (and ${more} more)` : ''}`;
  return {
    code: 'refused',
    message,
    issues: read.issues.map(({ code, message, path, line, column }) => ({
      code,
      message: line === undefined ? message : `${message} (line ${line}, column ${column ?? 1})`,
      path,
    })),
  };
}

function brokenCard(
  file: string,
  broken: HostError,
  modified: string,
  bytes: number,
  revision: string | null,
): DocumentCard {
  return {
    id: idFromFile(file),
    file,
    title: titleFromFile(file),
    summary: '',
    modified,
    bytes,
    nodes: 0,
    plans: 0,
    start: null,
    revision,
    branchOf: null,
    broken,
  };
}

/** Time, size and inode: an atomic replacement changes the inode even within one tick of the clock. */
export function stampOf(stats: { mtimeNs: bigint; ctimeNs: bigint; size: bigint; ino: bigint }): string {
  return `${stats.mtimeNs}-${stats.ctimeNs}-${stats.size}-${stats.ino}`;
}
