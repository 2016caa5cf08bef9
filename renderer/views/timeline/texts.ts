import { instantOfItem, type Line, type TimelineItem } from '#shared/drawing/timeline/index.ts';
import type { Triple } from '#shared/engine/results.ts';
import { isCertain, spanOf } from '#shared/engine/triple.ts';
import { shortened } from '#shared/exchange/text.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { zoneOf } from '#shared/time/index.ts';
import {
  formatInstantRange,
  formatLimit,
  formatProbability,
  formatSpan,
  formatZone,
  type InstantOptions,
  formatWindow as windowText,
} from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';

/** Texts of times by their arguments: most items keep their times from one evaluation to the next. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const DAY = 86_400_000;
function once(key: string, make: () => string): string {
  let text = known.get(key);
  if (text === undefined) {
    text = make();
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, text);
  }
  return text;
}
const keyOf = ({ zone, year, time }: InstantOptions) => `${zone}|${year}|${time}`;
const formatRange = (from: number, to: number, options: InstantOptions): string =>
  once(`${from}|${to}|${keyOf(options)}`, () => formatInstantRange(from, to, options));
const formatInstant = (at: number, options: InstantOptions): string => formatRange(at, at, options);
const formatTriple = (triple: Triple, options: InstantOptions): string =>
  formatRange(...spanOf(triple), options);
const formatWindow = (start: number, end: number, options: InstantOptions): string =>
  once(`w${start}|${end}|${keyOf(options)}`, () => windowText(start, end, options));

/** On which clocks times are printed: the first is the one that counts, the others stand beside it. */
export interface Clocks {
  readonly zones: readonly string[];
  /** What the zones are called here; one that is missing is called after its city. */
  readonly names: ReadonlyMap<string, string>;
  /** The year that goes without saying. */
  readonly year: number;
}
export const zoneName = ({ names }: Clocks, zone: string): string => names.get(zone) ?? formatZone(zone);
export const clock = ({ zones, year }: Clocks): InstantOptions => ({ zone: zones[0] ?? 'UTC', year });

export const titleOf = (item: TimelineItem): string => item.title || t('timeline.item.untitled');

/** `24–25 Jun`, `25 Jun 21:30`; `≈ 11 Jul` where it was not entered but computed. */
export function whenOf(item: TimelineItem, clocks: Clocks): string {
  const options = clock(clocks);
  if (item.window !== null && !item.window.instant)
    return formatWindow(item.window.start, item.window.end, options);
  if (item.window !== null) return formatInstant(item.window.start, options);
  const certain = item.enter === null || isCertain(item.enter);
  return `${certain ? '' : '≈ '}${formatInstant(instantOfItem(item), { ...options, time: certain })}`;
}

/** A window as it was entered, on its own clock where that is another: `8 Jul, Washington time`. */
function enteredOf(item: TimelineItem, clocks: Clocks): string {
  const { window, zone } = item;
  if (window === null || window.instant || zone === null || zone === clocks.zones[0])
    return whenOf(item, clocks);
  const when = formatWindow(window.start, window.end, { zone, year: clocks.year });
  return t('timeline.item.onClock', { when, zone: zoneName(clocks, zone) });
}

/**
 * The last moment of what does not wait for its date, a decision or a deadline: `by 25 Mar`, `by 12 Mar 14:00`.
 * It is drawn where it is reached, so the date alone would seem to be when that is.
 */
function dueOf(item: TimelineItem, clocks: Clocks): string | null {
  const { kind, window, zone } = item;
  if (window === null || (kind !== 'decision' && kind !== 'deadline')) return null;
  const own = window.instant || zone === null ? (clocks.zones[0] ?? 'UTC') : zone;
  const when = t('timeline.item.by', { when: formatLast(window.end, { zone: own, year: clocks.year }) });
  return own === clocks.zones[0] ? when : t('timeline.item.onClock', { when, zone: zoneName(clocks, own) });
}

