import { oneLine, shortened } from '../text.ts';

const EXAMPLES = 3;

/** Collects what an import could not carry over: one note for each kind of thing, with some of them named. */
export interface Notes {
  /** `what` is a sentence about all things of a kind; `example` one of them. */
  add(what: string, example?: string): void;
  /** In the order in which each kind was met first. */
  list(): readonly string[];
}

/**
 * Whether a note is about something that was lost or put together otherwise than written: what even somebody who
 * pastes has to know. Others say how to look through what was taken whole.
 */
export function isLoss(note: string): boolean {
  return /^(?:Left out|Rows|No column)/.test(note) && !note.startsWith('Left out: computed figures');
}

export function createNotes(): Notes {
  const kinds = new Map<string, { count: number; examples: string[] }>();
  return {
    add(what, example) {
      const kind = kinds.get(what) ?? { count: 0, examples: [] };
      kinds.set(what, kind);
      kind.count += 1;
      const shown = shortened(oneLine(example ?? ''), 60);
      if (shown !== '' && kind.examples.length < EXAMPLES && !kind.examples.includes(shown))
        kind.examples.push(shown);
    },
    list: () =>
      [...kinds].map(([what, { count, examples }]) => {
        if (examples.length === 0) return what;
        const more = count > examples.length ? `, … (${count} in all)` : '';
        return `${what} ${examples.map((each) => `“${each}”`).join(', ')}${more}`;
      }),
  };
}
