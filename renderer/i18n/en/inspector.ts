/** Texts of the inspector. */
export const inspector = {
  label: 'Inspector',
} as const;
