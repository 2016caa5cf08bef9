import { NODE_KINDS, type NodeKind } from '#shared/model/schema.ts';

/** The letter of each kind: as a key it adds a node of the kind, before a colon it says the kind of a typed line. */
export const KIND_LETTERS: Readonly<Record<NodeKind, string>> = {
  decision: 'd',
  chance: 'c',
  event: 'e',
  deadline: 'l',
  outcome: 'o',
};

export function kindOfLetter(letter: string): NodeKind | undefined {
  return NODE_KINDS.find((kind) => KIND_LETTERS[kind] === letter);
}
