import type { Evaluation, Path, Triple } from '../../engine/results.ts';
import { listOf, type ScenarioDocument } from '../../model/index.ts';
import type { Node } from '../../model/schema.ts';
import { windowOf, zoneOf } from '../../time/index.ts';
import type { TimelineItem } from './types.ts';

/** The instant at which an item stands in the order of time: when it is entered, or else its window's middle. */
export function instantOfItem(item: Pick<TimelineItem, 'enter' | 'window'>): number {
  return item.enter?.likely ?? item.window?.likely ?? Number.NaN;
}

/**
 * What a plan comes to: every node that it may reach and that has a time. Without an evaluation, or
 * where the engine could not tell, what is dated stands at its date.
 */
export function policyItems(
  document: ScenarioDocument,
  evaluation: Pick<Evaluation, 'nodes'> | null,
  lane = 'plan',
): TimelineItem[] {
  const zone = zoneOf(document.fields.timeZone);
  const items: TimelineItem[] = [];
  for (const node of listOf(document.nodes)) {
    const result = evaluation?.nodes[node.id];
    if (result?.reach === 0) continue;
    const window = node.when === undefined ? null : windowOf(node.when, zone);
    items.push({
      ...face(node, `${lane}/${node.id}`),
      window,
      arrive: usable(result?.arrive),
      enter: usable(result?.enter),
      leave: usable(result?.leave),
      slack: result?.slack ?? null,
      mustArriveBy: result?.mustArriveBy ?? null,
      missed: result?.missed ?? 0,
      atRisk: result?.atRisk ?? false,
      reach: result?.reach ?? null,
    });
  }
  return inTime(items);
}

/** One way through the document, with the times that it has itself. */
export function pathItems(document: ScenarioDocument, path: Path, lane: string): TimelineItem[] {
  const zone = zoneOf(document.fields.timeZone);
  const items: TimelineItem[] = [];
  for (const step of path.steps) {
    const node = document.nodes[step.node]?.value;
    if (node === undefined) continue;
    const { slack } = step;
    items.push({
      ...face(node, `${lane}/${node.id}`),
      window: node.when === undefined ? null : windowOf(node.when, zone),
      arrive: usable(step.arrive),
      enter: usable(step.enter),
      leave: usable(step.leave),
      slack,
      mustArriveBy:
        slack !== null && Number.isFinite(slack.likely) ? step.arrive.likely + slack.likely : null,
      missed: step.missed ? 1 : 0,
      atRisk: step.atRisk,
      reach: null,
    });
  }
  return inTime(items);
}

function face(node: Node, key: string) {
  const { id, kind, title, actor, when } = node;
  return { key, node: id, kind, title, actor: actor ?? null, zone: when?.timeZone ?? null };
}

function usable(triple: Triple | null | undefined): Triple | null {
  if (triple === null || triple === undefined) return null;
  const { earliest, likely, latest } = triple;
  return Number.isFinite(earliest + likely + latest) ? triple : null;
}

/** Those that have a time, by time; what stands at the same instant keeps its order. */
function inTime(items: readonly TimelineItem[]): TimelineItem[] {
  return items
    .filter((item) => Number.isFinite(instantOfItem(item)))
    .sort((a, b) => instantOfItem(a) - instantOfItem(b));
}
