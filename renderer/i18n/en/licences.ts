/** Texts of the dialog that shows the licences of what the application contains. */
export const licences = {
  title: 'Licences of what Scenario Desk contains',
  text: 'Licences, the whole text',
  loading: 'Reading …',
  missing:
    'The licences are written when the application is built, and cannot be read here. They are in “out/renderer/{{file}}”.',
} as const;
