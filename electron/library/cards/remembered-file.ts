import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeDurably } from '../durable-write.ts';

/** To be raised whenever what is computed from a document changes: what was remembered before is then passed over. */
const EDITION = 1;
/** Changes of so long are written together, in milliseconds; a close does not wait for it. */
const TOGETHER = 20_000;

/**
 * A file that only spares work: what is in it was computed from documents and can be again. It may go, or
 * be damaged, at any time; where it cannot be written nothing else suffers.
 */
export class RememberedFile<T> {
  readonly #path: string;
  readonly #edition: string;
  readonly #content: z.ZodType<{ edition: string; items: T[] }>;
  #items: () => readonly T[] = () => [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** @param version of the program: another one may read documents otherwise, and computes them anew */
  constructor(path: string, item: z.ZodType<T>, version: string) {
    this.#path = path;
    this.#edition = `${EDITION} ${version}`;
    this.#content = z.object({ edition: z.literal(this.#edition), items: z.array(item) });
  }

  /** What was remembered last; nothing if that cannot be read. */
  async read(): Promise<readonly T[]> {
    try {
      const content = this.#content.safeParse(JSON.parse(await readFile(this.#path, 'utf8')));
      return content.success ? content.data.items : [];
    } catch {
      return [];
    }
  }

  /** Something has changed: `items` is asked for all of them when they are written. */
  changed(items: () => readonly T[]): void {
    this.#items = items;
    this.#timer ??= setTimeout(() => void this.flush(), TOGETHER).unref();
  }

  /** Writes now what has changed. Never throws. */
  async flush(): Promise<void> {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
      const bytes = Buffer.from(JSON.stringify({ edition: this.#edition, items: this.#items() }));
      this.#writing = this.#writing.then(() => writeDurably(this.#path, bytes)).catch(() => undefined);
    }
    await this.#writing;
  }
}
