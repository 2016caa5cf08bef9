/**
 * The scenario file, version 1: the one place where its shape is written down. Types, validation
 * and the JSON Schema are all derived from it. What every field means: docs in `FORMAT.md`.
 *
 * Every object is "loose": properties that are not named here are kept as they are, so that a file
 * which a newer program or another tool has enriched survives open, edit and save.
 */
import { z } from 'zod';
import { isDuration, isLocalDate, isTimeZone, triplesAscend, windowAscends } from './lexical.ts';

export const FORMAT = 'scenario-desk';
export const VERSION = 1;

export const Id = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
    'an id starts with a letter, then up to 63 letters, digits, "_" or "-"',
  );
/** Ids of parameters and variables appear in expressions, so they cannot hold a minus sign. */
export const Name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'a name starts with a letter, then up to 63 letters, digits or "_"');
/** ISO 8601 local date of any precision: `2025`, `2025-09`, `2025-07-08`, `2025-06-25T14:30`. */
export const LocalDate = z
  .string()
  .refine(isLocalDate, 'not a date: write 2025, 2025-09, 2025-07-08 or 2025-06-25T14:30');
/** A local day or minute (where a single moment is meant: `start`, `asOf`, an observation's `at`). */
export const LocalMoment = z
  .string()
  .refine(
    (text) => isLocalDate(text) && text.length >= 10,
    'not a day or a minute: write 2025-07-08 or 2025-06-25T14:30',
  );
export const TimeZone = z.string().refine(isTimeZone, 'not an IANA time zone: write, say, Asia/Seoul');
export const IsoDuration = z
  .string()
  .refine(
    isDuration,
    'not a duration: write an ISO 8601 duration that is not negative, say P3D, PT2H30M or P1M',
  );
const finite = z.number();
const unit = z.number().min(0).max(1);

export const Duration = z.union([
  IsoDuration,
  z
    .looseObject({ min: IsoDuration, likely: IsoDuration, max: IsoDuration })
    .refine(triplesAscend, 'min, likely and max must not descend'),
]);

export const When = z
  .looseObject({ date: LocalDate, until: LocalDate.exactOptional(), timeZone: TimeZone.exactOptional() })
  .refine(windowAscends, { message: 'the window ends before it starts', path: ['until'] });

/** A number, or an expression that gives one. */
export const NumberOrExpression = z.union([finite, z.string()]);
/** criterion id → what is added to that criterion. */
export const Effects = z.record(z.string(), NumberOrExpression);
/** variable id → expression. All right-hand sides are read before any variable changes. */
export const Assignments = z.record(z.string(), z.string());
export const Confidence = z.enum(['low', 'moderate', 'high']);

/** Words of estimative probability, ICD 203 (Office of the Director of National Intelligence, 2015). */
export const PROBABILITY_WORDS = {
  'almost no chance': { low: 0.01, high: 0.05 },
  'very unlikely': { low: 0.05, high: 0.2 },
  unlikely: { low: 0.2, high: 0.45 },
  'roughly even chance': { low: 0.45, high: 0.55 },
  likely: { low: 0.55, high: 0.8 },
  'very likely': { low: 0.8, high: 0.95 },
  'almost certain': { low: 0.95, high: 0.99 },
} as const;
export type ProbabilityWord = keyof typeof PROBABILITY_WORDS;

export const ProbabilityRange = z
  .looseObject({ low: unit, high: unit, likely: unit.exactOptional() })
  .refine(({ low, high }) => low <= high, { message: 'low is above high', path: ['low'] })
  .refine(({ low, high, likely }) => likely === undefined || (low <= likely && likely <= high), {
    message: 'likely is outside low … high',
    path: ['likely'],
  });
/** A number, a range, a word, `"rest"`, or an expression (any other text). */
export const Probability = z.union([unit, ProbabilityRange, z.string()]);

export const NODE_KINDS = ['decision', 'chance', 'event', 'deadline', 'outcome'] as const;
export const NodeKind = z.enum(NODE_KINDS);

export const Indicator = z.looseObject({
  id: Id,
  text: z.string(),
  edge: Id.exactOptional(),
  status: z.enum(['unknown', 'seen', 'not-seen']).exactOptional(),
  date: LocalDate.exactOptional(),
});

export const Node = z.looseObject({
  id: Id,
  kind: NodeKind,
  title: z.string(),
  notes: z.string().exactOptional(),
  actor: Id.exactOptional(),
  when: When.exactOptional(),
  duration: Duration.exactOptional(),
  effects: Effects.exactOptional(),
  set: Assignments.exactOptional(),
  position: z.looseObject({ x: finite, y: finite }).exactOptional(),
  size: z.looseObject({ width: finite.positive(), height: finite.positive() }).exactOptional(),
  color: z.string().exactOptional(),
  group: Id.exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  confidence: Confidence.exactOptional(),
  indicators: z.array(Indicator).exactOptional(),
  sources: z.array(Id).exactOptional(),
});

export const Edge = z.looseObject({
  id: Id,
  from: Id,
  to: Id,
  label: z.string().exactOptional(),
  notes: z.string().exactOptional(),
  probability: Probability.exactOptional(),
  lag: Duration.exactOptional(),
  effects: Effects.exactOptional(),
  set: Assignments.exactOptional(),
  guard: z.string().exactOptional(),
  on: z.literal('missed').exactOptional(),
  confidence: Confidence.exactOptional(),
  sources: z.array(Id).exactOptional(),
});

