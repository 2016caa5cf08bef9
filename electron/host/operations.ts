import type { z } from 'zod';
import type { HostError, HostInfo, HostResult, OPERATIONS, OperationName, Output } from '#shared/host.ts';
import type { Scenario } from '#shared/model/index.ts';
import type { MergePreview } from '../library/branches.ts';
import { Branches } from '../library/branches.ts';
import { Details } from '../library/cards/details.ts';
import { writeFailed } from '../library/file-error.ts';
import type { Library, Opened } from '../library/library.ts';
import { failure, success } from '../library/result.ts';
import { Versions } from '../library/versions.ts';
import { WholeLibrary } from '../library/whole-library.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { webAddress } from './web-address.ts';

/** What a host can do beyond files and settings. Each may throw; the reason is shown. */
export interface Shell {
  /** Shows a dialog and writes; the path, or null if the user cancelled. */
  readonly saveExport?: (file: {
    name: string;
    mediaType: string;
    bytes: Uint8Array;
  }) => Promise<string | null>;
  /** Shows a file in its folder, with the system's own program. */
  readonly showFile?: (path: string) => void;
  /** Opens an address that has been checked to be http or https. */
  readonly openExternal?: (url: string) => Promise<void>;
}

export interface Services {
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly shell: Shell;
  readonly host: HostInfo['host'];
  readonly version: string;
}

/** The model's scenarios are read-only, which the schema's own type cannot say. */
type Sent<N extends OperationName> = N extends 'openDocument'
  ? Opened
  : N extends 'readVersion'
    ? { scenario: Scenario }
    : N extends 'previewMerge'
      ? MergePreview
      : Output<N>;
type Checked<N extends OperationName> = z.output<(typeof OPERATIONS)[N]['input']>;
export type Handlers = { [N in OperationName]: (input: Checked<N>) => Promise<HostResult<Sent<N>>> };

export function operations({ library, settings, shell, host, version }: Services): Handlers {
  const versions = new Versions(library);
  const whole = new WholeLibrary(library);
  const branches = new Branches(library, versions);
  const details = new Details(library);
  return {
    info: async () =>
      success({ host, version, folder: library.folder.documents, savesExports: !!shell.saveExport }),
    listDocuments: () => library.list(),
    describeDocuments: ({ ids }) => details.describe(ids),
    listTemplates: () => library.templates(),
    openDocument: ({ id }) => library.open(id),
    saveDocument: ({ id, base, scenario, client }) => library.save(id, base, scenario, client),
    createDocument: (input) =>
      'template' in input
        ? library.createFromTemplate(input.template)
        : library.createFromScenario(input.scenario, input.title),
    duplicateDocument: ({ id }) => library.duplicate(id),
    trashDocument: ({ id }) => library.trash(id),
    listTrash: () => library.listTrash(),
    restoreDocument: ({ entry }) => library.restore(entry),
    rawDocument: ({ id }) => library.raw(id),
    importDocument: ({ name, text }) => library.import(name, text),
    listVersions: ({ id }) => versions.list(id),
    readVersion: ({ id, version }) => versions.read(id, version),
    nameVersion: ({ id, version, name }) => versions.name(id, version, name),
    restoreVersion: ({ id, version, base, client }) => versions.restore(id, version, base, client),
    recoverDocument: ({ id }) => versions.recover(id),
    branchDocument: ({ id, version, title }) => branches.branch(id, version, title),
    listBranches: ({ id }) => branches.family(id),
    previewMerge: ({ from, into, decisions }) => branches.preview(from, into, decisions),
    mergeBranch: (input) => branches.merge(input),
    searchDocuments: ({ text }) => whole.search(text),
    packLibrary: () => whole.pack(new Date()),
    unpackLibrary: ({ base64 }) => whole.unpack(base64),
    saveExport: async ({ name, mediaType, base64 }) => {
      if (!shell.saveExport) return failure(unavailable('This host leaves saving to the browser.'));
      try {
        const bytes = Buffer.from(base64, 'base64');
        return success({ path: await shell.saveExport({ name, mediaType, bytes }) });
      } catch (error) {
        return failure(writeFailed('It could not be saved.', error, name));
      }
    },
    getSettings: async () => success(settings.get()),
    setSettings: async (changes) => {
      try {
        return success(settings.set(changes as Parameters<SettingsStore['set']>[0]));
      } catch (error) {
        return failure(writeFailed('The settings could not be stored.', error, library.folder.home));
      }
    },
    locateDocument: async ({ id }) => {
      const found = await library.locate(id);
      if (!found.ok) return found;
      const { path } = found.value;
      shell.showFile?.(path);
      return success({ path, shown: shell.showFile !== undefined });
    },
    openExternal: async ({ url }) => {
      const address = webAddress(url);
      if (address === null)
        return failure({
          code: 'invalid',
          message: 'Only addresses that begin with http or https are opened.',
        });
      if (!shell.openExternal)
        return failure(unavailable('There is no browser that could be opened from here.'));
      try {
        await shell.openExternal(address);
        return success({});
      } catch (error) {
        return failure(unavailable(error instanceof Error ? error.message : String(error)));
      }
    },
  };
}

function unavailable(message: string): HostError {
  return { code: 'unavailable', message };
}
