import type { ExportId } from './format.ts';

/** What can be chosen about an export besides its format. */
export type ExportOption = 'plan' | 'view' | 'theme' | 'scale' | 'transparent';

/** The choices that make a difference in each format. */
export const OPTIONS_OF: Readonly<Record<ExportId, readonly ExportOption[]>> = {
  json: [],
  csv: ['plan'],
  md: ['plan'],
  mermaid: ['plan'],
  dot: ['plan'],
  graphml: ['plan'],
  canvas: ['plan'],
  drawio: ['plan'],
  pdf: ['plan'],
  html: ['plan', 'theme'],
  docx: ['plan'],
  pptx: ['plan'],
  xlsx: ['plan'],
  svg: ['view', 'plan', 'theme', 'transparent'],
  png: ['view', 'plan', 'theme', 'scale', 'transparent'],
  ics: ['plan'],
};
