import { listOf, type ScenarioDocument } from '#shared/model/index.ts';

/** The scenario's own zone, then those of its dates, most used first. */
export function zonesOf(document: ScenarioDocument): string[] {
  const own = document.fields.timeZone;
  const uses = new Map<string, number>();
  for (const { when } of listOf(document.nodes))
    if (when?.timeZone !== undefined) uses.set(when.timeZone, (uses.get(when.timeZone) ?? 0) + 1);
  uses.delete(own);
  return [own, ...[...uses].sort((a, b) => b[1] - a[1]).map(([zone]) => zone)];
}

/** The chosen zone first, then up to three others. */
export function clocksOf(zones: readonly string[], chosen: string | null): string[] {
  const first = chosen !== null && zones.includes(chosen) ? chosen : zones[0];
  if (first === undefined) return [];
  return [first, ...zones.filter((zone) => zone !== first).slice(0, 3)];
}
