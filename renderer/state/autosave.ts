import type { HostError } from '#shared/host.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';

export type SaveState =
  | { readonly kind: 'saved' }
  /** There are edits that are not on disk yet. */
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  /** Nothing was written; the work is kept in memory and tried again. */
  | { readonly kind: 'failed'; readonly error: HostError }
  /** Somebody else saved in between; nothing was written, and nothing will be until the user decides. */
  | { readonly kind: 'conflict' };

export type Write = (
  document: ScenarioDocument,
  base: string,
) => Promise<{ ok: true; value: { revision: string } } | { ok: false; error: HostError }>;

/** The pause after the last edit before it is saved, ms. */
export const SAVE_PAUSE = 600;
/** Waits before a failed save is tried again, ms; the last one repeats. */
const RETRIES = [2_000, 5_000, 15_000, 30_000];

/**
 * Saves a document soon after it changes, one save at a time, always the newest content, and never
 * over somebody else's. Has the life of one opened document: `stop` ends it.
 */
export class Autosave {
  readonly #write: Write;
  readonly #onState: (state: SaveState) => void;
  readonly #prepare: (document: ScenarioDocument) => Promise<void>;
  #document: ScenarioDocument;
  #saved: ScenarioDocument;
  #revision: string;
  #state: SaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #failures = 0;
  #stopped = false;

  /** @param prepare does beforehand, without haste, what makes writing quick; a save that cannot wait does without */
  constructor(
    document: ScenarioDocument,
    revision: string,
    write: Write,
    onState: (state: SaveState) => void,
    prepare: (document: ScenarioDocument) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#document = document;
    this.#saved = document;
    this.#revision = revision;
    this.#write = write;
    this.#onState = onState;
    this.#prepare = prepare;
  }

  get revision(): string {
    return this.#revision;
  }

  /** What was read or saved last: what both sides of a conflict have in common. */
  get saved(): ScenarioDocument {
    return this.#saved;
  }

  /** Whether everything is on disk. */
  get clean(): boolean {
    return this.#document === this.#saved && this.#running === null;
  }

  /** The document has changed (or was changed back): it will be saved after a pause. */
  changed(document: ScenarioDocument): void {
    this.#document = document;
    if (this.#state.kind === 'conflict') return;
    if (this.#running !== null) return;
    if (document === this.#saved) {
      this.#later(undefined);
      this.#tell({ kind: 'saved' });
      return;
    }
    // A failure stays on show until a save succeeds; the edit tries again right away.
    if (this.#state.kind !== 'failed') this.#tell({ kind: 'dirty' });
    this.#later(SAVE_PAUSE);
  }

  /** Saves now what is not saved; resolves when nothing is under way any more, whatever came of it. */
  async flush(): Promise<void> {
    if (this.#running !== null) await this.#running;
    if (this.#stopped || this.#state.kind === 'conflict' || this.#document === this.#saved) return;
    this.#later(undefined);
    this.#running ??= this.#save();
    await this.#running;
  }

  /** Goes on from a new base after the user has decided about a conflict. */
  rebase(revision: string, saved: ScenarioDocument): void {
    this.#revision = revision;
    this.#saved = saved;
    this.#failures = 0;
    this.#tell({ kind: this.#document === saved ? 'saved' : 'dirty' });
    this.changed(this.#document);
  }

  stop(): void {
    this.#stopped = true;
    this.#later(undefined);
  }

  async #save(): Promise<void> {
    const document = this.#document;
    if (this.#state.kind !== 'failed') this.#tell({ kind: 'saving' });
    const result = await this.#attempt(document);
    this.#running = null;
    if (this.#stopped) return;
    if (result.ok) {
      this.#failures = 0;
      this.#revision = result.value.revision;
      this.#saved = document;
      const newest = this.#document === document;
      this.#tell({ kind: newest ? 'saved' : 'dirty' });
      if (!newest) this.changed(this.#document);
    } else if (result.error.code === 'conflict') {
      this.#tell({ kind: 'conflict' });
    } else {
      this.#tell({ kind: 'failed', error: result.error });
      this.#later(RETRIES[Math.min(this.#failures, RETRIES.length - 1)]);
      this.#failures += 1;
    }
  }

  async #attempt(document: ScenarioDocument): ReturnType<Write> {
    try {
      return await this.#write(document, this.#revision);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, error: { code: 'internal', message } };
    }
  }

  #later(pause: number | undefined): void {
    clearTimeout(this.#timer);
    if (pause === undefined || this.#stopped) return;
    this.#timer = setTimeout(() => void this.#soon(this.#timer), pause);
  }

  /** Prepares, then saves; an edit meanwhile has begun a pause of its own. */
  async #soon(timer: ReturnType<typeof setTimeout> | undefined): Promise<void> {
    // What could not be prepared fails, or succeeds, when it is written.
    await this.#prepare(this.#document).catch(() => undefined);
    if (this.#timer === timer && !this.#stopped) await this.flush();
  }

  #tell(state: SaveState): void {
    if (this.#stopped) return;
    this.#state = state;
    this.#onState(state);
  }
}
