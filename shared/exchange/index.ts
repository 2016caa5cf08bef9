/** Every export and import format, one file each. */
import type { ExportFormat, ImportFormat } from './format.ts';
import { jsonExport, jsonImport } from './json.ts';

export type { ExportFormat, ExportInput, ImportFormat } from './format.ts';

/** In the order of menus. */
export const EXPORTS: readonly ExportFormat[] = [jsonExport];

/** In the order in which they are asked whether a file is theirs. */
export const IMPORTS: readonly ImportFormat[] = [jsonImport];
