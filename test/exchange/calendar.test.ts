import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { ics } from '#shared/exchange/calendar/ics.ts';
import { vtimezone } from '#shared/exchange/calendar/vtimezone.ts';
import type { ExportInput } from '#shared/exchange/index.ts';
import { probableWay } from '#shared/exchange/probable-way.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import { windowOf, zoneOf } from '#shared/time/index.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import { exportInput, HOSTILE, hostileScenario, readable } from './hostile.ts';

async function calendarOf(input: ExportInput) {
  const text = await ics.render(input, loadResource);
  if (typeof text !== 'string') throw new Error('no text');
  const root = new ICAL.Component(ICAL.parse(text));
  for (const part of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(part);
  const parts = root.getAllSubcomponents('vevent');
  return { text, parts, events: parts.map((part) => new ICAL.Event(part)) };
}

function nato(): Scenario {
  const read = readScenario(readFileSync('scenarios/nato-2025.scenario.json'));
  if (!read.ok) throw new Error('not read');
  return read.scenario;
}

/** The node's id, from the event's. */
const nodeOf = (uid: string, input: ExportInput) =>
  uid.slice(`${input.scenario.id}-${input.plan ?? 'best'}-`.length).replace('@scenario-desk', '');

test.each([null, 'wi-apec'])('NATO, plan %s: dates are those of the most probable way', async (plan) => {
  const input = exportInput(nato(), plan, 1000);
  const { events, parts } = await calendarOf(input);
  const steps = new Map(probableWay(input)?.steps.map((step) => [step.node, step]));
  const nodes = new Map(input.scenario.nodes.map((node) => [node.id, node]));
  expect(events.length).toBeGreaterThan(4);
  let spans = 0;
  for (const [index, event] of events.entries()) {
    const id = nodeOf(event.uid, input);
    const [step, node] = [steps.get(id), nodes.get(id)];
    if (step === undefined || node === undefined) throw new Error(`${id} is not on the way`);
    expect(event.summary).toBe(readable(node.title));
    const alarms = parts[index]?.getAllSubcomponents('valarm') ?? [];
    expect(alarms).toHaveLength(node.kind === 'deadline' ? 2 : 0);
    if (node.kind === 'deadline') {
      if (node.when === undefined) throw new Error('deadlines are dated');
      const { end, instant } = windowOf(node.when, zoneOf(input.scenario.timeZone));
      if (instant) expect(event.startDate.toJSDate().getTime()).toBe(end);
    } else if (event.startDate.isDate) {
      spans++;
      expect(parts[index]?.getFirstPropertyValue('status')).toBe('TENTATIVE');
      const zone = node.when?.timeZone ?? input.scenario.timeZone;
      const day = (at: number) =>
        Temporal.Instant.fromEpochMilliseconds(Math.floor(at))
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString();
      expect(event.startDate.toString()).toBe(day(step.enter.earliest));
      event.endDate.adjust(-1, 0, 0, 0);
      expect(event.endDate.toString()).toBe(day(step.enter.latest - 1));
    } else {
      expect(parts[index]?.getFirstPropertyValue('status')).toBe('CONFIRMED');
      expect(event.startDate.toJSDate().getTime()).toBe(step.enter.likely);
    }
  }
  expect(spans).toBeGreaterThan(0);
});

test('instants stand at their time in the zone in which they were entered', async () => {
  const scenario = hostileScenario();
  const { text, events, parts } = await calendarOf(
    exportInput({
      ...scenario,
      start: '2025-03-01',
      nodes: [
        {
          id: 'talk',
          kind: 'event',
          title: 'Talk',
          when: { date: '2025-03-30T09:00', timeZone: 'Europe/Berlin' },
        },
        { id: 'due', kind: 'deadline', title: 'Due', when: { date: '2025-04-02T17:00' } },
        { id: 'out', kind: 'outcome', title: 'Out' },
      ],
      edges: [
        { id: 'a', from: 'talk', to: 'due' },
        { id: 'b', from: 'due', to: 'out' },
      ],
    }),
  );
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2025-03-30T07:00:00.000Z');
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20250330T090000');
  expect(events[1]?.startDate.toJSDate().toISOString()).toBe('2025-04-02T08:00:00.000Z');
  expect(parts.map((part) => part.getFirstPropertyValue('status'))).toEqual(Array(3).fill('CONFIRMED'));
  const triggers = parts[1]
    ?.getAllSubcomponents('valarm')
    .map((alarm) => `${alarm.getFirstPropertyValue('trigger')}`);
  expect(triggers).toEqual(['-P7D', '-P1D']);
});

test('every dated node, decision and outcome of the way is there', async () => {
  const input = exportInput(nato(), null, 1000);
  const { events } = await calendarOf(input);
  const kinds = new Map(input.scenario.nodes.map((node) => [node.id, node]));
  const wanted = probableWay(input)?.steps.filter(({ node }) => {
    const found = kinds.get(node);
    return found?.when !== undefined || found?.kind === 'decision' || found?.kind === 'outcome';
  });
  expect(events.map(({ uid }) => nodeOf(uid, input))).toEqual(wanted?.map(({ node }) => node));
});

test('hostile titles come back as they are shown, on lines of at most 75 octets', async () => {
  const input = exportInput({
    ...hostileScenario(),
    nodes: hostileScenario().nodes.map((node) => ({ ...node, when: { date: '2025-07-01' } })),
  });
  const { text, events } = await calendarOf(input);
  expect(events.length).toBe(HOSTILE.length + 1);
  for (const [index, event] of events.slice(0, -1).entries())
    expect(event.summary).toBe(readable(HOSTILE[index] ?? '') || `n${index}`);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test('clock changes are those of the zone', () => {
  for (const id of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Seoul', 'UTC']) {
    const [from, until] = [Date.UTC(2025, 0, 1), Date.UTC(2027, 0, 1)];
    const text = vtimezone(id, from, until);
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
    for (let at = from; at < until; at += 86_400_000 * 5.3) {
      const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000).toZonedDateTimeISO(
        id,
      );
      const wall = there.toPlainDateTime().toString({ smallestUnit: 'second' });
      const time = ICAL.Time.fromDateTimeString(wall);
      expect(zone.utcOffset(time) * 1e9).toBe(there.offsetNanoseconds);
    }
  }
});
