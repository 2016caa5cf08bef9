/** Texts of single formats. */
export const files = {
  /** Below a node's title in drawings and graphs. */
  figures: (reach: string, score: string): string => `${reach} · score ${score}`,
  part: (number: number, of: number): string => `Part ${number} of ${of}`,
  html: { plan: 'Plan', zoomIn: 'Zoom in', zoomOut: 'Zoom out', showAll: 'Show all' },
  slides: {
    map: 'Map',
    mapPart: (number: number, of: number): string => `Map (${number} of ${of})`,
    timeline: (zone: string): string => `Timeline (${zone})`,
  },
  calendar: {
    choice: (option: string): string => `Choice: ${option}`,
    entered: (date: string): string => `Date entered: ${date}`,
    /** `range` null: certain. */
    expected: (instant: string, range: readonly [string, string] | null, zone: string): string =>
      `Expected: ${instant}${range === null ? '' : ` (${range[0]} … ${range[1]})`}, ${zone}`,
    slack: (slack: string): string => `Slack: ${slack}`,
    missed: 'Missed on this way',
    mayBeMissed: 'May be missed',
  },
  csv: {
    /** The criteria's names and the end's three columns stand between. */
    /** Before the others where there are several plans. */
    plan: 'Plan',
    head: ['Rank', 'Probability', 'Score'],
    tail: ['Outcome', 'Missed', 'At risk', 'Way'],
    end: 'End',
  },
  sheets: {
    nodes: 'Nodes',
    nodesHead: ['Id', 'Kind', 'Title', 'Actor', 'Group', 'Date', 'Reach', 'Score'],
    arrives: 'Arrives',
    bestBranch: 'Best branch',
    branches: 'Branches',
    branchesHead: [
      'Id',
      'From',
      'From title',
      'To',
      'To title',
      'Label',
      'Probability',
      'Reach',
      'On the way of the policy',
    ],
    paths: 'Paths',
    pathsHead: ['Rank', 'Probability', 'Score'],
    pathsTail: ['Outcome', 'Way'],
    end: 'End',
    timeline: 'Timeline',
    timelineHead: (zone: string): string[] => ['Id', 'Title', `Window from (${zone})`, `Window to (${zone})`],
    entered: 'Entered',
    timelineTail: (zone: string): string[] => [
      `Must arrive by (${zone})`,
      'Slack, likely (days)',
      'Slack, latest (days)',
      'Missed',
      'At risk',
    ],
    plans: 'Plans',
    plansHead: ['Id', 'Plan', 'Score', 'Score, low', 'Score, high'],
    problems: 'Problems',
  },
  /** Columns of something uncertain in time. */
  triple: (name: string, zone: string): string[] => [
    `${name}, earliest (${zone})`,
    `${name}, likely (${zone})`,
    `${name}, latest (${zone})`,
  ],
};
