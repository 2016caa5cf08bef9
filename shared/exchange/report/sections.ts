import type { Scenario } from '../../model/schema.ts';

/** Parts of a briefing that can be switched off, in their order; the names in the document's `report.sections`. */
export const SECTIONS = [
  'findings',
  'background',
  'map',
  'timeline',
  'comparison',
  'sensitivity',
  'figures',
  'assumptions',
  'sources',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Shown unless the document says otherwise. */
export function isShown({ report }: Pick<Scenario, 'report'>, section: SectionId): boolean {
  const sections: Readonly<Record<string, boolean>> = report?.sections ?? {};
  return !Object.hasOwn(sections, section) || sections[section] !== false;
}

/** The scenario with just these sections in its reports, whatever it says itself. */
export function withSections(scenario: Scenario, sections: readonly SectionId[]): Scenario {
  const shown = Object.fromEntries(SECTIONS.map((id) => [id, sections.includes(id)]));
  return { ...scenario, report: { ...scenario.report, sections: shown } };
}
