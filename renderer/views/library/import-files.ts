import type { HostError } from '#shared/host.ts';
import { toast } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { t } from '../../i18n/i18n.ts';
import { libraryStore } from '../../state/stores.ts';
import { openDocument } from './library-actions.ts';

/** Larger files the format refuses; asking before reading spares the memory. In bytes. */
const LARGEST = 64 * 1024 * 1024;

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
    const result = read.ok ? await libraryStore.getState().importFile(file.name, read.text) : read;
    if (!result.ok) {
      failed.push({ name: file.name, error: result.error });
      continue;
    }
    const { id, repairs } = result.value;
    const { name } = file;
    const count = repairs.length;
    toast(count === 0 ? t('library.imported', { name }) : t('library.importRepaired', { name, count }));
    if (files.length === 1) openDocument(id);
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
  if (file.size > LARGEST) return refused(t('library.tooLarge'));
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    if (error instanceof TypeError) return refused(t('library.notText'));
    return refused(error instanceof Error ? error.message : String(error));
  }
}
