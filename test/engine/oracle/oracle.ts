/**
 * A second engine, as slow and plain as the specification reads: every history is walked, nothing is
 * remembered from one to the next. `oracle` answers all that `evaluate --json` and `paths --json` answer.
 * NaN is "not known"; `unknown` lists nodes of which nothing is compared, being downstream of an error.
 */
import type { Scenario } from '#shared/model/schema.ts';
import { isLate, momentOf, windowOf } from './calendar.ts';
import { type Document, type Found, type NodeId, place, readDocument, within } from './document.ts';
import { type History, histories, type Observed, Unsettled } from './histories.ts';
import { type OraclePath, pathsOf } from './oracle-paths.ts';
import { dot, plus, type Rolled, rangeOf, roll, type Way, type Weights, weightsOf } from './rollback.ts';
import {
  isJudged,
  mean,
  type NodeTimes,
  nodeTimes,
  reachOf,
  type State,
  states,
  type Visit,
  weighed,
} from './summary.ts';

export interface OracleOption {
  readonly edge: string;
  readonly score: number;
  readonly scoreRange: readonly [number, number];
  readonly expected: readonly number[];
}
export interface OracleDecision {
  /** Edges of which each may be called the best: several where their weights tie. */
  readonly best: readonly string[];
  readonly unresolved: boolean;
  readonly sameInEveryState: boolean;
  /** null where rounding would decide. */
  readonly robust: boolean | null;
  readonly options: readonly OracleOption[];
}
export interface OracleNode {
  readonly reach: number;
  readonly score: number;
  readonly expected: readonly number[];
  readonly times: NodeTimes | null;
  readonly slack: { readonly likely: number; readonly latest: number } | null;
  /** Infinity: none. */
  readonly mustArriveBy: number;
  readonly missed: number;
  readonly atRisk: boolean;
  readonly states: number;
}
export interface Oracle {
  readonly document: Document;
  readonly evaluated: boolean;
  readonly problems: ReadonlySet<Found>;
  readonly score: number;
  readonly scoreRange: readonly [number, number];
  readonly expected: readonly number[];
  readonly nodes: ReadonlyMap<NodeId, OracleNode>;
  readonly decisions: ReadonlyMap<NodeId, OracleDecision>;
  readonly edges: ReadonlyMap<string, number>;
  readonly unknown: ReadonlySet<NodeId>;
  /** Nodes at which an error stops the evaluation in some state. */
  readonly blocked: ReadonlySet<NodeId>;
  /** null where an error leaves open which there are. */
  readonly paths: readonly OraclePath[] | null;
}

function hasBroken(history: History): boolean {
  return history.broken || history.moves.some((m) => hasBroken(m.to));
}

/** Whether `later` comes behind `earlier` on a way, and was over before that one was observed. */
function runsBack(document: Document, earlier: Observed, later: Observed): boolean {
  if (earlier.at === undefined || later.at === undefined || earlier.node === later.node) return false;
  if (!within(document, earlier.node).has(later.node)) return false;
  return isLate(momentOf(earlier.at, document.zone), windowOf({ date: later.at }, document.zone));
}

/** The observations that hold together, and problems for those that do not. */
function settle(document: Document): { readonly kept: Observed[]; readonly problems: Found[] } {
  const kept: Observed[] = [];
  const problems: Found[] = [];
  for (const [i, { node, edge, at }] of (document.scenario.observations ?? []).entries()) {
    const next: Observed = {
      node,
      ...(edge === undefined ? {} : { edge }),
      ...(at === undefined ? {} : { at }),
    };
    const tree = histories(document, [...kept, next]);
    if (hasBroken(tree)) throw new Unsettled('whether what an error stops contradicts an observation');
    if (tree.possible) kept.push(next);
    else problems.push(place('observation-contradicts', String(i)));
  }
  for (const later of kept)
    if (kept.some((earlier) => runsBack(document, earlier, later)))
      problems.push(place('observed-backwards', later.node));
  return { kept, problems };
}

