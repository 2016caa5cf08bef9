import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TemplateCard } from '#shared/host.ts';
import { readScenario, type Scenario, TimeZone } from '#shared/model/index.ts';
import { documentNames } from './catalogue.ts';
import { readDocumentFile } from './document-file.ts';
import { EXTENSION } from './file-name.ts';

/**
 * The folder of built-in scenarios: beside the source, beside the built `out/`, or among the resources
 * of a packaged application; null if there is none.
 */
export function templatesFolder(): string | null {
  const resources = 'resourcesPath' in process ? String(process.resourcesPath) : null;
  const places = [
    resolve(import.meta.dirname, '../../scenarios'),
    ...(resources ? [join(resources, 'scenarios'), join(resources, 'app', 'scenarios')] : []),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

/** The built-in scenarios by name of file, `empty` first; one that cannot be read is left out. */
export async function listTemplateFolder(folder: string | null): Promise<readonly TemplateCard[]> {
  if (folder === null) return [];
  const cards: TemplateCard[] = [];
  for (const name of await documentNames(folder)) {
    const id = name.slice(0, -EXTENSION.length);
    const scenario = await readTemplate(folder, id);
    if (scenario)
      cards.push({
        id,
        title: scenario.title,
        summary: scenario.summary ?? '',
        nodes: scenario.nodes.length,
      });
  }
  return cards.sort((a, b) => Number(b.id === 'empty') - Number(a.id === 'empty'));
}

/**
 * A built-in scenario to begin with, null if there is none of that name that can be read: as it stands in
 * its file, an empty one begun here and today.
 */
export async function readTemplate(folder: string | null, id: string): Promise<Scenario | null> {
  // The name comes from a request: only names that the listing gives are looked at.
  if (folder === null || !(await documentNames(folder)).includes(id + EXTENSION)) return null;
  const content = await readDocumentFile(folder, id + EXTENSION);
  if (!content.ok) return null;
  const read = readScenario(content.bytes);
  if (!read.ok) return null;
  return begunHere(read.scenario, Date.now(), Temporal.Now.timeZoneId());
}

/**
 * What holds no node yet begins today, in the zone of the machine; anything else stays as it is.
 *
 * @param now epoch ms
 * @param zone what the machine says its zone is, which some say as no IANA name
 */
export function begunHere(scenario: Scenario, now: number, zone: string): Scenario {
  if (scenario.nodes.length > 0 || !TimeZone.safeParse(zone).success) return scenario;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return { ...scenario, timeZone: zone, start: today.toString() };
}