export const Actor = z.looseObject({
  id: Id,
  name: z.string(),
  color: z.string().exactOptional(),
  weights: z.record(z.string(), finite.min(0)).exactOptional(),
});
export const Criterion = z.looseObject({
  id: Id,
  name: z.string(),
  unit: z.string().exactOptional(),
  goal: z.enum(['max', 'min']),
  weight: finite.min(0).exactOptional(),
});
export const Parameter = z
  .looseObject({
    id: Name,
    name: z.string(),
    value: finite,
    low: finite.exactOptional(),
    high: finite.exactOptional(),
    unit: z.string().exactOptional(),
  })
  .refine(({ low, value }) => low === undefined || low <= value, {
    message: 'low is above value',
    path: ['low'],
  })
  .refine(({ high, value }) => high === undefined || value <= high, {
    message: 'high is below value',
    path: ['high'],
  });
export const Variable = z
  .looseObject({
    id: Name,
    name: z.string(),
    type: z.enum(['boolean', 'number', 'string']),
    initial: z.union([z.boolean(), finite, z.string()]),
  })
  .refine(({ type, initial }) => typeof initial === type, {
    message: 'initial is not of the type',
    path: ['initial'],
  });
export const Group = z.looseObject({ id: Id, title: z.string(), color: z.string().exactOptional() });
export const Plan = z.looseObject({
  id: Id,
  name: z.string(),
  color: z.string().exactOptional(),
  notes: z.string().exactOptional(),
  choices: z.record(z.string(), Id),
  given: z.record(z.string(), Id).exactOptional(),
});
export const Observation = z.looseObject({
  node: Id,
  edge: Id.exactOptional(),
  at: LocalMoment.exactOptional(),
});
export const Assumption = z.looseObject({
  id: Id,
  text: z.string(),
  confidence: Confidence.exactOptional(),
  status: z.enum(['holds', 'in doubt', 'failed']).exactOptional(),
  nodes: z.array(Id).exactOptional(),
  edges: z.array(Id).exactOptional(),
});
export const Report = z.looseObject({
  headline: z.string().exactOptional(),
  remarks: z.string().exactOptional(),
  sections: z.record(z.string(), z.boolean()).exactOptional(),
});
export const Source = z.looseObject({
  id: Id,
  title: z.string(),
  publisher: z.string().exactOptional(),
  date: LocalDate.exactOptional(),
  url: z.string().exactOptional(),
  excerpt: z.string().exactOptional(),
  reliability: z.string().exactOptional(),
});
/** What repair has set aside: the dangling part, where it stood, and why. Never thrown away. */
export const Quarantined = z.looseObject({ path: z.string(), reason: z.string(), value: z.unknown() });

export const Scenario = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: z.uuid(),
  title: z.string().min(1).max(200),
  summary: z.string().exactOptional(),
  timeZone: TimeZone,
  start: LocalMoment,
  asOf: LocalMoment.exactOptional(),
  root: Id.exactOptional(),
  perspective: Id.exactOptional(),
  rule: z.enum(['expected', 'optimistic', 'pessimistic', 'hurwicz']).exactOptional(),
  optimism: unit.exactOptional(),
  actors: z.array(Actor).exactOptional(),
  criteria: z.array(Criterion).exactOptional(),
  parameters: z.array(Parameter).exactOptional(),
  variables: z.array(Variable).exactOptional(),
  groups: z.array(Group).exactOptional(),
  nodes: z.array(Node),
  edges: z.array(Edge),
  plans: z.array(Plan).exactOptional(),
  observations: z.array(Observation).exactOptional(),
  assumptions: z.array(Assumption).exactOptional(),
  report: Report.exactOptional(),
  sources: z.array(Source).exactOptional(),
  quarantine: z.array(Quarantined).exactOptional(),
});
// `hurwicz` needs `optimism`, ids are unique within their list, parameters and variables together:
// rules across fields stand in `validate.ts`, so that the JSON Schema stays a plain schema.

/** Only the properties that the format names: a misspelt one is then a type error in our code. */
type Named<T> = T extends readonly (infer Item)[]
  ? Named<Item>[]
  : T extends object
    ? string extends keyof T
      ? keyof { [K in keyof T as string extends K ? never : K]: 0 } extends never
        ? { [K in keyof T]: Named<T[K]> }
        : { [K in keyof T as string extends K ? never : K]: Named<T[K]> }
      : { [K in keyof T]: Named<T[K]> }
    : T;
type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type Of<S extends z.ZodType> = Frozen<Named<z.infer<S>>>;
/** A document as it stands in the file: plain arrays, read only. */
export type Scenario = Of<typeof Scenario>;
export type Node = Of<typeof Node>;
export type Edge = Of<typeof Edge>;
export type Actor = Of<typeof Actor>;
export type Criterion = Of<typeof Criterion>;
export type Parameter = Of<typeof Parameter>;
export type Variable = Of<typeof Variable>;
export type Group = Of<typeof Group>;
export type Plan = Of<typeof Plan>;
export type Observation = Of<typeof Observation>;
export type Assumption = Of<typeof Assumption>;
export type Source = Of<typeof Source>;
export type Indicator = Of<typeof Indicator>;
export type Report = Of<typeof Report>;
export type When = Of<typeof When>;
export type Duration = Of<typeof Duration>;
export type Probability = Of<typeof Probability>;
export type ProbabilityRange = Of<typeof ProbabilityRange>;
export type Quarantined = Of<typeof Quarantined>;
export type NodeKind = (typeof NODE_KINDS)[number];
export type Rule = NonNullable<Scenario['rule']>;
/** The value of a variable, and what an expression gives. */
export type Value = boolean | number | string;
