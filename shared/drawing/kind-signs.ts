import type { NodeKind } from '../model/schema.ts';

/** The field's own signs: square, circle, calendar leaf, flag, triangle; paths in a box of 14 × 14. */
export const KIND_SIGNS: Readonly<Record<NodeKind, string>> = {
  decision:
    'M3.5 2h7A1.5 1.5 0 0 1 12 3.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 2 10.5v-7A1.5 1.5 0 0 1 3.5 2Z',
  chance: 'M12.5 7a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0Z',
  event:
    'M3.5 2.5h7a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2ZM1.5 6h11M4.5 1v3M9.5 1v3',
  deadline: 'M3 13V1.5h8l-2 3 2 3H3',
  outcome: 'M3 1.5 12 7 3 12.5Z',
};
