import type { Evaluation, PathsResult } from '../engine/results.ts';
import type { ReadResult } from '../model/index.ts';
import type { Scenario } from '../model/schema.ts';

/** What an export is made from. `evaluation` and `paths` belong to `scenario` and to `plan`. */
export interface ExportInput {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** The paths to list, in the order in which they were asked for. */
  readonly paths: PathsResult;
  /** Plan id; null for the policy without a plan. */
  readonly plan: string | null;
}

export interface ExportFormat {
  readonly id: 'json' | 'csv' | 'md' | 'dot' | 'mermaid';
  /** For menus. */
  readonly name: string;
  /** Without the leading dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file. Never throws on a scenario that has been read. */
  render(input: ExportInput): string;
}

export interface ImportFormat {
  readonly id: 'json';
  readonly name: string;
  /** Whether a file of that name and content looks like this format; says nothing on whether it can be read. */
  recognises(name: string, text: string): boolean;
  /** The scenario, or why there is none. Bytes rather than text show what is not UTF-8. */
  read(input: string | Uint8Array): ReadResult;
}
