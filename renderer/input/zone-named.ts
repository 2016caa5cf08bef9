import { isTimeZone } from '#shared/model/lexical.ts';

/** Capitals, and seats of talks, whose zone is named after another city. */
const PLACES: readonly (readonly [name: string, zone: string])[] = [
  ['Washington', 'America/New_York'],
  ['Washington DC', 'America/New_York'],
  ['The Hague', 'Europe/Amsterdam'],
  ['Beijing', 'Asia/Shanghai'],
  ['New Delhi', 'Asia/Kolkata'],
  ['Delhi', 'Asia/Kolkata'],
  ['Canberra', 'Australia/Sydney'],
  ['Ottawa', 'America/Toronto'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Geneva', 'Europe/Zurich'],
  ['Bern', 'Europe/Zurich'],
  ['Ankara', 'Europe/Istanbul'],
  ['Brasilia', 'America/Sao_Paulo'],
  ['Gyeongju', 'Asia/Seoul'],
  ['Calgary', 'America/Edmonton'],
];
const ZONES: ReadonlyMap<string, string> = new Map(PLACES.map(([name, zone]) => [name.toLowerCase(), zone]));

/** Places that we know in a zone, other than the city that it is named after. */
export function placesIn(zone: string): readonly string[] {
  return PLACES.filter((place) => place[1] === zone).map(([name]) => name);
}

let byCity: ReadonlyMap<string, string> | null = null;

/** The IANA zone of a name: its own (`Asia/Seoul`), its city (`Seoul`), or a capital that we know; null if none. */
export function zoneNamed(name: string): string | null {
  const trimmed = name.trim();
  if (/\/|^(?:utc|gmt)$/i.test(trimmed)) {
    const id = trimmed.replaceAll(' ', '_');
    return isTimeZone(id) ? id : null;
  }
  const city = trimmed.toLowerCase().replaceAll('_', ' ');
  return ZONES.get(city) ?? cities().get(city) ?? null;
}

/** Cities of zones; a name that two zones share is none. */
function cities(): ReadonlyMap<string, string> {
  if (byCity !== null) return byCity;
  const found = new Map<string, string | null>();
  for (const id of Intl.supportedValuesOf('timeZone')) {
    const city = (id.split('/').at(-1) ?? id).toLowerCase().replaceAll('_', ' ');
    found.set(city, found.has(city) ? null : id);
  }
  byCity = new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
  return byCity;
}
