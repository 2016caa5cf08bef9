import { fileTitle } from '#shared/exchange/text.ts';
import { host } from '../../host/host.ts';
import { settingsStore } from '../../state/stores.ts';

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  /** What stands in it, as text or as bytes. */
  readonly text: string | Uint8Array<ArrayBuffer>;
}

/**
 * Gives the user a file: through the host's dialog where it has one, otherwise as a download.
 *
 * @returns where it was written, null when cancelled or when the browser decides that; or what went wrong
 */
export async function saveFile(
  file: ExportFile,
): Promise<{ ok: true; path: string | null } | { ok: false; message: string }> {
  if (settingsStore.getState().info?.savesExports) {
    const bytes = typeof file.text === 'string' ? new TextEncoder().encode(file.text) : file.text;
    const result = await host.saveExport({
      name: file.name,
      mediaType: file.mediaType,
      base64: bytes.toBase64(),
    });
    return result.ok ? { ok: true, path: result.value.path } : { ok: false, message: result.error.message };
  }
  const url = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { ok: true, path: null };
}

/** A title as a file's name. */
export function fileName(title: string, extension: string): string {
  return `${fileTitle(title)}.${extension}`;
}
