import type { ExportFormat, ExportId } from '#shared/exchange/format.ts';
import { EXPORTS } from '#shared/exchange/index.ts';

const GROUPS = ['reports', 'pictures', 'figures', 'calendars', 'tools', 'desk'] as const;
type FormatGroup = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<ExportId, FormatGroup>> = {
  pdf: 'reports',
  html: 'reports',
  docx: 'reports',
  pptx: 'reports',
  md: 'reports',
  svg: 'pictures',
  png: 'pictures',
  xlsx: 'figures',
  csv: 'figures',
  ics: 'calendars',
  drawio: 'tools',
  canvas: 'tools',
  mermaid: 'tools',
  dot: 'tools',
  graphml: 'tools',
  json: 'desk',
};

/** The formats there are, by what they are for. */
export const FORMAT_GROUPS: readonly {
  readonly id: FormatGroup;
  readonly formats: readonly ExportFormat[];
}[] = GROUPS.map((id) => ({
  id,
  formats: (Object.keys(GROUP_OF) as ExportId[])
    .filter((format) => GROUP_OF[format] === id)
    .flatMap((format) => EXPORTS.filter((each) => each.id === format)),
}));

export function formatOf(id: ExportId): ExportFormat | undefined {
  return EXPORTS.find((format) => format.id === id);
}
