import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { compile, evaluate } from '#shared/engine/index.ts';
import {
  applyEdit,
  fromScenario,
  type Node,
  newScenario,
  removeElements,
  type Scenario,
  type ScenarioDocument,
  toScenario,
  updateNodes,
} from '#shared/model/index.ts';
import type { EvaluationAnswer } from '../../renderer/workers/evaluation-messages.ts';
import { EvaluationRunner, type EvaluationThread } from '../../renderer/workers/evaluation-runner.ts';

const threads: Worker[] = [];

/** A real thread that runs the application's own worker. */
function thread(file = './worker-thread.ts'): EvaluationThread {
  const worker = new Worker(new URL(file, import.meta.url));
  threads.push(worker);
  return {
    send: (request) => worker.postMessage(request),
    listen(receive, broken) {
      worker.on('message', receive);
      worker.on('error', (error) => broken(String(error)));
    },
    terminate: () => void worker.terminate(),
  };
}

afterEach(async () => {
  await Promise.all(threads.splice(0).map((worker) => worker.terminate()));
});

/** One decision between two outcomes that are worth `a` and `b`, and a plan for each. */
function choice(a: number, b: number): Scenario {
  const outcome = (id: string, worth: number): Node => ({
    id,
    kind: 'outcome',
    title: id,
    effects: { worth },
  });
  return {
    ...newScenario({ title: 'A choice', timeZone: 'UTC', start: '2025-06-20' }),
    criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
    nodes: [{ id: 'd', kind: 'decision', title: 'Which?' }, outcome('a', a), outcome('b', b)],
    edges: [
      { id: 'da', from: 'd', to: 'a' },
      { id: 'db', from: 'd', to: 'b' },
    ],
    plans: [
      { id: 'pa', name: 'A', choices: { d: 'da' } },
      { id: 'pb', name: 'B', choices: { d: 'db' } },
    ],
  };
}

/** So many separate states that it computes for seconds: a number that every one of `n` steps may change. */
function slow(n: number): Scenario {
  const nodes: Node[] = [];
  const edges: Scenario['edges'][number][] = [];
  for (let i = 0; i < n; i += 1) {
    nodes.push({ id: `c${i}`, kind: 'chance', title: '' });
    const to = i + 1 < n ? `c${i + 1}` : 'end';
    edges.push({ id: `x${i}`, from: `c${i}`, to, probability: 0.5, set: { v: `v + ${2 ** i}` } });
    edges.push({ id: `y${i}`, from: `c${i}`, to, probability: 0.5 });
  }
  return {
    ...newScenario({ title: 'Slow', timeZone: 'UTC', start: '2025-06-20' }),
    criteria: [{ id: 'worth', name: 'Worth', goal: 'max' }],
    variables: [{ id: 'v', name: 'v', type: 'number', initial: 0 }],
    nodes: [...nodes, { id: 'end', kind: 'outcome', title: 'End', effects: { worth: 'v' } }],
    edges,
  };
}

function collect() {
  const answers: EvaluationAnswer[] = [];
  const failures: string[] = [];
  let done: (answers: EvaluationAnswer[]) => void = () => {};
  const all = new Promise<EvaluationAnswer[]>((resolve) => {
    done = resolve;
  });
  return {
    answers,
    failures,
    all,
    receive(answer: EvaluationAnswer) {
      answers.push(answer);
      if (answer.part === 'paths') done(answers);
    },
    fail(message: string) {
      failures.push(message);
      done(answers);
    },
  };
}
const scoreOf = (answers: readonly EvaluationAnswer[]) => {
  const first = answers.find((answer) => answer.part === 'evaluation');
  return first?.part === 'evaluation' ? first.evaluation.score : undefined;
};

