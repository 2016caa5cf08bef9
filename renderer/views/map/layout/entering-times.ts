import type { Evaluation } from '#shared/engine/results.ts';
import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { instantOf, windowOf, zoneOf } from '#shared/time/index.ts';
import { graphOf, into, outOf } from '../graph.ts';

/**
 * When each node is entered in the likely case, ms. What is never met has no such time: it takes the
 * beginning of its own window, else the latest of the times of what leads to it, else the scenario's start.
 */
export function enteringTimes(
  document: Pick<ScenarioDocument, 'nodes' | 'edges' | 'fields'>,
  evaluation: Pick<Evaluation, 'nodes'> | null,
): ReadonlyMap<string, number> {
  const zone = zoneOf(document.fields.timeZone);
  const start = instantOf(document.fields.start, zone);
  const graph = graphOf(document.edges);
  const times = new Map<string, number>();
  const open = new Set<string>();
  for (const { id, when } of listOf(document.nodes)) {
    const likely = evaluation?.nodes[id]?.enter?.likely;
    const time = likely ?? (when === undefined ? undefined : windowOf(when, zone).start);
    if (time === undefined) open.add(id);
    else times.set(id, time);
  }
  // From what is known on along the branches; each node takes a time once, so that circles end.
  const waiting = [...open].filter((id) => into(graph, id).some(({ from }) => times.has(from)));
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (!open.delete(id)) continue;
    const before = into(graph, id).flatMap(({ from }) => times.get(from) ?? []);
    times.set(id, Math.max(...before));
    for (const { to } of outOf(graph, id)) if (open.has(to)) waiting.push(to);
  }
  for (const id of open) times.set(id, start);
  return times;
}
