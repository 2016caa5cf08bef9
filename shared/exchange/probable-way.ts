import type { Path } from '../engine/results.ts';
import type { ExportInput } from './format.ts';

/**
 * The most probable of the listed paths that take the best option wherever it is the same in every state;
 * of all paths where none does; null where there are none.
 */
export function probableWay({ evaluation, paths }: ExportInput): Path | null {
  const follows = ({ steps }: Path) =>
    steps.every(({ node, edge }) => {
      const decision = evaluation.decisions[node];
      return !decision?.best || !decision.sameInEveryState || decision.best === edge;
    });
  let best: Path | null = null;
  for (const path of paths.paths)
    if (follows(path) && (best === null || path.probability > best.probability)) best = path;
  return best ?? paths.paths[0] ?? null;
}
