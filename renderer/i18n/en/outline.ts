/** Texts of the outline in the left column. */
export const outline = {
  title: 'Outline',
  filter: 'Find a node',
  none: 'No node yet.',
  nothing: 'No node matches.',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  byBranch: '{{branch}} → {{title}}',
  refers: 'stands elsewhere in the outline, Right goes there',
} as const;
