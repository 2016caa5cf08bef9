import type { Evaluation } from '#shared/engine/results.ts';
import type { ScenarioDocument } from '#shared/model/index.ts';
import { applyDelta, deltaOf } from './delta.ts';
import type {
  EvaluationAnswer,
  EvaluationRequest,
  SentAnswer,
  WorkerMessage,
} from './evaluation-messages.ts';

/** What we need of a Worker; the application gives the browser's, tests a thread of Node's. */
export interface EvaluationThread {
  send(request: EvaluationRequest): void;
  /** `broken` is told why the thread can do no more. */
  listen(receive: (message: WorkerMessage) => void, broken: (reason: string) => void): void;
  terminate(): void;
}

/** An evaluation that has run for longer is given up for a newer one; a shorter one is waited for. In ms. */
export const PATIENCE = 150;

/** Tables of entries: those that are others are sent. */
const DEPTH = 2;

interface Request {
  readonly document: ScenarioDocument;
  readonly plan: string | null;
  readonly receive: (answer: EvaluationAnswer) => void;
  readonly fail: (message: string) => void;
}

const UNKNOWN = { document: null, evaluation: null };

/** Runs one evaluation at a time, and after it only the newest that was asked for meanwhile. */
export class EvaluationRunner {
  readonly #spawn: () => EvaluationThread;
  #worker: EvaluationThread | null = null;
  /** What the thread knows: the content that it was sent, and the evaluation that it sent. */
  #known: { document: ScenarioDocument | null; evaluation: Evaluation | null } = UNKNOWN;
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
    const { document, plan } = request;
    const delta = deltaOf(this.#known.document, document, DEPTH, Object.is);
    this.#known = { ...this.#known, document };
    this.#worker.send({ id: this.#id, document: delta, plan });
  }

  #read(answer: SentAnswer): EvaluationAnswer {
    if (answer.part !== 'evaluation') return answer;
    const base = this.#known.evaluation;
    const evaluation = applyDelta(base, answer.delta) as Evaluation;
    this.#known = { ...this.#known, evaluation };
    return { part: 'evaluation', evaluation, base };
  }

  #listen(worker: EvaluationThread): EvaluationThread {
    const receive = (message: WorkerMessage) => {
      if (this.#worker !== worker) return;
      // The next delta is from this one, whether or not it is still wanted.
      const answer = 'answer' in message ? this.#read(message.answer) : null;
      const running = this.#running;
      if (running === null || message.id !== running.id) return;
      if (answer !== null) {
        // What a newer request waits for is not worth showing any more.
        if (this.#waiting === null || answer.part === 'evaluation') running.receive(answer);
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
    this.#known = UNKNOWN;
    this.#running = null;
  }
}
