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

/** Does one analysis at a time: a newer one ends the one that is under way. */
export class Analyst {
  readonly #spawn: () => AnalysisThread;
  #thread: AnalysisThread | null = null;
  #task: { readonly id: number; readonly receive: AnalysisTask['receive'] } | null = null;
  #id = 0;

  constructor(spawn: () => AnalysisThread) {
    this.#spawn = spawn;
  }

  start({ scenario, question, receive }: AnalysisTask): void {
    this.cancel();
    this.#id += 1;
    this.#task = { id: this.#id, receive };
    this.#thread ??= this.#listen(this.#spawn());
    this.#thread.send({ id: this.#id, scenario, question });
  }

  /** What is under way will not be answered; the thread of an analyst that is idle stays for the next. */
  cancel(): void {
    if (this.#task !== null) this.close();
  }

  close(): void {
    this.#task = null;
    this.#thread?.terminate();
    this.#thread = null;
  }

  #listen(thread: AnalysisThread): AnalysisThread {
    const receive = (message: AnalysisMessage) => {
      const task = this.#task;
      if (task === null || message.id !== task.id) return;
      if (!('progress' in message)) this.#task = null;
      task.receive(message);
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
