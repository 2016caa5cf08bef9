import { contender } from '../contender.ts';
import { type Figure, median, milliseconds } from '../measure.ts';

/**
 * Full evaluation against the peer's: values, probabilities, best edges, problems. Ours begins at the
 * document, compiling included, and ends when every answer has been read (`checksumOf`); the peer's begins at
 * its own objects and ends when they hold the answers. Each has a process of its own, and they take turns, so
 * that a busy machine is busy for both. How long it takes to make a record with names of every answer as well,
 * as writing JSON does, is told beside it.
 */
export async function treeVsPeer(label: string, size: number): Promise<Figure[]> {
  const id = `tree-${label}-vs-peer`;
  if (size > 300_000) {
    return [{ id, value: null, note: 'the peer overflows its stack between 300,000 and 400,000 nodes' }];
  }
  const rounds = size >= 100_000 ? 3 : 9;
  // Ours are so much shorter that there is time for more of them.
  const perRound = size >= 100_000 ? 10 : 30;
  const turns = [
    { engine: contender('ours', size), evaluations: perRound, times: [] as number[] },
    { engine: contender('records', size), evaluations: 3, times: [] as number[] },
    { engine: contender('peer', size), evaluations: 1, times: [] as number[] },
  ];
  const scores: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { engine, evaluations, times } of turns) {
      const measured = await engine.measure(evaluations);
      scores.push(measured.score);
      // The first round warms up.
      if (round > 0) times.push(...measured.times);
    }
  }
  for (const { engine } of turns) engine.close();
  const score = scores[0]!;
  const differing = scores.find((other) => !(Math.abs(score - other) <= 1e-6 * Math.abs(score)));
  if (differing !== undefined) throw new Error(`${id}: the engines disagree, ${score} and ${differing}`);
  const [ours, records, theirs] = turns.map(({ times }) => median(times)) as [number, number, number];
  const note = `full evaluation ${milliseconds(ours)}, the peer's ${milliseconds(theirs)}; with a record of each answer ${milliseconds(records)}`;
  return [{ id, value: ours / theirs, ...(size >= 10_000 ? { limit: 1 / 50 } : {}), note }];
}
