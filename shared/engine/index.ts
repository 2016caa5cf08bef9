/** The engine: a pure function of the document. What it computes: `SEMANTICS.md`. */
export { type Agenda, AgendaJson, agenda, agendaJson } from './agenda/index.ts';
export { type Comparison, ComparisonJson, comparePlans, comparisonJson } from './comparison/index.ts';
export { type CompiledModel, compile } from './compile/index.ts';
export { EvaluationStopped, evaluate, type PathsOptions, plainEvaluation, topPaths } from './evaluate.ts';
export {
  EvaluationJson,
  evaluationJson,
  evaluationParts,
  PathsJson,
  pathsJson,
  pathsParts,
} from './evaluation-json.ts';
export { choicesOfPolicy, type Fixed, planOfPath } from './paths/plan-of-path.ts';
export { scoreDistribution } from './plan/score-distribution.ts';
export {
  type Sensitivity,
  SensitivityJson,
  sensitivity,
  sensitivityJson,
  turns,
} from './sensitivity/index.ts';
export {
  type Simulation,
  SimulationJson,
  type SimulationOptions,
  simulate,
  simulation,
  simulationJson,
} from './simulation/index.ts';
export { type Standing, standingOf } from './standing.ts';
export { type BuildOptions, type BuiltStates, buildStates, DEFAULT_STATE_LIMIT } from './states/index.ts';
