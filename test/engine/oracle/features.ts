/** Which features of the format a random scenario uses: the random scenarios are no use where they never go. */
import type { Scenario } from '#shared/model/schema.ts';
import type { Oracle } from './oracle.ts';

type Feature = readonly [name: string, is: (scenario: Scenario, results: readonly Oracle[]) => boolean];

const anyNode = (test: (node: Scenario['nodes'][number]) => boolean) => (s: Scenario) => s.nodes.some(test);
const anyEdge = (test: (edge: Scenario['edges'][number]) => boolean) => (s: Scenario) => s.edges.some(test);
const has = (code: string) => (_: Scenario, results: readonly Oracle[]) =>
  results.some((r) => [...r.problems].some((p) => p.startsWith(`${code} `)));
const zone = (name: string) => (s: Scenario) => s.timeZone === name;
const ranged = (p: unknown) => typeof p === 'object';
const texts = (p: unknown) => typeof p === 'string' && p !== 'rest';
const isWord = (p: unknown) => texts(p) && /likely|chance|certain/.test(p as string);
const reached =
  (kind: string, test: (node: Scenario['nodes'][number]) => boolean) => (s: Scenario, r: readonly Oracle[]) =>
    s.nodes.some((n) => n.kind === kind && test(n) && (r[0]?.nodes.get(n.id)?.reach ?? 0) > 0);

export const FEATURES: readonly Feature[] = [
  ['decision reached', reached('decision', () => true)],
  ['dated decision reached', reached('decision', (n) => n.when !== undefined)],
  ['chance reached', reached('chance', () => true)],
  ['dated chance reached', reached('chance', (n) => n.when !== undefined)],
  ['dated event reached', reached('event', (n) => n.when !== undefined)],
  ['dated deadline reached', reached('deadline', (n) => n.when !== undefined)],
  ['dated outcome reached', reached('outcome', (n) => n.when !== undefined)],
  ['boolean variable', (s) => s.variables?.some((v) => v.type === 'boolean') ?? false],
  ['number variable', (s) => s.variables?.some((v) => v.type === 'number') ?? false],
  ['string variable', (s) => s.variables?.some((v) => v.type === 'string') ?? false],
  ['parameter', (s) => (s.parameters ?? []).length > 0],
  ['set on a node', anyNode((n) => n.set !== undefined)],
  ['set on an edge', anyEdge((e) => e.set !== undefined)],
  ['guard', anyEdge((e) => e.guard !== undefined)],
  ['effects of an edge', anyEdge((e) => e.effects !== undefined)],
  [
    'effects by expression',
    anyNode((n) => Object.values(n.effects ?? {}).some((x) => typeof x === 'string')),
  ],
  ['missed edge', anyEdge((e) => e.on === 'missed')],
  ['missed edge taken', (s, r) => s.edges.some((e) => e.on === 'missed' && (r[0]?.edges.get(e.id) ?? 0) > 0)],
  ['missed-event', has('missed-event')],
  ['missed-deadline', has('missed-deadline')],
  ['late-decision', has('late-decision')],
  ['at-risk', has('at-risk')],
  ['triple of a duration', anyNode((n) => typeof n.duration === 'object')],
  ['lag', anyEdge((e) => e.lag !== undefined)],
  ['triple of a lag', anyEdge((e) => typeof e.lag === 'object')],
  ['month', anyNode((n) => n.when?.date.length === 7)],
  ['year', anyNode((n) => n.when?.date.length === 4)],
  ['day', anyNode((n) => n.when?.date.length === 10)],
  ['minute', anyNode((n) => n.when?.date.length === 16 && n.when.until === undefined)],
  ['window in minutes', anyNode((n) => n.when?.until?.length === 16)],
  ['window', anyNode((n) => n.when?.until !== undefined)],
  ["a date's own zone", anyNode((n) => n.when?.timeZone !== undefined)],
  ['Europe/Amsterdam', zone('Europe/Amsterdam')],
  ['America/New_York', zone('America/New_York')],
  ['Asia/Seoul', zone('Asia/Seoul')],
  ['Australia/Lord_Howe', zone('Australia/Lord_Howe')],
  ['clock change', (s, r) => r.some((o) => crossesClockChange(s, o))],
  ['number', anyEdge((e) => typeof e.probability === 'number')],
  ['probability 0', anyEdge((e) => e.probability === 0)],
  ['rest', anyEdge((e) => e.probability === 'rest')],
  ['range', anyEdge((e) => ranged(e.probability))],
  [
    'range with likely',
    anyEdge((e) => typeof e.probability === 'object' && e.probability.likely !== undefined),
  ],
  ['word', anyEdge((e) => isWord(e.probability))],
  ['expression', anyEdge((e) => texts(e.probability) && !isWord(e.probability))],
  ['choices', (s) => s.plans?.some((p) => Object.keys(p.choices).length > 0) ?? false],
  ['given', (s) => s.plans?.some((p) => Object.keys(p.given ?? {}).length > 0) ?? false],
  ['plan-not-available', has('plan-not-available')],
  ['actor', anyNode((n) => n.actor !== undefined)],
  ['perspective', (s) => s.perspective !== undefined],
  ['optimistic', (s) => s.rule === 'optimistic'],
  ['pessimistic', (s) => s.rule === 'pessimistic'],
  ['hurwicz', (s) => s.rule === 'hurwicz'],
  ['observation', (s) => (s.observations ?? []).some((o) => o.edge === undefined)],
  ['observed edge', (s) => (s.observations ?? []).some((o) => o.edge !== undefined)],
  ['observed time', (s) => (s.observations ?? []).some((o) => o.at !== undefined)],
  ['observation-contradicts', has('observation-contradicts')],
  ['not-observed', has('not-observed')],
  ['asOf', (s) => s.asOf !== undefined],
  ['merging', (s) => new Set(s.edges.map((e) => e.to)).size < s.edges.length],
  ['several states at a node', (_, r) => [...(r[0]?.nodes.values() ?? [])].some((n) => n.states > 1)],
  ['10 paths or more', (_, r) => (r[0]?.paths?.length ?? 0) >= 10],
  ['a range of the score', (_, r) => (r[0]?.scoreRange[1] ?? 0) - (r[0]?.scoreRange[0] ?? 0) > 1e-6],
  [
    'a decision that hangs on the state',
    (_, r) => r.some((o) => [...o.decisions.values()].some((d) => d.best.length > 0 && !d.sameInEveryState)),
  ],
];

function crossesClockChange({ timeZone }: Scenario, result: Oracle): boolean {
  const offset = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).offsetNanoseconds;
  return [...result.nodes.values()].some(
    ({ times }) => times && offset(times.leave.latest) !== offset(result.document.start),
  );
}

const ERRORS = new Set([
  'no-start',
  'several-starts',
  'cycle',
  'outcome-has-edges',
  'decision-without-options',
  'probability-missing',
  'probability-sum',
  'probability-range',
  'expression',
  'no-way-out',
]);
/** Whether a result is free of errors; an observation that contradicts is set aside and stops nothing. */
export function isSoundResult(result: Oracle): boolean {
  return ![...result.problems].some((p) => ERRORS.has(p.split(' ')[0] ?? ''));
}
