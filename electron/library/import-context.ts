import type { ImportContext } from '#shared/exchange/index.ts';

/** What imports take from this machine: its zone, and today in it, for files without dates of their own. */
export function importContext(name: string, now: Date): ImportContext {
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  return { name, timeZone, start };
}
