import type { VersionEntry } from './version-entry.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * The versions worth keeping at `now` (milliseconds since 1970): every one of the last hour, the last of
 * each hour of the last day, the last of each day (UTC) before, and always the newest, the named ones
 * and those that a merge starts from. Oldest first, as given.
 */
export function thinVersions(entries: readonly VersionEntry[], now: number): VersionEntry[] {
  /** The last version of each stretch of time. */
  const last = new Map<string, VersionEntry>();
  for (const entry of entries) last.set(stretchOf(Date.parse(entry.at), now), entry);
  const newest = entries.at(-1);
  return entries.filter((entry) => {
    const at = Date.parse(entry.at);
    if (entry === newest || now - at <= HOUR) return true;
    if (entry.name !== undefined || entry.sharedWith !== undefined) return true;
    return last.get(stretchOf(at, now)) === entry;
  });
}

function stretchOf(at: number, now: number): string {
  return now - at <= DAY ? `hour ${Math.floor(at / HOUR)}` : `day ${Math.floor(at / DAY)}`;
}
