import type { TickUnit } from '../../../drawing/timeline/axis.ts';
import type { Triple } from '../../../engine/results.ts';
import { spanOf } from '../../../engine/triple.ts';
import { formatInstant, type Zone, zoneOf } from '../../../time/index.ts';
import { percent } from '../../figures.ts';
import type { Texts } from '../texts.ts';

const NONE = '–';
const MINUTE = 60_000;
const WEEKDAYS = '목금토일월화수';

export const figures: Texts['figures'] = {
  percent,
  /** `2025년 7월 9일(수) 13:00`. */
  instant(value, zone) {
    const at = wallOf(value, zone);
    return at === null ? NONE : `${day(at)}(${at.weekday}) ${at.time}`;
  },
  triple: (value, zone) => ofTriple(value, (at) => figures.instant(at, zone)),
  tripleOfDays: (value, zone) =>
    ofTriple(value, (time) => {
      const at = wallOf(time, zone);
      return at === null ? NONE : day(at);
    }),
  span,
  slackInWords(slack) {
    if (slack === null) return NONE;
    const words = (ms: number) => (ms < 0 ? `${span(-ms)} 늦음` : `${span(ms)} 여유`);
    const likely = words(slack.likely);
    if (span(slack.likely) === span(slack.latest)) return likely;
    return `${likely}, 최악의 경우 ${words(slack.latest)}`;
  },
  shortDay(value, zone) {
    const at = wallOf(value, zone);
    return at === null ? NONE : `${at.month}월 ${at.date}일`;
  },
  entered(date, until) {
    if (until === undefined) return localDate(date);
    // The same year is not said twice before a day; a month alone would read like one of the day's.
    const same = date.slice(0, 4) === until.slice(0, 4) && until.length > 7;
    const end = same ? localDate(until).replace(/^\d+년 /, '') : localDate(until);
    return `${localDate(date)} ~ ${end}`;
  },
  duration: ({ months, days, hours, minutes }) =>
    spelled([
      [months, '개월'],
      [days, '일'],
      [hours, '시간'],
      [minutes, '분'],
    ]),
  tick(wall, unit, whole) {
    const at = wallOf(wall, zoneOf('UTC'));
    if (at === null) return NONE;
    const words: Readonly<Record<TickUnit, string>> = {
      minute: at.time,
      hour: at.time,
      day: whole ? day(at) : `${at.date}일`,
      month: whole ? `${at.year}년 ${at.month}월` : `${at.month}월`,
      year: `${at.year}년`,
    };
    return words[unit];
  },
};

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: string;
  readonly time: string;
}

function wallOf(value: number | null, zone: Zone): Wall | null {
  if (value === null || !Number.isFinite(value)) return null;
  const parts = /^([+-]?\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(formatInstant(value, zone));
  if (parts === null) return null;
  const days = Math.floor((value + zone.offsetAt(value)) / (1440 * MINUTE));
  const [, year, month, date, time = ''] = parts;
  return {
    year: Number(year),
    month: Number(month),
    date: Number(date),
    // The first of January 1970 was a Thursday.
    weekday: WEEKDAYS[((days % 7) + 7) % 7] ?? '',
    time,
  };
}

const day = ({ year, month, date }: Wall) => `${year}년 ${month}월 ${date}일`;

function ofTriple(value: Triple | null, words: (at: number) => string): string {
  if (value === null) return NONE;
  const [first, last] = spanOf(value).map(words);
  return first === last ? `${first}` : `${words(value.likely)} (${first} ~ ${last})`;
}

/** A local date as the file writes it: `2025-06-25T14:30`, `2025-06`, `2025`. */
function localDate(text: string): string {
  const [date = '', time] = text.split('T');
  const [year, month, of] = date.split('-');
  const words = [
    `${Number(year)}년`,
    ...(month === undefined ? [] : [`${Number(month)}월`]),
    ...(of === undefined ? [] : [`${Number(of)}일`]),
    ...(time === undefined ? [] : [time]),
  ];
  return words.join(' ');
}

/** `3일 4시간`, `2시간 30분`, `0분`; the two largest units. Negative spans read `-3일`. */
function span(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const days = Math.floor(minutes / 1440);
  const words = spelled([
    [days, '일'],
    [Math.floor((minutes % 1440) / 60), '시간'],
    [days > 0 ? 0 : minutes % 60, '분'],
  ]);
  return minutes > 0 && milliseconds < 0 ? `-${words}` : words;
}

function spelled(parts: readonly (readonly [number, string])[]): string {
  const said = parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`]));
  return said.length === 0 ? '0분' : said.join(' ');
}
