import type { ExportAnswer, ExportMessage, ExportRequest, ExportTask } from './export-messages.ts';

/** What we need of a Worker; the application gives the browser's, tests one of their own. */
export interface ExportThread {
  send(request: ExportRequest): void;
  /** `broken` is told why the thread can do no more. */
  listen(receive: (message: ExportMessage) => void, broken: (reason: string) => void): void;
  terminate(): void;
}

/** Makes one file at a time: a newer task ends the one that is under way. */
export class Exporter {
  readonly #spawn: () => ExportThread;
  #thread: ExportThread | null = null;
  #receive: ((answer: ExportAnswer) => void) | null = null;
  #id = 0;

  constructor(spawn: () => ExportThread) {
    this.#spawn = spawn;
  }

  start(task: ExportTask, receive: (answer: ExportAnswer) => void): void {
    this.cancel();
    this.#id += 1;
    this.#receive = receive;
    this.#thread ??= this.#listen(this.#spawn());
    this.#thread.send({ ...task, id: this.#id });
  }

  /** What is under way will not be answered; an idle thread stays for the next task. */
  cancel(): void {
    if (this.#receive !== null) this.close();
  }

  close(): void {
    this.#receive = null;
    this.#thread?.terminate();
    this.#thread = null;
  }

  #listen(thread: ExportThread): ExportThread {
    const receive = ({ id, ...answer }: ExportMessage) => {
      if (id !== this.#id) return;
      const tell = this.#receive;
      if (!('step' in answer)) this.#receive = null;
      tell?.(answer);
    };
    const broken = (reason: string) => {
      if (this.#thread !== thread) return;
      const tell = this.#receive;
      this.close();
      tell?.({ failure: reason });
    };
    thread.listen(receive, broken);
    return thread;
  }
}
