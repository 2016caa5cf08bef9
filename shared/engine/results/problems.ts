import type { Problem, Severity } from '../results.ts';
import { ASK_OFTEN, askToGoOn, never, type ShouldStop } from '../stopping.ts';

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Each problem once (the same code at the same place, whatever the states it was met in), errors first,
 * otherwise in the order in which they were found: the document's, then from the root on.
 */
export function orderedProblems(problems: readonly Problem[], shouldStop: ShouldStop = never): Problem[] {
  const seen = new Map<string, Problem>();
  for (let i = 0; i < problems.length; i++) {
    if ((i & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    const problem = problems[i]!;
    const key = `${problem.code} ${JSON.stringify(problem.at)}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
