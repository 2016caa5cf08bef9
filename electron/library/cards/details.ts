import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { cardDetails } from '#shared/cards/card-details.ts';
import type { DocumentDetails, HostResult } from '#shared/host.ts';
import { readScenario } from '#shared/model/index.ts';
import type { Entry } from '../catalogue.ts';
import { readDocumentFile } from '../document-file.ts';
import { revisionOf } from '../file-name.ts';
import type { Library } from '../library.ts';
import { success } from '../result.ts';
import { RememberedDetails } from './card-file.ts';
import { RememberedFile } from './remembered-file.ts';

/** What cards show that has to be computed, by revision of the documents, in memory and in a file. */
export class Details {
  readonly #library: Library;
  readonly #file: RememberedFile<RememberedDetails>;
  #known: Promise<Map<string, RememberedDetails>> | null = null;

  constructor(library: Library) {
    this.#library = library;
    this.#file = new RememberedFile(
      join(library.folder.cache, 'details.json'),
      RememberedDetails,
      library.version,
    );
    library.beforeClosing(() => this.#file.flush());
  }

  /** Of those documents that are there and can be read. */
  async describe(ids: readonly string[]): Promise<HostResult<DocumentDetails[]>> {
    const wanted = new Set(ids);
    const entries = await this.#library.entries();
    const described: DocumentDetails[] = [];
    for (const entry of entries) {
      if (!wanted.has(entry.id)) continue;
      const details = await this.#of(entry);
      if (details) described.push({ id: entry.id, ...details });
    }
    return success(described);
  }

  async #of({ record, card }: Entry): Promise<RememberedDetails | null> {
    if (card.broken !== null || record.revision === null) return null;
    this.#known ??= this.#file
      .read()
      .then((items) => new Map(items.map((details) => [details.revision, details])));
    const known = await this.#known;
    const remembered = known.get(record.revision);
    if (remembered) return remembered;
    const content = await readDocumentFile(this.#library.folder.documents, record.file);
    const read = content.ok && readScenario(content.bytes);
    if (!content.ok || !read || !read.ok) return null;
    const details = {
      revision: revisionOf(content.bytes),
      ...cardDetails(read.scenario),
    } as RememberedDetails;
    known.set(details.revision, details);
    this.#file.changed(() => this.#present(known));
    // There may be a thousand to come: whoever saves meanwhile is let in.
    await turn();
    return details;
  }

  /** Of what is there now; the rest is forgotten. */
  #present(known: Map<string, RememberedDetails>): RememberedDetails[] {
    const present = this.#library.revisions();
    for (const revision of known.keys()) if (!present.has(revision)) known.delete(revision);
    return [...known.values()];
  }
}
