import { toScenario, writeScenario } from '#shared/model/index.ts';
import { toast, toastError } from '../../components/index.ts';
import { t } from '../../i18n/i18n.ts';
import { documentStore, settingsStore } from '../../state/stores.ts';
import { type ExportFile, fileName, saveFile } from './download.ts';

/** The document as it is in memory, in the native format. Needs neither the host's library nor the engine. */
export async function exportScenario(): Promise<void> {
  const { document } = documentStore.getState();
  if (document === null) return;
  const name = fileName(document.fields.title, 'scenario.json');
  await give({ name, mediaType: 'application/json', text: writeScenario(toScenario(document)) });
}

/** Saves a file where the user wants it, and says where, or why not. Says whether it was saved and not cancelled. */
export async function give(file: ExportFile): Promise<boolean> {
  const result = await saveFile(file);
  if (!result.ok) toastError(t('document.share.failed', { message: result.message }));
  else if (result.path !== null) toast(t('document.share.saved', { path: result.path }));
  return result.ok && (result.path !== null || settingsStore.getState().info?.savesExports !== true);
}
