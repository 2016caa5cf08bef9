import type { ExportId, ExportView } from './format.ts';

/** What can be chosen about an export besides its format. */
export type ExportOption =
  | ('plan' | 'plans' | 'view' | 'sections' | 'zone')
  | ('theme' | 'scale' | 'transparent' | 'language');

/** The choices that make a difference in each format. */
export const OPTIONS_OF: Readonly<Record<ExportId, readonly ExportOption[]>> = {
  json: [],
  csv: ['plan', 'plans', 'zone', 'language'],
  md: ['plan', 'plans', 'sections', 'zone', 'language'],
  mermaid: ['plan', 'plans', 'zone', 'language'],
  dot: ['plan', 'plans', 'zone', 'language'],
  graphml: ['plan', 'plans', 'zone'],
  canvas: ['plan', 'plans', 'zone', 'language'],
  drawio: ['plan', 'plans', 'zone', 'language'],
  pdf: ['plan', 'plans', 'sections', 'zone', 'language'],
  html: ['plan', 'plans', 'sections', 'zone', 'theme', 'language'],
  docx: ['plan', 'plans', 'sections', 'zone', 'language'],
  pptx: ['plan', 'plans', 'sections', 'zone', 'theme', 'language'],
  xlsx: ['plan', 'plans', 'zone', 'language'],
  svg: ['view', 'plan', 'plans', 'zone', 'theme', 'transparent', 'language'],
  png: ['view', 'plan', 'plans', 'zone', 'theme', 'scale', 'transparent', 'language'],
  // Each date stands in the zone in which it was entered; calendars show it in their own.
  ics: ['plan', 'plans', 'language'],
};

/**
 * What becomes of further plans: they are compared with the first, they stand beside it, each gets a file of
 * its own, or they make no difference.
 */
export type SeveralPlans = 'compared' | 'beside' | 'files' | 'none';

export function severalPlans(format: ExportId, view: ExportView = 'map'): SeveralPlans {
  switch (format) {
    case 'json':
      return 'none';
    case 'pdf':
    case 'html':
    case 'docx':
    case 'pptx':
    case 'md':
    case 'xlsx':
      return 'compared';
    case 'csv':
    case 'ics':
      return 'beside';
    case 'svg':
    case 'png':
      return PICTURES[view];
    default:
      return 'files';
  }
}

const PICTURES: Readonly<Record<ExportView, SeveralPlans>> = {
  map: 'files',
  timeline: 'beside',
  comparison: 'compared',
  profile: 'compared',
  // Of the policy without a plan.
  tornado: 'none',
};
