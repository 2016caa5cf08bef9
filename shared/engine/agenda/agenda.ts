import type { Scenario, Node as ScenarioNode } from '../../model/schema.ts';
import { instantOf } from '../../time/index.ts';
import { type CompiledModel, compile } from '../compile/index.ts';
import { evaluate } from '../evaluate.ts';
import type { EvaluatedGraph, Evaluation, NodeResult } from '../results.ts';
import type { BuildOptions } from '../states/index.ts';
import type {
  Agenda,
  DeadlineAhead,
  DecisionAhead,
  ObservedFact,
  OpenChance,
  Place,
  SignpostAhead,
} from './agenda-types.ts';
import { Observed, presentOf } from './places.ts';

/**
 * What comes next in a scenario, from its observations and `asOf`, under the policy or the plan: what
 * neither leads to is not on it. Where the document cannot be evaluated, the problems say why and the
 * lists are empty. Throws `EvaluationStopped` when `shouldStop` says so.
 */
export function agenda(scenario: Scenario, options: BuildOptions = {}): Agenda {
  const model = compile(scenario, options.shouldStop);
  return agendaOf(model, evaluate(model, options));
}

/** The same from an evaluation that there is already. */
export function agendaOf(model: CompiledModel, { evaluation, rolled }: EvaluatedGraph): Agenda {
  const { scenario } = model;
  const facts = factsOf(model, evaluation);
  const moments = facts.flatMap(({ at }) => (at === null ? [] : [at]));
  const now =
    scenario.asOf === undefined
      ? moments.reduce((a, b) => Math.max(a, b), model.start)
      : instantOf(scenario.asOf, model.zone);
  const observed = new Uint8Array(model.nodeIds.length);
  for (const { node, edge } of facts) {
    const n = model.nodeIndex.get(node) ?? 0;
    observed[n] = Math.max(observed[n] ?? 0, edge === null ? Observed.reached : Observed.left);
  }
  const present = rolled === null ? null : presentOf(rolled, observed, now);
  const places = new Map<number, number>();
  for (const [s, p] of present?.places ?? []) {
    const n = rolled?.input.graph.node[s] ?? 0;
    places.set(n, (places.get(n) ?? 0) + p);
  }
  const view: View = {
    model,
    evaluation,
    now,
    observed,
    here: new Set(places.keys()),
    ahead: Array.from(model.order).filter((n) => present?.ahead.has(n)),
  };
  return {
    plan: evaluation.plan,
    now,
    asOfGiven: scenario.asOf !== undefined,
    observed: facts,
    places: [...places].map(([n, p]): Place => {
      const probability = Number.isFinite(p) ? p : null;
      return { node: model.nodeIds[n] ?? '', kind: model.kinds[n] ?? 'outcome', probability };
    }),
    decisions: decisionsAhead(view),
    deadlines: deadlinesAhead(view),
    chances: chancesAhead(view),
    indicators: signpostsAhead(view),
    problems: evaluation.problems.filter(
      ({ severity, code }) => severity === 'error' || code === 'not-observed',
    ),
  };
}

interface View {
  readonly model: CompiledModel;
  readonly evaluation: Evaluation;
  readonly now: number;
  readonly observed: Uint8Array;
  /** Where things may stand, and all that the policy may lead to from there, in topological order. */
  readonly here: ReadonlySet<number>;
  readonly ahead: readonly number[];
}

/** The observations that count: those that contradict others have been set aside by the evaluation. */
function factsOf(model: CompiledModel, { problems }: Evaluation): ObservedFact[] {
  const aside = new Set(
    problems.filter(({ code }) => code === 'observation-contradicts').map(({ at }) => at.observation),
  );
  return (model.scenario.observations ?? [])
    .filter(({ node }, index) => !aside.has(index) && model.nodeIndex.has(node))
    .map(({ node, edge, at }) => ({
      node,
      edge: edge ?? null,
      at: at === undefined ? null : instantOf(at, model.zone),
    }))
    .sort((a, b) => place(model, a.node) - place(model, b.node));
}

function place({ nodeIndex, position }: CompiledModel, node: string): number {
  return position[nodeIndex.get(node) ?? -1] ?? -1;
}

