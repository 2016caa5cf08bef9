/** The problems that states show, in words: one per place, with the first state that shows it. */
import { formatInstant } from '../../time/index.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { type Names, namesOf, problem } from '../compile/wording.ts';
import type { Problem, ProblemPlace } from '../results.ts';
import { ASK_OFTEN, askToGoOn, type ShouldStop } from '../stopping.ts';
import { type GraphDraft, Time } from './graph-draft.ts';
import type { Sighting } from './sightings.ts';
import type { StatePool } from './state-pool.ts';
import type { StateValues } from './state-values.ts';

export interface Shown {
  readonly draft: GraphDraft;
  readonly pool: StatePool;
  readonly values: StateValues;
  readonly plan: string | null;
}

interface Told extends Shown {
  /** Date and time of day at an instant, in the document's zone. */
  clock(instant: number): string;
}

/** Sightings have the draft's numbers of states; those without states are left out. */
export function stateProblems(
  shown: Shown,
  sightings: readonly Sighting[],
  shouldStop: ShouldStop,
): Problem[] {
  const { model } = shown.draft;
  const names = namesOf(model.scenario, model.edgeFrom, model.edgeTo);
  const told = { ...shown, clock: clockOf(model) };
  const problems: Problem[] = [];
  for (let i = 0; i < sightings.length; i++) {
    if ((i & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    const sighting = sightings[i]!;
    if (sighting.states.length > 0) problems.push(describe(told, names, sighting));
  }
  return problems;
}

/** These say the time of arrival themselves. */
const SAY_ARRIVAL: ReadonlySet<string> = new Set([
  'missed-event',
  'missed-deadline',
  'late-decision',
  'at-risk',
]);

function describe(shown: Told, names: Names, sighting: Sighting): Problem {
  const { model } = shown.draft;
  const { code, node, edge, field, states } = sighting;
  const place: ProblemPlace = {
    ...(edge < 0 ? { node: model.nodeIds[node]! } : { edge: model.edgeIds[edge]! }),
    ...(field === null ? {} : { field }),
    ...(code === 'plan-not-available' && shown.plan !== null ? { plan: shown.plan } : {}),
  };
  const where = inWhichState(shown, states[0]!, !SAY_ARRIVAL.has(code));
  const others = states.length - 1;
  const more = others === 0 ? '' : ` The same in ${others} other ${others === 1 ? 'state' : 'states'}.`;
  return problem(code, `${sentence(shown, names, sighting, where)}${more}`, place);
}

function sentence(shown: Told, names: Names, sighting: Sighting, where: string): string {
  const { code, node, edge, field } = sighting;
  const detail = sighting.details[0]!;
  const state = sighting.states[0]!;
  const name = names.node(node);
  switch (code) {
    case 'expression': {
      const place = edge < 0 ? name : names.edgeInPlace(edge);
      return `${place}, ${(field ?? '').replace('.', ' of ')}: ${detail}${where}.`;
    }
    case 'probability-sum':
      if (detail === 'rests') {
        return `At ${name} more than one open branch has the probability “rest”${where}: only one can have what the others leave.`;
      }
      return `At ${name} the probabilities add up to ${rounded(detail)}, not 1${where}: change one of them, or make one “rest”.`;
    case 'probability-range':
      return Number(detail) < 0
        ? `At ${name} even the highest probabilities add up to ${rounded(-Number(detail))}, less than 1${where}: raise a high end, or make one branch “rest”.`
        : `At ${name} even the lowest probabilities add up to ${rounded(detail)}, more than 1${where}: lower a low end.`;
    case 'no-way-out':
      return `At ${name} the guard of every edge is false${where}, so no path goes on: add an edge for this case, or widen a guard.`;
    case 'dead-end':
      return `${name} leads nowhere${where}: its only edges are for a missed date. Paths end there: connect it to what follows.`;
    case 'missed-event':
    case 'missed-deadline':
      return `${name} is reached on ${time(shown, Time.arrive + 1, state)}, too late for ${due(shown, node)}${where}: add an edge for the missed date, or start earlier.`;
    case 'late-decision':
      return `The decision ${name} is reached on ${time(shown, Time.arrive + 1, state)}, after ${due(shown, node)}, by which it has to be taken${where}.`;
    case 'at-risk': {
      const [earliest, likely, latest] = [0, 1, 2].map((k) => time(shown, Time.arrive + k, state));
      return `${name} (${due(shown, node)}) is reached between ${earliest} and ${latest}, likely on ${likely}${where}: whether that is in time is not certain.`;
    }
    case 'plan-not-available':
      return `What the plan fixes at ${name} is not open${where}, so it is not held there: choose another, or change the plan before it.`;
    default:
      return `${name}: ${code}${where}.`;
  }
}

function rounded(value: number | string): string {
  return String(Number(Number(value).toPrecision(10)));
}

function time({ draft, clock }: Told, row: number, state: number): string {
  return clock(draft.times[row]?.[state] ?? draft.model.start);
}

/** Many places of a large document tell of the same few instants, and writing one down takes longest. */
function clockOf({ zone }: CompiledModel): (instant: number) => string {
  const written = new Map<number, string>();
  return (instant) => {
    let text = written.get(instant);
    if (text === undefined) {
      // Years beyond four digits have a sign and six.
      text = formatInstant(instant, zone).replace(/T(\d\d:\d\d).*$/s, ' $1');
      written.set(instant, text);
    }
    return text;
  };
}

function due({ draft, clock }: Told, node: number): string {
  const window = draft.model.windows.get(node);
  if (window === undefined) return 'its date';
  return window.instant ? clock(window.end) : `its date, which ends on ${clock(window.end)}`;
}

/** ` when met is true and trips is 2`, or nothing where the node has one state. */
function inWhichState({ draft, pool, values, clock }: Told, state: number, withArrival: boolean): string {
  const node = draft.node[state]!;
  if (pool.stateCount[node]! <= 1) return '';
  const i = draft.pooled[state]!;
  const from = pool.liveStart[node]!;
  const parts: string[] = [];
  for (let k = from; k < pool.liveStart[node + 1]! && parts.length < 6; k++) {
    const value = values.valueOf(pool.values[pool.valueStart[i]! + k - from]!);
    const text = value === undefined ? 'not known' : typeof value === 'string' ? `“${value}”` : String(value);
    parts.push(`${draft.model.variableIds[pool.liveSlots[k]!]} is ${text}`);
  }
  if (withArrival && pool.byArrival[node] === 1) parts.push(`it is reached on ${clock(pool.likely[i]!)}`);
  return parts.length === 0 ? '' : ` when ${parts.join(' and ')}`;
}
