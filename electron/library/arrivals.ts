import { randomUUID } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '#shared/exchange/import/import-file.ts';
import { IMPORTS } from '#shared/exchange/index.ts';
import type { HostResult, Output } from '#shared/host.ts';
import type { Scenario } from '#shared/model/index.ts';
import type { Announcer } from './announcer.ts';
import { backUp } from './backup.ts';
import type { Catalogue } from './catalogue.ts';
import type { DataFolder } from './data-folder.ts';
import { refusal } from './document-file.ts';
import { writeDurably } from './durable-write.ts';
import { writeFailed } from './file-error.ts';
import { fileNameOf } from './file-name.ts';
import type { History } from './history/history.ts';
import { importContext } from './import-context.ts';
import { failure, success } from './result.ts';
import { prepare } from './save-document.ts';
import { readTemplate } from './templates.ts';
import type { UnderLock } from './under-lock.ts';

const TITLE_LENGTH = 200;

/** What the parts of a library work on together. */
export interface LibraryParts {
  readonly folder: DataFolder;
  readonly catalogue: Catalogue;
  readonly announcer: Announcer;
  readonly history: History;
  readonly lock: UnderLock;
}

/** Documents that come to be: from templates, copies, imports. Each gets a file of its own; none is ever replaced. */
export class Arrivals {
  readonly #parts: LibraryParts;
  readonly #templates: string | null;

  /** @param templates the folder of built-in scenarios, null for none */
  constructor(parts: LibraryParts, templates: string | null) {
    this.#parts = parts;
    this.#templates = templates;
  }

  async fromTemplate(template: string): Promise<HostResult<{ id: string }>> {
    const scenario = await readTemplate(this.#templates, template);
    if (!scenario)
      return failure({ code: 'not-found', message: `There is no template called “${template}”.` });
    return await this.create(scenario, scenario.title);
  }

  /** Under a title that says it is a copy, the first that no document has. */
  async copyOf(scenario: Scenario): Promise<HostResult<{ id: string }>> {
    const titles = new Set((await this.#parts.catalogue.entries()).map(({ card }) => card.title));
    return await this.create(scenario, titleOfCopy(scenario.title, titles));
  }

  /** Adds a file's text; under its own id if that is free. If reading changed anything, the text is kept as it was. */
  async import(name: string, text: string): Promise<HostResult<Output<'importDocument'>>> {
    const { result: read } = importFile(text, importContext(name, new Date()), IMPORTS);
    if (!read.ok) return failure(refusal(read));
    const { scenario, repairs, migratedFrom, notes, guesses = [] } = read;
    const taken = (await this.#parts.catalogue.entries()).some(
      ({ id, record }) => id === scenario.id || record.ownId === scenario.id,
    );
    if (repairs.length > 0 || migratedFrom !== null) {
      const kept = await this.#keepOriginal(name, text);
      if (!kept.ok) return kept;
    }
    const created = await this.create(scenario, scenario.title, taken ? randomUUID() : scenario.id);
    if (!created.ok) return created;
    return success({
      id: created.value.id,
      repairs: [...repairs],
      notes: [...notes],
      guesses: [...guesses],
    });
  }

  /** The scenario under this id, whatever id it carries. */
  async create(
    scenario: Scenario,
    title: string,
    id: string = randomUUID(),
  ): Promise<HostResult<{ id: string }>> {
    const { folder, lock, history, announcer } = this.#parts;
    const prepared = prepare({ ...scenario, id, title });
    if (!prepared.ok) return prepared;
    const file = fileNameOf(title, id);
    const path = join(folder.documents, file);
    // Only an imported id can meet a file that was named for it and holds something else by now.
    if (await lstat(path).catch(() => null)) return await this.create(scenario, title);
    return await lock.run(file, async () => {
      try {
        if (await lstat(path).catch(() => null))
          return failure({ code: 'write-failed', message: `The file exists already (${path}).` });
        await writeDurably(path, prepared.value.bytes);
      } catch (error) {
        return failure(writeFailed('It could not be created.', error, path));
      }
      // Behind the creation: an earlier version is there from the first save on, and none of another program's.
      history.remember(id, { bytes: prepared.value.bytes, file, kind: 'saved' });
      announcer.look();
      return success({ id });
    });
  }

  async #keepOriginal(name: string, text: string): Promise<HostResult<null>> {
    const { backups } = this.#parts.folder;
    try {
      const plain = name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^[.-]+/, '') || 'imported';
      await backUp(backups, plain, new TextEncoder().encode(text));
      return success(null);
    } catch (error) {
      return failure(writeFailed('The original could not be kept, so nothing was imported.', error, backups));
    }
  }
}

/** `Title (copy)`, `Title (copy 2)` …, the first that no document has. */
function titleOfCopy(title: string, taken: ReadonlySet<string>): string {
  const stem = title.replace(/ \(copy(?: \d+)?\)$/, '');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? ' (copy)' : ` (copy ${number})`;
    const candidate = stem.slice(0, TITLE_LENGTH - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
