import type { DocumentHit, HostResult, LibraryImport } from '#shared/host.ts';
import { type ArchivedFile, packLibrary, unpackLibrary } from './archive.ts';
import { readDocumentFile } from './document-file.ts';
import { revisionOf } from './file-name.ts';
import type { Library } from './library.ts';
import { failure, success } from './result.ts';
import { SearchIndex } from './search/search-index.ts';

/** What concerns all documents at once: searching them, and all of them as one file and back. */
export class WholeLibrary {
  readonly #library: Library;
  readonly #index = new SearchIndex();

  constructor(library: Library) {
    this.#library = library;
  }

  async search(text: string): Promise<HostResult<{ hits: DocumentHit[]; unread: number }>> {
    const entries = await this.#library.entries();
    const { documents } = this.#library.folder;
    const files = entries.map(({ record: { file, stamp } }) => ({
      file,
      stamp,
      read: async () => {
        const content = await readDocumentFile(documents, file);
        return content.ok ? content.bytes : null;
      },
    }));
    const { hits, unread } = await this.#index.search(text, files);
    const ids = new Map(entries.map(({ id, record }) => [record.file, id]));
    return success({
      hits: hits.flatMap(({ file, places }) => {
        const id = ids.get(file);
        return id === undefined ? [] : [{ id, places }];
      }),
      unread,
    });
  }

  /** Every document's bytes as they are, those that cannot be understood too. */
  async pack(now: Date): Promise<HostResult<{ name: string; base64: string }>> {
    const files: ArchivedFile[] = [];
    for (const { record } of await this.#library.entries()) {
      const content = await readDocumentFile(this.#library.folder.documents, record.file);
      if (!content.ok) {
        if (content.gone) continue;
        // A backup that lacks something must not look like a whole one.
        return failure({ ...content.error, message: `${record.file}: ${content.error.message}` });
      }
      files.push({ name: record.file, bytes: content.bytes, modified: content.modified });
    }
    const zip = await packLibrary(files);
    const name = `scenario-desk-${now.toISOString().slice(0, 10)}.zip`;
    return success({ name, base64: Buffer.from(zip).toString('base64') });
  }

  /** Adds the documents of a zip. One that is here already with the same content is passed over. */
  async unpack(base64: string): Promise<HostResult<LibraryImport>> {
    const unpacked = await unpackLibrary(Buffer.from(base64, 'base64'));
    if (!unpacked.ok) return unpacked;
    const result: LibraryImport = { imported: 0, same: 0, refused: [] };
    const present = new Set((await this.#library.entries()).map(({ record }) => record.revision));
    for (const { name, bytes } of unpacked.files) {
      if (present.has(revisionOf(bytes))) {
        result.same += 1;
        continue;
      }
      const text = decoded(bytes);
      const added =
        text === null
          ? failure({ code: 'refused', message: 'It is not UTF-8 text.' })
          : await this.#library.import(name, text);
      if (added.ok) result.imported += 1;
      else result.refused.push({ name, message: added.error.message });
    }
    return success(result);
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
