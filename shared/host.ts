/**
 * The contract between the application and whatever hosts it (the Electron shell, the browser host):
 * every operation with the schemas of what goes in and what comes out. Both hosts check both sides;
 * errors that a user can meet are values, not exceptions.
 */
import { z } from 'zod';
import { GUESS_REASONS } from './exchange/import/guess-kinds.ts';
import { LANGUAGES } from './language/language.ts';
import { BranchOf } from './model/branch-of.ts';
import { NodeKind, Scenario } from './model/schema.ts';

export const HostError = z.object({
  code: z.enum([
    'not-found',
    'refused', // the file was refused on reading: `issues` says why
    'conflict', // somebody else saved in between: nothing was written
    'write-failed', // disk full, no permission, …: `message` says which
    'invalid', // the request itself does not fit its schema
    'unavailable', // this host cannot do that
    'internal',
  ]),
  message: z.string(),
  issues: z.array(z.object({ code: z.string(), message: z.string(), path: z.string() })).optional(),
});
export type HostError = z.infer<typeof HostError>;

/** Changes whenever the bytes of the file do. */
export const Revision = z.string();
export const DocumentId = z.uuid();

export const DocumentCard = z.object({
  /** Of the document; for a file that cannot be read, a stable UUID made from its name. */
  id: DocumentId,
  file: z.string(),
  title: z.string(),
  summary: z.string(),
  /** ISO 8601 instant. */
  modified: z.string(),
  bytes: z.number(),
  nodes: z.number(),
  plans: z.number(),
  start: z.string().nullable(),
  /** Of its bytes; null if they cannot be read. */
  revision: Revision.nullable(),
  /** Of what it is a branch, null if of nothing. */
  branchOf: BranchOf.nullable(),
  /** Why it cannot be read; its bytes are kept. */
  broken: HostError.nullable(),
});
export type DocumentCard = z.infer<typeof DocumentCard>;

const whole = z.number().int();
/** What has to be computed for a card, and comes after it. As `shared/cards` makes it. */
export const DocumentDetails = z.object({
  id: DocumentId,
  /** What it was computed from. */
  revision: Revision,
  /** Of its nodes, the most used first. */
  tags: z.array(z.string()),
  /** Null where the document is too large to be computed in passing. */
  problems: z.object({ errors: whole, warnings: whole }).nullable(),
  /** The next deadline after “as of”, or the start: epoch ms, and the local date as the file writes it. */
  deadline: z.object({ title: z.string(), at: z.number(), date: z.string() }).nullable(),
  /** In a box of 240 × 72: the middles of nodes, and lines between them. */
  thumbnail: z.object({
    nodes: z.array(z.tuple([whole, whole, NodeKind])),
    edges: z.array(z.tuple([whole, whole, whole, whole])),
  }),
});
export type DocumentDetails = z.infer<typeof DocumentDetails>;

export const TrashCard = z.object({ entry: z.string(), title: z.string(), trashed: z.string() });
export type TrashCard = z.infer<typeof TrashCard>;

export const TemplateCard = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  nodes: z.number(),
});
export type TemplateCard = z.infer<typeof TemplateCard>;

export const Repair = z.object({ path: z.string(), reason: z.string() });
export type Repair = z.infer<typeof Repair>;

export const OpenedDocument = z.object({
  id: DocumentId,
  revision: Revision,
  scenario: Scenario,
  /** What repair set aside into `quarantine`; the original file is kept until the first save, and a copy after it. */
  repairs: z.array(Repair),
});

/** An earlier content of a document. */
export const Version = z.object({
  /** SHA-256 of its bytes; the same as a `Revision`. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO 8601 instant. */
  at: z.string(),
  kind: z.enum(['saved', 'found', 'restored', 'merged', 'branched']),
  name: z.string().nullable(),
  bytes: z.number(),
});
export type Version = z.infer<typeof Version>;
const versionOf = z.object({ id: DocumentId, version: Version.shape.version });

/** A document that holds all words searched for, and where. */
export const DocumentHit = z.object({
  id: DocumentId,
  places: z.array(z.enum(['title', 'summary', 'nodes', 'notes', 'tags', 'sources'])),
});
export type DocumentHit = z.infer<typeof DocumentHit>;

export const LibraryImport = z.object({
  imported: z.number(),
  /** How many were here already, with the same content. */
  same: z.number(),
  refused: z.array(z.object({ name: z.string(), message: z.string() })),
});
export type LibraryImport = z.infer<typeof LibraryImport>;

