import { goTo } from '../../app/router.ts';
import { toast, toastError } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { t } from '../../i18n/i18n.ts';
import { libraryStore } from '../../state/stores.ts';
import { give } from '../document/share.ts';

export function openDocument(id: string): void {
  goTo({ page: 'document', id, view: 'map' });
}

/** A new document from a template, and there. Says whether that went well. */
export async function startFrom(template: string): Promise<boolean> {
  const result = await libraryStore.getState().createFromTemplate(template);
  if (result.ok) openDocument(result.value.id);
  else toastError(t('library.actionFailed', { message: result.error.message }));
  return result.ok;
}

export async function duplicate(id: string): Promise<void> {
  const result = await libraryStore.getState().duplicate(id);
  if (!result.ok) return toastError(t('library.actionFailed', { message: result.error.message }));
  toast(t('library.duplicated'), { label: t('common.open'), run: () => openDocument(result.value.id) });
}

/** Moves a document to the trash and offers to take that back. */
export async function moveToTrash(id: string, title: string): Promise<void> {
  const result = await libraryStore.getState().moveToTrash(id);
  if (!result.ok) return toastError(t('library.actionFailed', { message: result.error.message }));
  const { entry } = result.value;
  const undo =
    entry === null ? undefined : { label: t('common.undo'), run: () => void restore(entry, title) };
  toast(t('library.trashed', { title }), undo);
}

export async function restore(entry: string, title: string): Promise<void> {
  const result = await libraryStore.getState().restore(entry);
  if (result.ok) toast(t('library.restored', { title }));
  else toastError(t('library.actionFailed', { message: result.error.message }));
}

/** Gives a document another title. */
export async function rename(id: string, title: string): Promise<void> {
  const result = await libraryStore.getState().rename(id, title);
  if (!result.ok) toastError(t('library.renameFailed', { message: result.error.message }));
}

/** Brings back the last version of a broken file that can be read, and opens it. */
export async function recover(id: string): Promise<void> {
  const result = await host.recoverDocument({ id });
  if (!result.ok) return toastError(t('library.actionFailed', { message: result.error.message }));
  await libraryStore.getState().load();
  toast(t('library.recovered'));
  openDocument(result.value.id);
}

/** Gives the user all documents as one zip file. */
export async function backUpLibrary(): Promise<void> {
  const result = await host.packLibrary({});
  if (!result.ok) return toastError(t('library.actionFailed', { message: result.error.message }));
  const { name, base64 } = result.value;
  await give({ name, mediaType: 'application/zip', text: Uint8Array.fromBase64(base64) });
}
