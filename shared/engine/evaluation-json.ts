/**
 * The answers as the command line's `--json` prints them: instants as RFC 9557 text in the scenario's
 * zone, slack in seconds, vectors by criterion. What is not known is null.
 */
import { z } from 'zod';
import type { Scenario } from '../model/schema.ts';
import { zoneOf } from '../time/index.ts';
import {
  InstantJson,
  instantJson,
  NumberJson,
  ProblemJson,
  problemJson,
  RangeJson,
  TripleJson,
  tripleJson,
  VectorJson,
  vectorJson,
} from './json-parts.ts';
import type { Evaluation, NodeResult, PathsResult, Vector } from './results.ts';
import { ASK_OFTEN, askToGoOn, never, type ShouldStop } from './stopping.ts';

const slack = z.object({ likely: z.number(), latest: z.number() }).nullable();

const OptionJson = z.object({
  edge: z.string(),
  score: NumberJson,
  scoreRange: RangeJson,
  expected: VectorJson,
});
const NodeJson = z.object({
  reach: NumberJson,
  score: NumberJson,
  expected: VectorJson,
  arrive: TripleJson,
  enter: TripleJson,
  leave: TripleJson,
  slack,
  mustArriveBy: InstantJson,
  missed: z.number(),
  atRisk: z.boolean(),
  states: z.number(),
});

/** What `evaluate --json` prints. */
export const EvaluationJson = z.object({
  scenario: z.object({ id: z.string(), title: z.string() }),
  plan: z.string().nullable(),
  problems: z.array(ProblemJson),
  root: z.string().nullable(),
  score: NumberJson,
  scoreRange: RangeJson,
  expected: VectorJson,
  decisions: z.record(
    z.string(),
    z.object({
      best: z.string().nullable(),
      sameInEveryState: z.boolean(),
      robust: z.boolean(),
      options: z.array(OptionJson),
    }),
  ),
  nodes: z.record(z.string(), NodeJson),
  edges: z.record(z.string(), z.object({ reach: NumberJson })),
  outcomes: z.array(
    z.object({ node: z.string(), probability: NumberJson, expected: VectorJson, end: TripleJson }),
  ),
  paths: z.object({ count: z.string() }),
});
export type EvaluationJson = z.infer<typeof EvaluationJson>;

const StepJson = z.object({
  node: z.string(),
  edge: z.string().nullable(),
  arrive: TripleJson,
  enter: TripleJson,
  leave: TripleJson,
  slack,
  missed: z.boolean(),
});
/** What `paths --json` prints. */
export const PathsJson = z.object({
  count: z.string(),
  paths: z.array(
    z.object({
      probability: z.number(),
      score: NumberJson,
      expected: VectorJson,
      end: TripleJson,
      steps: z.array(StepJson),
    }),
  ),
});
export type PathsJson = z.infer<typeof PathsJson>;

type ById<T> = Iterable<readonly [id: string, value: T]>;
type Lists = 'decisions' | 'nodes' | 'edges' | 'outcomes';

/** The same with its long parts made as one goes through them, once: of a million nodes they need not be there together. */
export interface EvaluationParts extends Omit<EvaluationJson, Lists> {
  readonly decisions: ById<EvaluationJson['decisions'][string]>;
  readonly nodes: ById<EvaluationJson['nodes'][string]>;
  readonly edges: ById<EvaluationJson['edges'][string]>;
  readonly outcomes: Iterable<EvaluationJson['outcomes'][number]>;
}

/** Throws `EvaluationStopped` when `shouldStop` says so. */
export function evaluationJson(
  scenario: Scenario,
  evaluation: Evaluation,
  shouldStop: ShouldStop = never,
): EvaluationJson {
  const parts = evaluationParts(scenario, evaluation, shouldStop);
  return {
    ...parts,
    decisions: Object.fromEntries(parts.decisions),
    nodes: Object.fromEntries(parts.nodes),
    edges: Object.fromEntries(parts.edges),
    outcomes: [...parts.outcomes],
  };
}

