import { toastError } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { t } from '../../i18n/i18n.ts';
import { give } from '../document/share.ts';

/** Gives the user a document's file byte by byte as text, whether or not it can be read as a scenario. */
export async function exportRawFile(id: string): Promise<void> {
  const result = await host.rawDocument({ id });
  if (result.ok)
    await give({ name: result.value.file, mediaType: 'application/json', text: result.value.text });
  else toastError(t('library.actionFailed', { message: result.error.message }));
}