/** A node of a foreign file whose kind was guessed, and what spoke for it. */
export const ImportGuess = z.object({ node: z.string(), kind: NodeKind, because: z.enum(GUESS_REASONS) });
export type ImportGuess = z.infer<typeof ImportGuess>;

export const MergeConflict = z.object({
  kind: z.enum(['changed', 'added', 'removed', 'needed', 'order']),
  table: z.string().nullable(),
  id: z.string().nullable(),
  path: z.string(),
  /** Absent where there is none. Mine is the document that is merged into, theirs the branch. */
  base: z.unknown().optional(),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional(),
});
export type MergeConflict = z.infer<typeof MergeConflict>;

/** Conflicts, by the text that names them (`conflictKey`), and whose value is taken. */
export const MergeDecisions = z.record(z.string(), z.enum(['mine', 'theirs', 'both']));
export type MergeDecisions = z.infer<typeof MergeDecisions>;
const mergeOf = z.object({ from: DocumentId, into: DocumentId, decisions: MergeDecisions });

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** `system`: the reader's own where it is one of them. */
  language: z.enum(['system', ...LANGUAGES]),
  /** Ids of documents, last opened first. */
  recent: z.array(DocumentId),
  /** Ids of documents. Here and not in the documents, which others may share. */
  favourites: z.array(DocumentId),
  panels: z.object({ left: z.boolean(), right: z.boolean() }),
});
export type Settings = z.infer<typeof Settings>;

export const HostInfo = z.object({
  host: z.enum(['electron', 'browser']),
  version: z.string(),
  /** Where the documents are, for people to read. */
  folder: z.string(),
  /** Whether `saveExport` shows a dialog and writes (Electron); otherwise the page offers a download. */
  savesExports: z.boolean(),
});
export type HostInfo = z.infer<typeof HostInfo>;

/**
 * A scenario as such or as its JSON text. Between processes an object is copied piece by piece, which
 * blocks a page for longer than it takes to pass on a text that was written little by little beforehand.
 */
export const ScenarioOrText = z.preprocess(
  (given) => (typeof given === 'string' ? parsed(given) : given),
  Scenario,
) as unknown as z.ZodType<z.output<typeof Scenario>, z.input<typeof Scenario> | string>;

