import type { HostError } from '#shared/host.ts';
import { decode, SIZE_LIMIT } from '#shared/model/read/decode.ts';
import { toast } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { t } from '../../i18n/i18n.ts';
import { showSetAside } from '../../inspector/focus.ts';
import { libraryStore } from '../../state/stores.ts';
import { openDocument } from './library-actions.ts';

export interface FailedImport {
  readonly name: string;
  readonly error: HostError;
}

/** Brings files into the library, one after another; a single one is opened. Resolves to what was refused, and why. */
export async function importFiles(files: readonly File[]): Promise<readonly FailedImport[]> {
  const failed: FailedImport[] = [];
  for (const file of files) {
    if (file.name.toLowerCase().endsWith('.zip')) {
      failed.push(...(await importZip(file)));
      continue;
    }
    const read = await readText(file);
    const result = read.ok
      ? await libraryStore.getState().importFile(file.name, read.text, files.length === 1)
      : read;
    if (!result.ok) {
      failed.push({ name: file.name, error: result.error });
      continue;
    }
    const { id, repairs } = result.value;
    const { name } = file;
    const count = repairs.length;
    const isOnly = files.length === 1;
    if (count === 0) toast(t('library.imported', { name }));
    else if (!isOnly) toast(t('library.importRepaired', { name, count }));
    else
      toast(t('library.importRepaired', { name, count }), { label: t('setAside.show'), run: showSetAside });
    if (isOnly) openDocument(id);
  }
  return failed;
}

/** All documents of a zip file; resolves to those that were refused. */
async function importZip(file: File): Promise<readonly FailedImport[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await host.unpackLibrary({ base64: bytes.toBase64() });
  if (!result.ok) return [{ name: file.name, error: result.error }];
  const { imported, same, refused } = result.value;
  await libraryStore.getState().load();
  toast(t('library.unpacked', { imported, same }));
  return refused.map(({ name, message }) => ({ name, error: { code: 'refused', message } }));
}

async function readText(
  file: File,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: HostError }> {
  const refused = (message: string) => ({ ok: false, error: { code: 'refused', message } }) as const;
  if (file.size > SIZE_LIMIT) return refused(t('library.tooLarge'));
  try {
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    if (typeof text === 'string') return { ok: true, text };
    const { message, line, column } = text;
    return refused(line === undefined ? message : `${message} (line ${line}, column ${column ?? 1})`);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}
