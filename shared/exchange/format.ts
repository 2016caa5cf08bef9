import type { ThemeName } from '../drawing/theme.ts';
import type { Evaluation, PathsResult } from '../engine/results.ts';
import type { Language } from '../language/language.ts';
import type { ReadResult, Refusal } from '../model/index.ts';
import type { NodeKind, Scenario } from '../model/schema.ts';
import type { GuessReason } from './import/guess-kinds.ts';

/** What an export is made from. `evaluation` and `paths` belong to `scenario` and to `plan`. */
export interface ExportInput {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** The paths to list, in the order in which they were asked for. */
  readonly paths: PathsResult;
  /** Plan id; null for the policy without a plan. */
  readonly plan: string | null;
  /**
   * The plans that the file tells of besides `plan`, null among them for the policy without one. By default
   * all in what compares plans, none in what shows one.
   */
  readonly plans?: readonly (string | null)[];
  /** As many paths of each plan are listed at most, where a format lists them of several. */
  readonly top?: number;
  /** IANA name of the zone in which times are written; the scenario's by default. */
  readonly zone?: string;
  /** Of pictures; light by default. */
  readonly theme?: ThemeName;
  /** What a picture shows; the map by default. */
  readonly view?: ExportView;
  /** Of pictures as pixels: so many for each of the drawing's own; 2 by default, fewer where that is too many. */
  readonly scale?: number;
  /** Of pictures: without a background. */
  readonly transparent?: boolean;
  /** Of what the format writes itself; English by default. What the analyst wrote stays as it is. */
  readonly language?: Language;
}

/** Files that formats need besides the document: fonts are TrueType, `rasterizer` is WebAssembly. */
export const RESOURCES = ['font', 'boldFont', 'hebrew', 'arabic', 'han', 'emoji', 'rasterizer'] as const;
export type ResourceName = (typeof RESOURCES)[number];
/** Their bytes, from wherever the host has them. Rejects where they cannot be had. */
export type LoadResource = (name: ResourceName) => Promise<Uint8Array<ArrayBuffer>>;

/** Pictures: the map and the plan's timeline; scores of the plans, their risk profiles, what moves the score. */
export const EXPORT_VIEWS = ['map', 'timeline', 'comparison', 'profile', 'tornado'] as const;
export type ExportView = (typeof EXPORT_VIEWS)[number];

export type ExportId =
  | ('json' | 'csv' | 'md' | 'dot' | 'mermaid' | 'graphml' | 'canvas' | 'drawio')
  | ('ics' | 'svg' | 'png' | 'html' | 'pdf' | 'xlsx' | 'docx' | 'pptx');

/** A whole file: text, or bytes. */
export type Rendered = string | Uint8Array<ArrayBuffer>;

export interface ExportFormat {
  readonly id: ExportId;
  /** For menus. */
  readonly name: string;
  /** Without the leading dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * The whole file; the same for the same input. Never throws on a scenario that has been read. Formats
   * that need a large library load it here and answer later; they reject where `load` does.
   */
  render(input: ExportInput, load: LoadResource): Rendered | Promise<Rendered>;
}

/** What an import needs to know besides the file. */
export interface ImportContext {
  /** The file's name, for the title where the file has none. */
  readonly name: string;
  /** IANA zone and local day for files that have no dates of their own. */
  readonly timeZone: string;
  readonly start: string;
}

/** A node whose kind was guessed, and what spoke for it. */
export interface Guess {
  readonly node: string;
  readonly kind: NodeKind;
  readonly because: GuessReason;
}

/** A scenario, with what could not be carried over or should be looked at; or why there is none. */
export type ImportResult =
  | (Extract<ReadResult, { readonly ok: true }> & {
      readonly notes: readonly string[];
      /** Nodes whose kind the file does not say. */
      readonly guesses?: readonly Guess[];
    })
  | Refusal;

export interface ImportFormat {
  readonly id: 'json' | 'silverdecisions' | 'canvas' | 'drawio' | 'graphml' | 'mermaid' | 'csv' | 'outline';
  readonly name: string;
  /** Whether a file of that name and content looks like this format; says nothing on whether it can be read. */
  recognises(name: string, text: string): boolean;
  /** Never throws, and takes time and memory in proportion to the file, which may be hostile. */
  read(text: string, context: ImportContext): ImportResult;
}
