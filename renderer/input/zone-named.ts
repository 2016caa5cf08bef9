import { isTimeZone } from '#shared/model/lexical.ts';

/** Capitals whose zone is named after another city of theirs. */
const CAPITALS: Readonly<Record<string, string>> = {
  washington: 'America/New_York',
  'washington dc': 'America/New_York',
  'the hague': 'Europe/Amsterdam',
  beijing: 'Asia/Shanghai',
  'new delhi': 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  canberra: 'Australia/Sydney',
  ottawa: 'America/Toronto',
  kyiv: 'Europe/Kyiv',
  geneva: 'Europe/Zurich',
  bern: 'Europe/Zurich',
  ankara: 'Europe/Istanbul',
  brasilia: 'America/Sao_Paulo',
  gyeongju: 'Asia/Seoul',
};

let byCity: ReadonlyMap<string, string> | null = null;

/** The IANA zone of a name: its own (`Asia/Seoul`), its city (`Seoul`), or a capital that we know; null if none. */
export function zoneNamed(name: string): string | null {
  const trimmed = name.trim();
  if (/\/|^(?:utc|gmt)$/i.test(trimmed)) {
    const id = trimmed.replaceAll(' ', '_');
    return isTimeZone(id) ? id : null;
  }
  const city = trimmed.toLowerCase().replaceAll('_', ' ');
  return CAPITALS[city] ?? cities().get(city) ?? null;
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
