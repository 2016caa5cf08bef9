import { compile, evaluate } from '#shared/engine/index.ts';
import { type Figure, median, milliseconds, timeOf } from '../measure.ts';
import { loadPeer, peerTree } from '../peer.ts';
import { makeTree, treeDocument } from '../trees.ts';

/** Our evaluations beside each of the peer's, which take much longer. */
const OURS_PER_ROUND = 5;

/** Full evaluation against the peer's: values, probabilities, best edges, problems. Ours begins at the document. */
export async function treeVsPeer(label: string, size: number): Promise<Figure[]> {
  const id = `tree-${label}-vs-peer`;
  if (size > 300_000) {
    return [{ id, value: null, note: 'the peer overflows its stack between 300,000 and 400,000 nodes' }];
  }
  const tree = makeTree(size);
  const document = treeDocument(tree);
  const peer = peerTree(await loadPeer(), tree);
  const work = () => evaluate(compile(document));
  const rounds = size >= 100_000 ? 3 : 7;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const peerTime = await timeOf(() => peer.evaluate());
    for (let i = 0; i < OURS_PER_ROUND; i++) {
      const time = await timeOf(work);
      if (round > 0) ours.push(time);
    }
    if (round > 0) theirs.push(peerTime);
  }
  const { evaluation } = work();
  const score = evaluation.score ?? Number.NaN;
  if (!peer.isValid() || !(Math.abs(score - peer.value()) <= 1e-6 * Math.abs(score))) {
    throw new Error(`${id}: the engines disagree, ${score} and ${peer.value()}`);
  }
  const value = median(ours) / median(theirs);
  const note = `full evaluation ${milliseconds(median(ours))}, the peer's ${milliseconds(median(theirs))}`;
  return [{ id, value, ...(size >= 10_000 ? { limit: 1 / 50 } : {}), note }];
}
