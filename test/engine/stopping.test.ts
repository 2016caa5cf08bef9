import { describe, expect, it } from 'vitest';
import { compile, EvaluationStopped, evaluate } from '#shared/engine/index.ts';
import { edge, node, scenario } from './states/support.ts';

const SIZE = 60_000;
/** Far fewer states than 200 ms are enough for on any machine. */
const STATES_PER_QUESTION = 4_000;

const document = scenario({
  nodes: Array.from({ length: SIZE }, (_, i) => node(`n${i}`, i === SIZE - 1 ? 'outcome' : 'event')),
  edges: Array.from({ length: SIZE - 1 }, (_, i) => edge(`n${i}>n${i + 1}`)),
});
const chain = compile(document);

/** Counts how often it is asked, and says stop from the given time on. */
function stopAt(time: number) {
  const counter = { asked: 0, shouldStop: () => ++counter.asked >= time };
  return counter;
}

describe('stopping a large evaluation', () => {
  it('it asks often, from the first states to the passes over all of them', () => {
    const counter = stopAt(Number.POSITIVE_INFINITY);
    evaluate(chain, counter);
    expect(counter.asked).toBeGreaterThan(SIZE / STATES_PER_QUESTION);
  });

  it('it stops at the first yes, and asks no more', () => {
    const all = stopAt(Number.POSITIVE_INFINITY);
    evaluate(chain, all);
    for (const time of [1, 2, Math.floor(all.asked / 2), all.asked]) {
      const counter = stopAt(time);
      expect(() => evaluate(chain, counter)).toThrow(EvaluationStopped);
      expect(counter.asked).toBe(time);
    }
  });

  it('compiling and the records by id ask as well, and stop at the first yes', () => {
    const works = [
      (shouldStop: () => boolean) => compile(document, shouldStop),
      (shouldStop: () => boolean) => {
        // Ours alone are counted: evaluating has asked before.
        let reading = false;
        const { evaluation } = evaluate(chain, { shouldStop: () => reading && shouldStop() });
        reading = true;
        return { ...evaluation };
      },
    ];
    for (const work of works) {
      const all = stopAt(Number.POSITIVE_INFINITY);
      work(all.shouldStop);
      expect(all.asked).toBeGreaterThan(5);
      for (const time of [1, all.asked]) {
        const counter = stopAt(time);
        expect(() => work(counter.shouldStop)).toThrow(EvaluationStopped);
        expect(counter.asked).toBe(time);
      }
    }
  });
});
