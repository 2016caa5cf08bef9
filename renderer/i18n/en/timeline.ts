/** Texts of the timeline view. */
export const timeline = {
  label: 'Timeline',
} as const;
