import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostApi, HostError, Input, Output } from '#shared/host.ts';
import {
  type Edit,
  fromScenario,
  replaceContent,
  type Scenario,
  type ScenarioDocument,
  toScenario,
} from '#shared/model/index.ts';
import { type Conflict, mergeScenarios } from '#shared/model/merge/index.ts';
import { Autosave, type SaveState } from './autosave.ts';
import { prepareText, textOf } from './document-text.ts';
import { type EditOptions, emptyHistory, endGroup, type History, record, redo, undo } from './history.ts';
import { existing, NOTHING_SELECTED, type Selection } from './selection.ts';

export type { SaveState } from './autosave.ts';
export type { EditOptions } from './history.ts';
export { NOTHING_SELECTED, type Selection } from './selection.ts';

type Opened = Output<'openDocument'>;
/** Something to tell the user once; the interface shows it and forgets it. */
export type DocumentNotice = 'reloaded' | 'copy-kept' | 'merged';
export type ConflictChoice = 'merge-both' | 'open-theirs' | 'copy-mine' | 'overwrite-theirs';

export interface DocumentState {
  readonly status: 'none' | 'opening' | 'open' | 'failed';
  /** Of the document that is open, opening or failed to open. */
  readonly id: string | null;
  /** Why it could not be opened. */
  readonly error: HostError | null;
  readonly repairs: Opened['repairs'];
  /** null unless `status` is `open`. */
  readonly document: ScenarioDocument | null;
  readonly revision: string | null;
  readonly history: History | null;
  readonly selection: Selection;
  readonly save: SaveState;
  readonly notice: DocumentNotice | null;

  /** Closes what is open (see `close`; stays there if that fails), then opens. */
  open(id: string): Promise<void>;
  /** Saves what is not saved, then closes. Resolves to false, and stays open, when that fails. */
  close(): Promise<boolean>;
  /**
   * The only way to change the document. `label` names the step for undo ("Move 3 nodes").
   * Does nothing when no document is open or the edit changes nothing.
   */
  edit(label: string, edit: Edit, options?: EditOptions): void;
  undo(): void;
  redo(): void;
  /** Ends a group of edits (the pointer was released, a field was left). */
  endGroup(): void;
  /** Replaces the selection; what is not named is not selected. */
  select(selection: Partial<Selection>): void;
  flush(): Promise<void>;
  /** What my edits and theirs, both made since the last common version, disagree about; null where no document is open. */
  disagreement(theirs: Scenario): readonly Conflict[] | null;
  /**
   * Carries out what the user chose about a conflict. Resolves to an error, and changes nothing here, when
   * a step of it fails. `merge-both` is refused where both disagree.
   *
   * @param title of the copy that is made, or of the step that brings my edits to theirs
   */
  resolveConflict(choice: ConflictChoice, title: string): Promise<ConflictOutcome>;
  /**
   * Reads the file again after somebody else has saved it; does nothing while there are unsaved edits.
   *
   * @param revision that the file has now; null when that is not known
   */
  reload(revision: string | null): Promise<void>;
  dismissNotice(): void;
}

export type ConflictOutcome =
  | { readonly ok: true /** Of the document to show from now on. */; readonly id: string }
  | { readonly ok: false; readonly error: HostError };

const CLOSED = {
  status: 'none',
  id: null,
  error: null,
  repairs: [],
  document: null,
  revision: null,
  history: null,
  selection: NOTHING_SELECTED,
  save: { kind: 'saved' },
  notice: null,
} as const satisfies Partial<DocumentState>;

type ScenarioInput = Extract<Input<'createDocument'>, { scenario: unknown }>['scenario'];

/** The document for the host. The contract's types are writable ones; nobody writes on it. */
const sent = (document: ScenarioDocument) => toScenario(document) as ScenarioInput;

export type DocumentStore = StoreApi<DocumentState>;

/**
 * The open document: its content, its history, what is selected, and whether it is on disk.
 *
 * @param client tells this page's saves from those of others
 */
