import { foreignText } from '../../model/read/foreign-format.ts';
import type { ImportContext, ImportFormat, ImportResult } from '../format.ts';
import { buildScenario } from './build-scenario.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { kindOf } from './drawn-label.ts';
import { createNotes, type Notes } from './notes.ts';
import { refused } from './refused.ts';
import { oddsInLabel, whenOf } from './written-values.ts';

const LONGEST = 4_000_000;
const MOST_LINES = 20_000;
const LONGEST_LINE = 5000;
const MARK = /^(?:[-*+•–]\s+(?:\[[ xX]\]\s+)?|\d{1,6}[.)]\s+|#{1,6}\s+)/;

/**
 * Indented text: each line is a node, what is indented below it follows it. Odds in a line (`Comes, 60 %`)
 * are those of the branch that leads there, a date in brackets at its end is its date, `decision:` before
 * it its kind. Lines below several beginnings hang on one that is named after the file.
 */
export const outlineImport: ImportFormat = {
  id: 'outline',
  name: 'Outline (indented text)',
  recognises: (name, text) => {
    const start = text.slice(0, 20_000);
    // Controls are no text, and what other programs have made is none of ours.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it is about.
    if (/^\s*[{[<]|[\u0000-\u0008]/.test(start) || foreignText(start) !== null) return false;
    const lines = start.split(/\r?\n/).filter((line) => line.trim() !== '');
    const indented = lines.filter((line) => /^(?:\t| {2,})\S/.test(line) || MARK.test(line.trim())).length;
    return lines.length > 1 && (/\.outline$/i.test(name) || indented > 0);
  },
  read(text, context) {
    if (text.length > LONGEST) return refused('The outline is larger than 4 MB.', 'too-large');
    const lines = linesOf(text);
    if (lines.length > MOST_LINES)
      return refused(`The outline has more than ${MOST_LINES} lines.`, 'too-large');
    return readLines(lines, context);
  },
};

interface Line {
  readonly indent: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n?|\n/).flatMap((raw) => {
    const line = raw.slice(0, LONGEST_LINE);
    const words = line.trim();
    if (words === '') return [];
    const heading = /^(#{1,6})\s/.exec(words)?.[1]?.length;
    // Headings are above all lists, each in its level.
    const blank = /^[\t ]*/.exec(line)?.[0] ?? '';
    const indent = heading === undefined ? blank.replaceAll('\t', '    ').length : heading - 10;
    return [{ indent, text: words.replace(MARK, '') }];
  });
}

function readLines(lines: readonly Line[], context: ImportContext): ImportResult {
  const notes = createNotes();
  const nodes: DraftNode[] = [];
  const edges: DraftEdge[] = [];
  const above: { readonly key: string; readonly indent: number }[] = [];
  const starts: string[] = [];
  for (const [index, line] of lines.entries()) {
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= line.indent) above.pop();
    const key = `n${index + 1}`;
    const { node, odds } = readLine(key, line.text, notes);
    nodes.push(node);
    const parent = above.at(-1);
    if (parent === undefined) starts.push(key);
    else edges.push({ key: `e${index + 1}`, from: parent.key, to: key, label: odds });
    above.push({ key, indent: line.indent });
  }
  if (starts.length < 2) return buildScenario({ nodes, edges }, context, notes);
  const title = context.name.replace(/\.\w{1,10}$/, '') || 'Start';
  notes.add('The outline has several beginnings: a node before them joins them.');
  const joined = starts.map((to) => ({ from: 'start', to }));
  return buildScenario(
    { root: 'start', nodes: [{ key: 'start', title }, ...nodes], edges: [...joined, ...edges] },
    context,
    notes,
  );
}

function readLine(
  key: string,
  text: string,
  notes: Notes,
): { readonly node: DraftNode; readonly odds: string } {
  const prefix = /^(decision|chance|event|deadline|outcome)\s*:\s*(.+)$/i.exec(text);
  const kind = kindOf(prefix?.[1]);
  const words = prefix?.[2] ?? text;
  const dated = /^(.*\S)\s*[([]([^()[\]]{4,60})[)\]]$/.exec(words);
  const [from = '', until] = (dated?.[2] ?? '').split(/\s*(?:…|\.\.\.|–| to )\s*/);
  const when = dated ? whenOf(from, until) : null;
  const rest = when === null ? words : (dated?.[1] ?? words);
  const found = oddsInLabel(rest);
  // A line that is nothing but odds has no other name.
  if (found === null || found.label === '')
    return { node: { key, title: rest, kind, when: when ?? undefined }, odds: '' };
  notes.add('Odds in lines were read as those of the way to them:', rest);
  const odds = rest === found.label ? '' : oddsText(found.probability);
  return { node: { key, title: found.label, kind, when: when ?? undefined }, odds };
}

/** As a label that says the odds and nothing else. */
function oddsText(probability: unknown): string {
  if (typeof probability === 'number') return `${probability}`;
  if (typeof probability !== 'object' || probability === null) return `${probability}`;
  const { low, high } = probability as { low: number; high: number };
  return `${low * 100}–${high * 100} %`;
}
