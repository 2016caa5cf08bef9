/**
 * The contents of versions: a file each, named for the SHA-256 of what it holds, so that the same content
 * is stored once and damage is noticed. Most are stored as what differs from another content (its
 * `base`), which itself stands alone: no chain is longer than one step.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { writeDurably } from '../durable-write.ts';
import { revisionOf } from '../file-name.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** The format's limit on documents: what claims to be larger is damaged. */
const SIZE_LIMIT = 64 * 1024 * 1024;
const MAGIC = 'scenario-desk version 1';
/**
 * A difference larger than this part of its base is not stored; the whole is, and the next ones differ little
 * again. With differences that grow by 0.1 % per save a whole every 40 saves takes the least room.
 */
const WORTH_A_DIFFERENCE = 0.06;

export interface Stored {
  readonly base: string | null;
}

function pathOf(folder: string, revision: string): string {
  return join(folder, `${revision}.zst`);
}

/** Stores `bytes` unless they are there; against `base` if that can be read and saves much. Throws the file system's error. */
export async function storeVersion(
  folder: string,
  bytes: Uint8Array,
  revision: string,
  base: string | null,
): Promise<Stored> {
  const known = await headerOf(folder, revision);
  if (known && (await readVersion(folder, revision))) return { base: known.base };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const dictionary = base === null ? null : await readVersion(folder, base);
  if (dictionary) {
    const difference = await compress(bytes, {
      dictionary,
      params: windowFor(dictionary.length + bytes.length),
    });
    const { size } = await stat(pathOf(folder, base ?? ''));
    if (difference.length < size * WORTH_A_DIFFERENCE) {
      await write(pathOf(folder, revision), base, difference, false);
      return { base };
    }
  }
  // Others will rest on this one, so it is worth waiting for the disk.
  await write(pathOf(folder, revision), null, await compress(bytes), true);
  return { base: null };
}

/** The bytes of a version; null if they are gone or damaged. */
export async function readVersion(folder: string, revision: string): Promise<Buffer | null> {
  try {
    const raw = await readFile(pathOf(folder, revision));
    const header = parseHeader(raw);
    if (!header) return null;
    let dictionary: Buffer | null = null;
    if (header.base !== null) {
      const base = await readFile(pathOf(folder, header.base));
      const baseHeader = parseHeader(base);
      if (baseHeader?.base !== null) return null;
      dictionary = await decompress(base.subarray(baseHeader.length), { maxOutputLength: SIZE_LIMIT });
    }
    const bytes = await decompress(raw.subarray(header.length), {
      ...(dictionary ? { dictionary } : {}),
      maxOutputLength: SIZE_LIMIT,
    });
    return revisionOf(bytes) === revision ? bytes : null;
  } catch {
    return null;
  }
}

/** Removes contents, as far as that is possible. */
export async function removeContents(folder: string, revisions: Iterable<string>): Promise<void> {
  for (const revision of revisions) await rm(pathOf(folder, revision), { force: true });
}

export interface Found extends Stored {
  readonly revision: string;
  readonly size: number;
  /** When it was written. */
  readonly at: Date;
}

/** The contents in the folder that can be read and are not among the `known` ones: some list of them was lost. */
export async function findContents(folder: string, known: ReadonlySet<string>): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const revision = /^([0-9a-f]{64})\.zst$/.exec(name)?.[1];
    if (revision === undefined || known.has(revision)) continue;
    const bytes = await readVersion(folder, revision);
    const header = await headerOf(folder, revision);
    if (bytes === null || header === null) continue;
    const { mtime } = await stat(pathOf(folder, revision));
    found.push({ revision, base: header.base, size: bytes.length, at: mtime });
  }
  return found;
}

interface Header {
  readonly base: string | null;
  /** Of the header itself, in bytes. */
  readonly length: number;
}

function parseHeader(raw: Buffer): Header | null {
  const end = raw.subarray(0, 400).indexOf(0x0a);
  if (end < 0) return null;
  const [magic, base] = raw.toString('latin1', 0, end).split(' against ');
  if (magic !== MAGIC || base === undefined) return null;
  return { base: base === 'nothing' ? null : base, length: end + 1 };
}

async function headerOf(folder: string, revision: string): Promise<Header | null> {
  try {
    return parseHeader(await readFile(pathOf(folder, revision)));
  } catch {
    return null;
  }
}

async function write(
  path: string,
  base: string | null,
  payload: Uint8Array,
  durably: boolean,
): Promise<void> {
  const bytes = Buffer.concat([Buffer.from(`${MAGIC} against ${base ?? 'nothing'}\n`, 'latin1'), payload]);
  if (durably) return await writeDurably(path, bytes);
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(part, bytes, { mode: 0o600 });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** A window that spans what a difference refers to; the decoder's own limit is 128 MiB. */
function windowFor(span: number): Record<number, number> {
  const bits = Math.ceil(Math.log2(Math.max(span, 1 << 17)));
  return { [constants.ZSTD_c_windowLog]: Math.min(bits, 27) };
}
