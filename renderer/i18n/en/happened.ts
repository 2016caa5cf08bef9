/** Texts of what has happened, as it is marked on the map. */
export const happened = {
  title: 'What happened: {{title}}',
  way: 'It went this way',
  otherWay: 'It went this way instead',
  unknownWay: 'Reached, way not known',
  reached: 'It was reached',
  when: 'When',
  example: '25 Jun 14:30; may stay empty',
  mark: 'Mark it',
  takeBack: 'It has not happened',
  onNode: 'It has happened',
  onNodeAt: 'It has happened, {{when}}',
} as const;
