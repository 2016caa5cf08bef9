import type { EvaluatedGraph } from '#shared/engine/results.ts';

/**
 * Reads everything that an evaluation answers, through the engine's own interface: the score and its range, the
 * count of paths and of problems; of every node its reach, score, range, expectation per criterion, states, share
 * missed, and all its times; of every edge reach and probability; of every decision the best edge, whether it is
 * the same in every state and robust, and of every option score, range and expectation, the actor's too. The
 * answers are made when they are first read, so nothing is left out of the time. Returns their sum; what is not
 * known counts nothing.
 */
export function checksumOf({ evaluation, answers }: EvaluatedGraph): number {
  if (answers === null) throw new Error('the document was not evaluated');
  const { score, scoreRange, problems, paths } = evaluation;
  let sum = (score ?? 0) + (scoreRange?.[0] ?? 0) + (scoreRange?.[1] ?? 0) + problems.length;
  sum += Number(paths.count % 1024n);
  const { nodes, edges, decisions } = answers;
  const columns = [nodes, nodes.times ?? {}, edges, decisions].flatMap((part) =>
    Object.values<unknown>(part),
  );
  // An array that stands for several answers is read once.
  for (const column of new Set(columns)) {
    if (column instanceof Float64Array) sum += sumOfNumbers(column);
    else if (column instanceof Int32Array) sum += sumOfPlaces(column);
    else if (column instanceof Uint8Array) sum += sumOfBits(column);
  }
  return sum;
}

// One function for each kind of array: one for all would be compiled for none.
function sumOfNumbers(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (value - value === 0) sum += value;
  }
  return sum;
}

function sumOfPlaces(column: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}

function sumOfBits(column: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}
