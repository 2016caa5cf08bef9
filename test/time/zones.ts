import fc from 'fast-check';

/** Zones that between them have every oddity: half hours, a skipped day, two hours of summer time, changes at midnight. */
export const ZONES = [
  'Asia/Seoul',
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Africa/Monrovia',
  'Africa/Casablanca',
  'Asia/Tehran',
  'UTC',
] as const;

export const zoneId = fc.constantFrom(...ZONES);

export function ms(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

const near = Date.UTC(1900, 0, 1);
const far = Date.UTC(2200, 0, 1);
const anyInstant = fc.integer({ min: near / 1000, max: far / 1000 }).map((seconds) => seconds * 1000);

/** Instants of 1900 … 2200 in a zone, half of them within two days of a clock change. */
export function instantIn(id: string): fc.Arbitrary<number> {
  const atChange = fc
    .tuple(anyInstant, fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }))
    .map(([from, by]) => {
      const change = new Temporal.ZonedDateTime(BigInt(from) * 1_000_000n, id).getTimeZoneTransition('next');
      return change === null ? from : change.epochMilliseconds + by * 1000;
    });
  return fc.oneof(anyInstant, atChange);
}

export const zoneAndInstant = zoneId.chain((id) => fc.tuple(fc.constant(id), instantIn(id)));
