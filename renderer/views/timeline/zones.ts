import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { formatZone } from '../../i18n/format.ts';
import { placesIn } from '../../input/zone-named.ts';

/** How many clocks may stand beside the one that counts. */
export const MOST_OTHERS = 3;

/** The scenario's own zone, then those of its dates, most used first. */
export function zonesOf(document: ScenarioDocument): string[] {
  const own = document.fields.timeZone;
  const uses = new Map<string, number>();
  for (const { when } of listOf(document.nodes))
    if (when?.timeZone !== undefined) uses.set(when.timeZone, (uses.get(when.timeZone) ?? 0) + 1);
  uses.delete(own);
  return [own, ...[...uses].sort((a, b) => b[1] - a[1]).map(([zone]) => zone)];
}

/** The chosen zone first, then the others wanted, or, where none were chosen, up to three of the scenario's. */
export function clocksOf(
  zones: readonly string[],
  chosen: string | null,
  others: readonly string[] | null = null,
): string[] {
  const first = chosen !== null && zones.includes(chosen) ? chosen : zones[0];
  if (first === undefined) return [];
  return [first, ...(others ?? zones).filter((zone) => zone !== first).slice(0, MOST_OTHERS)];
}

/**
 * What the clocks are called: the scenario's own after its zone's city, others after the place in their
 * zone that the scenario's titles name most often (The Hague, say, whose zone is called Amsterdam), or
 * else after the zone's city.
 */
export function zoneNames(document: ScenarioDocument, zones: readonly string[]): ReadonlyMap<string, string> {
  const titles = listOf(document.nodes).map(({ title }) => title);
  return new Map(
    zones.map((zone) => {
      const own = formatZone(zone);
      if (zone === document.fields.timeZone) return [zone, own];
      let best = { name: own, count: mentions(titles, own) };
      for (const name of placesIn(zone)) {
        const count = mentions(titles, name);
        if (count > best.count) best = { name, count };
      }
      return [zone, best.name];
    }),
  );
}

function mentions(titles: readonly string[], name: string): number {
  return titles.filter((title) => title.includes(name)).length;
}
