/**
 * Random scenarios that use every feature. What fast-check makes and shrinks is a *recipe*, numbers
 * without meaning of their own; `buildScenario` makes a document of any recipe, so that a smaller recipe
 * is always a smaller document.
 */
import fc from 'fast-check';
import { FLAWS } from './build-flaws.ts';

const nat = (max: number) => fc.nat({ max });
/** Present in `percent` of the cases; shrinks to being absent. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, percent = 25) =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary },
  );

const effects = fc.record({
  criterion: nat(2),
  amount: fc.integer({ min: -6, max: 6 }).map((n) => n / 2),
  /** Which expression stands in its place; most often none. */
  text: maybe(nat(20), 60),
});
const assignment = fc.record({ variable: nat(3), text: nat(20) });
const date = fc.record({
  /** Days after the start. */
  day: nat(14),
  form: fc.constantFrom('day', 'day', 'days', 'minute', 'minute', 'minutes', 'month', 'months', 'year'),
  length: nat(3),
  hour: nat(23),
  zone: maybe(nat(3)),
});
const edge = fc.record({
  to: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  guard: maybe(nat(20), 30),
  effects: maybe(effects, 45),
  set: maybe(assignment, 45),
  lag: maybe(nat(20), 30),
  weight: fc.integer({ min: 1, max: 9 }),
});
const KINDS = [
  'chance',
  'chance',
  'chance',
  'decision',
  'decision',
  'decision',
  'event',
  'event',
  'deadline',
  'outcome',
] as const;
const node = fc.record({
  kind: fc.constantFrom(...KINDS),
  edges: fc.array(edge, { minLength: 1, maxLength: 4, size: 'max' }),
  missed: maybe(edge, 60),
  probabilities: fc.constantFrom('numbers', 'rest', 'ranges', 'words', 'expression', 'mixed'),
  when: maybe(date, 50),
  duration: maybe(nat(20), 40),
  effects: fc.array(effects, { maxLength: 2, size: 'max' }),
  set: maybe(assignment, 45),
  actor: nat(3),
});
const observations = fc.record({
  steps: fc.integer({ min: 1, max: 4 }),
  ways: fc.array(nat(3), { minLength: 4, maxLength: 4 }),
  withEdge: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  at: fc.array(maybe(nat(200)), { minLength: 4, maxLength: 4 }),
});
const plan = fc.record({
  choices: fc.array(maybe(nat(3), 60), { minLength: 4, maxLength: 4 }),
  given: fc.array(maybe(nat(3), 40), { minLength: 4, maxLength: 4 }),
});

export const recipe = fc.record({
  zone: nat(3),
  start: nat(5),
  startHour: maybe(nat(23)),
  nodes: fc.array(node, { minLength: 2, maxLength: 11, size: 'max' }),
  rule: fc.constantFrom(undefined, undefined, 'expected', 'optimistic', 'pessimistic', 'hurwicz'),
  optimism: nat(4),
  perspective: maybe(nat(2), 40),
  criteria: fc.integer({ min: 1, max: 3 }),
  weights: fc.array(fc.constantFrom(0, 0.5, 1, 1, 2, 3), { minLength: 9, maxLength: 9 }),
  variables: fc.constantFrom(0, 1, 2, 3, 3, 4, 4),
  parameters: nat(2),
  root: fc.boolean(),
  plans: fc.array(plan, { maxLength: 2 }),
  observations: maybe(observations, 30),
  asOf: maybe(nat(20), 30),
  flaw: fc
    .option(fc.record({ kind: fc.constantFrom(...FLAWS), at: nat(30) }), { freq: 1, nil: undefined })
    .chain(
      // one document in eight is flawed
      (flaw) => nat(3).map((n) => (n === 0 ? flaw : undefined)),
    ),
});
type RecipeOf<T> = T extends fc.Arbitrary<infer R> ? R : never;
export type Recipe = RecipeOf<typeof recipe>;
export type NodeRecipe = Recipe['nodes'][number];
export type EdgeRecipe = NodeRecipe['edges'][number];
export type EffectsRecipe = NodeRecipe['effects'][number];
