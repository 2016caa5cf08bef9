/**
 * From the tree of histories to the answers: histories are brought together in states only to say which
 * of them is the most probable one; where a float decides a tie, all that may come first are kept.
 */
import { later, type Triple } from './calendar.ts';
import { canBeMissed, type Document, live, type NodeId, within } from './document.ts';
import type { Observed } from './histories.ts';
import type { Rolled, Way } from './rollback.ts';

/** A triple whose likely component may be any of several where a tie has to be broken by rounding. */
export interface Times {
  readonly earliest: number;
  readonly likely: ReadonlySet<number>;
  readonly latest: number;
}
export interface Visit {
  readonly rolled: Rolled;
  readonly reach: number;
  readonly uniform: number;
  readonly state: State;
}
export interface State {
  readonly key: string;
  readonly node: NodeId;
  readonly visits: Visit[];
  /** Into a state whose arrival does not count: where from, by which edge, and how probable that is. */
  readonly waysIn: Map<string, WayIn>;
  /** Over the ways that the policy takes, and over all open ones; null where there is none. */
  readonly times: Record<By, NodeTimes | null>;
}
interface WayIn {
  readonly from: State;
  readonly way: Way;
  readonly flow: Record<By, number>;
}
/** Whether ways count as the policy takes them, or with every open option taken alike. */
const BYS = ['policy', 'alike'] as const;
type By = (typeof BYS)[number];

/** Whether two histories at a node that arrive at different times are different states. */
function timeCounts(document: Document, id: NodeId, observed: readonly Observed[]): boolean {
  if (observed.some((o) => o.node === id && o.at !== undefined)) return false;
  return [...within(document, id)].some((other) => document.windows.has(other));
}

export function states(document: Document, root: Rolled, observed: readonly Observed[]): State[] {
  const found = new Map<string, State>();
  const living = new Map([...document.reachable].map((id) => [id, [...live(document, id)].sort()]));
  const timed = new Map([...document.reachable].map((id) => [id, timeCounts(document, id, observed)]));
  const visit = (rolled: Rolled, reach: number, uniform: number, from: State | null, by: Way | null) => {
    const { node, values, arrive } = rolled.history;
    const read = (living.get(node.id) ?? []).map((v) => values.get(v));
    const when = timed.get(node.id) ? arrive : null;
    const key = JSON.stringify([node.id, read, when]);
    const state: State = found.get(key) ?? {
      key,
      node: node.id,
      visits: [],
      waysIn: new Map(),
      times: { policy: null, alike: null },
    };
    found.set(key, state);
    state.visits.push({ rolled, reach, uniform, state });
    if (from !== null && by !== null) {
      const wayKey = `${from.key} ${by.move.edge.id}`;
      const wayIn = state.waysIn.get(wayKey) ?? { from, way: by, flow: { policy: 0, alike: 0 } };
      state.waysIn.set(wayKey, wayIn);
      wayIn.flow.policy += reach;
      wayIn.flow.alike += uniform;
    }
    const decides = node.kind === 'decision';
    for (const way of rolled.ways) {
      const policy = decides && rolled.chosen === null ? Number.NaN : way === rolled.chosen ? 1 : 0;
      const share = node.kind === 'chance' ? way.probability : policy;
      const alike = node.kind === 'chance' ? way.probability : 1 / rolled.ways.length;
      visit(way.to, reach === 0 ? 0 : reach * share, uniform * alike, state, way);
    }
  };
  visit(root, 1, 1, null, null);
  for (const by of BYS) for (const state of found.values()) setTimes(document, state, by, timed, observed);
  return [...found.values()];
}

function setTimes(
  document: Document,
  state: State,
  by: By,
  timed: ReadonlyMap<NodeId, boolean>,
  observed: readonly Observed[],
): void {
  if (state.times[by] !== null) return;
  const first = (state.visits[0] as Visit).rolled.history;
  const exact = ({ earliest, likely, latest }: Triple): Times => ({
    earliest,
    likely: new Set([likely]),
    latest,
  });
  const isObserved = observed.some((o) => o.node === state.node && o.at !== undefined);
  if (timed.get(state.node) || isObserved || state.waysIn.size === 0) {
    state.times[by] = { arrive: exact(first.arrive), enter: exact(first.enter), leave: exact(first.leave) };
    return;
  }
  const ways = [...state.waysIn.values()]
    .filter(({ flow }) => flow[by] > 0)
    .map(({ from, way, flow }) => {
      setTimes(document, from, by, timed, observed);
      const { leave } = from.times[by] as NodeTimes;
      return { arrive: delayed(document, leave, way.move.edge.lag), flow: flow[by] };
    });
  if (ways.length === 0) return;
  const most = Math.max(...ways.map((w) => w.flow));
  const arrive: Times = {
    earliest: Math.min(...ways.map((w) => w.arrive.earliest)),
    likely: union(ways.filter((w) => w.flow >= most * (1 - 1e-9)).map((w) => w.arrive.likely)),
    latest: Math.max(...ways.map((w) => w.arrive.latest)),
  };
  state.times[by] = { arrive, enter: arrive, leave: delayed(document, arrive, first.node.duration) };
}

function delayed(document: Document, times: Times, by: Parameters<typeof later>[1]): Times {
  const all = [...times.likely].map((likely) => later({ ...times, likely }, by, document.zone));
  const one = all[0] as Triple;
  return {
    earliest: one.earliest,
    likely: new Set(all.map((t) => t.likely)),
    latest: Math.max(...all.map((t) => t.latest)),
  };
}

export function union<T>(sets: Iterable<ReadonlySet<T>>): Set<T> {
  return new Set([...sets].flatMap((set) => [...set]));
}

const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
export const reachOf = (visits: readonly Visit[]) => total(visits.map((v) => v.reach));

/** The weights by which a node's histories count: the policy's reach, or off the policy the uniform one. */
export function weighed(visits: readonly Visit[]): { readonly visit: Visit; readonly weight: number }[] {
  const reach = reachOf(visits);
  return visits
    .map((visit) => ({ visit, weight: reach > 0 ? visit.reach : visit.uniform }))
    .filter(({ weight }) => weight > 0);
}

export function mean(parts: readonly { readonly weight: number; readonly value: number }[]): number {
  return total(parts.map((p) => p.weight * p.value)) / total(parts.map((p) => p.weight));
}

export interface NodeTimes {
  readonly arrive: Times;
  readonly enter: Times;
  readonly leave: Times;
}
/** Extremes over the states that count, the likely one of the most probable. */
export function nodeTimes(counted: ReturnType<typeof weighed>): NodeTimes {
  const by: By = reachOf(counted.map(({ visit }) => visit)) > 0 ? 'policy' : 'alike';
  const weights = new Map<State, number>();
  for (const { visit, weight } of counted) weights.set(visit.state, (weights.get(visit.state) ?? 0) + weight);
  const most = Math.max(...weights.values());
  const over = (which: keyof NodeTimes): Times => {
    const all = [...weights].map(([state, weight]) => ({
      weight,
      times: (state.times[by] as NodeTimes)[which],
    }));
    return {
      earliest: Math.min(...all.map((a) => a.times.earliest)),
      likely: union(all.filter((a) => a.weight >= most * (1 - 1e-9)).map((a) => a.times.likely)),
      latest: Math.max(...all.map((a) => a.times.latest)),
    };
  };
  return { arrive: over('arrive'), enter: over('enter'), leave: over('leave') };
}

export function isJudged(document: Document, id: NodeId): boolean {
  const node = document.nodes.get(id);
  return node !== undefined && document.windows.has(id) && (canBeMissed(node) || node.kind === 'decision');
}
