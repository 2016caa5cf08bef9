/**
 * Cancelling: long work asks whether to go on, so often that no stretch between two questions is long. Counted in
 * questions per unit of work; how long the stretches are is measured by the benchmark.
 */
import { describe, expect, it, test } from 'vitest';
import {
  agenda,
  comparePlans,
  compile,
  EvaluationStopped,
  evaluate,
  evaluationJson,
  plainEvaluation,
  scoreDistribution,
  sensitivity,
  simulate,
  topPaths,
} from '#shared/engine/index.ts';
import { recordsById } from '#shared/engine/results/lazy-records.ts';
import { oneWay } from '#shared/engine/sensitivity/one-way.ts';
import { ASK_MASK, ASK_OFTEN } from '#shared/engine/stopping.ts';
import type { Scenario } from '#shared/model/schema.ts';
import { edge, node, scenario } from './states/support.ts';

/** Three full rounds of questions, and a little more. */
const SIZE = 3 * (ASK_MASK + 1) + 500;

/** Decisions that all lead on, one after the other; `more` says what else each node and edge has. */
function chain(size: number, more: Partial<Scenario> = {}, dated = false): Scenario {
  return scenario({
    nodes: Array.from({ length: size }, (_, i) =>
      node(`n${i}`, i === size - 1 ? 'outcome' : 'decision', dated ? { duration: 'PT1H' } : {}),
    ),
    edges: Array.from({ length: size - 1 }, (_, i) => edge(`n${i}>n${i + 1}`)),
    ...more,
  });
}

type Work = (shouldStop: () => boolean) => unknown;

/** How often it is asked; it says stop from the given time on. */
function asked(work: Work, stopAt = Number.POSITIVE_INFINITY): { times: number; stopped: boolean } {
  let times = 0;
  try {
    work(() => ++times >= stopAt);
  } catch (error) {
    if (error instanceof EvaluationStopped) return { times, stopped: true };
    throw error;
  }
  return { times, stopped: false };
}

/** Only what is done after `begin` is asked about. */
function from(prepare: (shouldStop: () => boolean) => () => unknown): Work {
  return (shouldStop) => {
    let begun = false;
    const work = prepare(() => begun && shouldStop());
    begun = true;
    work();
  };
}

const plain = chain(SIZE);
const dated = chain(SIZE, {}, true);
const model = compile(plain);
const datedModel = compile(dated);

/** Rounds: passes over all nodes or edges. A round asks three times. */
const WORKS: readonly { readonly name: string; readonly rounds: number; readonly work: Work }[] = [
  { name: 'compiling', rounds: 6, work: (shouldStop) => compile(plain, shouldStop) },
  { name: 'compiling dates', rounds: 6, work: (shouldStop) => compile(dated, shouldStop) },
  { name: 'evaluating', rounds: 6, work: (shouldStop) => evaluate(model, { shouldStop }) },
  { name: 'evaluating dates', rounds: 7, work: (shouldStop) => evaluate(datedModel, { shouldStop }) },
  {
    name: 'the answers by place',
    rounds: 5,
    work: from((shouldStop) => {
      const { answers } = evaluate(model, { shouldStop });
      return () => [answers?.nodes, answers?.edges, answers?.decisions];
    }),
  },
  {
    name: 'the records as plain objects',
    rounds: 20,
    work: from((shouldStop) => {
      const evaluated = evaluate(model, { shouldStop });
      return () => plainEvaluation(evaluated);
    }),
  },
  {
    name: 'the answers as JSON',
    rounds: 20,
    work: from((shouldStop) => {
      const { evaluation } = evaluate(model);
      return () => evaluationJson(plain, evaluation, shouldStop);
    }),
  },
  {
    name: 'the best paths',
    rounds: 1,
    work: from((shouldStop) => {
      const evaluated = evaluate(model);
      return () => topPaths(model, { top: 1, by: 'score', evaluated, shouldStop });
    }),
  },
  {
    name: 'the distribution of the score',
    rounds: 1,
    work: from((shouldStop) => {
      const evaluated = evaluate(model);
      return () => scoreDistribution(evaluated, shouldStop);
    }),
  },
  { name: 'comparing', rounds: 12, work: (shouldStop) => comparePlans(model, [null], { shouldStop }) },
  { name: 'the agenda', rounds: 12, work: (shouldStop) => agenda(plain, { shouldStop }) },
  {
    name: 'simulating',
    rounds: 10,
    work: (shouldStop) => simulate(model, { trials: 20, shouldStop }),
  },
];

