export { comparePlans } from './compare-plans.ts';
export type {
  BranchRegret,
  Comparison,
  DatedNode,
  Fork,
  NodeRegret,
  PlanFigures,
  StochasticDominance,
} from './comparison.ts';
export { QUANTILES } from './comparison.ts';
export { ComparisonJson, comparisonJson } from './comparison-json.ts';
export { type Profile, type Weighing, type WeightFlip, weighed, weightFlips } from './weights.ts';
