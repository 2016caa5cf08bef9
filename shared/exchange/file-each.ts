import { strToU8, zipSync } from 'fflate';
import type { ExportFormat, ExportInput, LoadResource, Rendered } from './format.ts';
import { namesOf } from './names.ts';
import { severalPlans } from './options.ts';
import { fileTitle } from './text.ts';

/** What a file is called and taken for; a zip where it holds several. */
export interface FileKind {
  /** Without the leading dot. */
  readonly extension: string;
  readonly mediaType: string;
}

const ZIP: FileKind = { extension: 'zip', mediaType: 'application/zip' };
/** Zip has no zones and no dates before 1980; that of the making would make every file another. */
const STAMP = new Date(1980, 0, 1);

/** Whether further plans get files of their own, so that a zip comes of it. */
export function isFileEach({ id }: ExportFormat, { plan, plans = [], view }: ExportInput): boolean {
  return plans.some((each) => each !== plan) && severalPlans(id, view) === 'files';
}

/** Plain data: it goes from thread to thread. */
export function fileKind(format: ExportFormat, input: ExportInput): FileKind {
  const { extension, mediaType } = isFileEach(format, input) ? ZIP : format;
  return { extension, mediaType };
}

/** The format's file; of several plans that it cannot hold, a zip with a file for each. */
export async function renderFile(
  format: ExportFormat,
  input: ExportInput,
  load: LoadResource,
): Promise<Rendered> {
  if (!isFileEach(format, input)) return format.render(input, load);
  const { eachShownPlan } = await import('./report/each-plan.ts');
  const inputs = eachShownPlan(input, input.top);
  const names = namesOf(input.scenario, input.language);
  const files: Record<string, Uint8Array> = {};
  for (const [index, each] of inputs.entries()) {
    const { plans: _, ...single } = each;
    const file = await format.render(single, load);
    // Numbered: plans may bear one name.
    const name = `${index + 1} ${fileTitle(names.plan(each.plan))}.${format.extension}`;
    files[name] = typeof file === 'string' ? strToU8(file) : file;
  }
  return zipSync(files, { mtime: STAMP, level: 6 });
}
