import type { HostResult, Version } from '#shared/host.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { writeFailed } from './file-error.ts';
import type { VersionEntry } from './history/version-entry.ts';
import type { Library } from './library.ts';
import { failure, success } from './result.ts';

/** Earlier versions of documents, as the contract offers them. */
export class Versions {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Newest first; the present content is among them once it was saved. */
  async list(id: string): Promise<HostResult<Version[]>> {
    const entries = await this.#library.history.list(id);
    return success(entries.filter(isOwn).toReversed().map(asVersion));
  }

  async read(id: string, version: string): Promise<HostResult<{ scenario: Scenario }>> {
    const bytes = await this.#library.history.read(id, version);
    const read = bytes && readScenario(bytes);
    if (!read?.ok) return failure({ code: 'not-found', message: 'This version is gone, or it is damaged.' });
    // A copy made by hand was saved under another id than its file told.
    return success({ scenario: read.scenario.id === id ? read.scenario : { ...read.scenario, id } });
  }

  async name(id: string, version: string, name: string | null): Promise<HostResult<Record<string, never>>> {
    try {
      if (await this.#library.history.name(id, version, name)) return success({});
      // The present content may never have been saved by us.
      const present = await this.#library.content(id);
      if (!present.ok) return present;
      const { bytes, file, revision } = present.value;
      if (revision !== version || name === null)
        return failure({ code: 'not-found', message: 'There is no such version any more.' });
      await this.#library.history.keep(id, { bytes, file, kind: 'saved', name });
      return success({});
    } catch (error) {
      return failure(writeFailed('The version could not be named.', error, this.#library.folder.history));
    }
  }

  async restore(
    id: string,
    version: string,
    base: string,
    client: string,
  ): Promise<HostResult<{ revision: string }>> {
    const read = await this.read(id, version);
    if (!read.ok) return read;
    return await this.#library.save(id, base, read.value.scenario, client, 'restored');
  }

  /** The newest version of a broken document that can be read takes its place; the broken bytes are kept. */
  async recover(id: string): Promise<HostResult<{ id: string }>> {
    const broken = await this.#library.brokenFile(id);
    if (!broken.ok) return broken;
    const past = await this.#library.history.ofFile(broken.value.file);
    for (const { revision } of past?.versions ?? []) {
      const bytes = await this.#library.history.read(past?.id ?? '', revision);
      const read = bytes && readScenario(bytes);
      if (!bytes || !read?.ok) continue;
      const replaced = await this.#library.replaceBroken(broken.value.file, broken.value.bytes, bytes);
      return replaced.ok ? success({ id: read.scenario.id }) : replaced;
    }
    return failure({ code: 'not-found', message: 'No earlier version of this file is known here.' });
  }
}

/** Not what the document shares with a branch but never was itself. */
function isOwn({ file }: VersionEntry): boolean {
  return file !== '';
}

function asVersion({ revision, at, kind, name, size }: VersionEntry): Version {
  return { version: revision, at, kind, name: name ?? null, bytes: size };
}
