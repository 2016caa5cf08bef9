import type { DocumentCard, DocumentDetails } from '#shared/host.ts';

type Details = Readonly<Record<string, DocumentDetails>>;
type Compare = (a: DocumentCard, b: DocumentCard, details: Details) => number;

const byNewest: Compare = (a, b) => b.modified.localeCompare(a.modified);
const deadlineOf = ({ id }: DocumentCard, details: Details) =>
  details[id]?.deadline?.at ?? Number.POSITIVE_INFINITY;
/** Errors first, then warnings; what is not computed yet, or is too large, comes last. */
const problemsOf = ({ id, broken }: DocumentCard, details: Details) => {
  if (broken !== null) return Number.POSITIVE_INFINITY;
  const problems = details[id]?.problems;
  return problems ? problems.errors * 1_000_000 + problems.warnings : -1;
};
/** Infinity from itself is no number. */
const ascending = (a: number, b: number) => (a === b ? 0 : a - b);

/** How the library can be sorted; each order settles ties by the newest. */
export const ORDERS = {
  modified: byNewest,
  title: (a, b) => a.title.localeCompare(b.title),
  start: (a, b) => (a.start ?? '9999').localeCompare(b.start ?? '9999'),
  deadline: (a, b, details) => ascending(deadlineOf(a, details), deadlineOf(b, details)),
  problems: (a, b, details) => ascending(problemsOf(b, details), problemsOf(a, details)),
  nodes: (a, b) => b.nodes - a.nodes,
} as const satisfies Record<string, Compare>;
export type Order = keyof typeof ORDERS;

/** Whether an order looks at the details, which come after the cards. */
export function needsDetails(order: Order): boolean {
  return order === 'deadline' || order === 'problems';
}

export function compareIn(order: Order, details: Details): (a: DocumentCard, b: DocumentCard) => number {
  return (a, b) => ORDERS[order](a, b, details) || byNewest(a, b, details);
}

/** All tags of all documents, with how many have each; in alphabetical order. */
export function tagsOf(
  documents: readonly DocumentCard[],
  details: Details,
): readonly { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { id } of documents)
    for (const tag of details[id]?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => a.tag.localeCompare(b.tag));
}
