/** Texts of Compare where branches of the document stand beside its plans. */
export const across = {
  choose: 'Branches',
  chooseLabel: 'Branches to compare with the plans',
  family: 'Documents of the same tree',
  none: 'This document has no branches, and is none',
  manage: 'Versions and branches …',
  column: '{{title}}: {{plan}}',
  plan: 'Plan of “{{title}}”',
  computing: '“{{title}}” is being evaluated …',
  failed: '“{{title}}” could not be evaluated: {{message}}',
  absent: 'not in it',
  notAcross: 'not across documents',
  otherUnit: '{{value}}, counted otherwise',
  otherMeasure: '{{value}}, weighed otherwise',
  note: 'Each branch is evaluated as a document of its own, with its own figures and weights. Rows that mean nothing across documents say so; the cards below are about this document’s plans.',
  nothing: 'Choose at least one plan of this document above; branches stand beside it.',
  better: '“{{title}}” ({{plan}}) scores {{score}}, {{by}} more than the best of this document’s plans.',
  worse: '“{{title}}” ({{plan}}) scores {{score}}, {{by}} less than the best of this document’s plans.',
  same: '“{{title}}” ({{plan}}) scores as much as the best of this document’s plans.',
  measured:
    '“{{title}}” weighs the criteria otherwise, so its score of {{score}} cannot be set against those here.',
} as const;