/** An end as people enter it: the last day of a window that ends with one. */
function formatLast(end: number, options: InstantOptions): string {
  const day = (end + zoneOf(options.zone).offsetAt(end)) % DAY === 0;
  return day ? formatInstant(end - 1, { ...options, time: false }) : formatInstant(end, options);
}

/** What stands behind the title: the time, odds below one, what is missed or at risk. */
export function detailOf(item: TimelineItem, clocks: Clocks): string {
  const { missed, atRisk, reach } = item;
  return [
    dueOf(item, clocks) ?? enteredOf(item, clocks),
    // What is certain but for roundings goes without saying.
    reach !== null && reach < 1 - 1e-9 ? formatProbability(reach) : '',
    missed === 1
      ? t('timeline.item.missedHere')
      : missed > 0
        ? t('timeline.item.missed', { share: formatProbability(missed) })
        : atRisk
          ? t('timeline.item.atRisk')
          : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The same instant on every clock: `25 Jun 21:30 Seoul · 25 Jun 14:30 The Hague`. */
export function onAllClocks(at: number, clocks: Clocks): string {
  return clocks.zones
    .map((zone) =>
      t('timeline.item.at', {
        when: formatInstant(at, { zone, year: clocks.year }),
        zone: zoneName(clocks, zone),
      }),
    )
    .join(' · ');
}

/** For screen readers: everything that the picture shows of it. */
export function nameOf(item: TimelineItem, clocks: Clocks): string {
  const options = clock(clocks);
  const { window, enter, leave, missed, atRisk, reach, mustArriveBy } = item;
  return [
    `${t(`common.kind.${item.kind}`)}: ${titleOf(item)}`,
    window?.instant ? onAllClocks(window.start, clocks) : '',
    window !== null && !window.instant ? t('timeline.item.window', { when: whenOf(item, clocks) }) : '',
    enter === null ? '' : t('timeline.item.enters', { when: formatTriple(enter, options) }),
    leave === null || leave.likely === enter?.likely
      ? ''
      : t('timeline.item.leaves', { when: formatTriple(leave, options) }),
    mustArriveBy === null
      ? ''
      : t('timeline.item.mustArriveBy', { when: formatLimit(mustArriveBy, options) }),
    slackOf(item),
    missed > 0 ? t('timeline.item.missed', { share: formatProbability(missed) }) : '',
    atRisk ? t('timeline.item.atRisk') : '',
    reach === null ? '' : t('timeline.item.reached', { share: formatProbability(reach) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `slack 20 h`, `3 d late`; empty where nothing limits it. */
export function slackOf({ slack }: TimelineItem): string {
  if (slack === null || !Number.isFinite(slack.likely)) return '';
  return slack.likely < 0
    ? t('timeline.item.late', { span: formatSpan(-slack.likely) })
    : t('timeline.item.slack', { span: formatSpan(slack.likely) });
}

/** Characters of a deadline’s title above the lanes: the date behind it is what the line is for. */
const MOST_OF_TITLE = 48;

export function lineText(line: Line, clocks: Clocks): string {
  if (line.kind === 'today') return t('timeline.today');
  const title = shortened(line.title, MOST_OF_TITLE);
  return t('timeline.lineEnds', { title, when: formatLimit(line.at, clock(clocks)) });
}

/** Why an item without a date cannot be moved: what its time follows from. */
export function whyComputed(document: ScenarioDocument, node: string): string {
  const before = listOf(document.edges)
    .filter(({ to }) => to === node)
    .map(({ from }) => document.nodes[from]?.value.title || t('timeline.item.untitled'));
  if (before.length === 0) return t('timeline.card.computedFirst');
  const named = [...new Set(before)];
  const shown = named.slice(0, 2).map((title) => `“${title}”`);
  return t('timeline.card.computed', { before: [...shown, ...(named.length > 2 ? ['…'] : [])].join(', ') });
}
