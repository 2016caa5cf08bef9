import type { HostResult, TrashCard } from '#shared/host.ts';
import type { LibraryParts } from './arrivals.ts';
import { errnoOf, writeFailed } from './file-error.ts';
import { idFromFile } from './file-name.ts';
import { failure, success } from './result.ts';
import { missingDocument } from './save-document.ts';
import { fileOfEntry, listTrashFolder, moveFromTrash, moveToTrash } from './trash.ts';

/** Documents that go to the trash and come back from it. */
export class TrashBin {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  async take(id: string): Promise<HostResult<Record<string, never>>> {
    const { folder, catalogue, announcer, lock } = this.#parts;
    const entry = await catalogue.find(id);
    if (!entry) return failure(await missingDocument(folder, id));
    const { file } = entry.record;
    return await lock.run(file, async () => {
      try {
        await moveToTrash(folder, file, new Date());
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return failure(await missingDocument(folder, id));
        return failure(writeFailed('It could not be moved to the trash.', error, file));
      }
      announcer.look();
      return success({});
    });
  }

  async list(): Promise<HostResult<TrashCard[]>> {
    return success([...(await listTrashFolder(this.#parts.folder))]);
  }

  async restore(entry: string): Promise<HostResult<{ id: string }>> {
    const { folder, catalogue, announcer, lock } = this.#parts;
    // The name comes from a request: only names that the listing gives are moved.
    const known = (await listTrashFolder(folder)).some((card) => card.entry === entry);
    if (!known) return failure({ code: 'not-found', message: 'It is not in the trash any more.' });
    return await lock.run(fileOfEntry(entry), async () => {
      let file: string;
      try {
        file = await moveFromTrash(folder, entry);
      } catch (error) {
        if (errnoOf(error) === 'ENOENT')
          return failure({ code: 'not-found', message: 'It is not in the trash any more.' });
        return failure(writeFailed('It could not be restored.', error, entry));
      }
      announcer.look();
      const found = (await catalogue.entries()).find(({ record }) => record.file === file);
      return success({ id: found?.id ?? idFromFile(file) });
    });
  }
}
