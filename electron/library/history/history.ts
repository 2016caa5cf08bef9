import { appendFile, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { writeDurably } from '../durable-write.ts';
import { errnoOf } from '../file-error.ts';
import { withFileLock } from '../file-lock.ts';
import { revisionOf } from '../file-name.ts';
import { thinVersions } from './thin-versions.ts';
import { entryLine, inTime, parseEntries, type VersionEntry } from './version-entry.ts';
import { findContents, readVersion, removeContents, storeVersion } from './version-store.ts';

/** What is to be remembered. */
export interface Snapshot {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly kind: VersionEntry['kind'];
  /** When it came about; now unless told. */
  readonly at?: Date;
  readonly name?: string;
  readonly sharedWith?: string;
}

/** After how many versions the old ones are thinned. */
const THIN_EVERY = 25;
/** Snapshots that wait for the disk at most; of more the oldest are dropped, because memory is finite. */
const WAITING = 32;

/**
 * Earlier versions of documents, a folder per document: `versions.jsonl` lists them, `contents/` holds
 * them. Writing happens behind the saves, one at a time per document; its failures are reported once to
 * the console and harm nothing else, for a document is opened and saved without its history.
 */
export class History {
  readonly #folder: DataFolder;
  readonly #now: () => Date;
  readonly #waiting = new Map<string, Snapshot[]>();
  readonly #working = new Map<string, Promise<void>>();
  readonly #sinceThinned = new Map<string, number>();

  constructor(folder: DataFolder, now: () => Date = () => new Date()) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Remembers soon; returns at once. A snapshot like the newest version adds nothing. */
  remember(id: string, ...snapshots: readonly Snapshot[]): void {
    const queue = this.#waiting.get(id) ?? [];
    queue.push(...snapshots.map((snapshot) => ({ at: this.#now(), ...snapshot })));
    while (queue.length > WAITING) queue.shift();
    this.#waiting.set(id, queue);
    if (!this.#working.has(id)) this.#work(id);
  }

  #work(id: string): void {
    const work = this.#drain(id).finally(() => {
      this.#working.delete(id);
      // What came while the last one was being put away.
      if (this.#waiting.get(id)?.length) this.#work(id);
      else this.#waiting.delete(id);
    });
    this.#working.set(id, work);
  }

  /** Until everything that was to be remembered is, or has failed. */
  async settled(id?: string): Promise<void> {
    const pending = () => (id === undefined ? [...this.#working.values()] : [this.#working.get(id)]);
    while (pending().some(Boolean)) await Promise.all(pending());
  }

  /** Remembers now, safe from a crash. Throws the file system's error, or a `LockError`. */
  async keep(id: string, snapshot: Snapshot): Promise<string> {
    await this.settled(id);
    const revision = revisionOf(snapshot.bytes);
    await this.#locked(id, async () => {
      const entries = await this.#entries(id);
      const entry = await this.#store(id, entries, { at: this.#now(), ...snapshot });
      await this.#replace(id, [...entries, entry]);
    });
    return revision;
  }

  /** The versions of a document, oldest first; none if there is no history, or it is damaged. */
  async list(id: string): Promise<readonly VersionEntry[]> {
    await this.settled(id);
    return await this.#entries(id);
  }

  /** The bytes of a version as they were; null if they are gone or damaged. */
  async read(id: string, revision: string): Promise<Buffer | null> {
    return isRevision(revision) ? await readVersion(this.#contents(id), revision) : null;
  }

  /** Names a version, or takes its name away. False if there is no such version. Throws the file system's error. */
  async name(id: string, revision: string, name: string | null): Promise<boolean> {
    await this.settled(id);
    return await this.#locked(id, async () => {
      const entries = await this.#entries(id);
      const newest = entries.findLast((entry) => entry.revision === revision);
      if (!newest) return false;
      const named = entries.map((entry) => {
        if (entry.revision !== revision) return entry;
        const { name: _, ...plain } = entry;
        return entry === newest && name !== null ? { ...plain, name } : plain;
      });
      await this.#replace(id, named);
      return true;
    });
  }

  /** Forgets a document that is gone for good. */
  async forget(id: string): Promise<void> {
    await this.settled(id);
    await rm(this.#home(id), { recursive: true, force: true });
  }

  /** The document that lay in this file last, by what histories say; its newest version first. */
  async ofFile(file: string): Promise<{ id: string; versions: readonly VersionEntry[] } | null> {
    let found: { id: string; versions: readonly VersionEntry[] } | null = null;
    for (const id of await readdir(this.#folder.history).catch(() => [])) {
      const entries = await this.#entries(id);
      const newest = entries.findLast((entry) => entry.file !== '');
      if (newest?.file !== file) continue;
      if (!found || newest.at > (found.versions[0]?.at ?? '')) found = { id, versions: entries.toReversed() };
    }
    return found;
  }

  async #drain(id: string): Promise<void> {
    try {
      await this.#locked(id, async () => {
        const queue = this.#waiting.get(id) ?? [];
        let entries = await this.#entries(id);
        for (let snapshot = queue.shift(); snapshot; snapshot = queue.shift()) {
          if (isKnown(entries, snapshot)) continue;
          const entry = await this.#store(id, entries, snapshot);
          await this.#append(id, entry);
          entries = [...entries, entry];
        }
        const since = (this.#sinceThinned.get(id) ?? THIN_EVERY) + 1;
        this.#sinceThinned.set(id, since % (THIN_EVERY + 1));
        if (since > THIN_EVERY) await this.#thin(id, entries);
      });
    } catch (error) {
      this.#waiting.delete(id);
      console.warn(`The history of ${id} could not be written:`, error);
    }
  }

  async #store(id: string, entries: readonly VersionEntry[], snapshot: Snapshot): Promise<VersionEntry> {
    const { bytes, file, kind, at, name, sharedWith } = snapshot;
    const newest = entries.at(-1);
    const revision = revisionOf(bytes);
    const base = newest ? (newest.base ?? newest.revision) : null;
    const stored = await storeVersion(this.#contents(id), bytes, revision, base === revision ? null : base);
    return {
      at: (at ?? this.#now()).toISOString(),
      revision,
      base: stored.base,
      kind,
      size: bytes.length,
      file,
      ...(name === undefined ? {} : { name }),
      ...(sharedWith === undefined ? {} : { sharedWith }),
    };
  }

  async #thin(id: string, entries: readonly VersionEntry[]): Promise<void> {
    const kept = thinVersions(entries, this.#now().getTime());
    if (kept.length === entries.length) return;
    await this.#replace(id, kept);
    const needed = contentsOf(kept);
    await removeContents(
      this.#contents(id),
      [...contentsOf(entries)].filter((content) => !needed.has(content)),
    );
  }

  /**
   * The list, oldest first. What lines that are lost or damaged stood for is found again among the contents,
   * without its name.
   */
  async #entries(id: string): Promise<VersionEntry[]> {
    let text: string | null = null;
    try {
      text = await readFile(this.#list(id), 'utf8');
    } catch (error) {
      // No folder at all is the usual case of a document without a history.
      if (errnoOf(error) !== 'ENOENT') console.warn(`The list of versions of ${id} cannot be read:`, error);
    }
    const entries = parseEntries(text ?? '');
    const found = await findContents(this.#contents(id), contentsOf(entries)).catch(() => []);
    if (found.length === 0) return entries;
    const file = entries.findLast((entry) => entry.file !== '')?.file ?? '';
    const again = found.map((one) => ({ ...one, at: one.at.toISOString(), kind: 'saved' as const, file }));
    return inTime([...again, ...entries]);
  }

  async #append(id: string, entry: VersionEntry): Promise<void> {
    const path = this.#list(id);
    // A line that was cut off by a crash must not swallow the next one.
    await appendFile(path, ((await endsWithinLine(path)) ? '\n' : '') + entryLine(entry), { mode: 0o600 });
  }

  async #replace(id: string, entries: readonly VersionEntry[]): Promise<void> {
    await writeDurably(this.#list(id), Buffer.from(entries.map(entryLine).join('')));
  }

  async #locked<T>(id: string, work: () => Promise<T>): Promise<T> {
    return await withFileLock(this.#folder.locks, `history ${id}`, async () => {
      await mkdir(this.#contents(id), { recursive: true, mode: 0o700 });
      return await work();
    });
  }

  #home(id: string): string {
    return join(this.#folder.history, id);
  }

  #contents(id: string): string {
    return join(this.#home(id), 'contents');
  }

  #list(id: string): string {
    return join(this.#home(id), 'versions.jsonl');
  }
}

/** What the folder must hold for these. */
function contentsOf(entries: readonly VersionEntry[]): Set<string> {
  return new Set(entries.flatMap(({ revision, base }) => (base === null ? [revision] : [revision, base])));
}

/** What was found in the file was mostly put there by a save, of this process or of another one. */
function isKnown(entries: readonly VersionEntry[], { bytes, kind }: Snapshot): boolean {
  const revision = revisionOf(bytes);
  return (kind === 'found' ? entries.slice(-50) : entries.slice(-1)).some(
    (entry) => entry.revision === revision,
  );
}

function isRevision(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

async function endsWithinLine(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size === 0) return false;
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
      return buffer[0] !== 0x0a;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
