import type { HostResult } from '#shared/host.ts';
import { createSideFolders, type DataFolder } from './data-folder.ts';
import { LockError, withFileLock } from './file-lock.ts';
import { failure } from './result.ts';

/** Work on files of the documents, one at a time for each, whichever process does it; and what of it is under way. */
export class UnderLock {
  readonly #folder: DataFolder;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(folder: DataFolder) {
    this.#folder = folder;
  }

  /** Does the work with the lock of the file held; `write-failed` where that cannot be had. */
  async run<T>(file: string, work: () => Promise<HostResult<T>>): Promise<HostResult<T>> {
    const task = createSideFolders(this.#folder).then(() => withFileLock(this.#folder.locks, file, work));
    this.#underWay.add(task);
    try {
      return await task;
    } catch (error) {
      if (error instanceof LockError) return failure({ code: 'write-failed', message: error.message });
      throw error;
    } finally {
      this.#underWay.delete(task);
    }
  }

  /** Until nothing is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }
}
