/** Times in milliseconds, as medians. */

/** One line of the benchmark. */
export interface Figure {
  readonly id: string;
  /** Null where there is nothing to compare with; `note` then says why. */
  readonly value: number | null;
  /** The most that the project allows itself. */
  readonly limit?: number;
  /** For the table: what was measured. */
  readonly note: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How long `work` takes, the garbage collections that fall into it included. */
export async function timeOf(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export interface Sampling {
  /** Runs that only warm up. */
  readonly warm: number;
  readonly samples: number;
}

/** Samples of several pieces of work, taken in turns, so that a busy machine is busy for all of them. */
export async function medians(
  works: readonly (() => unknown)[],
  { warm, samples }: Sampling,
): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < warm + samples; round++) {
    for (let w = 0; w < works.length; w++) {
      const time = await timeOf(works[w]!);
      if (round >= warm) times[w]!.push(time);
    }
  }
  return times.map(median);
}

/** The same for work too short to be timed alone: each sample repeats it for about `least` ms. */
export async function shortMedians(
  works: readonly (() => unknown)[],
  sampling: Sampling,
  least = 20,
): Promise<number[]> {
  const repeats: number[] = [];
  for (const work of works) {
    let count = 1;
    while ((await timeOf(() => repeat(work, count))) < least) count *= 2;
    repeats.push(count);
  }
  const times = await medians(
    works.map((work, w) => () => repeat(work, repeats[w]!)),
    sampling,
  );
  return times.map((time, w) => time / repeats[w]!);
}

function repeat(work: () => unknown, count: number): void {
  for (let i = 0; i < count; i++) work();
}

export const milliseconds = (time: number): string => `${Number(time.toPrecision(3))} ms`;