export function createDocumentStore(
  host: Pick<HostApi, 'openDocument' | 'saveDocument' | 'createDocument'>,
  client: string,
  now: () => number = Date.now,
): DocumentStore {
  return createStore<DocumentState>((set, get) => {
    let autosave: Autosave | null = null;
    /** The file was said to be new while it was being read: with this revision, null for some unknown one. */
    let newer: { readonly revision: string | null } | null = null;
    /** What was read may be what was there before. */
    const readAgain = async () => {
      const said = newer;
      newer = null;
      if (said !== null) await get().reload(said.revision);
    };

    const start = (opened: Opened, document: ScenarioDocument) => {
      autosave?.stop();
      const write = (content: ScenarioDocument, base: string) =>
        host.saveDocument({ id: opened.id, base, scenario: textOf(content), client });
      const saver: Autosave = new Autosave(
        document,
        opened.revision,
        write,
        (save) => set({ save, revision: saver.revision }),
        prepareText,
      );
      autosave = saver;
    };

    const show = (opened: Opened, change: Partial<DocumentState>) => {
      const document = fromScenario(opened.scenario);
      start(opened, document);
      set({
        ...CLOSED,
        status: 'open',
        id: opened.id,
        repairs: opened.repairs,
        document,
        revision: opened.revision,
        history: emptyHistory(document),
        ...change,
      });
    };

    const travel = (direction: typeof undo | typeof redo) => {
      const { history } = get();
      const moved = history && direction(history);
      if (!moved) return;
      const { document } = moved.history;
      const selection = direction === undo ? moved.step.before : moved.step.after;
      set({ history: moved.history, document, selection: existing(selection, document) });
      autosave?.changed(document);
    };

    return {
      ...CLOSED,

      async open(id) {
        if (get().status === 'open' && get().id === id) return;
        if (!(await get().close())) return;
        set({ ...CLOSED, status: 'opening', id });
        newer = null;
        const result = await host.openDocument({ id });
        if (get().id !== id || get().status !== 'opening') return;
        if (result.ok) {
          show(result.value, {});
          await readAgain();
        } else set({ ...CLOSED, status: 'failed', id, error: result.error });
      },

      async close() {
        await autosave?.flush();
        if (autosave !== null && !autosave.clean) return false;
        autosave?.stop();
        autosave = null;
        set(CLOSED);
        return true;
      },

      edit(label, edit, options = {}) {
        const { history, selection } = get();
        if (history === null) return;
        const next = record(history, label, edit, { ...options, selection, now: now() });
        if (next === history) {
          if (options.select) set({ selection: existing(options.select, history.document) });
          return;
        }
        const after = existing(options.select ?? selection, next.document);
        set({ history: next, document: next.document, selection: after });
        autosave?.changed(next.document);
      },

      undo: () => travel(undo),
      redo: () => travel(redo),

      endGroup() {
        const { history } = get();
        if (history === null) return;
        const ended = endGroup(history);
        if (ended !== history) set({ history: ended });
      },

      select(selection) {
        set({ selection: { ...NOTHING_SELECTED, ...selection } });
      },

      async flush() {
        await autosave?.flush();
      },

      disagreement(theirs) {
        const { document } = get();
        return document === null || autosave === null
          ? null
          : mergeScenarios(toScenario(autosave.saved), toScenario(document), theirs).conflicts;
      },

      async resolveConflict(choice, title) {
        const { id, document } = get();
        const failed = (error: HostError): ConflictOutcome => ({ ok: false, error });
        if (id === null || document === null || autosave === null)
          return failed({ code: 'internal', message: 'No document is open.' });
        if (choice === 'merge-both') {
          const common = toScenario(autosave.saved);
          const theirs = await host.openDocument({ id });
          if (!theirs.ok) return failed(theirs.error);
          if (get().document !== document)
            return failed({ code: 'conflict', message: 'The document was edited meanwhile.' });
          const { merged, conflicts } = mergeScenarios(
            common,
            toScenario(document),
            theirs.value.scenario as Scenario,
          );
          if (conflicts.length > 0)
            return failed({ code: 'conflict', message: 'Both have changed the same, differently.' });
          const { selection } = get();
          show(theirs.value, { notice: 'merged' });
          get().edit(title, replaceContent(merged));
          const shown = get().document;
          if (shown !== null) set({ selection: existing(selection, shown) });
          await autosave.flush();
          return { ok: true, id };
        }
        if (choice === 'overwrite-theirs') {
          const theirs = await host.openDocument({ id });
          if (!theirs.ok) return failed(theirs.error);
          const copy = await host.createDocument({ scenario: theirs.value.scenario, title });
          if (!copy.ok) return failed(copy.error);
          // Only over the very version that was just kept: were there a newer one, this is a conflict again.
          autosave.rebase(theirs.value.revision, fromScenario(theirs.value.scenario));
          await autosave.flush();
          const { save } = get();
          if (save.kind === 'failed') return failed(save.error);
          return { ok: true, id };
        }
        const copy = await host.createDocument({ scenario: sent(document), title });
        if (!copy.ok) return failed(copy.error);
        if (get().document !== document)
          return failed({ code: 'conflict', message: 'The document was edited meanwhile.' });
        const wanted = choice === 'open-theirs' ? id : copy.value.id;
        const result = await host.openDocument({ id: wanted });
        if (!result.ok) return failed(result.error);
        show(result.value, { notice: 'copy-kept' });
        return { ok: true, id: wanted };
      },

      async reload(revision) {
        const { id, document, selection, status } = get();
        if (status === 'opening') newer = { revision };
        if (status !== 'open' || id === null || autosave === null) return;
        if (autosave.revision === revision) {
          // What somebody had put in between is gone again (a file half written, a folder restored): no conflict.
          if (get().save.kind === 'conflict') autosave.rebase(revision, autosave.saved);
          return;
        }
        if (!autosave.clean) return;
        const result = await host.openDocument({ id });
        // Whatever was edited while we read stays: it becomes a conflict at its save, and the user decides.
        if (!result.ok || get().document !== document || !autosave?.clean) return;
        if (autosave.revision === result.value.revision) return;
        show(result.value, { notice: 'reloaded' });
        const shown = get().document;
        if (shown !== null) set({ selection: existing(selection, shown) });
      },

      dismissNotice: () => set({ notice: null }),
    };
  });
}
