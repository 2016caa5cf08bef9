import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentCard } from '#shared/host.ts';
import { RememberedRecord } from './cards/card-file.ts';
import { RememberedFile } from './cards/remembered-file.ts';
import { type FileRecord, recordOf, stampOf } from './document-file.ts';
import { errnoOf } from './file-error.ts';
import { EXTENSION, idFromFile, isDocumentName } from './file-name.ts';

/** How many files are looked at together; more only costs memory. */
const WIDTH = 16;

/** A document as the library shows it: a file, and the id under which it is addressed. */
export interface Entry {
  readonly id: string;
  readonly record: FileRecord;
  readonly card: DocumentCard;
}

/**
 * What lies in the documents folder, read anew only where a file's metadata have changed. It never
 * fails because of what a file holds; a folder that is gone is an empty one.
 */
export class Catalogue {
  readonly #folder: string;
  readonly #remembered: RememberedFile<FileRecord>;
  #records = new Map<string, FileRecord>();
  #recalled = false;
  /** Where a document was last seen, so that one whose file broke meanwhile is still found. */
  readonly #lastSeen = new Map<string, string>();
  #running: Promise<readonly Entry[]> = Promise.resolve([]);
  #queued: Promise<readonly Entry[]> | null = null;

  /** @param cache where it is remembered what was read, so that a thousand documents need not be at every start */
  constructor(folder: string, cache: string, version: string) {
    this.#folder = folder;
    this.#remembered = new RememberedFile(join(cache, 'cards.json'), RememberedRecord, version);
  }

  /** Writes what is to be remembered. Never throws. */
  async close(): Promise<void> {
    await this.#remembered.flush();
  }

  /** Of all documents as they were seen last. */
  revisions(): ReadonlySet<string> {
    return new Set([...this.#records.values()].flatMap(({ revision }) => revision ?? []));
  }

  /**
   * All documents, by name of file. What was on disk when this was called is in the answer: a pass
   * under way may have begun too early, so callers share the one that starts after it.
   */
  entries(): Promise<readonly Entry[]> {
    this.#queued ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#running = this.#queued ?? this.#running;
        this.#queued = null;
        return this.#refresh();
      });
    return this.#queued;
  }

  /** The document of that id: where it was last seen if it is still there, else by looking everywhere. */
  async find(id: string): Promise<Entry | null> {
    const file = this.#lastSeen.get(id);
    if (file !== undefined) {
      const record = await this.#look(file);
      if (record) this.#records.set(file, record);
      if (record?.ownId === id) return { id, record, card: record.card };
    }
    const entries = await this.entries();
    return (
      entries.find((entry) => entry.id === id) ??
      // A copy that took over the shared id because the other file was removed is still that copy.
      entries.find(({ record }) => idFromFile(record.file) === id) ??
      entries.find(({ record }) => record.file === file) ??
      null
    );
  }

  /** What a writer knows about a file, which spares reading it back. */
  note(record: FileRecord): void {
    this.#records.set(record.file, record);
    this.#remember();
  }

  #remember(): void {
    // What cannot be read is looked at again: the cause may be gone, though the file is the same.
    this.#remembered.changed(() => [...this.#records.values()].filter(({ card }) => card.broken === null));
  }

  async #refresh(): Promise<readonly Entry[]> {
    const names = await documentNames(this.#folder);
    await this.#recall();
    const records = new Map<string, FileRecord>();
    for (let index = 0; index < names.length; index += WIDTH) {
      const found = await Promise.all(names.slice(index, index + WIDTH).map((name) => this.#look(name)));
      for (const record of found) if (record) records.set(record.file, record);
    }
    if (!sameRecords(this.#records, records)) this.#remember();
    this.#records = records;
    const entries = withUniqueIds([...records.values()], this.#lastSeen);
    for (const { id, record } of entries) this.#lastSeen.set(id, record.file);
    return entries;
  }

  /** What an earlier start has read; whatever has another stamp by now is read again. */
  async #recall(): Promise<void> {
    if (this.#recalled) return;
    this.#recalled = true;
    for (const record of await this.#remembered.read())
      if (!this.#records.has(record.file)) this.#records.set(record.file, record);
  }

  async #look(name: string): Promise<FileRecord | null> {
    const known = this.#records.get(name);
    if (known) {
      const stats = await stat(join(this.#folder, name), { bigint: true }).catch(() => null);
      if (stats && stampOf(stats) === known.stamp) return known;
    }
    return await recordOf(this.#folder, name);
  }
}

function sameRecords(a: ReadonlyMap<string, FileRecord>, b: ReadonlyMap<string, FileRecord>): boolean {
  return a.size === b.size && [...b].every(([file, record]) => a.get(file) === record);
}

/** Names of documents in a folder, sorted; none if there is no such folder. */
export async function documentNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isDocumentName).sort();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * Two files with one id (somebody copied a file by hand, or a synchronised folder has two versions of it) are
 * two documents: the one whose name was made for the id keeps it, else the one that had it so far, else the one of
 * the shortest name, since copies get longer ones; the others go under ids made from their names.
 */
function withUniqueIds(
  records: readonly FileRecord[],
  lastSeen: ReadonlyMap<string, string>,
): readonly Entry[] {
  const rank = (record: FileRecord) =>
    namedFor(record) ? -2 : lastSeen.get(record.ownId ?? '') === record.file ? -1 : record.file.length;
  const owners = new Map<string, FileRecord>();
  for (const record of records) {
    if (record.ownId === null) continue;
    const owner = owners.get(record.ownId);
    if (!owner || rank(record) < rank(owner)) owners.set(record.ownId, record);
  }
  return records.map((record) => {
    const id = record.ownId !== null && owners.get(record.ownId) === record ? record.ownId : null;
    const shown = id ?? idFromFile(record.file);
    return { id: shown, record, card: { ...record.card, id: shown } };
  });
}

function namedFor({ file, ownId }: FileRecord): boolean {
  return ownId !== null && file.endsWith(`-${ownId.slice(0, 8)}${EXTENSION}`);
}
