/** A node typed in one line, in the language of outlines: `Comes, faces Lee (likely) → Chance: Do they talk? (25 Jun 14:30)`. */
import { NODE_KINDS, type NodeKind, type Probability, type When } from '#shared/model/schema.ts';
import { KIND_LETTERS, kindOfLetter } from './kind-letters.ts';
import { readProbability } from './read-probability.ts';
import { readWhen } from './read-when.ts';

export interface LineContext {
  /** The year meant where none is written. */
  readonly year: number;
  /** The kind of the node that the branch leaves; null where there is no branch. */
  readonly from: NodeKind | null;
  /** Why a text is no expression for odds, or null. */
  readonly isExpression: (text: string) => string | null;
}
/** What a branch's part says. */
export interface TypedBranch {
  readonly label?: string;
  readonly probability?: Probability;
  /** It is taken when the date of the node that it leaves is missed. */
  readonly on?: 'missed';
}
export interface TypedLine extends TypedBranch {
  readonly title: string;
  readonly kind?: NodeKind;
  readonly when?: When;
}

const ARROW = /^(.*?)\s*(?:→|->|=>)\s*(.+)$/;
const KOREAN_KINDS: Readonly<Record<string, NodeKind>> = {
  의사결정: 'decision',
  결정: 'decision',
  불확실성: 'chance',
  사건: 'event',
  시한: 'deadline',
  결과: 'outcome',
};
const KIND_WORDS = [...NODE_KINDS, ...Object.values(KIND_LETTERS), ...Object.keys(KOREAN_KINDS)];
const KIND = new RegExp(`^(${KIND_WORDS.join('|')})\\s*[:：]\\s*(\\S.*)$`, 'i');

/**
 * Reads `branch (odds) → kind: title (date)`, each part but the title optional, the kind a word or its letter. Without an arrow, brackets
 * at the end hold a date or the odds of the way to the node. What is in brackets and neither is part of
 * the words, so that any title can be typed. Odds count after a chance node, `missed` after dated ones.
 */
export function readLine(typed: string, context: LineContext): TypedLine {
  const text = tidy(typed);
  const arrow = context.from === null ? null : ARROW.exec(text);
  if (arrow !== null) return { ...readBranch(arrow[1] ?? '', context), ...named(arrow[2] ?? '', context) };
  const node = named(text, context);
  if (node.when !== undefined) return node;
  const odds = readBranch(node.title, context);
  const found = odds.probability !== undefined || odds.on !== undefined;
  if (!found || odds.label === undefined || bare(node.title)) return node;
  const { label, ...rest } = odds;
  return { ...node, ...rest, title: label };
}

/** Reads `label (odds)`. */
export function readBranch(typed: string, { from, isExpression }: LineContext): TypedBranch {
  const text = tidy(typed);
  if (text === '') return {};
  const { before, inside } = aside(text);
  const missed = /^(?:missed|놓침|놓치면)$/i.test(inside) && (from === 'event' || from === 'deadline');
  if (before !== undefined && missed) return { label: before, on: 'missed' };
  if (before !== undefined && from === 'chance') {
    const read = readProbability(inside, isExpression);
    if (read.ok && read.value !== undefined) return { label: before, probability: read.value };
  }
  return { label: text };
}

/** The kind before a title and the date behind it. */
function named(text: string, { year }: LineContext): Pick<TypedLine, 'title' | 'kind' | 'when'> {
  const [, word, words = text] = KIND.exec(text) ?? [];
  const kind = word === undefined ? undefined : kindOf(word.toLowerCase());
  const { before, inside } = aside(words);
  const read = before === undefined ? null : readWhen(inside, year);
  const when = read?.ok ? read.value : undefined;
  return {
    title: when === undefined ? words : (before ?? words),
    ...(kind !== undefined && { kind }),
    ...(when !== undefined && { when }),
  };
}

const kindOf = (word: string) =>
  KOREAN_KINDS[word] ?? kindOfLetter(word) ?? NODE_KINDS.find((kind) => kind === word);

/** What stands in brackets at the end, brackets within it included, and what stands before; without any, `before` is undefined. */
function aside(text: string): { readonly before: string | undefined; readonly inside: string } {
  if (!text.endsWith(')')) return { before: undefined, inside: '' };
  let open = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === ')') open += 1;
    if (text[at] === '(') open -= 1;
    if (open > 0) continue;
    const before = text.slice(0, at).trim();
    return { before: before === '' ? undefined : before, inside: text.slice(at + 1, -1).trim() };
  }
  return { before: undefined, inside: '' };
}

/** A number alone in brackets counts something in a title: `Meeting (1)`. */
const bare = (text: string) => /\(\s*[\d.,]+\s*\)$/.test(text);
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
