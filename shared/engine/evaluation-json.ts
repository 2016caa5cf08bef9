/**
 * The answers as the command line's `--json` prints them: instants as RFC 9557 text in the scenario's
 * zone, slack in seconds, vectors by criterion. What is not known is null.
 */
import { z } from 'zod';
import type { Scenario } from '../model/schema.ts';
import { formatInstant, type Zone, zoneOf } from '../time/index.ts';
import {
  type Evaluation,
  type NodeResult,
  type PathsResult,
  PROBLEM_CODES,
  type Triple,
  type Vector,
} from './results.ts';

const number = z.number().nullable();
const range = z.tuple([z.number(), z.number()]).nullable();
const expected = z.record(z.string(), number).nullable();
const instant = z.string().nullable();
const triple = z.object({ earliest: z.string(), likely: z.string(), latest: z.string() }).nullable();
const slack = z.object({ likely: z.number(), latest: z.number() }).nullable();

const ProblemJson = z.object({
  code: z.enum(Object.keys(PROBLEM_CODES) as (keyof typeof PROBLEM_CODES)[]),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  at: z.object({
    node: z.string().exactOptional(),
    nodes: z.array(z.string()).readonly().exactOptional(),
    edge: z.string().exactOptional(),
    criterion: z.string().exactOptional(),
    parameter: z.string().exactOptional(),
    variable: z.string().exactOptional(),
    plan: z.string().exactOptional(),
    observation: z.number().exactOptional(),
    field: z.string().exactOptional(),
  }),
});
const OptionJson = z.object({ edge: z.string(), score: number, scoreRange: range, expected });
const NodeJson = z.object({
  reach: number,
  score: number,
  expected,
  arrive: triple,
  enter: triple,
  leave: triple,
  slack,
  mustArriveBy: instant,
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
  score: number,
  scoreRange: range,
  expected,
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
  edges: z.record(z.string(), z.object({ reach: number })),
  outcomes: z.array(z.object({ node: z.string(), probability: number, expected, end: triple })),
  paths: z.object({ count: z.string() }),
});
export type EvaluationJson = z.infer<typeof EvaluationJson>;

const StepJson = z.object({
  node: z.string(),
  edge: z.string().nullable(),
  arrive: triple,
  enter: triple,
  leave: triple,
  slack,
  missed: z.boolean(),
});
/** What `paths --json` prints. */
export const PathsJson = z.object({
  count: z.string(),
  paths: z.array(
    z.object({ probability: z.number(), score: number, expected, end: triple, steps: z.array(StepJson) }),
  ),
});
export type PathsJson = z.infer<typeof PathsJson>;

export function evaluationJson(scenario: Scenario, evaluation: Evaluation): EvaluationJson {
  const zone = zoneOf(scenario.timeZone);
  const vector = vectorJson(evaluation.criteria);
  return {
    scenario: { id: scenario.id, title: scenario.title },
    plan: evaluation.plan,
    problems: evaluation.problems.map(({ code, severity, message, at }) => ({ code, severity, message, at })),
    root: evaluation.root,
    score: evaluation.score,
    scoreRange: evaluation.scoreRange && [...evaluation.scoreRange],
    expected: vector(evaluation.expected),
    decisions: mapValues(evaluation.decisions, ({ best, sameInEveryState, robust, options }) => ({
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
    nodes: mapValues(evaluation.nodes, (node) => ({
      reach: node.reach,
      score: node.score,
      expected: vector(node.expected),
      arrive: tripleJson(node.arrive, zone),
      enter: tripleJson(node.enter, zone),
      leave: tripleJson(node.leave, zone),
      slack: slackJson(node.slack),
      mustArriveBy: node.mustArriveBy === null ? null : formatInstant(node.mustArriveBy, zone) || null,
      missed: node.missed,
      atRisk: node.atRisk,
      states: node.states,
    })),
    edges: mapValues(evaluation.edges, ({ reach }) => ({ reach })),
    outcomes: evaluation.outcomes.map((outcome) => ({
      node: outcome.node,
      probability: outcome.probability,
      expected: vector(outcome.expected),
      end: tripleJson(outcome.end, zone),
    })),
    paths: { count: String(evaluation.paths.count) },
  };
}

export function pathsJson(scenario: Scenario, { count, paths }: PathsResult): PathsJson {
  const zone = zoneOf(scenario.timeZone);
  const vector = vectorJson((scenario.criteria ?? []).map(({ id }) => id));
  return {
    count: String(count),
    paths: paths.map((path) => ({
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

function vectorJson(criteria: readonly string[]) {
  return (vector: Vector | null): Record<string, number | null> | null =>
    vector && Object.fromEntries(criteria.map((criterion, c) => [criterion, vector[c] ?? null]));
}

/** Null also for instants beyond what a calendar holds. */
function tripleJson(instants: Triple | null, zone: Zone): z.infer<typeof triple> {
  if (instants === null) return null;
  const earliest = formatInstant(instants.earliest, zone);
  const likely = formatInstant(instants.likely, zone);
  const latest = formatInstant(instants.latest, zone);
  return earliest === '' || likely === '' || latest === '' ? null : { earliest, likely, latest };
}

function slackJson(slack: NodeResult['slack']): { likely: number; latest: number } | null {
  return slack && { likely: slack.likely / 1000, latest: slack.latest / 1000 };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
