import type { DocumentCard, HostResult, MergeConflict, MergeDecisions } from '#shared/host.ts';
import { branchOf, readScenario, type Scenario, withBranchOf } from '#shared/model/index.ts';
import { conflictKey, mergeScenarios } from '#shared/model/merge/index.ts';
import { writeFailed } from './file-error.ts';
import type { Library, Opened } from './library.ts';
import { failure, success } from './result.ts';
import type { Versions } from './versions.ts';

const TITLE_LENGTH = 200;

export interface MergePreview {
  readonly merged: Scenario;
  readonly conflicts: MergeConflict[];
  readonly base: string;
  readonly fromRevision: string;
}

interface MergeRequest {
  readonly from: string;
  readonly into: string;
  readonly decisions: MergeDecisions;
  readonly base: string;
  readonly fromRevision: string;
  readonly client: string;
}

/**
 * Documents that were branched off others, and merging them back. What both had in common is kept in the
 * history of both, marked as shared, so that either is enough and no thinning takes it away.
 */
export class Branches {
  readonly #library: Library;
  readonly #versions: Versions;

  constructor(library: Library, versions: Versions) {
    this.#library = library;
    this.#versions = versions;
  }

  async branch(id: string, version?: string, title?: string): Promise<HostResult<{ id: string }>> {
    const present = await this.#library.content(id);
    if (!present.ok) return present;
    const { file, revision } = present.value;
    const wanted = version ?? revision;
    const bytes = wanted === revision ? present.value.bytes : await this.#library.history.read(id, wanted);
    const read = bytes && readScenario(bytes);
    if (!bytes || !read?.ok)
      return failure({ code: 'not-found', message: 'This version is gone, or it is damaged.' });
    const origin = { document: id, version: wanted, title: read.scenario.title };
    const name = title ?? `${read.scenario.title.slice(0, TITLE_LENGTH - 9)} (branch)`;
    const created = await this.#library.createFromScenario(withBranchOf(read.scenario, origin), name);
    if (!created.ok) return created;
    const shared = { bytes, kind: 'branched' as const };
    try {
      await this.#library.history.keep(created.value.id, { ...shared, file: '', sharedWith: id });
      await this.#library.history.keep(id, { ...shared, file, sharedWith: created.value.id });
    } catch (error) {
      const folder = this.#library.folder.history;
      return failure(
        writeFailed('The branch is there, but cannot be merged back: no common version.', error, folder),
      );
    }
    return created;
  }

  /** The whole tree that the document belongs to, each document once. */
  async family(id: string): Promise<HostResult<DocumentCard[]>> {
    const listed = await this.#library.list();
    if (!listed.ok) return listed;
    const cards = new Map(listed.value.map((card) => [card.id, card]));
    const members = new Set<string>([id]);
    for (let before = 0; before < members.size; ) {
      before = members.size;
      for (const { id: other, branchOf: origin } of cards.values()) {
        if (origin === null) continue;
        // Also by way of a document that is gone: its branches still belong together.
        if (members.has(other)) members.add(origin.document);
        if (members.has(origin.document)) members.add(other);
      }
    }
    return success([...members].flatMap((member) => cards.get(member) ?? []));
  }

  async preview(from: string, into: string, decisions: MergeDecisions): Promise<HostResult<MergePreview>> {
    const sides = await this.#sides(from, into);
    if (!sides.ok) return sides;
    const { mine, theirs, common } = sides.value;
    const { merged, conflicts } = mergeInto(mine.scenario, theirs.scenario, common, decisions);
    return success({ merged, conflicts, base: mine.revision, fromRevision: theirs.revision });
  }

  async merge(request: MergeRequest): Promise<HostResult<{ revision: string }>> {
    const { from, into, decisions, base, fromRevision, client } = request;
    const sides = await this.#sides(from, into);
    if (!sides.ok) return sides;
    const { mine, theirs, common } = sides.value;
    if (mine.revision !== base || theirs.revision !== fromRevision)
      return failure({
        code: 'conflict',
        message: 'One of the two has been changed since the preview. Nothing was merged.',
      });
    const { merged, conflicts } = mergeInto(mine.scenario, theirs.scenario, common, decisions);
    const open = conflicts.filter((conflict) => !Object.hasOwn(decisions, conflictKey(conflict as never)));
    if (open.length > 0)
      return failure({
        code: 'invalid',
        message: `${open.length} ${open.length === 1 ? 'conflict is' : 'conflicts are'} not decided yet.`,
      });
    const saved = await this.#library.save(into, base, merged, client, 'merged');
    if (saved.ok) await this.#remember(from, into);
    return saved;
  }

  /** The branch as it was merged is what both have in common from now on. */
  async #remember(from: string, into: string): Promise<void> {
    try {
      const content = await this.#library.content(from);
      if (!content.ok) return;
      const { bytes, file } = content.value;
      const shared = { bytes, kind: 'merged' as const };
      await this.#library.history.keep(from, { ...shared, file, sharedWith: into });
      await this.#library.history.keep(into, { ...shared, file: '', sharedWith: from });
    } catch (error) {
      // The merge itself is done. The next one starts from an older version, and asks about more.
      console.warn('What was merged could not be remembered:', error);
    }
  }

  async #sides(
    from: string,
    into: string,
  ): Promise<HostResult<{ mine: Opened; theirs: Opened; common: Scenario }>> {
    const mine = await this.#library.open(into);
    if (!mine.ok) return mine;
    const theirs = await this.#library.open(from);
    if (!theirs.ok) return theirs;
    const common = await this.#common(mine.value, theirs.value);
    if (!common)
      return failure({
        code: 'not-found',
        message: 'The version that both come from is not in the history any more, so they cannot be merged.',
      });
    return success({ mine: mine.value, theirs: theirs.value, common });
  }

  /** The last version that both had in common: of their last merge, either way, or of the branching. */
  async #common(mine: Opened, theirs: Opened): Promise<Scenario | null> {
    const shared: { at: string; owner: string; revision: string }[] = [];
    for (const [owner, other] of [
      [mine.id, theirs.id],
      [theirs.id, mine.id],
    ] as const)
      for (const { at, revision, sharedWith } of await this.#library.history.list(owner))
        if (sharedWith === other) shared.push({ at, owner, revision });
    shared.sort((a, b) => (a.at < b.at ? 1 : -1));
    for (const [branch, origin] of [
      [theirs, mine],
      [mine, theirs],
    ] as const) {
      const of = branchOf(branch.scenario);
      if (of?.document !== origin.id) continue;
      for (const owner of [origin.id, branch.id]) shared.push({ at: '', owner, revision: of.version });
    }
    for (const { owner, revision } of shared) {
      const read = await this.#versions.read(owner, revision);
      if (read.ok) return read.value.scenario;
    }
    return null;
  }
}

/**
 * What is merged is what the documents say, not which documents they are: id, title and origin stay
 * those of the one that is merged into.
 */
function mergeInto(
  mine: Scenario,
  theirs: Scenario,
  common: Scenario,
  decisions: MergeDecisions,
): { merged: Scenario; conflicts: MergeConflict[] } {
  const like = (scenario: Scenario) =>
    withBranchOf({ ...scenario, id: mine.id, title: mine.title }, branchOf(mine));
  const { merged, conflicts } = mergeScenarios(like(common), mine, like(theirs), (conflict) => {
    const key = conflictKey(conflict);
    return (Object.hasOwn(decisions, key) ? decisions[key] : undefined) ?? 'mine';
  });
  return { merged, conflicts: [...conflicts] };
}
