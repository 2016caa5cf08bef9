/** Texts about what people type: understood as …, errors with examples. */
export const input = {
  understood: 'Understood as {{value}}',
  probability: {
    examples: 'Write 40%, 0.4, 2/5, 20–45%, likely, rest, or an expression.',
    outside: '{{text}} is not between 0 and 1. For percent write {{text}}%.',
    above: '{{text}} is more than 100%.',
    descends: 'The range {{text}} goes down: write the lowest first.',
  },
  when: {
    examples: 'Write 25 Jun 2025 14:30, 8 July, Sep 2025, 2025-07-01..15 or 24–25 June 2025.',
    notUnderstood: '“{{part}}” was not understood.',
    ambiguous: '“{{part}}” can be read two ways: write the month as a word (8 Jul 2025).',
    noYear: 'The year is missing: write, say, {{example}}.',
    noSuchDay: 'There is no {{part}} in the calendar.',
    descends: 'The end lies before the start.',
    noSuchZone: '“{{part}}” is no time zone that is known: write, say, Asia/Seoul.',
  },
  duration: {
    examples: 'Write 3d, 2 h 30 min, 2-5 days, 2-3-5 days or 1 month.',
    notUnderstood: '“{{part}}” was not understood.',
    fraction: 'Months and years come whole or in halves.',
    descends: 'The shortest comes first: write 2-3-5 days.',
  },
} as const;
