import type { SectionId } from '../../report/sections.ts';
import { figures } from './figures.ts';

export const report = {
  /** `asOf`, `perspective`: null where the scenario has none. */
  basis({ asOf, zone, perspective }: Basis): string {
    const when = asOf === null ? '' : `As of ${figures.entered(asOf, undefined)}. `;
    const whose = perspective === null ? '' : ` Scores are for ${perspective}.`;
    return `${when}Times are in ${zone}.${whose}`;
  },
  sections: {
    findings: 'Findings',
    background: 'Background',
    map: 'Map',
    timeline: 'Timeline',
    comparison: 'Plans compared',
    sensitivity: 'What would change the choice',
    figures: 'Figures',
    assumptions: 'Key assumptions',
    sources: 'Sources',
  } satisfies Record<SectionId, string> as Record<SectionId, string>,
  captions: {
    map: (title: string, plan: string): string => `The map of “${title}”, ${plan}`,
    timeline: (title: string, plan: string): string => `The timeline of “${title}”, ${plan}`,
    comparison: 'Expected scores of the plans, with their ranges',
    profile: 'Risk profiles of the plans',
    tornado: 'What moves the score, one input at a time',
  },
  tooMuch: 'Not computed: there are too many states, parameters and ranges.',
};

export interface Basis {
  readonly asOf: string | null;
  readonly zone: string;
  readonly perspective: string | null;
}
