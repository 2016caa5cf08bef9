/**
 * Every history of a document, as a tree: what has been gone through, one node after another, with its
 * own variables and times. Nothing that two histories share is shared here.
 */
import type { Edge, Node } from '#shared/model/schema.ts';
import { isLate, later, momentOf, type Triple, triple } from './calendar.ts';
import { type Branch, branches } from './chances.ts';
import {
  canBeMissed,
  type Document,
  type Found,
  missedEdges,
  type NodeId,
  ordinaryEdges,
  place,
  waits,
} from './document.ts';
import { Failure, textValue, type Value } from './expression.ts';

export type Values = ReadonlyMap<string, Value>;
export interface Observed {
  readonly node: NodeId;
  readonly edge?: string;
  readonly at?: string;
}

export interface Move {
  readonly edge: Edge;
  /** Point and ends of a chance branch's probability, before observations (only a plan's `given` takes
   * one whose highest is 0); else 1. */
  readonly branch: Branch;
  readonly effects: readonly number[];
  readonly to: History;
  /** Whether some way on from here agrees with all observations. */
  readonly possible: boolean;
}

export interface History {
  readonly node: Node;
  /** On arrival. */
  readonly values: Values;
  readonly arrive: Triple;
  readonly enter: Triple;
  readonly leave: Triple;
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  readonly missed: boolean;
  readonly atRisk: boolean;
  readonly waiting: number;
  readonly cap: number;
  readonly effects: readonly number[];
  readonly broken: boolean;
  readonly ends: boolean;
  readonly moves: readonly Move[];
  readonly possible: boolean;
  readonly problems: readonly Found[];
}

/** What the specification leaves open: the scenario says nothing about the engine there. */
export class Unsettled extends Error {}

interface Walk {
  readonly document: Document;
  readonly observed: ReadonlyMap<NodeId, Observed>;
}

export function histories(document: Document, observations: readonly Observed[]): History {
  const walk = { document, observed: new Map(observations.map((o) => [o.node, o])) };
  const start = triple(() => document.start);
  const root = document.nodes.get(document.root as string) as Node;
  return grow(walk, root, document.initial, start, new Set(walk.observed.keys()));
}

/** Evaluates effects and then the assignments of a node or edge on the values before it. */
function apply({ document }: Walk, part: Node | Edge, values: Values, problems: Found[]) {
  const names = new Map([...document.parameters, ...values]);
  const read = (text: string, type: 'number' | 'boolean' | 'string', field: string): Value | null => {
    const result = textValue(text, type, names);
    if (!(result instanceof Failure)) return result;
    problems.push(place('expression', part.id, field));
    return null;
  };
  const effects = document.criteria.map((criterion) => {
    const effect = part.effects?.[criterion] ?? 0;
    if (typeof effect === 'number') return effect;
    return (read(effect, 'number', `effects.${criterion}`) as number | null) ?? Number.NaN;
  });
  const after = new Map(values);
  let failed = false;
  for (const [variable, text] of Object.entries(part.set ?? {})) {
    const initial = document.initial.get(variable);
    if (initial === undefined) continue;
    const result = read(text, typeof initial as 'number', `set.${variable}`);
    if (result === null) failed = true;
    else after.set(variable, result);
  }
  return { effects, values: after as Values, failed };
}

/** The edges whose guard holds, in order; null where a guard fails. `first`: no further than the first. */
function open(walk: Walk, edges: readonly Edge[], values: Values, problems: Found[], first: boolean) {
  const names = new Map([...walk.document.parameters, ...values]);
  const found: Edge[] = [];
  for (const edge of edges) {
    const holds = edge.guard === undefined ? true : textValue(edge.guard, 'boolean', names);
    if (holds instanceof Failure) {
      problems.push(place('expression', edge.id, 'guard'));
      return null;
    }
    if (holds) found.push(edge);
    if (holds && first) break;
  }
  return found;
}