/** What is no JSON stays a text, which no scenario is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const nothing = z.object({});
const created = z.object({ id: DocumentId });

/** Every operation: the name is the method in the preload and the path on the browser host. */
export const OPERATIONS = {
  info: { input: nothing, output: HostInfo },
  listDocuments: { input: nothing, output: z.array(DocumentCard) },
  /** Of those that can be read, in any order; remembered from one time to the next. */
  describeDocuments: {
    input: z.object({ ids: z.array(DocumentId).max(100) }),
    output: z.array(DocumentDetails),
  },
  listTemplates: { input: nothing, output: z.array(TemplateCard) },
  openDocument: { input: z.object({ id: DocumentId }), output: OpenedDocument },
  /** Fails with `conflict` unless the file still has the revision `base`. */
  saveDocument: {
    input: z.object({ id: DocumentId, base: Revision, scenario: ScenarioOrText, client: z.string() }),
    output: z.object({ revision: Revision }),
  },
  /** A new document with a new id, from a template, or from a scenario (a copy kept after a conflict). */
  createDocument: {
    input: z.union([
      z.object({ template: z.string() }),
      z.object({ scenario: Scenario, title: z.string().optional() }),
    ]),
    output: created,
  },
  duplicateDocument: { input: z.object({ id: DocumentId }), output: created },
  trashDocument: { input: z.object({ id: DocumentId }), output: nothing },
  listTrash: { input: nothing, output: z.array(TrashCard) },
  restoreDocument: { input: z.object({ entry: z.string() }), output: created },
  /** The raw text of a file, broken or not, to be exported as it is. */
  rawDocument: {
    input: z.object({ id: DocumentId }),
    output: z.object({ file: z.string(), text: z.string() }),
  },
  /** Reads a file's text (of any format that is imported) and adds it to the library under a new id if that id is taken. */
  importDocument: {
    input: z.object({ name: z.string(), text: z.string() }),
    /** `notes` say, in sentences, what of a foreign file could not be carried over; `guesses` whose kind it does not say. */
    output: z.object({
      id: DocumentId,
      repairs: z.array(Repair),
      notes: z.array(z.string()),
      guesses: z.array(ImportGuess),
    }),
  },
  /** Newest first. Empty when there is no history, or it is damaged: never an error for that. */
  listVersions: { input: z.object({ id: DocumentId }), output: z.array(Version) },
  readVersion: { input: versionOf, output: z.object({ scenario: Scenario }) },
  /** A named version is kept for ever; null takes the name away. The present content can be named, too. */
  nameVersion: { input: versionOf.extend({ name: z.string().min(1).max(200).nullable() }), output: nothing },
  /** Saves an earlier content as a new version. `conflict` as for a save. */
  restoreVersion: {
    input: versionOf.extend({ base: Revision, client: z.string() }),
    output: z.object({ revision: Revision }),
  },
  /** A file that cannot be read gets its last good version again; its bytes go to the backups. */
  recoverDocument: { input: z.object({ id: DocumentId }), output: created },
  /** A new document from this one, or from a version of it, that can be merged back. */
  branchDocument: {
    input: z.object({
      id: DocumentId,
      version: Version.shape.version.optional(),
      title: z.string().min(1).max(200).optional(),
    }),
    output: created,
  },
  /** This document, what it was branched off, and all branches of them: a tree by `branchOf`. */
  listBranches: { input: z.object({ id: DocumentId }), output: z.array(DocumentCard) },
  /** What merging would give with these decisions; conflicts without one are taken as mine. Writes nothing. */
  previewMerge: {
    input: mergeOf,
    output: z.object({
      merged: Scenario,
      conflicts: z.array(MergeConflict),
      /** Of both documents, to be given back to `mergeBranch`. */
      base: Revision,
      fromRevision: Revision,
    }),
  },
  /** `conflict` if either document has changed since the preview; `invalid` if a decision is missing. */
  mergeBranch: {
    input: mergeOf.extend({ base: Revision, fromRevision: Revision, client: z.string() }),
    output: z.object({ revision: Revision }),
  },
  /**
   * Words, or beginnings of words, in titles, notes, sources and tags of all documents; best first. Documents that
   * have changed are read first, but not more than some at a time: `unread` are left, and asking again reads on.
   */
  searchDocuments: {
    input: z.object({ text: z.string().max(1000) }),
    output: z.object({ hits: z.array(DocumentHit), unread: z.number().int().min(0) }),
  },
  /** All documents as they are, as one zip file. */
  packLibrary: { input: nothing, output: z.object({ name: z.string(), base64: z.string() }) },
  /** Adds the documents of such a file; nothing that is here is replaced. */
  unpackLibrary: { input: z.object({ base64: z.string() }), output: LibraryImport },
  saveExport: {
    input: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
    output: z.object({ path: z.string().nullable() }),
  },
  getSettings: { input: nothing, output: Settings },
  setSettings: { input: Settings.partial(), output: Settings },
  /**
   * Where the document's file is. In Electron it is shown in its folder, with the system's own program for files
   * (`shown`); elsewhere the page shows the path.
   */
  locateDocument: {
    input: z.object({ id: DocumentId }),
    output: z.object({ path: z.string(), shown: z.boolean() }),
  },
  /** Opens an http(s) address in the user's browser; anything else is `invalid`. */
  openExternal: { input: z.object({ url: z.string() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type OperationName = keyof typeof OPERATIONS;
export type Input<N extends OperationName> = z.input<(typeof OPERATIONS)[N]['input']>;
export type Output<N extends OperationName> = z.output<(typeof OPERATIONS)[N]['output']>;
export type HostResult<T> = { ok: true; value: T } | { ok: false; error: HostError };

/** What the host tells every window or tab, unasked. */
export const HostEvent = z.discriminatedUnion('type', [
  /** The list of documents may have changed. */
  z.object({ type: z.literal('library-changed') }),
  /** Events may have been missed: whatever is shown may have changed. */
  z.object({ type: z.literal('events-missed') }),
  /** The file of a document has new content; `client` is who saved it, null for another program. */
  z.object({
    type: z.literal('document-changed'),
    id: DocumentId,
    revision: Revision,
    client: z.string().nullable(),
  }),
  /** A menu item of the shell was chosen. */
  z.object({ type: z.literal('command'), command: z.string() }),
]);
export type HostEvent = z.infer<typeof HostEvent>;

/** What the application calls; both hosts offer exactly this. */
export type HostApi = {
  [N in OperationName]: (input: Input<N>) => Promise<HostResult<Output<N>>>;
} & {
  /** Calls back on every event; returns a function that stops it. */
  subscribe: (listener: (event: HostEvent) => void) => () => void;
};
