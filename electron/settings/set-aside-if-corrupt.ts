import { linkSync, readFileSync, unlinkSync } from 'node:fs';

/**
 * Moves a settings file that is not a JSON object to `PATH.broken-1` (or the next free number): it is
 * never cleared. What was done, in words; null if there was nothing to do or nothing could be done.
 */
export function setAsideIfCorrupt(path: string): string | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  if (isJsonObject(text)) return null;
  for (let number = 1; number < 10_000; number++) {
    const aside = `${path}.broken-${number}`;
    try {
      // A link fails where the name is taken, so that an earlier one is never replaced.
      linkSync(path, aside);
      unlinkSync(path);
      return `The settings could not be read and were set aside as ${aside}; the defaults are used.`;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return null;
    }
  }
  return null;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
