import { NODE_KINDS, type NodeKind } from '#shared/model/index.ts';
import { KIND_LETTERS } from '../../input/kind-letters.ts';

/** In a list of kinds, the letter of each chooses it. */
export const KIND_KEYS: Readonly<Record<string, NodeKind>> = Object.fromEntries(
  NODE_KINDS.map((kind) => [KIND_LETTERS[kind].toLowerCase(), kind]),
);
