/** What a column can mean, and what people call it. */
const NAMES = {
  id: ['id', 'no', 'nr', 'number', 'key', '#', '번호'],
  title: [
    'title',
    'name',
    'node',
    'task',
    'event',
    'what',
    'item',
    'step',
    'activity',
    'milestone',
    '제목',
    '이름',
  ],
  kind: ['kind', 'type', 'category', '종류'],
  date: ['date', 'when', 'start', 'start date', 'due', 'due date', 'deadline', 'day', '날짜'],
  until: ['until', 'end', 'end date', 'finish', 'to date'],
  from: [
    'from',
    'parent',
    'after',
    'follows',
    'depends on',
    'predecessor',
    'predecessors',
    'source',
    'previous',
  ],
  to: ['to', 'target', 'next', 'then', 'leads to', 'successor', 'successors'],
  label: ['label', 'branch', 'option', 'choice', 'answer'],
  probability: ['probability', 'odds', 'chance', 'likelihood', 'p', 'prob', '확률'],
  duration: ['duration', 'takes', 'length'],
  value: ['value', 'payoff', 'score', 'utility', 'benefit', 'cost'],
  actor: ['actor', 'who', 'owner', 'responsible', 'decides', 'assignee', '담당'],
  notes: ['notes', 'note', 'description', 'comment', 'comments', 'remarks', '비고'],
  rank: ['rank'],
  way: ['way'],
} as const;

export type Column = keyof typeof NAMES;

const BY_NAME = new Map(
  (Object.entries(NAMES) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [name, column] as const),
  ),
);

/** Which column is which, by the names in the first row; the first of several stays. */
export function columnsOf(head: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, name] of head.entries()) {
    const column = BY_NAME.get(name.replace('\uFEFF', '').trim().toLowerCase().replaceAll('_', ' '));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found;
}
