import { report as said } from '#shared/exchange/texts/en/report.ts';

/** Texts of the Report view around the report itself, whose sentences are those of every export. */
export const report = {
  empty: {
    title: 'Nothing to report yet',
    text: 'Put down what may happen on the map; the briefing is written from it while you work.',
  },
  words: 'Your words',
  headline: 'Headline',
  headlineHint: 'The one sentence that must not be missed.',
  remarks: 'Remarks',
  remarksHint: 'Paragraphs are divided by an empty line.',
  sections: 'Sections',
  /** The reports' own titles. */
  section: said.sections,
  switched: 'Sections of the report',
  share: 'Share …',
  print: 'Print …',
  printed: 'Printed on {{at}} from Scenario Desk',
  paper: 'The briefing',
  scroll: '{{caption}}; scrolls sideways',
} as const;
