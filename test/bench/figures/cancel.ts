import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compile, evaluate } from '#shared/engine/index.ts';
import { type Figure, milliseconds } from '../measure.ts';
import { makeTree, treeDocument } from '../trees.ts';

/**
 * How long a cancelled evaluation goes on at most: the longest time between two questions whether to stop, from
 * the document, with a date and a duration on every node, until every answer has been read as a record. In the
 * time that the thread computes, the garbage collector's on it included, but for what making the document left.
 */
export async function cancelTime(label: string, size: number): Promise<Figure[]> {
  const document = treeDocument(makeTree(size), true);
  collectGarbage();
  const watch = stopwatch();
  const from = threadTime();
  const model = compile(document, watch.shouldStop);
  const { evaluation } = evaluate(model, watch);
  const { nodes, edges, decisions, outcomes } = evaluation;
  // They are made as they are read, by a reader who asks in between.
  let read = 0;
  const readAll = (count: number, isThere: (place: number) => boolean): void => {
    for (let place = 0; place < count; place++) {
      if (place % 1000 === 0) watch.shouldStop();
      if (isThere(place)) read++;
    }
  };
  readAll(size, (n) => nodes[model.nodeIds[n] ?? ''] !== undefined);
  readAll(size - 1, (e) => edges[model.edgeIds[e] ?? ''] !== undefined);
  readAll(size, (n) => decisions[model.nodeIds[n] ?? ''] !== undefined);
  readAll(outcomes.length, (i) => outcomes[i] !== undefined);
  const most = watch.longest();
  const all = threadTime() - from;
  if (read < 2 * size) throw new Error(`only ${read} answers were there`);
  const note = `longest time between two questions whether to stop, of ${milliseconds(all)} in all`;
  return [{ id: `cancel-${label}-ms`, value: most, limit: 200, note }];
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
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
