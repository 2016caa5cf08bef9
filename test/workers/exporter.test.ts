/** The exporter and its worker: every step is told, and what is stopped ends, and says no more. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { csv } from '#shared/exchange/csv.ts';
import type { ExportId } from '#shared/exchange/index.ts';
import { makeExport } from '#shared/exchange/make-export.ts';
import { loadResource } from '../../electron/cli/resources.ts';
import type {
  ExportAnswer,
  ExportMessage,
  ExportRequest,
  ExportTask,
} from '../../renderer/workers/export-messages.ts';
import { Exporter, type ExportThread } from '../../renderer/workers/exporter.ts';
import { largeScenario } from '../shots/large-scenario.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const taskOf = (nodes: number, format: ExportId) =>
  ({
    scenario: largeScenario(ID, nodes),
    format,
    choices: { plan: null, redaction: null },
  }) as const;
const task = taskOf(120, 'html');

const workers: Worker[] = [];
function thread(): ExportThread {
  const worker = new Worker(new URL('./export-thread.ts', import.meta.url));
  workers.push(worker);
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
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

/** All that is told until the file is there, or will not be. */
function told(exporter: Exporter, task: ExportTask): Promise<ExportAnswer[]> {
  const answers: ExportAnswer[] = [];
  return new Promise((resolve) => {
    exporter.start(task, (answer) => {
      answers.push(answer);
      if (!('step' in answer)) resolve(answers);
    });
  });
}

test('a file of a thousand nodes: each step is told in its order, then the file is there', async () => {
  const large = taskOf(1000, 'csv');
  const answers = await told(new Exporter(thread), large);
  expect(answers.slice(0, -1)).toEqual(['redact', 'compute', 'write', 'preview'].map((step) => ({ step })));
  const last = answers.at(-1);
  if (last === undefined || !('made' in last)) throw new Error(JSON.stringify(last));
  const made = await makeExport(large.scenario, csv, large.choices, loadResource);
  expect(made.ok && made.file === last.made.file).toBe(true);
});

test('stopping ends the thread in the midst of its work; nothing is told afterwards', async () => {
  const exporter = new Exporter(thread);
  let said = 0;
  await new Promise<void>((resolve) => {
    exporter.start(task, (answer) => {
      said++;
      if ('step' in answer && answer.step === 'write') resolve();
    });
  });
  const [worker] = workers;
  if (worker === undefined) throw new Error('no thread');
  const before = said;
  const ended = once(worker, 'exit');
  exporter.cancel();
  await ended;
  expect(said).toBe(before);
  // A new thread makes what is asked for next.
  expect((await told(exporter, task)).at(-1)).toHaveProperty('made');
  expect(workers).toHaveLength(2);
});

/** A thread that only remembers, and says what the test has it say. */
function pretended() {
  const threads: {
    sent: ExportRequest[];
    ended: boolean;
    say: (message: ExportMessage) => void;
    fail: () => void;
  }[] = [];
  const spawn = (): ExportThread => {
    const self = { sent: [] as ExportRequest[], ended: false, say: (_: ExportMessage) => {}, fail: () => {} };
    threads.push(self);
    return {
      send: (request) => self.sent.push(request),
      listen(receive, broken) {
        self.say = receive;
        self.fail = () => broken('out of memory');
      },
      terminate: () => {
        self.ended = true;
      },
    };
  };
  return { threads, exporter: new Exporter(spawn) };
}
const stepOf = (id: number): ExportMessage => ({ id, step: 'write' });

test('a newer task ends the one under way, whose answers go nowhere', () => {
  const { threads, exporter } = pretended();
  const answers: string[] = [];
  exporter.start(task, () => answers.push('first'));
  exporter.start(task, () => answers.push('second'));
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  threads[0]?.say(stepOf(1));
  threads[1]?.say(stepOf(2));
  expect(answers).toEqual(['second']);
});

test('an idle thread stays for the next task; one that breaks is told, and replaced', () => {
  const { threads, exporter } = pretended();
  const answers: ExportAnswer[] = [];
  exporter.start(task, (answer) => answers.push(answer));
  threads[0]?.say({ id: 1, failure: 'no font' });
  exporter.cancel();
  expect(threads[0]?.ended).toBe(false);
  exporter.start(task, (answer) => answers.push(answer));
  expect(threads).toHaveLength(1);
  threads[0]?.fail();
  exporter.start(task, (answer) => answers.push(answer));
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  expect(answers).toEqual([{ failure: 'no font' }, { failure: 'out of memory' }]);
});
