import { type UnzipFileInfo, unzip, zip } from 'fflate';
import type { HostError } from '#shared/host.ts';
import { EXTENSION, isDocumentName } from './file-name.ts';

/** The format's limit on a document. */
const LARGEST = 64 * 1024 * 1024;
/** Of all documents together: what claims more was made to fill the memory. */
const LARGEST_SUM = 1024 * 1024 * 1024;
const MOST = 20_000;
/** Below it a zip file's date cannot go. */
const FIRST_DATE = Date.parse('1980-01-02T00:00:00Z');

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly modified?: string;
}

/** A zip of the files as they are, readable or not. */
export function packLibrary(files: readonly ArchivedFile[]): Promise<Uint8Array> {
  const entries = Object.fromEntries(
    files.map(({ name, bytes, modified }) => [
      `documents/${name}`,
      [bytes, { mtime: Math.max(FIRST_DATE, Date.parse(modified ?? '') || FIRST_DATE) }] as [
        Uint8Array,
        { mtime: number },
      ],
    ]),
  );
  return new Promise((resolve, reject) => {
    zip(entries, { level: 6 }, (error, data) => (error ? reject(error) : resolve(data)));
  });
}

/**
 * The documents in a zip, by the last part of their paths, which is all of it that is used. Everything
 * else in it is passed over. `refused` where it is no zip, is damaged, or claims to be far too large.
 */
export function unpackLibrary(
  data: Uint8Array,
): Promise<{ ok: true; files: ArchivedFile[] } | { ok: false; error: HostError }> {
  let sum = 0;
  let count = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo) => {
    if (!isDocumentName(baseOf(name)) || name.startsWith('__MACOSX/') || originalSize > LARGEST) return false;
    sum += originalSize;
    count += 1;
    return sum <= LARGEST_SUM && count <= MOST;
  };
  return new Promise((resolve) => {
    const refuse = (message: string) => resolve({ ok: false, error: { code: 'refused', message } });
    try {
      unzip(data, { filter: wanted }, (error, found) => {
        if (error) return refuse(`This is not a zip file, or it is damaged (${error.message}).`);
        if (sum > LARGEST_SUM || count > MOST) return refuse('This zip holds more than a library may.');
        const files = Object.entries(found).map(([name, bytes]) => ({ name: baseOf(name), bytes }));
        if (files.length === 0) return refuse(`This zip holds no documents (*${EXTENSION}).`);
        resolve({ ok: true, files });
      });
    } catch (error) {
      refuse(`This is not a zip file (${error instanceof Error ? error.message : String(error)}).`);
    }
  });
}

function baseOf(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? '';
}