export function oracle(scenario: Scenario, planId: string | null): Oracle {
  const document = readDocument(scenario);
  const nothing = {
    document,
    evaluated: false,
    problems: document.problems,
    score: Number.NaN,
    scoreRange: [Number.NaN, Number.NaN] as const,
    expected: [],
    nodes: new Map(),
    decisions: new Map(),
    edges: new Map(),
    unknown: new Set<NodeId>(),
    blocked: new Set<NodeId>(),
    paths: [],
  };
  if (document.root === null) return nothing;
  const { kept, problems } = settle(document);
  const plan = scenario.plans?.find((p) => p.id === planId) ?? null;
  const root = roll(histories(document, kept), { scenario, plan });
  const all = states(document, root, kept);
  const visits = all.flatMap((s) => s.visits);
  const perspective = weightsOf(scenario, scenario.perspective);
  const unknown = new Set<NodeId>();
  const broken = visits.filter((v) => v.rolled.history.broken);
  for (const { rolled } of broken) {
    for (const id of within(document, rolled.history.node.id))
      if (id !== rolled.history.node.id) unknown.add(id);
  }
  const at = (id: NodeId) => visits.filter((v) => v.rolled.history.node.id === id);
  for (const id of document.nodes.keys()) if (Number.isNaN(reachOf(at(id)))) unknown.add(id);
  const found = new Set<Found>([...document.problems, ...problems]);
  for (const { rolled } of visits) {
    for (const problem of [...rolled.history.problems, ...rolled.problems]) found.add(problem);
  }
  const nodes = new Map<NodeId, OracleNode>();
  const decisions = new Map<NodeId, OracleDecision>();
  for (const [id, node] of document.nodes) {
    const here = at(id);
    const own = all.filter((s) => s.node === id);
    nodes.set(id, nodeOf(document, id, here, own, perspective));
    if (node.kind === 'decision') decisions.set(id, decisionOf(scenario, here, perspective));
  }
  const blocked = new Set(broken.map((v) => v.rolled.history.node.id));
  if (broken.length === 0) for (const problem of notObserved(document, kept)) found.add(problem);
  return {
    document,
    evaluated: true,
    problems: found,
    score: dot(perspective, root.value),
    scoreRange: rangeOf(root, perspective, scenario),
    expected: root.value,
    nodes,
    decisions,
    edges: new Map(scenario.edges.map((e) => [e.id, edgeReach(visits, e.id)])),
    unknown,
    blocked,
    paths: broken.length > 0 || unknown.size > 0 ? null : pathsOf(root, perspective),
  };
}

function nodeOf(
  document: Document,
  id: NodeId,
  here: readonly Visit[],
  own: readonly State[],
  perspective: Weights,
): OracleNode {
  const counted = weighed(here);
  const histories = counted.map(({ visit }) => visit.rolled.history);
  const average = (of: (rolled: Rolled) => number) =>
    mean(counted.map(({ visit, weight }) => ({ weight, value: of(visit.rolled) })));
  const some = counted.length > 0;
  return {
    reach: reachOf(here),
    score: some ? average((r) => dot(perspective, r.value)) : Number.NaN,
    expected: document.criteria.map((_, c) => (some ? average((r) => r.value[c] as number) : Number.NaN)),
    times: some ? nodeTimes(counted) : null,
    slack:
      some && isJudged(document, id)
        ? {
            likely: Math.min(...histories.map((h) => h.slack?.likely as number)),
            latest: Math.min(...histories.map((h) => h.slack?.latest as number)),
          }
        : null,
    mustArriveBy: Math.min(
      ...counted.map(({ visit }) => visit.rolled.history.arrive.likely + visit.rolled.float),
    ),
    missed: some ? average((r) => (r.history.missed ? 1 : 0)) : 0,
    atRisk: histories.some((h) => h.atRisk),
    states: own.length,
  };
}

