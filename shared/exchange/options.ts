import type { ExportId } from './format.ts';

/** What can be chosen about an export besides its format. */
export type ExportOption = 'plan' | 'view' | 'theme' | 'scale' | 'transparent' | 'language';

/** The choices that make a difference in each format. */
export const OPTIONS_OF: Readonly<Record<ExportId, readonly ExportOption[]>> = {
  json: [],
  csv: ['plan', 'language'],
  md: ['plan', 'language'],
  mermaid: ['plan', 'language'],
  dot: ['plan', 'language'],
  graphml: ['plan'],
  canvas: ['plan', 'language'],
  drawio: ['plan', 'language'],
  pdf: ['plan', 'language'],
  html: ['plan', 'theme', 'language'],
  docx: ['plan', 'language'],
  pptx: ['plan', 'language'],
  xlsx: ['plan', 'language'],
  svg: ['view', 'plan', 'theme', 'transparent', 'language'],
  png: ['view', 'plan', 'theme', 'scale', 'transparent', 'language'],
  ics: ['plan', 'language'],
};
