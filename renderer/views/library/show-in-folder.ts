import { toast, toastError } from '../../components/index.ts';
import { host } from '../../host/host.ts';
import { t } from '../../i18n/i18n.ts';

/** Shows a document's file in its folder where the host can do that; otherwise says where it is. */
export async function showInFolder(id: string): Promise<void> {
  const result = await host.locateDocument({ id });
  if (!result.ok) {
    toastError(t('library.actionFailed', { message: result.error.message }));
    return;
  }
  const { path, shown } = result.value;
  if (shown) return;
  toast(t('library.fileAt', { path }), {
    label: t('library.copyPath'),
    run: () => void copy(path),
  });
}

/** A page may be kept from the clipboard, which nobody would notice before pasting something else. */
async function copy(path: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(path);
    toast(t('library.pathCopied'));
  } catch {
    toastError(t('library.pathNotCopied', { path }));
  }
}
