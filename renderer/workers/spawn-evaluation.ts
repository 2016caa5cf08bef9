import type { WorkerMessage } from './evaluation-messages.ts';
import type { EvaluationThread } from './evaluation-runner.ts';

/** The browser's thread for an `EvaluationRunner`. */
export function spawnEvaluation(): EvaluationThread {
  const worker = new Worker(new URL('./evaluation-worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (request) => worker.postMessage(request),
    listen(receive, broken) {
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => receive(data);
      worker.onerror = ({ message }) => broken(message);
    },
    terminate: () => worker.terminate(),
  };
}
