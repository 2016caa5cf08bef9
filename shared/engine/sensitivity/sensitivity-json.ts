/** What `sensitivity --json` prints. Fields keep their names and meaning; new ones may come. */
import { z } from 'zod';
import type { Scenario } from '../../model/schema.ts';
import { NumberJson, ProblemJson, problemJson } from '../json-parts.ts';
import { INFORMATION_REASONS, type InformationReason } from './information.ts';
import type { InputEnd } from './one-way.ts';
import type { Sensitivity, Turns } from './sensitivity.ts';

const Edge = z.string().nullable();
const Change = z.object({
  decision: z.string(),
  /** Edges: the best option of the base case, and here. */
  from: Edge,
  to: Edge,
  /** Share of the decision's states, by weight, in which the choice changes. */
  share: z.number(),
  /** Whether the decision is met at all under the choices that are best here. */
  met: z.boolean(),
});
/** A number, or for spans of time an ISO 8601 duration. */
const Value = z.union([z.number(), z.string()]);
const End = z.object({
  value: Value,
  /** With the best choices made anew, and with those of the base case held. */
  score: NumberJson,
  held: NumberJson,
  /** Empty: the best choices stay. */
  changes: z.array(Change),
});
const SwingJson = z.object({
  kind: z.enum(['parameter', 'probability', 'duration', 'lag']),
  /** Of the parameter, the edge (probability, lag) or the node (duration). */
  id: z.string(),
  base: Value,
  low: End,
  high: End,
  /** Greatest less least score of low, base and high; the same with the choices held. */
  swing: NumberJson,
  heldSwing: NumberJson,
  /** Observations have settled what the input is about, and it changes nothing. */
  settled: z.boolean(),
});
const ThresholdJson = z.object({
  parameter: z.string(),
  decision: z.string(),
  /** To 1e-6 of the parameter's range. */
  value: z.number(),
  /** Best below the value, and above it. */
  from: Edge,
  to: Edge,
  share: z.number(),
  met: z.boolean(),
});
const InputThresholdJson = ThresholdJson.omit({ parameter: true }).extend({
  kind: z.enum(['probability', 'duration', 'lag']),
  /** Of the edge (probability, lag) or the node (duration). */
  id: z.string(),
  value: Value,
});
const PlanTurnJson = z.object({
  kind: z.enum(['parameter', 'probability', 'duration', 'lag']),
  id: z.string(),
  /** As it stands, and where another plan comes to have the highest score. */
  base: Value,
  value: Value,
  /** Best below the value, and above it; null is the best policy. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Whether the input stands below the value. */
  ahead: z.boolean(),
});
const InformationJson = z.object({
  node: z.string(),
  /** In units of the score; null where it is undefined, and `reason` says why. */
  value: NumberJson,
  reason: z.enum(Object.keys(INFORMATION_REASONS) as InformationReason[]).nullable(),
  branches: z.array(z.object({ edge: z.string(), probability: z.number(), score: z.number() })),
});
const AxisJson = z.object({ parameter: z.string(), values: z.array(z.number()) });

export const SensitivityJson = z.object({
  scenario: z.object({ id: z.string(), title: z.string() }),
  /** The plan that is held; null: the best choices. */
  plan: z.string().nullable(),
  errors: z.array(ProblemJson),
  /** Of the base case. */
  score: NumberJson,
  /** By swing, the greatest first. Empty with `--two`. */
  swings: z.array(SwingJson),
  /** By parameter, then by value. Empty with `--two`. */
  thresholds: z.array(ThresholdJson),
  /** With `--turns`, else empty: of ranged probabilities and spans of time; and of the plans against each other. */
  inputThresholds: z.array(InputThresholdJson),
  planTurns: z.array(PlanTurnJson),
  /** Every chance node; empty with `--parameter` and `--two`. */
  information: z.array(InformationJson),
  /** With `--two`: `cells[i][j]` is the first parameter's value i with the second's value j. */
  grid: z
    .object({
      first: AxisJson,
      second: AxisJson,
      /** `best`: decision → edge. */
      cells: z.array(z.array(z.object({ score: NumberJson, best: z.record(z.string(), Edge) }))),
    })
    .nullable(),
});
export type SensitivityJson = z.infer<typeof SensitivityJson>;

export function sensitivityJson(
  { id, title }: Scenario,
  found: Sensitivity,
  plan: string | null = null,
  turns: Turns = { inputThresholds: [], planTurns: [] },
): SensitivityJson {
  const { errors, score, swings, thresholds, information, grid } = found;
  const end = ({ changes, ...rest }: InputEnd) => ({ ...rest, changes: [...changes] });
  return {
    scenario: { id, title },
    plan,
    errors: errors.map(problemJson),
    score,
    swings: swings.map((swing) => ({ ...swing, low: end(swing.low), high: end(swing.high) })),
    thresholds: [...thresholds],
    inputThresholds: [...turns.inputThresholds],
    planTurns: [...turns.planTurns],
    information: information.map((each) => ({ ...each, branches: [...each.branches] })),
    grid: grid && {
      first: { parameter: grid.first.id, values: [...grid.first.values] },
      second: { parameter: grid.second.id, values: [...grid.second.values] },
      cells: grid.cells.map((row) => row.map((cell) => ({ score: cell.score, best: { ...cell.best } }))),
    },
  };
}
