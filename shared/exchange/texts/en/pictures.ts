/** What stands in pictures besides the analyst's words. */
export const pictures = {
  today: 'Today',
  ranges: 'Plans: expected scores',
  rangesAxis: 'Expected score, with its range',
  profile: 'Risk profiles: chance of scoring at most so much',
  profileAxis: 'Score',
  notKnown: (plan: string): string => `${plan} (not known)`,
  tornado: 'What moves the score, one input at a time',
  tornadoNothing: 'What moves the score: no input with a range does',
  tornadoTooMuch: 'What moves the score: not computed, there are too many states and inputs',
  tornadoAxis: 'Score at the input’s low (red) and high (green); ◆ another choice becomes best',
};
