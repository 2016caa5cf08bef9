import type { CompileResult } from '../../expression/index.ts';
import type { Parameter } from '../../model/schema.ts';
import { never, type ShouldStop } from '../stopping.ts';
import { type CompiledModel, Has } from './compiled-model.ts';
import { compileExpressions } from './expressions.ts';
import { liveVariables } from './liveness.ts';
import { namesOf } from './wording.ts';

/**
 * The model with other values of its parameters, as compiling the changed document makes it. Structure,
 * order and dates are shared with it, and so is every expression that names none of those parameters.
 * Throws `EvaluationStopped` when `shouldStop` says so.
 */
export function withParameters(
  model: CompiledModel,
  values: Readonly<Record<string, number>>,
  shouldStop: ShouldStop = never,
): CompiledModel {
  const before = model.scenario.parameters ?? [];
  const parameters = before.map((parameter): Parameter => {
    const value = Object.hasOwn(values, parameter.id) ? values[parameter.id]! : parameter.value;
    return value === parameter.value ? parameter : { ...parameter, value };
  });
  const changed = parameters.filter((parameter, i) => parameter !== before[i]);
  const scenario = { ...model.scenario, parameters };
  const problems = model.problems.filter(({ code }) => code !== 'expression');
  const names = namesOf(scenario, model.edgeFrom, model.edgeTo);
  const same = textsWithout(model.texts, changed);
  const tables = compileExpressions(scenario, model, names, problems, shouldStop, same);
  keepDates(tables.nodeHas, model.nodeHas);
  keepDates(tables.edgeHas, model.edgeHas);
  return {
    ...model,
    ...tables,
    ...liveVariables(model, model.order, tables, shouldStop),
    scenario,
    problems,
  };
}

/** Those in which no changed parameter can be named. */
function textsWithout(
  texts: ReadonlyMap<string, CompileResult>,
  changed: readonly Parameter[],
): Map<string, CompileResult> {
  const kept = new Map<string, CompileResult>();
  for (const [text, result] of texts) {
    if (!changed.some(({ id }) => text.includes(id))) kept.set(text, result);
  }
  return kept;
}

function keepDates(into: Uint8Array, from: Uint8Array): void {
  const dates = Has.window | Has.span;
  for (let i = 0; i < into.length; i++) into[i]! |= from[i]! & dates;
}
