import type { ICalEventData } from 'ical-generator';
import type { PathStep, Triple } from '../../engine/results.ts';
import type { Node } from '../../model/schema.ts';
import { instantOf, windowOf, type Zone, zoneOf } from '../../time/index.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { writtenDate } from '../graph-labels.ts';
import { type Names, namesOf } from '../names.ts';
import { probableWay } from '../probable-way.ts';
import { shownZone } from '../shown-zone.ts';
import { vtimezone } from './vtimezone.ts';

const DAY = 86_400;
/** Seconds before a deadline at which calendars remind of it. */
const ALARMS = [7 * DAY, DAY];
/** What RFC 5545 cannot write: years of other than four digits. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9000, 0, 1);

/** Enumerations of ical-generator, which is loaded only when a calendar is made. */
type Library = typeof import('ical-generator');

/**
 * iCalendar (RFC 5545) of the plan's most probable way: what is dated, decisions and the outcome. Certain
 * instants stand at their time in the zone in which they were entered; what is uncertain is an all-day span
 * from the earliest to the latest day, marked tentative. A deadline stands at its last moment, with alarms. Of
 * several plans each has its own events.
 */
export const ics: ExportFormat = {
  id: 'ics',
  name: 'Calendar (iCalendar)',
  extension: 'ics',
  mediaType: 'text/calendar',
  async render(input) {
    const library = await import('ical-generator');
    const names = namesOf(input.scenario, input.language);
    const inputs = input.plans === undefined ? [input] : await shownPlans(input);
    const events = inputs.flatMap((each) => eventsOf(each, names, library, inputs.length > 1));
    const times = events.map(({ time }) => time);
    const [from, until] = [Math.min(...times), Math.max(...times)];
    const calendar = library.default({
      name: `${names.title} – ${inputs.map((each) => names.plan(each.plan)).join(', ')}`,
      prodId: {
        company: 'Scenario Desk',
        product: 'Scenario Desk',
        language: names.texts.words.tag.toUpperCase(),
      },
      timezone: { name: null, generator: (id) => vtimezone(id, from, until) },
    });
    for (const { data } of events) calendar.createEvent(data);
    return `${calendar.toString()}\r\n`;
  },
};

async function shownPlans(input: ExportInput): Promise<readonly ExportInput[]> {
  const { eachShownPlan } = await import('../report/each-plan.ts');
  return eachShownPlan(input, input.top);
}

interface Entry {
  /** Epoch ms, of the whole to know which clock changes matter. */
  readonly time: number;
  readonly data: ICalEventData;
}

/** `several`: of which plan an event is stands in its title, too. */
function eventsOf(input: ExportInput, names: Names, library: Library, several: boolean): Entry[] {
  const { scenario, plan } = input;
  const home = zoneOf(scenario.timeZone);
  const nodes = new Map(scenario.nodes.map((node) => [node.id, node]));
  const steps = probableWay(input)?.steps ?? [];
  // Not the clock's: the same scenario makes the same file.
  const stamp = Temporal.Instant.fromEpochMilliseconds(instantOf(scenario.asOf ?? scenario.start, home));
  return steps.flatMap((step): Entry[] => {
    const node = nodes.get(step.node);
    if (node === undefined) return [];
    if (node.when === undefined && node.kind !== 'decision' && node.kind !== 'outcome') return [];
    const zone = node.when?.timeZone === undefined ? home : zoneOf(node.when.timeZone);
    const deadline = node.kind === 'deadline' && node.when !== undefined;
    const span = deadline && node.when ? lastMoment(windowOf(node.when, home)) : step.enter;
    if (!(span.earliest >= FIRST && span.latest <= LAST)) return [];
    const place = placed(span, zone, deadline);
    return [
      {
        time: span.earliest,
        data: {
          id: `${scenario.id}-${plan ?? 'best'}-${node.id}@scenario-desk`,
          summary: several ? `${names.node(node.id)} (${names.plan(plan)})` : names.node(node.id),
          description: description(step, node, input, names),
          categories: [{ name: names.texts.words.kind[node.kind] }],
          stamp,
          ...place,
          status:
            place.tentative === true ? library.ICalEventStatus.TENTATIVE : library.ICalEventStatus.CONFIRMED,
          transparency: library.ICalEventTransparency.TRANSPARENT,
          alarms: deadline
            ? ALARMS.map((triggerBefore) => ({ type: library.ICalAlarmType.display, triggerBefore }))
            : [],
        },
      },
    ];
  });
}

/** An instant is that instant; a day, month or year runs out on its last day. */
function lastMoment({ end, instant: exact }: { readonly end: number; readonly instant: boolean }): Triple {
  return exact
    ? { earliest: end, likely: end, latest: end }
    : { earliest: end - 1, likely: end - 1, latest: end };
}

type Place = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> & { readonly tentative?: boolean };

/** Times where they are certain to the minute, otherwise days, the last one included. */
function placed({ earliest, latest }: Triple, zone: Zone, deadline: boolean): Place {
  if (earliest === latest) {
    const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(earliest)).toZonedDateTimeISO(zone.id);
    return { start: at, end: at, timezone: zone.id };
  }
  const day = (time: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(time)).toZonedDateTimeISO(zone.id).toPlainDate();
  const start = day(earliest);
  const last = day(Math.max(earliest, latest - 1));
  return { start, end: last.add({ days: 1 }), allDay: true, tentative: !deadline };
}

function description(step: PathStep, node: Node, input: ExportInput, names: Names): string {
  const zone = shownZone(input);
  const { figures, files } = names.texts;
  const say = files.calendar;
  const clock = (time: number) => figures.instant(time, zone);
  const written = writtenDate(node, input);
  const { earliest, likely, latest } = step.enter;
  return [
    ...(step.edge === null || node.kind !== 'decision' ? [] : [say.choice(names.edge(step.edge))]),
    ...(written === '' ? [] : [say.entered(written)]),
    say.expected(clock(likely), earliest === latest ? null : [clock(earliest), clock(latest)], zone.id),
    ...(step.slack === null ? [] : [say.slack(figures.slackInWords(step.slack))]),
    ...(step.missed ? [say.missed] : step.atRisk ? [say.mayBeMissed] : []),
  ].join('\n');
}