function grow(
  walk: Walk,
  node: Node,
  values: Values,
  arrival: Triple,
  pending: ReadonlySet<NodeId>,
): History {
  const { document } = walk;
  const { scenario, zone } = document;
  const problems: Found[] = [];
  const seen = walk.observed.get(node.id);
  const left = new Set([...pending].filter((id) => id !== node.id));
  const at = seen?.at === undefined ? null : momentOf(seen.at, zone);
  const arrive = at === null ? arrival : triple(() => at);
  const window = document.windows.get(node.id);
  const late = triple((c) => (window !== undefined && isLate(arrive[c], window) ? 1 : 0));
  const overdue = late.likely === 1;
  const atRisk = late.earliest !== late.likely || late.likely !== late.latest;
  const lapsed = overdue && canBeMissed(node);
  if (atRisk) problems.push(place('at-risk', node.id));
  if (overdue && node.kind === 'decision') problems.push(place('late-decision', node.id));

  const enter = triple((c) => {
    if (at !== null || window === undefined || !waits(node) || lapsed || late[c] === 1) return arrive[c];
    return Math.max(arrive[c], window[c]);
  });
  const leave = lapsed ? enter : later(enter, node.duration, zone);
  const judged = window !== undefined && (canBeMissed(node) || node.kind === 'decision') ? window : undefined;
  const common = {
    node,
    values,
    arrive,
    enter,
    leave,
    slack: judged ? { likely: judged.end - arrive.likely, latest: judged.end - arrive.latest } : null,
    missed: overdue && judged !== undefined,
    atRisk,
    waiting:
      window !== undefined && waits(node) && !lapsed && at === null
        ? Math.max(0, window.likely - arrive.likely)
        : 0,
    cap: judged !== undefined && !overdue ? judged.end - arrive.likely : Number.POSITIVE_INFINITY,
    problems,
  };
  const nothing = document.criteria.map(() => 0);
  const stop = (broken: boolean, effects: readonly number[]): History => {
    return { ...common, effects, broken, ends: !broken, moves: [], possible: left.size === 0 };
  };
  const go = (
    edges: readonly { edge: Edge; branch: Branch }[],
    after: Values,
    effects: readonly number[],
  ) => {
    const moves = edges.map(({ edge, branch }): Move => {
      const passed = apply(walk, edge, after, problems);
      const to = passed.failed
        ? ruined(document.nodes.get(edge.to) as Node, passed.values, leave, nothing)
        : grow(walk, document.nodes.get(edge.to) as Node, passed.values, later(leave, edge.lag, zone), left);
      const agrees = seen?.edge === undefined || seen.edge === edge.id;
      return { edge, branch, effects: passed.effects, to, possible: agrees && to.possible };
    });
    const possible = moves.some((m) => m.possible && m.branch.high > 0);
    return { ...common, effects, broken: false, ends: false, moves, possible } satisfies History;
  };
  const certain = (edge: Edge) => ({ edge, branch: { point: 1, low: 1, high: 1 } });

  if (lapsed) {
    const ways = open(walk, missedEdges(scenario, node), values, problems, true);
    if (ways === null) return stop(true, nothing);
    const way = ways[0];
    if (way !== undefined) return go([certain(way)], values, nothing);
    problems.push(place(node.kind === 'event' ? 'missed-event' : 'missed-deadline', node.id));
  }
  const entered = apply(walk, node, values, problems);
  if (entered.failed) return stop(true, entered.effects);
  const ordinary = ordinaryEdges(scenario, node);
  if (ordinary.length === 0) {
    if (node.kind === 'decision') return stop(true, entered.effects);
    if (node.kind !== 'outcome') problems.push(place('dead-end', node.id));
    return stop(false, entered.effects);
  }
  const isFork = node.kind === 'decision' || node.kind === 'chance';
  const ways = open(walk, ordinary, entered.values, problems, !isFork);
  if (ways === null) return stop(true, entered.effects);
  if (ways.length === 0) {
    problems.push(place('no-way-out', node.id));
    return stop(true, entered.effects);
  }
  if (node.kind !== 'chance') return go(ways.map(certain), entered.values, entered.effects);
  const result = branches(ways, new Map([...document.parameters, ...entered.values]), node.id);
  problems.push(...result.problems);
  if (result.branches === null) return stop(true, entered.effects);
  const all = ways.map((edge, i) => ({ edge, branch: result.branches?.[i] as Branch }));
  return go(all, entered.values, entered.effects);
}

/** What follows an edge whose assignment failed: nothing is known of it. */
function ruined(node: Node, values: Values, arrive: Triple, nothing: readonly number[]): History {
  return {
    node,
    values,
    arrive,
    enter: arrive,
    leave: arrive,
    slack: null,
    missed: false,
    atRisk: false,
    waiting: 0,
    cap: Number.POSITIVE_INFINITY,
    effects: nothing,
    broken: true,
    ends: false,
    moves: [],
    possible: true,
    problems: [],
  };
}
