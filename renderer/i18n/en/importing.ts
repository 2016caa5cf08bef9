/** What is said after a foreign file was imported. */
export const importing = {
  title: '“{{name}}” was imported',
  intro: 'What could not be carried over, and what to look at:',
} as const;
