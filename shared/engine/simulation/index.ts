export {
  DEFAULT_SEED,
  DEFAULT_TRIALS,
  type DrivenOptions,
  type SimulationOptions,
  simulate,
  simulation,
} from './simulate.ts';
export {
  type Bin,
  type Frequency,
  type MissFrequency,
  QUANTILE_LEVELS,
  type Quantile,
  type Sample,
  type Simulation,
} from './simulation.ts';
export { SimulationJson, simulationJson } from './simulation-json.ts';
