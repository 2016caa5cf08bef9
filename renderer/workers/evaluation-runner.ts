import type { EvaluationAnswer, EvaluationRequest, WorkerMessage } from './evaluation-messages.ts';

/** What we need of a Worker; the application gives the browser's, tests a thread of Node's. */
export interface EvaluationThread {
  send(request: EvaluationRequest): void;
  /** `broken` is told why the thread can do no more. */
  listen(receive: (message: WorkerMessage) => void, broken: (reason: string) => void): void;
  terminate(): void;
}

/** An evaluation that has run for longer is given up for a newer one; a shorter one is waited for. In ms. */
export const PATIENCE = 150;

interface Request {
  readonly scenario: EvaluationRequest['scenario'];
  readonly plan: string | null;
  readonly receive: (answer: EvaluationAnswer) => void;
  readonly fail: (message: string) => void;
}

/** Runs one evaluation at a time, and after it only the newest that was asked for meanwhile. */
export class EvaluationRunner {
  readonly #spawn: () => EvaluationThread;
  #worker: EvaluationThread | null = null;
  #running: (Request & { id: number; since: number }) | null = null;
  #waiting: Request | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id = 0;

  constructor(spawn: () => EvaluationThread) {
    this.#spawn = spawn;
  }

  evaluate(request: Request): void {
    if (this.#running === null) {
      this.#start(request);
      return;
    }
    this.#waiting = request;
    clearTimeout(this.#timer);
    const left = this.#running.since + PATIENCE - performance.now();
    this.#timer = setTimeout(() => this.#giveUp(), Math.max(0, left));
  }

  /** Nothing that is under way or waiting will be answered. */
  cancel(): void {
    this.#waiting = null;
    clearTimeout(this.#timer);
    if (this.#running !== null) this.#kill();
  }

  #start(request: Request): void {
    this.#id += 1;
    this.#running = { ...request, id: this.#id, since: performance.now() };
    this.#worker ??= this.#listen(this.#spawn());
    this.#worker.send({ id: this.#id, scenario: request.scenario, plan: request.plan });
  }

  #listen(worker: EvaluationThread): EvaluationThread {
    const receive = (message: WorkerMessage) => {
      const running = this.#running;
      if (running === null || message.id !== running.id) return;
      if ('answer' in message) {
        // What a newer request waits for is not worth showing any more.
        if (this.#waiting === null || message.answer.part === 'evaluation') running.receive(message.answer);
      } else if ('failure' in message) running.fail(message.failure);
      else this.#finish();
    };
    const broken = (reason: string) => {
      if (this.#worker !== worker) return;
      const running = this.#running;
      this.#kill();
      running?.fail(reason);
      this.#next();
    };
    worker.listen(receive, broken);
    return worker;
  }

  #finish(): void {
    this.#running = null;
    clearTimeout(this.#timer);
    this.#next();
  }

  #next(): void {
    const request = this.#waiting;
    this.#waiting = null;
    if (request !== null) this.#start(request);
  }

  #giveUp(): void {
    if (this.#waiting === null) return;
    this.#kill();
    this.#next();
  }

  #kill(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
  }
}
