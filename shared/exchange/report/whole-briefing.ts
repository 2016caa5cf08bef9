import type { ExportInput } from '../format.ts';
import { type Analyses, analysesOf } from './analyses.ts';
import { type Briefing, briefingOf } from './briefing.ts';
import { eachPlan } from './each-plan.ts';

export interface WholeBriefing {
  /** That of the briefing first, then one per further plan. */
  readonly inputs: readonly [ExportInput, ...ExportInput[]];
  readonly analyses: Analyses;
  readonly briefing: Briefing;
}

/**
 * The briefing on the input's plan with all that it is made from. Imported when it is needed: this brings
 * the engine, which the application otherwise runs in workers only.
 */
export function wholeBriefing(input: ExportInput): WholeBriefing {
  const inputs = eachPlan(input);
  const analyses = analysesOf(input);
  return { inputs, analyses, briefing: briefingOf(inputs, analyses) };
}