describe('evaluation in a thread', () => {
  test('answers in parts: the evaluation, the score of every plan, the paths', async () => {
    const runner = new EvaluationRunner(() => thread());
    const wanted = collect();
    runner.evaluate({ document: fromScenario(choice(1, 3)), plan: null, ...wanted });
    const answers = await wanted.all;
    expect(answers.map(({ part }) => part)).toEqual(['evaluation', 'plans', 'paths']);
    const [evaluation, plans, paths] = answers;
    expect(evaluation?.part === 'evaluation' && evaluation.evaluation.score).toBe(3);
    expect(plans?.part === 'plans' && plans.scores).toMatchObject({ pa: { score: 1 }, pb: { score: 3 } });
    expect(plans?.part === 'plans' && plans.best.score).toBe(3);
    expect(paths?.part === 'paths' && paths.paths.count).toBe(2n);
  });

  test('answers to further contents and plans are whole, though only what changed is sent', async () => {
    const runner = new EvaluationRunner(() => thread());
    const ask = async (document: ScenarioDocument, plan: string | null) => {
      const wanted = collect();
      runner.evaluate({ document, plan, ...wanted });
      const [first] = await wanted.all;
      if (first?.part !== 'evaluation') throw new Error('There is no evaluation.');
      expect(first.evaluation).toEqual(evaluate(compile(toScenario(document)), { plan }).evaluation);
      return first.evaluation;
    };
    let document = fromScenario(choice(1, 3));
    const before = await ask(document, null);
    document = applyEdit(document, updateNodes(['b'], { effects: { worth: 7 } })).document;
    const after = await ask(document, null);
    expect(after.nodes['a']).toBe(before.nodes['a']);
    expect(after.nodes['b']).not.toBe(before.nodes['b']);
    document = applyEdit(document, removeElements({ nodes: ['a'], edges: [] })).document;
    await ask(document, 'pb');
    await ask(fromScenario(choice(4, 4)), 'pa');
  });

  test('of many requests at once only the first and the newest are computed', async () => {
    const runner = new EvaluationRunner(() => thread());
    const wanted = Array.from({ length: 20 }, collect);
    for (const [index, each] of wanted.entries())
      runner.evaluate({ document: fromScenario(choice(index, 0)), plan: 'pa', ...each });
    const last = wanted.at(-1);
    await last?.all;
    expect(scoreOf(last?.answers ?? [])).toBe(19);
    expect(wanted.slice(1, -1).every(({ answers }) => answers.length === 0)).toBe(true);
  });

  test('a long evaluation is given up for a newer edit', async () => {
    let spawned = 0;
    const runner = new EvaluationRunner(() => {
      spawned += 1;
      return thread();
    });
    const warm = collect();
    runner.evaluate({ document: fromScenario(choice(1, 2)), plan: null, ...warm });
    await warm.all;
    // The thread's word that it is done comes after its last answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const long = collect();
    const quick = collect();
    runner.evaluate({ document: fromScenario(slow(20)), plan: null, ...long });
    runner.evaluate({ document: fromScenario(choice(1, 2)), plan: null, ...quick });
    await quick.all;
    expect(scoreOf(quick.answers)).toBe(2);
    expect(long.failures).toEqual([]);
    expect(long.answers).toEqual([]);
    expect(spawned).toBe(2);
  });

  test('a thread that dies is reported, and the next request gets another', async () => {
    const files = ['./no-such-worker.ts', './worker-thread.ts'];
    const runner = new EvaluationRunner(() => thread(files.shift()));
    const first = collect();
    runner.evaluate({ document: fromScenario(choice(1, 2)), plan: null, ...first });
    await first.all;
    expect(first.failures).toHaveLength(1);
    const second = collect();
    runner.evaluate({ document: fromScenario(choice(1, 2)), plan: null, ...second });
    await second.all;
    expect(scoreOf(second.answers)).toBe(2);
  });

  test('what was cancelled is not answered', async () => {
    const runner = new EvaluationRunner(() => thread());
    const cancelled = collect();
    runner.evaluate({ document: fromScenario(choice(1, 2)), plan: null, ...cancelled });
    runner.cancel();
    const next = collect();
    runner.evaluate({ document: fromScenario(choice(5, 2)), plan: null, ...next });
    await next.all;
    expect(scoreOf(next.answers)).toBe(5);
    expect(cancelled.answers).toEqual([]);
  });
});