interface Seen {
  readonly n: number;
  readonly node: ScenarioNode;
  readonly result: NodeResult;
}

/** The nodes ahead of these kinds, with their results, by the time that `of` reads; the rest as in the graph. */
function seenAhead(
  { model, evaluation, ahead }: View,
  kinds: readonly ScenarioNode['kind'][],
  of: (seen: Seen) => number | undefined,
): Seen[] {
  const seen = ahead.flatMap((n): Seen[] => {
    const node = model.scenario.nodes[n];
    const result = node && evaluation.nodes[node.id];
    return node && result && kinds.includes(node.kind) ? [{ n, node, result }] : [];
  });
  const time = (each: Seen) => of(each) ?? Number.MAX_VALUE;
  return seen.sort((a, b) => time(a) - time(b));
}

function decisionsAhead(view: View): DecisionAhead[] {
  const { evaluation, now, here, model } = view;
  const order = ({ n, result }: Seen) => (here.has(n) ? Number.MIN_SAFE_INTEGER : result.arrive?.likely);
  return seenAhead(view, ['decision'], order).map(({ n, node, result }) => {
    const decision = evaluation.decisions[node.id];
    const decideBy = result.mustArriveBy;
    return {
      node: node.id,
      actor: node.actor ?? null,
      pending: here.has(n),
      reach: result.reach,
      arrive: result.arrive,
      closes: model.windows.get(n)?.end ?? null,
      decideBy,
      left: decideBy === null ? null : decideBy - now,
      best: decision?.best ?? null,
      robust: decision?.robust ?? false,
      sameInEveryState: decision?.sameInEveryState ?? true,
      options: decision?.options ?? [],
    };
  });
}

/** What has been reached can no longer be missed. */
function deadlinesAhead(view: View): DeadlineAhead[] {
  const { model, now, observed, here } = view;
  return seenAhead(view, ['event', 'deadline'], ({ n }) => model.windows.get(n)?.end).flatMap(
    ({ n, node, result }) => {
      const window = model.windows.get(n);
      const reached =
        observed[n] !== Observed.no || (here.has(n) && (result.arrive?.likely ?? now + 1) <= now);
      if (window === undefined || reached) return [];
      return [
        {
          node: node.id,
          kind: node.kind === 'event' ? 'event' : 'deadline',
          reach: result.reach,
          arrive: result.arrive,
          closes: window.end,
          overdue: window.instant ? window.end < now : window.end <= now,
          slack: result.slack,
          missed: result.missed === 0 ? 0 : result.reach === null ? null : result.reach * result.missed,
          atRisk: result.atRisk,
        },
      ];
    },
  );
}

/** Chance nodes of which more than one branch is still possible. */
function chancesAhead(view: View): OpenChance[] {
  const { model, evaluation, observed } = view;
  return seenAhead(view, ['chance'], ({ result }) => result.enter?.likely).flatMap(({ n, node, result }) => {
    const branches = Array.from(
      model.outEdges.subarray(model.outStart[n], model.outStart[n + 1]),
      (e) => model.edgeIds[e] ?? '',
    )
      .map((edge) => ({ edge, probability: evaluation.edges[edge]?.probability ?? null }))
      .filter(({ probability }) => probability !== 0);
    if (branches.length < 2 || observed[n] === Observed.left) return [];
    return [{ node: node.id, reach: result.reach, resolves: result.enter, branches }];
  });
}

function signpostsAhead(view: View): SignpostAhead[] {
  const all = seenAhead(
    view,
    ['decision', 'chance', 'event', 'deadline', 'outcome'],
    ({ result }) => result.arrive?.likely,
  ).flatMap(({ node }) =>
    (node.indicators ?? [])
      .filter(({ status }) => status === undefined || status === 'unknown')
      .map(({ id, text, edge, date }) => ({
        node: node.id,
        indicator: id,
        text,
        edge: edge ?? null,
        date: date ?? null,
      })),
  );
  const dated = all.filter(({ date }) => date !== null);
  // Local dates sort as text; the shorter, less precise one first.
  const ascending = (a: SignpostAhead, b: SignpostAhead) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : a.date === b.date ? 0 : 1;
  return [...dated.sort(ascending), ...all.filter(({ date }) => date === null)];
}
