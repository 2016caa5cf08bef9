/** Texts of the map view. */
export const map = {
  label: 'Map',
} as const;
