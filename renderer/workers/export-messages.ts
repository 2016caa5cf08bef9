import type { FileKind } from '#shared/exchange/file-each.ts';
import type { ExportId, Rendered } from '#shared/exchange/format.ts';
import type { ExportChoices, ExportStep, Made } from '#shared/exchange/make-export.ts';
import type { Preview } from '#shared/exchange/preview/preview.ts';
import type { Scenario } from '#shared/model/index.ts';

export interface ExportTask {
  readonly scenario: Scenario;
  readonly format: ExportId;
  readonly choices: ExportChoices;
}

export interface ExportRequest extends ExportTask {
  readonly id: number;
}

/** A file that can be shared, and what to show of it. */
export interface MadeFile {
  readonly file: Rendered;
  readonly kind: FileKind;
  /** The scenario's, as it stands in the file. */
  readonly title: string;
  readonly preview: Preview;
}

export type ExportAnswer =
  | { readonly step: ExportStep | 'preview' }
  | { readonly made: MadeFile }
  | { readonly refused: Extract<Made, { ok: false }> }
  | { readonly failure: string };

export type ExportMessage = ExportAnswer & { readonly id: number };
