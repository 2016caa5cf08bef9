/** Texts about what people type: understood as …, errors with examples. */
export const input = {
  label: 'Input',
} as const;
