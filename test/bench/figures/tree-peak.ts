import { compile, evaluate } from '#shared/engine/index.ts';
import type { Evaluation } from '#shared/engine/results.ts';
import { type Figure, milliseconds, timeOf } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

/** The most memory that this process, which does nothing else, ever held: document, compiling, results. */
export async function treePeak(label: string, size: number): Promise<Figure[]> {
  const document = treeDocument(makeTree(size));
  let evaluation: Evaluation | null = null as Evaluation | null;
  const time = await timeOf(() => {
    // Spreading reads every result, also those that are made when first read.
    evaluation = { ...evaluate(compile(document)).evaluation };
  });
  if (evaluation?.score == null) throw new Error('the tree has no score');
  const value = process.resourceUsage().maxRSS / 1024;
  const note = `resident memory at its peak, in MB; first full evaluation ${milliseconds(time)}`;
  return [{ id: `tree-${label}-peak-mb`, value, limit: 2048, note }];
}
