/** Every export and import format, one file each. */
import { csv } from './csv.ts';
import { dot } from './dot.ts';
import type { ExportFormat, ImportFormat } from './format.ts';
import { jsonExport, jsonImport } from './json.ts';
import { markdown } from './markdown.ts';
import { mermaid } from './mermaid.ts';

export type { ExportFormat, ExportInput, ImportFormat } from './format.ts';

/** In the order of menus. */
export const EXPORTS: readonly ExportFormat[] = [jsonExport, csv, markdown, dot, mermaid];

/** In the order in which they are asked whether a file is theirs. */
export const IMPORTS: readonly ImportFormat[] = [jsonImport];
