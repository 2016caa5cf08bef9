import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  DocumentCard,
  DocumentDetails,
  HostApi,
  HostResult,
  Output,
  TemplateCard,
  TrashCard,
} from '#shared/host.ts';

type Created = HostResult<{ id: string }>;

/** What an import says of a file. */
export interface ImportNotes {
  readonly name: string;
  readonly notes: readonly string[];
}

/** What there is to look through after an import. */
export interface ImportReview extends ImportNotes {
  readonly guesses: Output<'importDocument'>['guesses'];
  /** Whether it is shown whenever the document is. */
  readonly open: boolean;
}

export interface LibraryState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why the list could not be read. */
  readonly error: string | null;
  readonly documents: readonly DocumentCard[];
  readonly trash: readonly TrashCard[];
  readonly templates: readonly TemplateCard[];
  /** By id, as far as they have come. */
  readonly details: Readonly<Record<string, DocumentDetails>>;
  load(): Promise<void>;
  /** Asks for the details of all documents, a few at a time; those that are known are not asked for again. */
  describe(): Promise<void>;
  createFromTemplate(template: string): Promise<Created>;
  duplicate(id: string): Promise<Created>;
  /** Gives the document another title, unless somebody saves it meanwhile. */
  rename(id: string, title: string): Promise<HostResult<unknown>>;
  /** What it says of a file with guessed kinds is kept for the review of the document; `opens` if that comes at once. */
  importFile(name: string, text: string, opens?: boolean): Promise<HostResult<Output<'importDocument'>>>;
  /** Of the last imports, what could not be carried over; until it has been seen. */
  readonly importNotes: readonly ImportNotes[];
  dismissImportNotes(): void;
  /** By document: imports of this session whose kinds were guessed. */
  readonly reviews: Readonly<Record<string, ImportReview>>;
  showReview(id: string, open: boolean): void;
  /** Resolves to the trash entry that brings it back; null where the host cannot tell which. */
  moveToTrash(id: string): Promise<HostResult<{ entry: string | null }>>;
  restore(entry: string): Promise<Created>;
}

type LibraryHost = Pick<
  HostApi,
  | 'openDocument'
  | 'saveDocument'
  | 'listDocuments'
  | 'describeDocuments'
  | 'listTemplates'
  | 'listTrash'
  | 'createDocument'
  | 'duplicateDocument'
  | 'trashDocument'
  | 'restoreDocument'
  | 'importDocument'
>;

/** Documents whose details are asked for together: few enough that the first ones come at once. */
const TOGETHER = 24;

/** The documents on this machine, as the library shows them. Every action reads the lists again. */
export function createLibraryStore(host: LibraryHost, client: string): StoreApi<LibraryState> {
  return createStore<LibraryState>((set, get) => {
    let loads = 0;
    let describing = false;
    /** By id, the revision last asked for: of a file that cannot be read nothing ever comes. */
    const asked = new Map<string, string>();
    const thenLoad = async <T>(result: HostResult<T>): Promise<HostResult<T>> => {
      await get().load();
      return result;
    };
    return {
      status: 'loading',
      error: null,
      documents: [],
      trash: [],
      templates: [],
      details: {},

      async load() {
        loads += 1;
        const load = loads;
        const [documents, trash, templates] = await Promise.all([
          host.listDocuments({}),
          host.listTrash({}),
          host.listTemplates({}),
        ]);
        // A later load has newer lists.
        if (load !== loads) return;
        if (!documents.ok) {
          set({ status: 'failed', error: documents.error.message });
          return;
        }
        set({
          status: 'ready',
          error: null,
          documents: documents.value.toSorted((a, b) => b.modified.localeCompare(a.modified)),
          trash: trash.ok ? trash.value : get().trash,
          templates: templates.ok ? templates.value : get().templates,
        });
      },

      async describe() {
        if (describing) return;
        describing = true;
        try {
          for (;;) {
            const wanted = get()
              .documents.filter(({ id, broken, revision }) => broken === null && asked.get(id) !== revision)
              .slice(0, TOGETHER);
            if (wanted.length === 0) return;
            for (const { id, revision } of wanted) asked.set(id, revision ?? '');
            const result = await host.describeDocuments({ ids: wanted.map(({ id }) => id) });
            // Cards are cards without them; the next load asks again.
            if (!result.ok) {
              for (const { id } of wanted) asked.delete(id);
              return;
            }
            const came = Object.fromEntries(result.value.map((details) => [details.id, details]));
            set({ details: { ...get().details, ...came } });
          }
        } finally {
          describing = false;
        }
      },

      createFromTemplate: async (template) => await thenLoad(await host.createDocument({ template })),
      duplicate: async (id) => await thenLoad(await host.duplicateDocument({ id })),
      importNotes: [],
      dismissImportNotes: () => set({ importNotes: [] }),
      reviews: {},
      showReview(id, open) {
        const review = get().reviews[id];
        if (review !== undefined) set({ reviews: { ...get().reviews, [id]: { ...review, open } } });
      },
      async importFile(name, text, opens = false) {
        const result = await thenLoad(await host.importDocument({ name, text }));
        if (!result.ok) return result;
        const { id, notes, guesses } = result.value;
        if (guesses.length > 0)
          set({ reviews: { ...get().reviews, [id]: { name, notes, guesses, open: true } } });
        if (notes.length > 0 && !(opens && guesses.length > 0))
          set({ importNotes: [...get().importNotes, { name, notes }] });
        return result;
      },
      restore: async (entry) => await thenLoad(await host.restoreDocument({ entry })),

      async rename(id, title) {
        const opened = await host.openDocument({ id });
        if (!opened.ok) return opened;
        const { revision, scenario } = opened.value;
        const input = { id, base: revision, scenario: { ...scenario, title }, client };
        return await thenLoad(await host.saveDocument(input));
      },

      async moveToTrash(id) {
        const before = await host.listTrash({});
        const result = await host.trashDocument({ id });
        // Asked for here: a load may be overtaken by another, and then has nothing to say yet.
        const [after] = await Promise.all([host.listTrash({}), get().load()]);
        if (!result.ok) return result;
        const known = new Set((before.ok ? before.value : []).map(({ entry }) => entry));
        const added = (after.ok ? after.value : []).filter(({ entry }) => !known.has(entry));
        return { ok: true, value: { entry: added.length === 1 ? (added[0]?.entry ?? null) : null } };
      },
    };
  });
}
