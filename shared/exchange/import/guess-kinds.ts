import type { NodeKind } from '../../model/index.ts';
import type { DraftEdge, DraftNode } from './draft.ts';
import { oddsInLabel } from './written-values.ts';

const CHANCE_WORDS =
  /\b(?:will|does|do they|is|are|happens?|chance|risk|uncertain\w*|probab\w+|odds)\b.*\?|\bchance\b/i;
const DEADLINE_WORDS = /\b(?:deadline|due|expir\w+|lapses?|no later than|cut-?off)\b|마감|기한/i;

/** The branches of a node with the odds that are found in their labels, or null if these are just labels. */
export function readOdds(node: DraftNode, branches: readonly DraftEdge[]): readonly DraftEdge[] | null {
  const certain = node.kind ?? null;
  if (certain !== null && certain !== 'chance') return null;
  if (branches.length === 0 || branches.some(({ exact, probability }) => exact || probability !== undefined))
    return null;
  const found = branches.map((branch) => oddsInLabel(branch.label ?? ''));
  const without = found.filter((odds) => odds === null).length;
  if (without === found.length) return null;
  const sum = found.reduce((total, odds) => {
    const probability = odds?.probability;
    return total + (typeof probability === 'number' ? probability : 0);
  }, 0);
  // "A 50 % tariff" is an option's name, not its odds: odds stand on every branch but one, and add up.
  const credible = branches.length > 1 && without <= 1 && sum <= 1.02;
  if (!credible && certain !== 'chance') return null;
  return branches.map((branch, index) => {
    const odds = found[index];
    if (odds) return { ...branch, label: odds.label, probability: odds.probability };
    return without === 1 ? { ...branch, probability: 'rest' } : branch;
  });
}

/** What speaks for a kind that the file does not name. */
export const GUESS_REASONS = ['ends', 'odds', 'shape', 'words', 'one-branch', 'branches'] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];

/** What a node most likely is, from its branches first, then its shape, then its words; no reason where the file says it. */
export function guessKind(
  node: DraftNode,
  branches: readonly DraftEdge[],
): { readonly kind: NodeKind; readonly because: GuessReason | null } {
  const { kind, hint, title } = node;
  if (kind !== undefined) return { kind, because: null };
  if (branches.length === 0) return { kind: 'outcome', because: 'ends' };
  if (branches.some(({ probability }) => probability !== undefined))
    return { kind: 'chance', because: 'odds' };
  if (hint === 'event' || hint === 'deadline') return { kind: hint, because: 'shape' };
  if (branches.length === 1 && DEADLINE_WORDS.test(title)) return { kind: 'deadline', because: 'words' };
  if (hint === 'decision' || hint === 'chance') return { kind: hint, because: 'shape' };
  if (branches.length === 1) return { kind: 'event', because: 'one-branch' };
  return CHANCE_WORDS.test(title)
    ? { kind: 'chance', because: 'words' }
    : { kind: 'decision', because: 'branches' };
}
