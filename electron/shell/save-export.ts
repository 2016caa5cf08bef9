import { basename } from 'node:path';
import { writeFile } from 'atomically';
import type { BrowserWindow, Dialog } from 'electron';

/** Asks where to, then writes; the path, or null if the user thought better of it. */
export async function saveExport(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow | null,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string | null> {
  // The page proposes a name, never a folder.
  const options = { defaultPath: basename(file.name.replaceAll('\\', '/')) };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  await writeFile(filePath, Buffer.from(file.bytes));
  return filePath;
}
