import { join } from 'node:path';
import type {
  DocumentCard,
  HostEvent,
  HostResult,
  Output,
  Repair,
  TemplateCard,
  TrashCard,
} from '#shared/host.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { Announcer } from './announcer.ts';
import { Arrivals } from './arrivals.ts';
import { backUp } from './backup.ts';
import { Catalogue, type Entry } from './catalogue.ts';
import { createDataFolder, type DataFolder } from './data-folder.ts';
import { readDocumentFile, recordOfBytes, refusal } from './document-file.ts';
import { writeDurably } from './durable-write.ts';
import { fileErrorInWords, writeFailed } from './file-error.ts';
import { revisionOf } from './file-name.ts';
import { History } from './history/history.ts';
import type { VersionEntry } from './history/version-entry.ts';
import { removeLeftovers } from './leftovers.ts';
import { failure, success } from './result.ts';
import { emptyOldTrash } from './retention.ts';
import { missingDocument, prepare, replaceDocument } from './save-document.ts';
import { listTemplateFolder } from './templates.ts';
import { TrashBin } from './trash-bin.ts';
import { UnderLock } from './under-lock.ts';

export interface LibraryOptions {
  readonly folder: DataFolder;
  /** The folder of built-in scenarios, null for none. */
  readonly templates: string | null;
  /** For the history alone. */
  readonly now?: () => Date;
  /** Of the program: what another one has computed is not taken over. */
  readonly version?: string;
}

export interface Opened {
  readonly id: string;
  readonly revision: string;
  readonly scenario: Scenario;
  readonly repairs: Repair[];
}

/**
 * The documents on disk. Everything that can go wrong comes back as an error in words; nothing that is
 * on disk is lost by any operation: replaced bytes were known to the caller (`base`), originals of
 * repaired documents are kept, what is deleted goes to the trash. Any number of these, in any number
 * of processes, may work on one folder.
 */
export class Library {
  readonly folder: DataFolder;
  readonly version: string;
  readonly history: History;
  readonly #templates: string | null;
  readonly #catalogue: Catalogue;
  readonly #announcer: Announcer;
  readonly #lock: UnderLock;
  readonly #arrivals: Arrivals;
  readonly #trash: TrashBin;
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor({ folder, templates, now, version = '' }: LibraryOptions) {
    this.folder = folder;
    this.version = version;
    this.history = new History(folder, now);
    this.#templates = templates;
    this.#catalogue = new Catalogue(folder.documents, folder.cache, version);
    this.#announcer = new Announcer(this.#catalogue, folder.documents);
    this.#lock = new UnderLock(folder);
    const { history } = this;
    const parts = {
      folder,
      catalogue: this.#catalogue,
      announcer: this.#announcer,
      history,
      lock: this.#lock,
    };
    this.#arrivals = new Arrivals(parts, templates);
    this.#trash = new TrashBin(parts);
  }

  /** Opens the library whatever is in its folder; if that cannot be made, saving will say why. */
  static async open(options: LibraryOptions): Promise<Library> {
    const library = new Library(options);
    try {
      await createDataFolder(options.folder);
      await removeLeftovers(options.folder);
      const now = options.now?.() ?? new Date();
      await emptyOldTrash(options.folder, library.history, () => library.entries(), now);
    } catch (error) {
      console.warn(
        writeFailed('The library’s folder cannot be prepared.', error, options.folder.home).message,
      );
    }
    return library;
  }

