import { type Change, differenceInWords } from '#shared/difference/index.ts';
import { oneLine } from '#shared/exchange/text.ts';
import type { Scenario } from '#shared/model/index.ts';
import { wrapped } from './table.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;
const SIGNS = { added: '+', removed: '-', changed: '~', moved: '>' } as const;
const STYLES = { added: 'green', removed: 'red', changed: 'yellow', moved: 'cyan' } as const;

/** What `diff` prints: the changes of one subject together, those of the drawing alone in one line at the end. */
export function differenceInLines(
  before: Scenario,
  after: Scenario,
  changes: readonly Change[],
  terminal: Terminal,
): string {
  const width = Math.min(terminal.columns ?? WIDTH, WIDTH);
  const shown = changes.filter((change) => !isDrawing(change));
  const words = differenceInWords(before, after, shown);
  const lines: string[] = [];
  let last = '';
  words.forEach(({ subject, what }, i) => {
    const kind = shown[i]?.kind ?? 'changed';
    const sign = terminal.style(STYLES[kind], SIGNS[kind]);
    if (kind === 'added' || kind === 'removed') {
      lines.push(
        ...wrapped(`${subject} ${what}`, width - 4).map((line, j) => `${j === 0 ? sign : ' '} ${line}`),
      );
      last = '';
      return;
    }
    if (subject !== last) lines.push(`  ${terminal.style('bold', subject)}`);
    last = subject;
    lines.push(...wrapped(what, width - 8).map((line, j) => `    ${j === 0 ? sign : ' '} ${line}`));
  });
  const drawn = new Set(changes.filter(isDrawing).map(({ id }) => id)).size;
  if (drawn > 0)
    lines.push(`${SIGNS.changed} ${drawn === 1 ? 'One node' : `${drawn} nodes`} elsewhere on the map`);
  const titles = [before, after].map(({ title }) => terminal.style('bold', `“${oneLine(title)}”`));
  const head = `From ${titles[0]} to ${before.title === after.title ? 'the other of that title' : titles[1]}: `;
  const all = changes.length;
  return [
    `${head}${all === 0 ? 'no difference.' : all === 1 ? 'one change.' : `${all} changes.`}`,
    ...lines,
  ].join('\n');
}

/** Where a node stands on the map says nothing about the scenario. */
function isDrawing({ table, kind, path }: Change): boolean {
  return table === 'nodes' && kind === 'changed' && (path[0] === 'position' || path[0] === 'size');
}