describe('long work asks again and again, stops at the first yes and asks no more', () => {
  test.each(WORKS)('$name', ({ rounds, work }) => {
    const all = asked(work);
    expect(all.stopped).toBe(false);
    expect(all.times).toBeGreaterThanOrEqual(rounds * 3);
    for (const time of [1, 2, Math.ceil(all.times / 2), all.times]) {
      expect(asked(work, time)).toEqual({ times: time, stopped: true });
    }
  });
});

describe('analyses that evaluate again and again', () => {
  const parameters = [{ id: 'p', name: 'p', value: 0.5, low: 0, high: 1 }];
  const small = compile(chain(50, { parameters, criteria: [{ id: 'c', name: 'c', goal: 'max' }] }));

  it('the tornado asks in every evaluation', () => {
    const all = asked((shouldStop) => oneWay(small, { shouldStop }));
    expect(all.times).toBeGreaterThanOrEqual(3 * 5);
    expect(asked((shouldStop) => oneWay(small, { shouldStop }), 20)).toEqual({ times: 20, stopped: true });
  });

  it('sensitivity asks at every value of a parameter', () => {
    const document = chain(50, {
      parameters,
      criteria: [{ id: 'c', name: 'c', goal: 'max' }],
    });
    const [first, ...others] = document.nodes;
    const reading = compile({ ...document, nodes: [{ ...first!, effects: { c: 'p' } }, ...others] });
    const all = asked((shouldStop) => sensitivity(reading, { shouldStop }));
    expect(all.times).toBeGreaterThanOrEqual(257 * 5);
    const half = Math.floor(all.times / 2);
    expect(asked((shouldStop) => sensitivity(reading, { shouldStop }), half).times).toBe(half);
  });
});

describe('between two questions no more is read than a round of them is for', () => {
  /** The list, and the most elements of it that were read between two questions. */
  function counted<T extends object>(
    list: readonly T[],
  ): { list: T[]; ask: () => boolean; most: () => number } {
    let reads = 0;
    let most = 0;
    const ask = () => {
      most = Math.max(most, reads);
      reads = 0;
      return false;
    };
    const counting = new Proxy([...list], {
      get(all, key, self) {
        if (typeof key === 'string' && key !== 'length') reads++;
        return Reflect.get(all, key, self);
      },
    });
    return {
      list: counting,
      ask,
      most: () => {
        ask();
        return most;
      },
    };
  }

  it('compiling and evaluating: of nodes and of edges', () => {
    for (const document of [plain, dated]) {
      const nodes = counted(document.nodes);
      const edges = counted(document.edges);
      const shouldStop = () => nodes.ask() || edges.ask();
      const { evaluation } = evaluate(
        compile({ ...document, nodes: nodes.list, edges: edges.list }, shouldStop),
        {
          shouldStop,
        },
      );
      expect(evaluation.problems).not.toEqual([]);
      // A loop reads an element up to three times.
      expect(nodes.most()).toBeLessThanOrEqual(3 * (ASK_MASK + 1));
      expect(edges.most()).toBeLessThanOrEqual(3 * (ASK_MASK + 1));
    }
  });

  it('writing JSON: of records', () => {
    const { evaluation } = evaluate(model);
    const read = { now: 0, most: 0 };
    const shouldStop = () => {
      read.most = Math.max(read.most, read.now);
      read.now = 0;
      return false;
    };
    const nodes = recordsById({
      ids: () => model.nodeIds,
      placeOf: (id) => model.nodeIndex.get(id),
      make: (n) => {
        read.now++;
        return evaluation.nodes[model.nodeIds[n] ?? '']!;
      },
    });
    evaluationJson(plain, { ...evaluation, nodes }, shouldStop);
    shouldStop();
    expect(read.most).toBeLessThanOrEqual(ASK_OFTEN + 1);
    expect(read.most).toBeGreaterThan(ASK_OFTEN / 2);
  });
});
