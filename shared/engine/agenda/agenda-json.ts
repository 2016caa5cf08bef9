/** What `agenda --json` prints. Fields keep their names and meaning; new ones may come. Spans are seconds. */
import { z } from 'zod';
import { NODE_KINDS, type Scenario } from '../../model/schema.ts';
import { zoneOf } from '../../time/index.ts';
import {
  InstantJson,
  instantJson,
  NumberJson,
  ProblemJson,
  problemJson,
  RangeJson,
  TripleJson,
  tripleJson,
} from '../json-parts.ts';
import type { Agenda } from './agenda-types.ts';

export const AgendaJson = z.object({
  scenario: z.object({ id: z.string(), title: z.string() }),
  plan: z.string().nullable(),
  /** `asOf`; where the scenario has none, the latest of its start and the observed times. */
  now: InstantJson,
  asOfGiven: z.boolean(),
  /** In the order of the graph; observations that contradict others are left out. */
  observed: z.array(z.object({ node: z.string(), edge: z.string().nullable(), at: InstantJson })),
  /** Where things may stand now. */
  places: z.array(z.object({ node: z.string(), kind: z.enum(NODE_KINDS), probability: NumberJson })),
  /** Those that the policy or the plan leads to, where things stand now first, then by likely arrival. */
  decisions: z.array(
    z.object({
      node: z.string(),
      actor: z.string().nullable(),
      /** Things stand at it now. */
      pending: z.boolean(),
      reach: NumberJson,
      arrive: TripleJson,
      /** The end of its own date. */
      closes: InstantJson,
      /** The last moment at which nothing dated from here on is missed. */
      decideBy: InstantJson,
      /** Seconds from now to `decideBy`; negative when it has passed. */
      left: NumberJson,
      best: z.string().nullable(),
      robust: z.boolean(),
      sameInEveryState: z.boolean(),
      /** As in `evaluate --json`; `actorScore` is what the actor who decides goes by. */
      options: z.array(
        z.object({
          edge: z.string(),
          score: NumberJson,
          scoreRange: RangeJson,
          actorScore: NumberJson,
          actorScoreRange: RangeJson,
        }),
      ),
    }),
  ),
  /** Events and deadlines with a date, not reached yet, by the moment they close. */
  deadlines: z.array(
    z.object({
      node: z.string(),
      kind: z.enum(['event', 'deadline']),
      reach: NumberJson,
      arrive: TripleJson,
      closes: InstantJson,
      /** Closed before now, and not observed. */
      overdue: z.boolean(),
      /** Seconds. */
      slack: z.object({ likely: z.number(), latest: z.number() }).nullable(),
      /** Probability that it is reached, and too late. */
      missed: NumberJson,
      atRisk: z.boolean(),
    }),
  ),
  /** Chance nodes with more than one possible branch, by the moment they resolve. */
  chances: z.array(
    z.object({
      node: z.string(),
      reach: NumberJson,
      resolves: TripleJson,
      /** Mean probability where the node is met, given the observations. */
      branches: z.array(z.object({ edge: z.string(), probability: NumberJson })),
    }),
  ),
  /** Signposts neither seen nor ruled out, at nodes ahead. `date` as written in the scenario. */
  indicators: z.array(
    z.object({
      node: z.string(),
      indicator: z.string(),
      text: z.string(),
      edge: z.string().nullable(),
      date: z.string().nullable(),
    }),
  ),
  /** Errors, and `not-observed`. */
  problems: z.array(ProblemJson),
});
export type AgendaJson = z.infer<typeof AgendaJson>;

const seconds = (milliseconds: number) => milliseconds / 1000;

export function agendaJson(scenario: Scenario, agenda: Agenda): AgendaJson {
  const zone = zoneOf(scenario.timeZone);
  return {
    scenario: { id: scenario.id, title: scenario.title },
    plan: agenda.plan,
    now: instantJson(agenda.now, zone),
    asOfGiven: agenda.asOfGiven,
    observed: agenda.observed.map(({ node, edge, at }) => ({ node, edge, at: instantJson(at, zone) })),
    places: agenda.places.map((each) => ({ ...each })),
    decisions: agenda.decisions.map((each) => ({
      ...each,
      arrive: tripleJson(each.arrive, zone),
      closes: instantJson(each.closes, zone),
      decideBy: instantJson(each.decideBy, zone),
      left: each.left === null ? null : seconds(each.left),
      options: each.options.map(({ edge, score, scoreRange, actorScore, actorScoreRange }) => ({
        edge,
        score,
        scoreRange: scoreRange && [...scoreRange],
        actorScore,
        actorScoreRange: actorScoreRange && [...actorScoreRange],
      })),
    })),
    deadlines: agenda.deadlines.map((each) => ({
      ...each,
      arrive: tripleJson(each.arrive, zone),
      closes: instantJson(each.closes, zone),
      slack: each.slack && { likely: seconds(each.slack.likely), latest: seconds(each.slack.latest) },
    })),
    chances: agenda.chances.map((each) => ({
      ...each,
      resolves: tripleJson(each.resolves, zone),
      branches: each.branches.map((branch) => ({ ...branch })),
    })),
    indicators: agenda.indicators.map((each) => ({ ...each })),
    problems: agenda.problems.map(problemJson),
  };
}
