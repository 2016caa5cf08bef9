import type { AnalysisMessage, AnalysisRequest } from './analysis-messages.ts';

/** What we need of a Worker; the application gives the browser's, tests a thread of Node's. */
export interface AnalysisThread {
  send(request: AnalysisRequest): void;
  /** `broken` is told why the thread can do no more. */
  listen(receive: (message: AnalysisMessage) => void, broken: (reason: string) => void): void;
  terminate(): void;
}

export interface AnalysisTask extends Omit<AnalysisRequest, 'id'> {
  readonly receive: (message: AnalysisMessage) => void;
}

/**
 * An analysis that has run for longer is given up for a newer one that would rather wait. In ms; well above
 * what a thread takes to start, or questions that keep coming would never be answered.
 */
const PATIENCE = 3_000;

/** Does one analysis at a time: a newer one ends the one that is under way, or waits for it. */
export class Analyst {
  readonly #spawn: () => AnalysisThread;
  #thread: AnalysisThread | null = null;
  #task: {
    readonly id: number;
    readonly receive: AnalysisTask['receive'];
    readonly since: number;
  } | null = null;
  #waiting: AnalysisTask | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id = 0;

  constructor(spawn: () => AnalysisThread) {
    this.#spawn = spawn;
  }

  start({ scenario, question, receive }: AnalysisTask): void {
    this.cancel();
    this.#id += 1;
    this.#task = { id: this.#id, receive, since: performance.now() };
    this.#thread ??= this.#listen(this.#spawn());
    this.#thread.send({ id: this.#id, scenario, question });
  }

  /**
   * As `start`, but what is under way is waited for, as long as it is short; of those that wait only the
   * newest is done. So answers keep coming while questions come faster than they are answered.
   */
  startSoon(task: AnalysisTask): void {
    if (this.#task === null) {
      this.start(task);
      return;
    }
    this.#waiting = task;
    clearTimeout(this.#timer);
    const left = this.#task.since + PATIENCE - performance.now();
    this.#timer = setTimeout(() => this.#waiting !== null && this.start(this.#waiting), Math.max(0, left));
  }

  /** What is under way will not be answered; the thread of an analyst that is idle stays for the next. */
  cancel(): void {
    this.#waiting = null;
    clearTimeout(this.#timer);
    if (this.#task !== null) this.close();
  }

  close(): void {
    this.#waiting = null;
    clearTimeout(this.#timer);
    this.#task = null;
    this.#thread?.terminate();
    this.#thread = null;
  }

  #listen(thread: AnalysisThread): AnalysisThread {
    const receive = (message: AnalysisMessage) => {
      const task = this.#task;
      if (task === null || message.id !== task.id) return;
      if ('progress' in message) {
        task.receive(message);
        return;
      }
      this.#task = null;
      const next = this.#waiting;
      this.#waiting = null;
      clearTimeout(this.#timer);
      task.receive(message);
      if (next !== null) this.start(next);
    };
    const broken = (reason: string) => {
      if (this.#thread !== thread) return;
      const task = this.#task;
      this.close();
      task?.receive({ id: task.id, failure: reason });
    };
    thread.listen(receive, broken);
    return thread;
  }
}
