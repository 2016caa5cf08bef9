import type { Problem, Severity } from '#shared/engine/results.ts';

export interface ProblemRow {
  readonly key: string;
  readonly problem: Problem;
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const known = new WeakMap<Problem, ProblemRow>();

/** The first `most` problems, the gravest first. The same problem's row is the same object, and keeps its key. */
export function problemRows(problems: readonly Problem[], most: number): readonly ProblemRow[] {
  const sorted = problems.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const counts = new Map<string, number>();
  return sorted.slice(0, most).map((problem) => {
    const { code, at, message } = problem;
    const name = JSON.stringify([code, at, message]);
    // Two problems may read alike.
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const key = `${name} ${count}`;
    const before = known.get(problem);
    if (before?.key === key) return before;
    const row = { key, problem };
    known.set(problem, row);
    return row;
  });
}
