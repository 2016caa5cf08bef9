import { compile, evaluate } from '#shared/engine/index.ts';
import type { EvaluatedGraph } from '#shared/engine/results.ts';
import { checksumOf } from '../checksum.ts';
import { type Figure, median, medians, milliseconds, timeOf } from '../measure.ts';
import { loadPeer, peerTree } from '../peer.ts';
import { makeTree, treeDocument } from '../trees.ts';

/**
 * Full evaluation against the peer's: values, probabilities, best edges, problems. Ours begins at the
 * document, compiling included, and ends when every answer has been read (`checksumOf`); the peer's begins at
 * its own objects and ends when they hold the answers. How long it takes to make a record with names of every
 * answer as well, as writing JSON does, is told beside it.
 */
export async function treeVsPeer(label: string, size: number): Promise<Figure[]> {
  const id = `tree-${label}-vs-peer`;
  if (size > 300_000) {
    return [{ id, value: null, note: 'the peer overflows its stack between 300,000 and 400,000 nodes' }];
  }
  const tree = makeTree(size);
  const document = treeDocument(tree);
  const peer = peerTree(await loadPeer(), tree);
  const work = () => evaluate(compile(document));
  const rounds = size >= 100_000 ? 3 : 9;
  // Ours are so much shorter that there is time for more of them.
  const perRound = size >= 100_000 ? 10 : 30;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const peerTime = await timeOf(() => peer.evaluate());
    const times: number[] = [];
    for (let i = 0; i < perRound; i++) times.push(await timeOf(() => checksumOf(work())));
    // The first round warms both up.
    if (round === 0) continue;
    theirs.push(peerTime);
    ours.push(...times);
  }
  const [records = Number.NaN] = await medians([() => recordsOf(work())], { warm: 2, samples: 7 });
  const { evaluation } = work();
  const score = evaluation.score ?? Number.NaN;
  if (!peer.isValid() || !(Math.abs(score - peer.value()) <= 1e-6 * Math.abs(score))) {
    throw new Error(`${id}: the engines disagree, ${score} and ${peer.value()}`);
  }
  const value = median(ours) / median(theirs);
  const note = `full evaluation ${milliseconds(median(ours))}, the peer's ${milliseconds(median(theirs))}; with a record of each answer ${milliseconds(records)}`;
  return [{ id, value, ...(size >= 10_000 ? { limit: 1 / 50 } : {}), note }];
}

/** All records by id. */
function recordsOf({ evaluation }: EvaluatedGraph): unknown {
  const { nodes, edges, decisions, outcomes } = evaluation;
  return { nodes, edges, decisions, outcomes };
}
