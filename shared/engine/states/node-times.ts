/** Entering and leaving a node, once its arrival is known. */

import type { NodeKind } from '../../model/schema.ts';
import { addSpan, type DurationTriple, isLate, type Window, type Zone } from '../../time/index.ts';
import { type GraphDraft, Time } from './graph-draft.ts';

/** Earliest, likely, latest. */
export type Instants = Float64Array;

/** Adds a span to all three, each by itself: a month later the latest can be before the likely. */
export function addToAll(instants: Instants, span: DurationTriple, zone: Zone): void {
  if (span.certain && instants[0] === instants[1] && instants[1] === instants[2]) {
    instants.fill(addSpan(instants[0]!, span, 0, zone));
    return;
  }
  instants[0] = addSpan(instants[0]!, span, 0, zone);
  instants[1] = addSpan(instants[1]!, span, 1, zone);
  instants[2] = addSpan(instants[2]!, span, 2, zone);
}

/** Bits: which of the three arrivals are late. */
export function lateness(arrival: Instants, window: Window): number {
  return (
    (isLate(arrival[0]!, window) ? 1 : 0) |
    (isLate(arrival[1]!, window) ? 2 : 0) |
    (isLate(arrival[2]!, window) ? 4 : 0)
  );
}
export const LATE_LIKELY = 2;
export const ALL_LATE = 7;

/** Whether the kind of node waits for its date. */
export function waits(kind: NodeKind): boolean {
  return kind === 'event' || kind === 'chance' || kind === 'outcome';
}

/** Whether missing the date means something beyond being late: it has slack, and a limit on the float. */
export function canMiss(kind: NodeKind): boolean {
  return kind === 'event' || kind === 'deadline' || kind === 'decision';
}

/** Waits: entering is no earlier than the window, component by component. */
export function waitFor(instants: Instants, window: Window): void {
  if (window.start > instants[0]!) instants[0] = window.start;
  if (window.likely > instants[1]!) instants[1] = window.likely;
  if (window.end > instants[2]!) instants[2] = window.end;
}

/** Writes arrival, entering or leaving of state s. */
export function writeTriple(draft: GraphDraft, at: number, s: number, instants: Instants): void {
  draft.times[at]![s] = instants[0]!;
  draft.times[at + 1]![s] = instants[1]!;
  draft.times[at + 2]![s] = instants[2]!;
}

/** Slack, waiting and the limit on the float of state s, whose arrival and entering are written. */
export function writeMargins(
  draft: GraphDraft,
  s: number,
  kind: NodeKind,
  window: Window | undefined,
  late: number,
): void {
  const { times } = draft;
  const arrival = times[Time.arrive + 1]![s]!;
  const dated = window !== undefined && canMiss(kind);
  times[Time.slackLikely]![s] = dated ? window.end - arrival : Number.NaN;
  times[Time.slackLatest]![s] = dated ? window.end - times[Time.arrive + 2]![s]! : Number.NaN;
  times[Time.waiting]![s] = times[Time.enter + 1]![s]! - arrival;
  times[Time.floatCap]![s] =
    dated && (late & LATE_LIKELY) === 0 ? window.end - arrival : Number.POSITIVE_INFINITY;
}