/** Going through the parts throws `EvaluationStopped` when `shouldStop` says so. */
export function evaluationParts(
  scenario: Scenario,
  evaluation: Evaluation,
  shouldStop: ShouldStop = never,
): EvaluationParts {
  const zone = zoneOf(scenario.timeZone);
  const vector = (of: Vector | null) => vectorJson(evaluation.criteria, of);
  return {
    scenario: { id: scenario.id, title: scenario.title },
    plan: evaluation.plan,
    problems: evaluation.problems.map(problemJson),
    root: evaluation.root,
    score: evaluation.score,
    scoreRange: evaluation.scoreRange && [...evaluation.scoreRange],
    expected: vector(evaluation.expected),
    decisions: mapped(evaluation.decisions, shouldStop, ({ best, sameInEveryState, robust, options }) => ({
      best,
      sameInEveryState,
      robust,
      options: options.map((option) => ({
        edge: option.edge,
        score: option.score,
        scoreRange: option.scoreRange && [...option.scoreRange],
        expected: vector(option.expected),
      })),
    })),
    nodes: mapped(evaluation.nodes, shouldStop, (node) => ({
      reach: node.reach,
      score: node.score,
      expected: vector(node.expected),
      arrive: tripleJson(node.arrive, zone),
      enter: tripleJson(node.enter, zone),
      leave: tripleJson(node.leave, zone),
      slack: slackJson(node.slack),
      mustArriveBy: instantJson(node.mustArriveBy, zone),
      missed: node.missed,
      atRisk: node.atRisk,
      states: node.states,
    })),
    edges: mapped(evaluation.edges, shouldStop, ({ reach }) => ({ reach })),
    outcomes: mappedItems(evaluation.outcomes, shouldStop, ({ node, probability, expected, end }) => ({
      node,
      probability,
      expected: vector(expected),
      end: tripleJson(end, zone),
    })),
    paths: { count: String(evaluation.paths.count) },
  };
}

export function pathsJson(scenario: Scenario, result: PathsResult): PathsJson {
  const { count, paths } = pathsParts(scenario, result);
  return { count, paths: [...paths] };
}

/** The same with the paths made as one goes through them, once: a hundred thousand have millions of steps. */
export function pathsParts(
  scenario: Scenario,
  { count, paths }: PathsResult,
): Omit<PathsJson, 'paths'> & { readonly paths: Iterable<PathsJson['paths'][number]> } {
  const zone = zoneOf(scenario.timeZone);
  const criteria = (scenario.criteria ?? []).map(({ id }) => id);
  const vector = (of: Vector | null) => vectorJson(criteria, of);
  return {
    count: String(count),
    paths: mappedItems(paths, never, (path) => ({
      probability: path.probability,
      score: path.score,
      expected: vector(path.expected),
      end: tripleJson(path.end, zone),
      steps: path.steps.map((step) => ({
        node: step.node,
        edge: step.edge,
        arrive: tripleJson(step.arrive, zone),
        enter: tripleJson(step.enter, zone),
        leave: tripleJson(step.leave, zone),
        slack: slackJson(step.slack),
        missed: step.missed,
      })),
    })),
  };
}

function slackJson(slack: NodeResult['slack']): { likely: number; latest: number } | null {
  return slack && { likely: slack.likely / 1000, latest: slack.latest / 1000 };
}

/** Each value is read once: reading makes it. */
function* mapped<T, U>(
  record: Readonly<Record<string, T>>,
  shouldStop: ShouldStop,
  to: (value: T) => U,
): Generator<readonly [string, U]> {
  for (const [i, key] of Reflect.ownKeys(record).entries()) {
    if ((i & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    if (typeof key === 'string') yield [key, to(record[key]!)];
  }
}

function* mappedItems<T, U>(list: readonly T[], shouldStop: ShouldStop, to: (value: T) => U): Generator<U> {
  for (let i = 0; i < list.length; i++) {
    if ((i & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    yield to(list[i]!);
  }
}
