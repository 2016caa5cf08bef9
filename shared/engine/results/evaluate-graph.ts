/** From a state graph to the answers: the passes over it, then the results of nodes, edges and the whole. */
import { countPaths } from '../paths/count-paths.ts';
import type { EvaluatedGraph, Evaluation, Problem, Triple } from '../results.ts';
import { tied } from '../rollback/choose.ts';
import { Role } from '../rollback/pass-input.ts';
import { type RolledGraph, rollBack } from '../rollback/roll-back.ts';
import type { Model, StateGraph } from '../state-graph.ts';
import { askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { Answers } from './answers.ts';
import { known, knownRange, knownVector } from './known.ts';

import { tripleOf } from './node-times.ts';
import { orderedProblems } from './problems.ts';
import { withTimesTaken } from './times-taken.ts';

/** The evaluation of a state graph that was made for `plan`. */
export function evaluateGraph(
  built: StateGraph,
  plan: string | null,
  shouldStop: ShouldStop = never,
): EvaluatedGraph {
  const { model } = built;
  const problems = [...model.problems, ...built.problems];
  if (built.count === 0) return notEvaluated(model, plan, problems);
  const passes = rollBack(built, shouldStop);
  askToGoOn(shouldStop);
  const graph = withTimesTaken(passes, shouldStop);
  const rolled = graph === built ? passes : { ...passes, input: { ...passes.input, graph } };
  const answers = new Answers(rolled, shouldStop);
  const records = answers.asRead();
  const end = endOf(rolled);
  askToGoOn(shouldStop);
  const evaluation: Evaluation = {
    plan,
    problems: orderedProblems(problems, shouldStop),
    root: model.nodeIds[model.root] ?? null,
    criteria: model.criteria,
    score: known(rolled.score[0]!),
    scoreRange: knownRange(rolled.scoreLow[0]!, rolled.scoreHigh[0]!),
    expected: knownVector(rolled.value, 0, model.criteria.length),
    nodes: records.nodes,
    edges: records.edges,
    decisions: records.decisions,
    get outcomes() {
      return records.outcomes;
    },
    end,
    paths: { count: countPaths(rolled.input, rolled.conditional, shouldStop) },
  };
  return { evaluation, graph, rolled, answers };
}

/** What is answered where there is nothing to compute on: the problems say why. */
export function notEvaluated(
  model: Model,
  plan: string | null,
  problems: readonly Problem[],
): EvaluatedGraph {
  const evaluation: Evaluation = {
    plan,
    problems: orderedProblems(problems),
    root: model.nodeIds[model.root] ?? null,
    criteria: model.criteria,
    score: null,
    scoreRange: null,
    expected: null,
    decisions: {},
    nodes: {},
    edges: {},
    outcomes: [],
    end: null,
    paths: { count: 0n },
  };
  return { evaluation, graph: null, rolled: null, answers: null };
}

/** When it ends under the policy: the earliest end, the most probable one's likely, the latest. */
function endOf({ input, reach }: RolledGraph): Triple | null {
  const { graph, role } = input;
  const { times, start } = graph;
  if (times === null) return tripleOf(start, start, start);
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  const byInstant = new Map<number, number>();
  for (let s = 0; s < graph.count; s++) {
    if (reach[s] === 0 || role[s] !== Role.end) continue;
    if (Number.isNaN(reach[s])) return null;
    earliest = Math.min(earliest, times.leaveEarliest[s]!);
    latest = Math.max(latest, times.leaveLatest[s]!);
    const likely = times.leaveLikely[s]!;
    byInstant.set(likely, (byInstant.get(likely) ?? 0) + reach[s]!);
  }
  let likely = Number.NaN;
  let most = 0;
  for (const [instant, p] of byInstant) {
    if (tied(p, most) ? instant < likely : p > most) {
      likely = instant;
      most = p;
    }
  }
  return tripleOf(earliest, likely, latest);
}
