/**
 * What the answers in JSON have in common: instants as RFC 9557 text in the scenario's zone (null also
 * beyond what a calendar holds), vectors by criterion. What is not known is null.
 */
import { z } from 'zod';
import { formatInstant, type Zone } from '../time/index.ts';
import { PROBLEM_CODES, type Problem, type Triple, type Vector } from './results.ts';

export const NumberJson = z.number().nullable();
export const RangeJson = z.tuple([z.number(), z.number()]).nullable();
export const VectorJson = z.record(z.string(), NumberJson).nullable();
export const InstantJson = z.string().nullable();
export const TripleJson = z
  .object({ earliest: z.string(), likely: z.string(), latest: z.string() })
  .nullable();

export const ProblemJson = z.object({
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

export function problemJson({ code, severity, message, at }: Problem): z.infer<typeof ProblemJson> {
  return { code, severity, message, at };
}

export function instantJson(instant: number | null, zone: Zone): string | null {
  return instant === null ? null : formatInstant(instant, zone) || null;
}

export function tripleJson(instants: Triple | null, zone: Zone): z.infer<typeof TripleJson> {
  const earliest = instantJson(instants?.earliest ?? null, zone);
  const likely = instantJson(instants?.likely ?? null, zone);
  const latest = instantJson(instants?.latest ?? null, zone);
  return earliest === null || likely === null || latest === null ? null : { earliest, likely, latest };
}

export function vectorJson(criteria: readonly string[], vector: Vector | null): z.infer<typeof VectorJson> {
  return vector && Object.fromEntries(criteria.map((criterion, c) => [criterion, vector[c] ?? null]));
}
