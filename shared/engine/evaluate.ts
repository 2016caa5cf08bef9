import type { CompiledModel } from './compile/index.ts';
import { topPathsOf } from './paths/top-paths.ts';
import { evaluateGraph, notEvaluated } from './results/evaluate-graph.ts';
import type { EvaluatedGraph, PathOrder, PathsResult } from './results.ts';
import { type BuildOptions, buildStates } from './states/index.ts';

/** Thrown by `evaluate` when `shouldStop` said so: there is no answer, and none was wanted. */
export class EvaluationStopped extends Error {
  override readonly name = 'EvaluationStopped';
}

/**
 * Everything that `SEMANTICS.md` promises, for one plan or for the best policy. A document that cannot
 * be evaluated, or has too many states, gets its problems and nulls.
 */
export function evaluate(model: CompiledModel, options: BuildOptions = {}): EvaluatedGraph {
  const plan = options.plan ?? null;
  const built = buildStates(model, options);
  switch (built.result) {
    case 'built':
      if (options.shouldStop?.() === true) break;
      return evaluateGraph(built.graph, plan);
    case 'too-many-states':
      return notEvaluated(model, plan, [...model.problems, built.problem]);
    case 'not-evaluable':
      return notEvaluated(model, plan, model.problems);
    case 'stopped':
      break;
  }
  throw new EvaluationStopped('The evaluation was stopped.');
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
  return topPathsOf(evaluated ?? evaluate(model, options), top, by);
}
