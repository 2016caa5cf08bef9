import type { HostEvent } from '#shared/host.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { watchFolder } from './watch-folder.ts';

type Listener = (event: HostEvent) => void;

/**
 * Tells listeners what changed in the documents folder, whoever changed it. Everything is found by
 * comparing what lies there with what was announced last, so nothing depends on a notification from
 * the system being complete; saves of this process only add who made them.
 */
export class Announcer {
  readonly #catalogue: Catalogue;
  readonly #folder: string;
  readonly #listeners = new Set<Listener>();
  #announced = new Map<string, { id: string; revision: string | null; card: string }>();
  /** The last save of each file by this process, announced or under way. */
  readonly #authors = new Map<string, { revision: string; client: string }>();
  readonly #savedAt = new Map<string, number>();
  #clock = 0;
  #stopWatching: (() => void) | null = null;
  #baseline = false;
  #looking: Promise<void> = Promise.resolve();
  #lookQueued = false;

  constructor(catalogue: Catalogue, folder: string) {
    this.#catalogue = catalogue;
    this.#folder = folder;
  }

  /** Watching starts with the first listener and ends with the last. */
  subscribe(listener: Listener): () => void {
    // A wrapper of its own, so that one function may be subscribed twice.
    const entry: Listener = (event) => listener(event);
    this.#listeners.add(entry);
    if (this.#stopWatching === null) {
      this.#baseline = true;
      this.look();
      this.#stopWatching = watchFolder(this.#folder, () => this.look());
    }
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) this.#stop();
    };
  }

  close(): void {
    this.#listeners.clear();
    this.#stop();
  }

  /** To be called before the bytes of a save can be seen by others. */
  saving(file: string, revision: string, client: string): void {
    this.#authors.set(file, { revision, client });
  }

  /** To be called when a save is complete. */
  saved(file: string, id: string, revision: string, client: string): void {
    this.#clock += 1;
    this.#savedAt.set(file, this.#clock);
    const before = this.#announced.get(file);
    if (before?.revision !== revision) {
      this.#announced.set(file, { id, revision, card: before?.card ?? '' });
      this.#emit({ type: 'document-changed', id, revision, client });
    }
    this.look();
  }

  /** Compares soon; a call during a comparison leads to another one after it, so the last change is never missed. */
  look(): void {
    if (this.#lookQueued || this.#listeners.size === 0) return;
    this.#lookQueued = true;
    this.#looking = this.#looking.then(async () => {
      this.#lookQueued = false;
      if (this.#listeners.size === 0) return;
      const begun = this.#clock;
      try {
        this.#compare(await this.#catalogue.entries(), begun);
      } catch {
        // The folder cannot be listed just now; whoever lists it is told so. The watch goes on.
      }
    });
  }

  #compare(entries: readonly Entry[], begun: number): void {
    const quiet = this.#baseline;
    this.#baseline = false;
    const next = new Map<string, { id: string; revision: string | null; card: string }>();
    let changed = false;
    for (const { id, record, card } of entries) {
      const { file, revision } = record;
      const before = this.#announced.get(file);
      if ((this.#savedAt.get(file) ?? 0) > begun && before) {
        // Saved since this look began, so what it saw may be older than what was announced.
        next.set(file, before);
        continue;
      }
      const now = { id, revision, card: JSON.stringify(card) };
      next.set(file, now);
      if (before?.card !== now.card) changed = true;
      if (before && revision !== null && before.revision !== revision && !quiet) {
        const author = this.#authors.get(file);
        const client = author?.revision === revision ? author.client : null;
        this.#emit({ type: 'document-changed', id: before.id, revision, client });
      }
    }
    for (const file of this.#announced.keys()) if (!next.has(file)) changed = true;
    this.#announced = next;
    if (changed && !quiet) this.#emit({ type: 'library-changed' });
  }

  #emit(event: HostEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        console.error('A listener to the library failed:', error);
      }
    }
  }

  #stop(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
    this.#announced.clear();
  }
}
