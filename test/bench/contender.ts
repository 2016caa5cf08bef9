/** The engines that are compared, each in a process of its own, evaluating when told to. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** `records`: ours, with a record of each answer made as well. */
export type Engine = 'ours' | 'records' | 'peer';

/** What a contender's process answers. */
export interface Measured {
  /** ms per evaluation. */
  readonly times: readonly number[];
  readonly score: number;
}

export interface Contender {
  measure(times: number): Promise<Measured>;
  close(): void;
}

const PROCESS = fileURLToPath(new URL('contender-process.ts', import.meta.url));

export function contender(engine: Engine, size: number): Contender {
  const child = fork(PROCESS, [engine, String(size)]);
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`the process of “${engine}” ended with ${code}`);
  });
  // Whoever measures is told; after closing, its end is what was asked for.
  ended.catch(() => undefined);
  return {
    measure(times) {
      const answered = once(child, 'message').then(([message]) => message as Measured);
      child.send(times);
      return Promise.race([answered, ended]);
    },
    close: () => child.disconnect(),
  };
}
