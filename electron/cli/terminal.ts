import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where a command speaks: results on standard output, what is meant for people on standard error. */
export interface Terminal {
  /** A result; ends with a line break if it has none. */
  print(text: string): void;
  /** The content of a file, to the byte. */
  write(text: string): void;
  /** A message to the person at the terminal. */
  say(text: string): void;
  /** The text in a style where standard output is a terminal that shows it, else as it is. */
  style(style: Style, text: string): string;
  /** The columns of the terminal, null when standard output is none. */
  readonly columns: number | null;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // https://no-color.org: any value but the empty one turns colours off.
  const colours = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    print: (text) => void stdout.write(withBreak(text)),
    write: (text) => void stdout.write(text),
    say: (text) => void stderr.write(withBreak(text)),
    style: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
    columns: stdout.isTTY === true ? stdout.columns : null,
    async readInput() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
