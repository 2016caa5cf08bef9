import { compile, evaluate } from '../engine/index.ts';
import type { Evaluation } from '../engine/results.ts';
import type { Scenario } from '../model/index.ts';
import { instantOf, windowOf, zoneOf } from '../time/index.ts';
import { type Thumbnail, thumbnailOf } from './thumbnail.ts';

/** Larger documents are not computed for their cards: nobody is to wait for those. */
const MOST_NODES = 5_000;
const MOST_STATES = 20_000;
const MOST_TAGS = 24;

/** What a document's card shows beyond its names and counts. */
export interface CardDetails {
  /** Of its nodes, the most used first. */
  readonly tags: string[];
  /** Null where it is too large to be computed in passing. */
  readonly problems: { readonly errors: number; readonly warnings: number } | null;
  /** The next deadline after “as of” (or the start) that the best policy reaches, or might: its end in epoch ms and as it is written. */
  readonly deadline: { readonly title: string; readonly at: number; readonly date: string } | null;
  readonly thumbnail: Thumbnail;
}

/** Pure; some milliseconds for a document of a thousand nodes. */
export function cardDetails(scenario: Scenario): CardDetails {
  const evaluation = evaluated(scenario);
  const count = (severity: 'error' | 'warning') =>
    evaluation?.problems.filter((problem) => problem.severity === severity).length ?? 0;
  return {
    tags: tagsOf(scenario),
    problems: evaluation === null ? null : { errors: count('error'), warnings: count('warning') },
    deadline: nextDeadline(scenario, evaluation),
    thumbnail: thumbnailOf(scenario),
  };
}

function evaluated(scenario: Scenario): Evaluation | null {
  if (scenario.nodes.length > MOST_NODES) return null;
  const { evaluation } = evaluate(compile(scenario), { stateLimit: MOST_STATES });
  // That limit is ours and not the document's fault.
  return evaluation.problems.some(({ code }) => code === 'too-many-states') ? null : evaluation;
}

function nextDeadline(scenario: Scenario, evaluation: Evaluation | null): CardDetails['deadline'] {
  const zone = zoneOf(scenario.timeZone);
  const now = instantOf(scenario.asOf ?? scenario.start, zone);
  let next: CardDetails['deadline'] = null;
  for (const { id, kind, title, when } of scenario.nodes) {
    if (kind !== 'deadline' || when === undefined) continue;
    if (evaluation?.nodes[id]?.reach === 0) continue;
    const { end } = windowOf(when, zone);
    if (end > now && (next === null || end < next.at))
      next = { title, at: end, date: when.until ?? when.date };
  }
  return next;
}

function tagsOf({ nodes }: Scenario): string[] {
  const uses = new Map<string, number>();
  for (const { tags } of nodes) for (const tag of tags ?? []) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_TAGS)
    .map(([tag]) => tag);
}
