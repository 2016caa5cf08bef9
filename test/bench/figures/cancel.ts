import { compile, evaluate } from '#shared/engine/index.ts';
import { type Figure, milliseconds } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

/**
 * How long a cancelled evaluation goes on at most: the longest time between two questions whether to stop, from
 * the document, with a date and a duration on every node, to a record of every answer. In the time that the
 * thread computes, the garbage collector's on it included.
 */
export async function cancelTime(label: string, size: number): Promise<Figure[]> {
  const document = treeDocument(makeTree(size), true);
  const watch = stopwatch();
  const from = threadTime();
  const { evaluation } = evaluate(compile(document, watch.shouldStop), watch);
  // They are made when they are first read.
  const { nodes, edges, decisions } = evaluation;
  const most = watch.longest();
  const all = threadTime() - from;
  if (nodes['n0'] === undefined || edges['e1'] === undefined || decisions['n0'] === undefined) {
    throw new Error('there are no answers');
  }
  const note = `longest time between two questions whether to stop, of ${milliseconds(all)} in all`;
  return [{ id: `cancel-${label}-ms`, value: most, limit: 200, note }];
}

/** ms of computing by this thread: on a busy machine the clock would tell of the others' work. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Never says stop, and keeps the longest time between two questions; the end counts as one. */
function stopwatch() {
  let last = threadTime();
  let most = 0;
  const shouldStop = (): boolean => {
    const now = threadTime();
    most = Math.max(most, now - last);
    last = now;
    return false;
  };
  return {
    shouldStop,
    longest: (): number => {
      shouldStop();
      return most;
    },
  };
}
