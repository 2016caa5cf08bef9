import type { Language } from '../language/language.ts';
import { formatInstant, instantOf, type Zone, zoneOf } from '../time/index.ts';
import type { ExportInput } from './format.ts';

/** What says how dates are written: `zone` overrides the scenario's, the language is English by default. */
export type InZone = Pick<ExportInput, 'scenario' | 'zone' | 'language'>;

/** The zone in which times are written: the one asked for, or else the scenario's. */
export function shownZone({ scenario, zone }: Pick<InZone, 'scenario' | 'zone'>): Zone {
  return zoneOf(zone ?? scenario.timeZone);
}

/**
 * A local date of the scenario's own zone (or of `from`) as a local date of the zone asked for. Only times go
 * over: a day stays the day that was meant, since it is another stretch of time elsewhere.
 */
export function shownDate(date: string, input: InZone, from = input.scenario.timeZone): string {
  const home = zoneOf(from);
  const shown = shownZone(input);
  if (!date.includes('T') || input.zone === undefined || shown.id === home.id) return date;
  return formatInstant(instantOf(date, home), shown).slice(0, 16);
}

/** How pictures write dates and figures, as their options take it. */
export interface Manner {
  /** English by default. */
  readonly language?: Language;
  /** IANA zone of times; the scenario's by default. */
  readonly zone?: string;
}

export function mannerOf({ language, zone }: Pick<ExportInput, 'language' | 'zone'>): Manner {
  return { ...(language === undefined ? {} : { language }), ...(zone === undefined ? {} : { zone }) };
}
