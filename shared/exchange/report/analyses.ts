import type { Comparison } from '../../engine/comparison/index.ts';
import { comparePlans, compile, evaluate, sensitivity } from '../../engine/index.ts';
import type { Sensitivity } from '../../engine/sensitivity/index.ts';
import type { Scenario } from '../../model/schema.ts';
import type { ExportInput } from '../format.ts';
import { comparedPlans } from './each-plan.ts';

/** What a briefing says beyond the evaluation of its plan. */
export interface Analyses {
  /** Of the plans compared: the policy without a plan first, then the plans in the document's order. */
  readonly comparison: Comparison;
  /** Of the policy without a plan; null where it would take too long. */
  readonly sensitivity: Sensitivity | null;
}

/** Evaluations of a state each: a few seconds' work. Counted, not timed, so that the same document says the same. */
const MOST_WORK = 3_000_000;
const PER_INPUT = 2;
/** As often as `thresholds` looks along a parameter's range. */
const PER_PARAMETER = 257;

/** Imported when it is needed: this brings the engine, which the application otherwise runs in workers only. */
export function analysesOf(input: ExportInput): Analyses {
  const { scenario } = input;
  const model = compile(scenario);
  const compared = comparedPlans(input);
  const plans = [null, ...(scenario.plans ?? []).map(({ id }) => id)].filter((id) => compared.includes(id));
  return {
    comparison: comparePlans(model, plans),
    sensitivity: isSmall(scenario) ? sensitivity(model) : null,
  };

  function isSmall({ parameters = [], nodes, edges }: Scenario): boolean {
    const states = Object.values(evaluate(model).evaluation.nodes).reduce(
      (sum, each) => sum + each.states,
      0,
    );
    const ranged =
      nodes.filter(({ duration }) => typeof duration === 'object').length +
      edges.filter(({ lag, probability }) => typeof lag === 'object' || isRange(probability)).length;
    const chances = nodes.filter(({ kind }) => kind === 'chance').length;
    const evaluations = PER_PARAMETER * parameters.length + PER_INPUT * ranged + chances;
    return states * evaluations <= MOST_WORK;
  }
}

/** Written as a range, or as a word, which stands for one. */
const isRange = (probability: unknown) => typeof probability === 'object' || typeof probability === 'string';
