import type { CompiledModel } from './compile/index.ts';
import { topPathsOf } from './paths/top-paths.ts';
import { evaluateGraph, notEvaluated } from './results/evaluate-graph.ts';
import type { EvaluatedGraph, Evaluation, PathOrder, PathsResult } from './results.ts';
import { type BuildOptions, buildStates } from './states/index.ts';

export { EvaluationStopped } from './stopping.ts';

/** The evaluation with all its records as plain objects: what can be sent to another thread. */
export function plainEvaluation({ evaluation, answers }: EvaluatedGraph): Evaluation {
  return answers === null ? evaluation : { ...evaluation, ...answers.inPlain() };
}

/**
 * Everything that `SEMANTICS.md` promises, for one plan or for the best policy. A document that cannot
 * be evaluated, or has too many states, gets its problems and nulls. Throws `EvaluationStopped` when
 * `shouldStop` says so; it is asked again when records are first read, since what they are made of is computed then.
 */
export function evaluate(model: CompiledModel, options: BuildOptions = {}): EvaluatedGraph {
  const plan = options.plan ?? null;
  const built = buildStates(model, options);
  switch (built.result) {
    case 'built':
      return evaluateGraph(built.graph, plan, options.shouldStop);
    case 'too-many-states':
      return notEvaluated(model, plan, [...model.problems, built.problem]);
    case 'not-evaluable':
      return notEvaluated(model, plan, model.problems);
  }
}

export interface PathsOptions extends BuildOptions {
  /** How many paths. */
  readonly top: number;
  readonly by: PathOrder;
  /** The evaluation of the same model and plan, if there is one already. */
  readonly evaluated?: EvaluatedGraph;
}

/** The first `top` paths in the order asked for, and how many there are in all. */
export function topPaths(
  model: CompiledModel,
  { top, by, evaluated, ...options }: PathsOptions,
): PathsResult {
  return topPathsOf(evaluated ?? evaluate(model, options), top, by, options.shouldStop);
}
