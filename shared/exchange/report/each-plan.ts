import { compile, evaluate, topPaths } from '../../engine/index.ts';
import type { ExportInput } from '../format.ts';

/** As many paths as reports need besides those of the plan that was asked for. */
export const PATHS = 50;

/** The input's own plan first, then the others that are compared: without a choice the policy and every plan. */
export function comparedPlans({ scenario, plan, plans }: ExportInput): readonly (string | null)[] {
  const all = [null, ...(scenario.plans ?? []).map(({ id }) => id)];
  return [plan, ...all.filter((id) => id !== plan && (plans === undefined || plans.includes(id)))];
}

/**
 * An input for each of `comparedPlans`, evaluated, with at most `top` paths. Imported when it is needed: this
 * brings the engine, which the application otherwise runs in workers only.
 */
export function eachPlan(input: ExportInput, top = PATHS): readonly [ExportInput, ...ExportInput[]] {
  const [, ...plans] = comparedPlans(input);
  const model = compile(input.scenario);
  const others = plans.map((plan): ExportInput => {
    const evaluated = evaluate(model, { plan });
    const paths = topPaths(model, { top, by: 'probability', plan, evaluated });
    return { ...input, plan, evaluation: evaluated.evaluation, paths };
  });
  return [input, ...others];
}

/** For formats that show one plan unless more are asked for. */
export function eachShownPlan(input: ExportInput, top = PATHS): readonly [ExportInput, ...ExportInput[]] {
  return eachPlan({ ...input, plans: input.plans ?? [] }, top);
}
