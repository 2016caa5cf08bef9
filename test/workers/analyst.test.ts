import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { comparePlans, compile, simulate } from '#shared/engine/index.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';
import type { AnalysisMessage, AnalysisQuestion } from '../../renderer/workers/analysis-messages.ts';
import { type AnalysisThread, Analyst } from '../../renderer/workers/analyst.ts';

const threads: Worker[] = [];
function thread(): AnalysisThread {
  const worker = new Worker(new URL('./analysis-thread.ts', import.meta.url));
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

async function nato(): Promise<Scenario> {
  const read = readScenario(
    await readFile(new URL('../../scenarios/nato-2025.scenario.json', import.meta.url)),
  );
  if (!read.ok) throw new Error(read.code);
  return read.scenario;
}
/** Everything told until the answer or the failure. */
function ask(analyst: Analyst, scenario: Scenario, question: AnalysisQuestion): Promise<AnalysisMessage[]> {
  const told: AnalysisMessage[] = [];
  return new Promise((resolve) => {
    analyst.start({
      scenario,
      question,
      receive(message) {
        told.push(message);
        if (!('progress' in message)) resolve(told);
      },
    });
  });
}
const answerOf = (told: readonly AnalysisMessage[]) => {
  const last = told.at(-1);
  return last !== undefined && 'answer' in last ? last.answer : last;
};

test('answers what the engine answers, and tells how far it is', async () => {
  const scenario = await nato();
  const analyst = new Analyst(thread);
  const plans = ['wi-apec', null];
  expect(answerOf(await ask(analyst, scenario, { kind: 'compare', plans }))).toEqual(
    comparePlans(compile(scenario), plans),
  );
  const question = { kind: 'simulate', plan: null, trials: 100_000, seed: 7 } as const;
  const told = await ask(analyst, scenario, question);
  expect(answerOf(told)).toEqual(simulate(compile(scenario), question));
  const shares = told.flatMap((message) => ('progress' in message ? [message.progress] : []));
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(threads).toHaveLength(1);
});

test('a newer question ends the older one, and a cancelled one is never answered', async () => {
  const scenario = await nato();
  const analyst = new Analyst(thread);
  const stale: AnalysisMessage[] = [];
  const endless = { kind: 'simulate', plan: null, trials: 10_000_000, seed: 1 } as const;
  analyst.start({ scenario, question: endless, receive: (message) => stale.push(message) });
  const told = await ask(analyst, scenario, { kind: 'agenda', plan: null });
  expect(answerOf(told)).toMatchObject({ plan: null, asOfGiven: true });
  analyst.start({ scenario, question: endless, receive: (message) => stale.push(message) });
  analyst.cancel();
  await ask(analyst, scenario, { kind: 'agenda', plan: null });
  expect(stale.filter((message) => !('progress' in message))).toEqual([]);
});

test('a scenario that breaks the engine is told as a failure, and the next question is answered', async () => {
  const scenario = await nato();
  const analyst = new Analyst(thread);
  const broken = { ...scenario, timeZone: 'Nowhere/At-All' };
  const [message] = await ask(analyst, broken, { kind: 'agenda', plan: null });
  expect(message).toHaveProperty('failure');
  expect(answerOf(await ask(analyst, scenario, { kind: 'agenda', plan: null }))).toHaveProperty('decisions');
});

test('of questions that would rather wait, the first and the newest are answered, by one thread', async () => {
  const scenario = await nato();
  const analyst = new Analyst(thread);
  const answered: number[] = [];
  await new Promise<void>((resolve) => {
    for (const number of [1, 2, 3, 4]) {
      analyst.startSoon({
        scenario,
        question: { kind: 'plans', plans: [null, 'lee-nato'] },
        receive(message) {
          if (!('answer' in message)) throw new Error(JSON.stringify(message));
          expect(message.answer).toMatchObject([{ plan: null }, { plan: 'lee-nato' }]);
          answered.push(number);
          if (number === 4) resolve();
        },
      });
    }
  });
  expect(answered).toEqual([1, 4]);
  expect(threads).toHaveLength(1);
});
