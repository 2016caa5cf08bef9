import { compile, evaluate, topPaths } from '../../engine/index.ts';
import type { ExportInput } from '../format.ts';

/** As many paths as reports need besides those of the plan that was asked for. */
export const PATHS = 50;

/**
 * The input's own plan first, then the policy without a plan and every other plan, each evaluated.
 * Imported when it is needed: this brings the engine, which the application otherwise runs in workers only.
 */
export function eachPlan(input: ExportInput): readonly ExportInput[] {
  const { scenario } = input;
  const plans = [null, ...(scenario.plans ?? []).map(({ id }) => id)].filter((plan) => plan !== input.plan);
  const model = compile(scenario);
  const others = plans.map((plan): ExportInput => {
    const evaluated = evaluate(model, { plan });
    const paths = topPaths(model, { top: PATHS, by: 'probability', plan, evaluated });
    return { ...input, plan, evaluation: evaluated.evaluation, paths };
  });
  return [input, ...others];
}