  /** Stops watching and waits for what is being written. */
  async close(): Promise<void> {
    this.#announcer.close();
    await this.#lock.settled();
    await this.history.settled();
    await Promise.all([this.#catalogue.close(), ...this.#closing.map((work) => work())]);
  }

  /** What is to be done before the library counts as closed. */
  beforeClosing(work: () => Promise<void>): void {
    this.#closing.push(work);
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    return this.#announcer.subscribe(listener);
  }

  async list(): Promise<HostResult<DocumentCard[]>> {
    try {
      return success((await this.#catalogue.entries()).map(({ card }) => card));
    } catch (error) {
      const reason = fileErrorInWords(error, this.folder.documents);
      return failure({ code: 'unavailable', message: `The documents cannot be listed. ${reason}` });
    }
  }

  /** What lies in the folder. Throws the file system's error. */
  entries(): Promise<readonly Entry[]> {
    return this.#catalogue.entries();
  }

  /** Of the documents as they were seen last. */
  revisions(): ReadonlySet<string> {
    return this.#catalogue.revisions();
  }

  async templates(): Promise<HostResult<TemplateCard[]>> {
    return success([...(await listTemplateFolder(this.#templates))]);
  }

  async open(id: string): Promise<HostResult<Opened>> {
    const entry = await this.#catalogue.find(id);
    if (!entry) return failure(await missingDocument(this.folder, id));
    const content = await readDocumentFile(this.folder.documents, entry.record.file);
    if (!content.ok) return failure(content.error);
    const read = readScenario(content.bytes);
    const record = recordOfBytes(entry.record.file, content.bytes, content.modified, content.stamp, read);
    if (!read.ok) return failure(refusal(read));
    // A second file with the same id is edited, and saved, under the id that the list gives it.
    const scenario = read.scenario.id === id ? read.scenario : { ...read.scenario, id };
    return success({ id, revision: record.revision ?? '', scenario, repairs: [...read.repairs] });
  }

  /** `conflict` unless the file still has the revision `base`; then nothing was written. */
  async save(
    id: string,
    base: string,
    scenario: Scenario,
    client: string,
    kind: VersionEntry['kind'] = 'saved',
  ): Promise<HostResult<{ revision: string }>> {
    if (scenario.id !== id)
      return failure({ code: 'invalid', message: 'The scenario carries the id of another document.' });
    const prepared = prepare(scenario);
    if (!prepared.ok) return prepared;
    const entry = await this.#catalogue.find(id);
    if (!entry) return failure(await missingDocument(this.folder, id));
    const { file } = entry.record;
    return await this.#lock.run(file, async () => {
      const saved = await replaceDocument(this.folder, entry, base, prepared.value, {
        saving: (revision) => this.#announcer.saving(file, revision, client),
        written: (record, before) => {
          this.#catalogue.note(record);
          // Behind the save, which must not wait for it. What was in the file is mostly remembered already.
          this.history.remember(
            id,
            { bytes: before.bytes, file, kind: 'found', at: new Date(before.modified) },
            { bytes: prepared.value.bytes, file, kind },
          );
        },
      });
      if (saved.ok) this.#announcer.saved(file, id, saved.value.revision, client);
      return saved;
    });
  }

  async createFromTemplate(template: string): Promise<HostResult<{ id: string }>> {
    return await this.#arrivals.fromTemplate(template);
  }

  /** A copy under a new id, whatever id it carries. */
  async createFromScenario(scenario: Scenario, title?: string): Promise<HostResult<{ id: string }>> {
    return await this.#arrivals.create(scenario, title ?? scenario.title);
  }

  async duplicate(id: string): Promise<HostResult<{ id: string }>> {
    const opened = await this.open(id);
    return opened.ok ? await this.#arrivals.copyOf(opened.value.scenario) : opened;
  }

  /** Adds a file's text; under its own id if that is free. If reading changed anything, the text is kept as it was. */
  async import(name: string, text: string): Promise<HostResult<Output<'importDocument'>>> {
    return await this.#arrivals.import(name, text);
  }

  async trash(id: string): Promise<HostResult<Record<string, never>>> {
    return await this.#trash.take(id);
  }

  async listTrash(): Promise<HostResult<TrashCard[]>> {
    return await this.#trash.list();
  }

  async restore(entry: string): Promise<HostResult<{ id: string }>> {
    return await this.#trash.restore(entry);
  }

  /** The file's text as it is, broken or not (bytes that are not UTF-8 become U+FFFD). */
  async raw(id: string): Promise<HostResult<{ file: string; text: string }>> {
    const entry = await this.#catalogue.find(id);
    if (!entry) return failure(await missingDocument(this.folder, id));
    const { file } = entry.record;
    const content = await readDocumentFile(this.folder.documents, file);
    if (!content.ok) return failure(content.error);
    return success({ file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.bytes) });
  }

  /** Where a document's file is, broken or not. */
  async locate(id: string): Promise<HostResult<{ path: string }>> {
    const entry = await this.#catalogue.find(id);
    if (!entry) return failure(await missingDocument(this.folder, id));
    return success({ path: join(this.folder.documents, entry.record.file) });
  }

  /** The bytes of a document as they are. */
  async content(id: string): Promise<HostResult<{ bytes: Uint8Array; file: string; revision: string }>> {
    const entry = await this.#catalogue.find(id);
    if (!entry) return failure(await missingDocument(this.folder, id));
    const { file } = entry.record;
    const content = await readDocumentFile(this.folder.documents, file);
    if (!content.ok) return failure(content.error);
    return success({ bytes: content.bytes, file, revision: revisionOf(content.bytes) });
  }

  /** The file of a document that cannot be read, with its bytes; `invalid` if it can be. */
  async brokenFile(id: string): Promise<HostResult<{ file: string; bytes: Uint8Array }>> {
    const content = await this.content(id);
    if (!content.ok) return content;
    if (readScenario(content.value.bytes).ok)
      return failure({ code: 'invalid', message: 'This document can be read.' });
    return content;
  }

  /** Puts good bytes where the broken ones are, which go to the backups first. `conflict` if the file has changed. */
  async replaceBroken(
    file: string,
    broken: Uint8Array,
    good: Uint8Array,
  ): Promise<HostResult<Record<string, never>>> {
    return await this.#lock.run(file, async () => {
      const path = join(this.folder.documents, file);
      const present = await readDocumentFile(this.folder.documents, file);
      if (!present.ok || revisionOf(present.bytes) !== revisionOf(broken))
        return failure({ code: 'conflict', message: 'The file has changed meanwhile. Nothing was written.' });
      try {
        await backUp(this.folder.backups, file, broken);
        await writeDurably(path, good);
      } catch (error) {
        return failure(writeFailed('It could not be brought back.', error, path));
      }
      this.#announcer.look();
      return success({});
    });
  }
}
