import { once } from 'node:events';
import { styleText } from 'node:util';
import { jsonChunks } from './json-chunks.ts';

type Style = Parameters<typeof styleText>[0];

/** Where a command speaks: results on standard output, what is meant for people on standard error. */
export interface Terminal {
  /** A result; ends with a line break if it has none. */
  print(text: string): void;
  /** A result as JSON, however long it is. */
  printJson(value: unknown): Promise<void>;
  /** The content of a file, to the byte. */
  write(text: string | Uint8Array): void;
  /** A message to the person at the terminal. */
  say(text: string): void;
  /** How far a long work is, 0 … 1, as a bar on standard error where that is a terminal; null clears it. */
  progress(share: number | null): void;
  /** The text in a style where standard output is a terminal that shows it, else as it is. */
  style(style: Style, text: string): string;
  /** The columns of the terminal, null when standard output is none. */
  readonly columns: number | null;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Does the work, and aborts the signal that it is given at Ctrl+C, which then ends no process by itself. */
  interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // https://no-color.org: any value but the empty one turns colours off.
  const colours = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    print: (text) => void stdout.write(withBreak(text)),
    async printJson(value) {
      for (const piece of jsonChunks(value)) if (!stdout.write(piece)) await once(stdout, 'drain');
      stdout.write('\n');
    },
    write: (text) => void stdout.write(text),
    say: (text) => void stderr.write(withBreak(text)),
    progress: stderr.isTTY === true ? progressBar((text) => void stderr.write(text)) : () => {},
    style: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
    columns: stdout.isTTY === true ? stdout.columns : null,
    async readInput() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async interruptible(work) {
      const interrupt = new AbortController();
      const abort = () => interrupt.abort();
      process.once('SIGINT', abort);
      try {
        return await work(interrupt.signal);
      } finally {
        process.off('SIGINT', abort);
      }
    },
  };
}

const BAR = 40;

/** Redrawn on its line, and only where it looks different. */
function progressBar(write: (text: string) => void): (share: number | null) => void {
  let last = '';
  return (share) => {
    const filled = share === null ? 0 : Math.round(share * BAR);
    const text =
      share === null
        ? ''
        : `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${`${Math.floor(share * 100)}%`.padStart(4)}`;
    if (text === last) return;
    last = text;
    write(`\r\u001B[K${text}`);
  };
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
