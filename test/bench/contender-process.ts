/**
 * One of the two engines with one tree, in a process of its own: what one keeps in memory is no burden on the
 * other's garbage collector. Its command line names the engine and the size; told a number over the channel
 * of `contender.ts`, it evaluates as often and answers with a `Measured`.
 */
import { compile, evaluate, plainEvaluation } from '#shared/engine/index.ts';
import { checksumOf } from './checksum.ts';
import type { Measured } from './contender.ts';
import { timeOf } from './measure.ts';
import { loadPeer, peerTree } from './peer.ts';
import { makeTree, treeDocument } from './trees.ts';

interface Contender {
  evaluate(): unknown;
  /** The expected value of the root; NaN where the tree was refused. */
  score(): number;
}

async function contender(engine: string, size: number): Promise<Contender> {
  const tree = makeTree(size);
  if (engine === 'peer') {
    const peer = peerTree(await loadPeer(), tree);
    return {
      evaluate: () => peer.evaluate(),
      score: () => (peer.isValid() ? peer.value() : Number.NaN),
    };
  }
  const document = treeDocument(tree);
  return {
    evaluate: () => (engine === 'records' ? recordsOf(document) : checksumOf(evaluate(compile(document)))),
    score: () => evaluate(compile(document)).evaluation.score ?? Number.NaN,
  };
}

/** With a record of each answer, by id. */
function recordsOf(document: Parameters<typeof compile>[0]): unknown {
  return plainEvaluation(evaluate(compile(document)));
}

const [engine = '', size = '0'] = process.argv.slice(2);
const { evaluate: work, score } = await contender(engine, Number(size));
process.on('message', async (times: number) => {
  const took: number[] = [];
  for (let i = 0; i < times; i++) took.push(await timeOf(work));
  const measured: Measured = { times: took, score: score() };
  process.send?.(measured);
});
