import { createHash } from 'node:crypto';

export const EXTENSION = '.scenario.json';
/** With the id's part and the extension well below every file system's limit of 255 bytes. */
const SLUG_LENGTH = 48;
/** What file systems allow for a name, in bytes (of UTF-8, or UTF-16 units where that is fewer). */
const NAME_LENGTH = 255;
/**
 * Two machines that changed a document in a synchronised folder leave two files. Dropbox, Nextcloud, Syncthing,
 * OneDrive, Google Drive, iCloud and file managers put what tells them apart before the last `.json`.
 */
const CONFLICTED =
  /\.scenario(?: ?\([^()]*\)| \d+|-[\w-]+|\.sync-conflict-[\w-]+| (?:- )?(?:copy|복사본)(?: ?\(?\d+\)?)?)\.json$/iu;

/** `Will Trump come?` → `will-trump-come`; letters of any script stay, so that Korean titles are readable. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  let cut = '';
  for (const character of slug) {
    if (Buffer.byteLength(cut + character) > SLUG_LENGTH * 2 || cut.length >= SLUG_LENGTH) break;
    cut += character;
  }
  return cut.replace(/-+$/, '') || 'scenario';
}

/** The name of a new document's file; fixed from then on, so that renaming a document moves nothing. */
export function fileNameOf(title: string, id: string): string {
  return `${slugOf(title)}-${id.slice(0, 8)}${EXTENSION}`;
}

export function isDocumentName(name: string): boolean {
  if (name.startsWith('.')) return false;
  return (name.endsWith(EXTENSION) && name.length > EXTENSION.length) || CONFLICTED.test(name);
}

/** The name with `more` before its extension, or behind its beginning where the whole would be too long for a name. */
export function nameWith(name: string, more: string, after = ''): string {
  const extension = name.endsWith(EXTENSION) ? EXTENSION : '.json';
  const stem = name.endsWith(extension) ? name.slice(0, -extension.length) : name;
  const room = NAME_LENGTH - Buffer.byteLength(more + extension + after);
  return cutTo(stem, room) + more + extension + after;
}

/** The beginning of a text, of so many bytes at most, with whole characters. */
export function cutTo(text: string, bytes: number): string {
  let cut = '';
  let length = 0;
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    cut += character;
  }
  return cut;
}

/** A title for a file that cannot tell its own. */
export function titleFromFile(name: string): string {
  return (
    (name.endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : name.replace(/\.json$/, ''))
      .replace(/-[0-9a-f]{8}$/, '')
      .replaceAll('-', ' ')
      .normalize('NFC') || name
  );
}

/**
 * A UUID that is always the same for one file name, for files whose own id cannot be read or is taken.
 * Version 8 of RFC 9562 (section 5.8): 122 bits of SHA-256 with the version and variant set.
 */
export function idFromFile(name: string): string {
  const bytes = createHash('sha256').update(`scenario-desk file ${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Changes whenever the bytes do: SHA-256 in hexadecimal. */
export function revisionOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
