/** Titles, heads and words of the report's tables. */
export const tables = {
  choices: {
    title: 'Choices',
    head: ['Decision', 'Who', 'Best', 'Robust', 'Decide by', 'Options'],
    /** An option with the score of whoever decides, who is not us. */
    theirs: (option: string, score: string): string => `${option}: ${score} for them`,
  },
  criteria: { title: 'Criteria', head: ['Criterion', 'Expected'] },
  outcomes: {
    title: 'Outcomes',
    head: ['Outcome', 'Probability', 'When'],
    ofPlan: (plan: string): string => `${plan}: outcomes`,
  },
  dates: {
    title: 'Dates',
    head: ['What', 'Date', 'Reached', 'Time left', 'State'],
    missed: (probability: string): string => `missed in ${probability}`,
    atRisk: 'at risk',
    inTime: 'in time',
  },
  paths: {
    /** `planned`: under a plan. */
    title: (count: string, planned: boolean): string =>
      `Ways (${count} ${planned ? 'under this plan' : 'over every option of every decision'})`,
    head: ['Odds', 'Score', 'Way'],
  },
  assumptions: { title: 'Key assumptions', head: ['Assumption', 'Confidence', 'Status'] },
  sources: { title: 'Sources', head: ['Title', 'Publisher', 'Date', 'Address', 'Reliability'] },
  problems: { title: 'Problems', head: ['Severity', 'Problem'] },
  plans: {
    title: 'Plans',
    /** The criteria's names stand between. */
    head: ['Plan', 'Score', 'Range'],
    tail: ['Most probable outcome', 'End'],
  },
  swings: {
    title: 'Inputs, one at a time',
    head: ['Input', 'Low … high', 'Score', 'Best choice'],
    changes: 'changes',
    stays: 'stays',
  },
  information: { title: 'Worth of knowing beforehand', head: ['Chance', 'Points of the score'] },
};
