import type { Tick, TickUnit } from '#shared/drawing/timeline/index.ts';
import { LANGUAGES, type Language } from '#shared/language/language.ts';
import type { Zone } from '#shared/time/index.ts';
import { DATE_WORDS } from '../../i18n/dates.ts';
import { spokenLanguage } from '../../i18n/i18n.ts';

type Formats = Readonly<Record<TickUnit, Intl.DateTimeFormat>>;

function formatsOf(language: Language) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(DATE_WORDS[language].locale, { ...options, hourCycle: 'h23', timeZone: 'UTC' });
  const ticks: Formats = {
    minute: format({ hour: '2-digit', minute: '2-digit' }),
    hour: format({ hour: '2-digit', minute: '2-digit' }),
    day: format({ weekday: 'short', day: 'numeric' }),
    month: format({ month: 'short' }),
    year: format({ year: 'numeric' }),
  };
  const contexts: Formats = {
    ...ticks,
    day: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    month: format({ month: 'long', year: 'numeric' }),
  };
  return { ticks, contexts, weekday: format({ weekday: 'short' }) };
}

/** Made once: making one takes longest. */
const FORMATS = Object.fromEntries(LANGUAGES.map((language) => [language, formatsOf(language)])) as Readonly<
  Record<Language, ReturnType<typeof formatsOf>>
>;

/** `21:30`, `Wed 25`, `Jun`, `2025`. */
export function tickText(tick: Tick, unit: TickUnit): string {
  return tidy(FORMATS[spokenLanguage()].ticks[unit].format(tick.wall));
}

const DAY = 86_400_000;

/** What another clock says at a tick: `14:30`, and `Tue 23:00` where it has another day. */
export function clockText(tick: Tick, zone: Zone): string {
  const { ticks, weekday } = FORMATS[spokenLanguage()];
  const wall = tick.at + zone.offsetAt(tick.at);
  const time = ticks.hour.format(wall);
  return Math.floor(wall / DAY) === Math.floor(tick.wall / DAY) ? time : `${weekday.format(wall)} ${time}`;
}

/** `Wed 25 Jun 2025`, `June 2025`, `2025`: what the ticks below it belong to. */
export function contextText(tick: Tick, unit: TickUnit): string {
  return tidy(FORMATS[spokenLanguage()].contexts[unit].format(tick.wall));
}

/** Newer `Intl` data write four letters for September alone; Korean's day of the week stands close. */
const tidy = (text: string) =>
  text
    .replace(/\bSept\b/, 'Sep')
    .replace(',', '')
    .replace(' (', '(');
