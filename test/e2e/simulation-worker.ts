/** A worker that simulates, for `simulation.spec.ts`: lets messages in between the steps, so that it can be stopped. */
import { compile, simulation } from '#shared/engine/index.ts';
import type { Scenario } from '#shared/model/index.ts';

type Request = 'stop' | { readonly scenario: Scenario; readonly trials: number; readonly seed: number };

let stopped = false;

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data === 'stop') stopped = true;
  else void run(data);
};

/** A turn of the event loop; timers would wait longer. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function run({ scenario, ...options }: Exclude<Request, 'stop'>): Promise<void> {
  const steps = simulation(compile(scenario), options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      self.postMessage({ result: step.value });
      return;
    }
    self.postMessage({ done: step.value });
    await breathe();
    if (!stopped) continue;
    self.postMessage({ stopped: step.value });
    return;
  }
}
