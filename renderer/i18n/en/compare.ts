/** Texts of the comparison of plans. */
export const compare = {
  empty: {
    title: 'Nothing to compare yet',
    text: 'Put down a decision on the map and save what may be chosen as plans; they stand here side by side.',
  },
  toolbar: 'Plans to compare',
  differencesOnly: 'Differences only',
  computing: 'Computing …',
  table: 'The plans side by side',
  findings: 'What was found',
  best: '(best)',
  less: '(the less the better)',
  group: {
    score: 'Score',
    criteria: 'Criteria, expected',
    outcomes: 'Where it ends',
    misses: 'What comes too late',
    times: 'When',
  },
  row: {
    score: 'Expected score, with its range',
    ranges: 'Ranges on one axis',
    stack: 'All ends as one bar',
    median: 'Median',
    quantile: '{{share}} of cases end at or below',
    regret: 'Worst regret',
    end: 'Ends',
    firstDate: 'First date',
    thenDate: 'Then',
  },
  finding: {
    bestOne: '{{plans}} has the best expected score.',
    bestSeveral: '{{plans}} have the best expected score.',
    equal: 'All have the same expected score.',
    same: 'They go the same way everywhere.',
    part: 'They first part at “{{node}}”. {{ways}}.',
    pareto:
      '{{plan}} is nowhere better, and somewhere worse, than {{by}}, on the criteria that count: {{criteria}}.',
    first:
      '{{plan}} falls behind {{by}} at every level of score: it is never more likely to exceed it (first-order dominance).',
    second: '{{plan}} is worse than {{by}} for everybody who does not seek risk (second-order dominance).',
    none: 'No plan is dominated: each has something that speaks for it.',
  },
} as const;