function decisionOf(scenario: Scenario, here: readonly Visit[], perspective: Weights): OracleDecision {
  const counted = weighed(here);
  const actor = weightsOf(scenario, here[0]?.rolled.history.node.actor);
  const edges = scenario.edges.filter((e) => here.some((v) => v.rolled.ways.some((w) => w.move.edge === e)));
  const options = edges.flatMap((edge): OracleOption[] => {
    const open = counted.flatMap(({ visit, weight }) => {
      const way = visit.rolled.ways.find((w) => w.move.edge === edge);
      return way ? [{ way, weight }] : [];
    });
    if (open.length === 0) return [];
    const over = (of: (way: (typeof open)[number]['way']) => number) =>
      mean(open.map(({ way, weight }) => ({ weight, value: of(way) })));
    const end = (weights: Weights, which: 0 | 1) =>
      over((w) => dot(weights, w.move.effects) + rangeOf(w.to, weights, scenario)[which]);
    return [
      {
        edge: edge.id,
        score: over((w) => dot(perspective, plus(w.move.effects, w.to.value))),
        scoreRange: [end(perspective, 0), end(perspective, 1)],
        expected: perspective.map((_, c) =>
          over((w) => (w.move.effects[c] as number) + (w.to.value[c] as number)),
        ),
      },
    ];
  });
  const chosen = new Map<string, number>();
  for (const { visit, weight } of counted) {
    const edge = visit.rolled.chosen?.move.edge.id;
    if (edge !== undefined) chosen.set(edge, (chosen.get(edge) ?? 0) + weight);
  }
  const most = Math.max(...chosen.values());
  const best = [...chosen].filter(([, weight]) => weight >= most * (1 - 1e-9)).map(([edge]) => edge);
  return {
    best,
    unresolved: counted.some(({ visit }) => visit.rolled.chosen === null),
    sameInEveryState: chosen.size === 1,
    robust: robust(counted, actor, scenario),
    options,
  };
}

/** In every state that counts the chosen option's low is at least every other option's high there. */
function robust(counted: ReturnType<typeof weighed>, actor: Weights, scenario: Scenario): boolean | null {
  let settled = true;
  for (const { visit } of counted) {
    const { chosen, ways } = visit.rolled;
    const end = (way: Way, which: 0 | 1) =>
      dot(actor, way.move.effects) + rangeOf(way.to, actor, scenario)[which];
    if (chosen === null) return null;
    const low = end(chosen, 0);
    const high = Math.max(...ways.filter((w) => w !== chosen).map((w) => end(w, 1)));
    if (Number.isNaN(low) || Number.isNaN(high)) return null;
    if (Math.abs(low - high) <= 1e-9 * Math.max(1, Math.abs(low))) settled = false;
    else if (low < high) return false;
  }
  return settled ? true : null;
}

function edgeReach(visits: readonly Visit[], edge: string): number {
  let reach = 0;
  for (const { rolled, reach: here } of visits) {
    const way = rolled.ways.find((w) => w.move.edge.id === edge);
    if (way === undefined) continue;
    if (rolled.history.node.kind === 'chance') reach += here * way.probability;
    else if (rolled.chosen === null) reach = Number.NaN;
    else if (rolled.chosen === way) reach += here;
  }
  return reach;
}

/** Nodes that every path still possible goes through, before `asOf` even in the latest case. */
function notObserved(document: Document, kept: readonly Observed[]): Found[] {
  const { scenario } = document;
  const { asOf } = scenario;
  if (asOf === undefined) return [];
  // whatever is decided: no plan is held
  const root = roll(histories(document, kept), { scenario, plan: null });
  const all = states(document, root, kept);
  const today = momentOf(asOf, document.zone);
  const isBefore = ({ rolled }: Visit) => rolled.history.enter.latest < today;
  const common = (rolled: Rolled): Set<NodeId> => {
    const further = rolled.ways.map((w) => common(w.to));
    const [first = new Set<NodeId>(), ...others] = further;
    return new Set([rolled.history.node.id, ...[...first].filter((id) => others.every((o) => o.has(id)))]);
  };
  return [...common(root)]
    .filter((id) => !scenario.observations?.some((o) => o.node === id))
    .filter((id) => all.filter((s) => s.node === id).every((s) => s.visits.every(isBefore)))
    .map((id) => place('not-observed', id));
}
