/** A node typed in one line, in the language of outlines: `Comes, faces Lee (likely) → Chance: Do they talk? (25 Jun 14:30)`. */
import { NODE_KINDS, type NodeKind, type When } from '#shared/model/schema.ts';
import { KIND_LETTERS, kindOfLetter } from './kind-letters.ts';
import {
  type BranchParts,
  type LineContext,
  type NodeParts,
  readBranchParts,
  readNodeParts,
  unreadPart,
} from './read-parts.ts';

export type { LineContext } from './read-parts.ts';

/** What a branch's part says. */
export interface TypedBranch extends BranchParts {
  readonly label?: string;
}
export interface TypedLine extends TypedBranch {
  readonly title: string;
  readonly kind?: NodeKind;
  readonly when?: When;
  /** What else is said of the node itself. */
  readonly own?: Omit<NodeParts, 'when'>;
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
 * Reads `branch (odds; if …; after 2 days; alliance +1) → kind: title (date; takes 3 days; by …; set met = true)`,
 * each part but the title optional, the kind a word or its letter. Without an arrow, brackets at the end say
 * either something of the node or of the way to it. What is in brackets and not understood as a whole is part of
 * the words, so that any title can be typed. Odds count after a chance node, `missed` after dated ones.
 */
export function readLine(typed: string, context: LineContext): TypedLine {
  const text = tidy(typed);
  const arrow = context.from === null ? null : ARROW.exec(text);
  if (arrow !== null) return { ...readBranch(arrow[1] ?? '', context), ...named(arrow[2] ?? '', context) };
  const node = named(text, context);
  if (context.from === null || node.when !== undefined || node.own !== undefined) return node;
  const { label, ...parts } = readBranch(node.title, context);
  if (Object.keys(parts).length === 0 || label === undefined || bare(node.title)) return node;
  return { ...node, ...parts, title: label };
}

/** Reads `label (odds; if …; after 2 days; alliance +1)`. */
export function readBranch(typed: string, context: LineContext): TypedBranch {
  const text = tidy(typed);
  if (text === '') return {};
  const { before, inside } = aside(text);
  const parts = before === undefined ? null : readBranchParts(inside, context);
  if (parts === null) return { label: text };
  return before === '' ? parts : { label: before as string, ...parts };
}

/**
 * What in a line's brackets seems to be meant as a part and is not understood, so that the brackets stay among the
 * words: `by Seoul` where there is no such actor. Null for nothing.
 */
export function unreadIn(typed: string, context: LineContext): string | null {
  const text = tidy(typed);
  const arrow = context.from === null ? null : ARROW.exec(text);
  const node = aside(arrow?.[2] ?? text);
  const branch = arrow === null ? null : aside(arrow[1] ?? '');
  const read = readLine(typed, context);
  const stays = (inside: string, words = '') => inside !== '' && words.endsWith(`(${inside})`);
  if (branch !== null && stays(branch.inside, read.label)) {
    const unread = unreadPart(branch.inside, ['branch'], context);
    if (unread !== null) return unread;
  }
  if (!stays(node.inside, read.title)) return null;
  const sides = arrow === null && context.from !== null ? (['node', 'branch'] as const) : (['node'] as const);
  return unreadPart(node.inside, sides, context);
}

/** The kind before a title, and what its brackets say. */
function named(text: string, context: LineContext): Pick<TypedLine, 'title' | 'kind' | 'when' | 'own'> {
  const [, word, words = text] = KIND.exec(text) ?? [];
  const kind = word === undefined ? undefined : kindOf(word.toLowerCase());
  const { before = '', inside } = aside(words);
  const parts = before === '' ? null : readNodeParts(inside, context);
  const { when, ...own } = parts ?? {};
  return {
    title: parts === null ? words : before,
    ...(kind !== undefined && { kind }),
    ...(when !== undefined && { when }),
    ...(Object.keys(own).length > 0 && { own }),
  };
}

const kindOf = (word: string) =>
  KOREAN_KINDS[word] ?? kindOfLetter(word) ?? NODE_KINDS.find((kind) => kind === word);

/** What stands in brackets at the end, brackets within it included, and what stands before; without any, `before` is undefined. */
function aside(text: string): { readonly before: string | undefined; readonly inside: string } {
  if (!text.endsWith(')')) return { before: undefined, inside: '' };
  let open = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') open += 1;
    if (text[at] === '(') open -= 1;
    if (open > 0) continue;
    return { before: text.slice(0, at).trim(), inside: text.slice(at + 1, -1).trim() };
  }
  return { before: undefined, inside: '' };
}

/** A number alone in brackets counts something in a title: `Meeting (1)`. */
const bare = (text: string) => /\(\s*[\d.,]+\s*\)$/.test(text);
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
