/** What reading had to set aside, in the document's inspector. */
export const setAside = {
  title: 'Set aside on opening',
  intro:
    'These parts of the file name what is not there, or stood there twice. They stay in the document until you put them back or give them up.',
  from: 'From',
  to: 'To',
  observed: 'Observed at',
  choose: 'Choose a node',
  putBack: 'Put back: {{name}}',
  putBackShort: 'Put back',
  discard: 'Give up: {{name}}',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  show: 'Show',
  step: {
    putBack: 'Put back what was set aside',
    discard: 'Give up what was set aside',
  },
} as const;
