import { isFileEach } from '../file-each.ts';
import type { ExportFormat, ExportInput, LoadResource, Rendered } from '../format.ts';

/** A list of rows as it will stand in the file. `rows` are the first ones; `all` is how many there are. */
export interface PreviewTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly all: number;
}

/** What is shown of a file before it is shared, read from the file itself. */
export type Preview =
  /** The beginning of a text; `more` characters follow. */
  | { readonly kind: 'text'; readonly text: string; readonly more: number }
  | { readonly kind: 'tables'; readonly tables: readonly PreviewTable[] }
  /** A page, to be shown where no script of it runs. */
  | { readonly kind: 'page'; readonly html: string }
  /** The file is a picture that browsers show. */
  | { readonly kind: 'picture' }
  /** What stands on each slide or page, or in each file of a zip, in their order; `html` has the same content where there is a page of it. */
  | { readonly kind: 'parts'; readonly parts: readonly PreviewPart[]; readonly html: string | null };

export interface PreviewPart {
  readonly title: string;
  readonly lines: readonly string[];
}

const MOST_CHARACTERS = 60_000;

/** Of a file that `format` has just made of `input`; what is large is imported when it is needed. */
export async function previewOf(
  file: Rendered,
  format: ExportFormat,
  input: ExportInput,
  load: LoadResource,
): Promise<Preview> {
  if (isFileEach(format, input))
    return { kind: 'parts', parts: (await import('./files.ts')).filesIn(bytesOf(file)), html: null };
  switch (format.id) {
    case 'svg':
    case 'png':
      return { kind: 'picture' };
    case 'html':
      return { kind: 'page', html: `${file}` };
    // Browsers show a PDF in a program of their own, which no frame without scripts starts.
    case 'pdf':
      return { kind: 'parts', parts: await partsOf(input), html: await pageOf(input, load) };
    case 'csv':
      return { kind: 'tables', tables: (await import('./tables.ts')).tablesOfCsv(`${file}`) };
    case 'xlsx':
      return { kind: 'tables', tables: (await import('./tables.ts')).tablesOfWorkbook(bytesOf(file)) };
    case 'pptx':
      return { kind: 'parts', parts: (await import('./slides.ts')).slidesOf(bytesOf(file)), html: null };
    case 'docx': {
      const { chaptersOf } = await import('./slides.ts');
      return { kind: 'parts', parts: chaptersOf(bytesOf(file)), html: await pageOf(input, load) };
    }
    default: {
      const text = `${file}`;
      return {
        kind: 'text',
        text: text.slice(0, MOST_CHARACTERS),
        more: Math.max(0, text.length - MOST_CHARACTERS),
      };
    }
  }
}

async function partsOf(input: ExportInput): Promise<readonly PreviewPart[]> {
  const { wholeBriefing } = await import('../report/whole-briefing.ts');
  return wholeBriefing(input).briefing.sections.map(({ title, blocks }) => ({
    title,
    lines: blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table.title] : block.kind === 'picture' ? [block.caption] : block.texts,
    ),
  }));
}

function bytesOf(file: Rendered): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

async function pageOf(input: ExportInput, load: LoadResource): Promise<string> {
  const { html } = await import('../html/html.ts');
  return `${await html.render(input, load)}`;
}
