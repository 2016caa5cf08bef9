/** Every export and import format, one file each. */
import { ics } from './calendar/ics.ts';
import { canvas } from './canvas.ts';
import { csv } from './csv.ts';
import { dot } from './dot.ts';
import { drawio } from './drawio.ts';
import type { ExportFormat, ImportFormat } from './format.ts';
import { graphml } from './graphml.ts';
import { html } from './html/html.ts';
import { canvasImport } from './import/canvas.ts';
import { csvImport } from './import/csv.ts';
import { drawioImport } from './import/drawio.ts';
import { graphmlImport } from './import/graphml.ts';
import { mermaidImport } from './import/mermaid.ts';
import { outlineImport } from './import/outline.ts';
import { silverDecisionsImport } from './import/silver-decisions.ts';
import { jsonExport, jsonImport } from './json.ts';
import { markdown } from './markdown.ts';
import { mermaid } from './mermaid.ts';
import { docx } from './office/docx.ts';
import { pptx } from './office/pptx.ts';
import { xlsx } from './office/xlsx.ts';
import { pdf } from './pdf/pdf.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';

export type {
  ExportFormat,
  ExportId,
  ExportInput,
  ImportContext,
  ImportFormat,
  ImportResult,
  LoadResource,
  Rendered,
  ResourceName,
} from './format.ts';

/** In the order of menus. */
export const EXPORTS: readonly ExportFormat[] = [
  jsonExport,
  csv,
  markdown,
  mermaid,
  dot,
  graphml,
  canvas,
  drawio,
  pdf,
  html,
  docx,
  pptx,
  xlsx,
  svg,
  png,
  ics,
];

/** In the order in which they are asked whether a file is theirs. */
export const IMPORTS: readonly ImportFormat[] = [
  jsonImport,
  silverDecisionsImport,
  canvasImport,
  drawioImport,
  graphmlImport,
  mermaidImport,
  csvImport,
  outlineImport,
];
