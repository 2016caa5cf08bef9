import { listOf } from '../document-conversion.ts';
import type { DocumentDraft, Edit } from '../edit.ts';
import { type Edge, PROBABILITY_WORDS, type Probability } from '../schema.ts';
import { changed, itemIn, tableNow, writeItem } from './draft-tables.ts';

/**
 * Sets or (undefined) removes the probability of a branch. A node has one "rest": the branch that
 * had it gets the number it stood for where the others are plain numbers, else none.
 */
export function setProbability(edgeId: string, value: Probability | undefined): Edit {
  return (draft) => {
    const edge = itemIn(tableNow(draft, 'edges'), edgeId);
    if (edge === undefined) return;
    if (value === 'rest' && edge.probability !== 'rest') settleRest(draft, edge.from);
    writeItem(draft, 'edges', edgeId, changed(edge, { probability: value }));
  };
}

/** Lets a chance node's last branch (the last without a probability, if there is one) be what the others leave. */
export function fillRest(nodeId: string): Edit {
  return (draft) => {
    const branches = branchesOf(draft, nodeId);
    if (branches.some(({ probability }) => probability === 'rest')) return;
    const last = branches.findLast(({ probability }) => probability === undefined) ?? branches.at(-1);
    if (last !== undefined) writeItem(draft, 'edges', last.id, { ...last, probability: 'rest' });
  };
}

/**
 * Scales the numbers at a chance node, in proportion, so that the points of its branches add up to 1.
 * Words and ranges stay as they are; where they alone reach 1, or a branch is "rest", an expression
 * or has no number above 0, nothing changes.
 */
export function scaleToOne(nodeId: string): Edit {
  return (draft) => {
    const branches = branchesOf(draft, nodeId);
    let numbers = 0;
    let others = 0;
    for (const { probability } of branches) {
      const point = pointOf(probability);
      if (point === null) return;
      if (typeof probability === 'number') numbers += point;
      else others += point;
    }
    if (numbers <= 0 || others >= 1) return;
    for (const edge of branches) {
      const { probability } = edge;
      if (typeof probability !== 'number') continue;
      writeItem(draft, 'edges', edge.id, {
        ...edge,
        probability: tidy((probability * (1 - others)) / numbers),
      });
    }
  };
}

function branchesOf(draft: DocumentDraft, nodeId: string): readonly Edge[] {
  if (itemIn(tableNow(draft, 'nodes'), nodeId)?.kind !== 'chance') return [];
  return listOf(tableNow(draft, 'edges')).filter(({ from }) => from === nodeId);
}

function settleRest(draft: DocumentDraft, nodeId: string): void {
  const branches = branchesOf(draft, nodeId);
  const rest = branches.find(({ probability }) => probability === 'rest');
  if (rest === undefined) return;
  const numbers = branches.filter((each) => each !== rest).map(({ probability }) => probability);
  const plain = numbers.every((each) => typeof each === 'number');
  const left = plain ? tidy(1 - numbers.reduce<number>((sum, each) => sum + Number(each), 0)) : -1;
  const probability = left >= 0 && left <= 1 ? left : undefined;
  writeItem(draft, 'edges', rest.id, changed(rest, { probability }));
}

/** The point of a probability before ranges are brought to 1; of none 0; null of "rest" and of expressions. */
function pointOf(probability: Probability | undefined): number | null {
  if (probability === undefined) return 0;
  if (typeof probability === 'number') return probability;
  if (typeof probability === 'object') return probability.likely ?? (probability.low + probability.high) / 2;
  if (!Object.hasOwn(PROBABILITY_WORDS, probability)) return null;
  const { low, high } = PROBABILITY_WORDS[probability as keyof typeof PROBABILITY_WORDS];
  return (low + high) / 2;
}

/** Without the noise of binary arithmetic: 0.7, not 0.7000000000000001. Far within the tolerance of 1e-9. */
function tidy(probability: number): number {
  return Math.round(probability * 1e12) / 1e12;
}
