import type { CompiledModel } from '../compile/compiled-model.ts';
import { nodeName } from '../compile/wording.ts';
import type { Problem } from '../results.ts';
import type { StateGraph } from '../state-graph.ts';
import { never } from '../stopping.ts';
import type { Evidence, Held } from './evidence.ts';
import { Expander, type Expansion } from './expander.ts';
import type { GraphDraft } from './graph-draft.ts';
import { heldBy } from './held.ts';
import { notObserved } from './not-observed.ts';
import { evidenceOf, type Fact, soundFacts } from './observations.ts';
import { observedBackwards } from './observed-order.ts';
import { contradictingStates, type Settled, settle } from './settle.ts';
import type { Sighting } from './sightings.ts';
import { signatureOf } from './signature.ts';
import { type Shown, stateProblems } from './state-problems.ts';
import { tooManyStates } from './too-many-states.ts';

export interface BuildOptions {
  /** The plan whose choices are held; null or absent: the policy decides everywhere. */
  readonly plan?: string | null;
  /** Default 2,000,000. */
  readonly stateLimit?: number;
  /** Asked now and then; true ends the work. */
  readonly shouldStop?: () => boolean;
}

export const DEFAULT_STATE_LIMIT = 2_000_000;

/** `not-evaluable`: the model has no root, and its own problems say why. */
export type BuiltStates =
  | {
      readonly result: 'built';
      readonly graph: StateGraph;
      /** A text for a state's node and its live variables' values: the same in every graph of the document. */
      readonly signature: (state: number) => string;
      /** What the observations that hold together leave of the document; null without any. */
      readonly evidence: Evidence | null;
    }
  | { readonly result: 'too-many-states'; readonly problem: Problem }
  | { readonly result: 'not-evaluable' };

/**
 * All states within reach under the plan and the observations, each once. Time and memory grow with
 * states and edges and are bounded by the limit. The graph's problems are those that states show; the
 * document's own are in `model.problems`. Throws `EvaluationStopped` when told to stop.
 */
export function buildStates(model: CompiledModel, options: BuildOptions = {}): BuiltStates {
  if (model.root < 0) return { result: 'not-evaluable' };
  const problems: Problem[] = [];
  const { plan = null, shouldStop = never } = options;
  const held = heldBy(model, plan, problems);
  const contradictions: Problem[] = [];
  let facts = soundFacts(model, contradictions);
  let attempt = expand(model, facts, held, options);
  if (!attempt.possible) {
    contradictions.length = 0;
    facts = possibleFacts(model, held, options, contradictions);
    attempt = expand(model, facts, held, options);
  }
  for (const each of [...contradictions, ...observedBackwards(model, facts)]) problems.push(each);
  const { expander, outcome, evidence, dead, deferred } = attempt;
  if (outcome === 'too-many') {
    const limit = options.stateLimit ?? DEFAULT_STATE_LIMIT;
    return { result: 'too-many-states', problem: tooManyStates(model, expander.pool, limit) };
  }
  const takenOut = dead !== null && dead.includes(1);
  const free = takenOut ? settle(expander.draft, dead, null, evidence, shouldStop) : null;
  const withoutPlan = free?.draft ?? expander.draft;
  if (!deferred) {
    const sightings = free === null ? expander.sightings.all() : renumber(expander.sightings.all(), free);
    const shown = { draft: withoutPlan, pool: expander.pool, values: expander.values, plan };
    const found = held === null ? notObserved(withoutPlan, shouldStop) : [];
    const all = problems.concat(stateProblems(shown, sightings, shouldStop), found);
    return { result: 'built', graph: withoutPlan.finish(all), signature: signatures(shown), evidence };
  }
  const settled = settle(expander.draft, dead, held, evidence, shouldStop);
  const shown = { draft: settled.draft, pool: expander.pool, values: expander.values, plan };
  const sightings = [...renumber(expander.sightings.all(), settled), ...unavailable(settled)];
  const supposes = withoutPlan.high.subarray(0, withoutPlan.moves).includes(0);
  const known = supposes ? draftWithoutPlan(model, facts, options) : withoutPlan;
  const found = known === null ? [] : notObserved(known, shouldStop);
  const all = problems.concat(stateProblems(shown, sightings, shouldStop), found);
  return { result: 'built', graph: settled.draft.finish(all), signature: signatures(shown), evidence };
}

function signatures({ draft, pool, values }: Shown): (state: number) => string {
  return (state) => signatureOf(pool, values, draft.pooled[state]!);
}

interface Attempt {
  readonly expander: Expander;
  readonly outcome: Expansion;
  readonly evidence: Evidence | null;
  readonly dead: Uint8Array | null;
  readonly deferred: boolean;
  /** Whether the observations leave any path at all. */
  readonly possible: boolean;
}

function expand(
  model: CompiledModel,
  facts: readonly Fact[],
  held: Held | null,
  { stateLimit = DEFAULT_STATE_LIMIT, shouldStop = never }: BuildOptions,
): Attempt {
  const evidence = facts.length === 0 ? null : evidenceOf(model, facts);
  // What contradicts, and what happens whatever is decided, is only known with every option open.
  const deferPlan = held !== null && (evidence !== null || model.scenario.asOf !== undefined);
  const expander = new Expander(model, { evidence, held, deferPlan, stateLimit, shouldStop });
  const outcome = expander.run();
  const dead =
    outcome === 'done' && evidence !== null
      ? contradictingStates(expander.draft, evidence, shouldStop)
      : null;
  return { expander, outcome, evidence, dead, deferred: deferPlan, possible: dead === null || dead[0] === 0 };
}

/**
 * What is there without the plan, where the plan takes a branch of probability 0 for certain: states that
 * only that branch leads to, and their times, say nothing of what must have happened. Null where they are too many.
 */
function draftWithoutPlan(
  model: CompiledModel,
  facts: readonly Fact[],
  options: BuildOptions,
): GraphDraft | null {
  const { shouldStop = never } = options;
  const { expander, outcome, evidence, dead } = expand(model, facts, null, options);
  if (outcome !== 'done') return null;
  return dead?.includes(1) ? settle(expander.draft, dead, null, evidence, shouldStop).draft : expander.draft;
}

/** Guards, dates or probabilities of 0 exclude some observation: finds which, one after the other. */
function possibleFacts(
  model: CompiledModel,
  held: Held | null,
  options: BuildOptions,
  problems: Problem[],
): readonly Fact[] {
  return soundFacts(model, problems, (kept, { node, ...fact }) => {
    if (expand(model, [...kept, { node, ...fact }], held, options).possible) return null;
    const name = nodeName(model.scenario.nodes[node]);
    return `guards, dates or probabilities of 0 exclude every path that passes ${name} and agrees with what was observed before`;
  });
}

/** Problems that come from the edges of a node, and do not matter where the plan holds one of them. */
const OF_EDGES: ReadonlySet<string> = new Set(['probability-sum', 'probability-range']);

function renumber(sightings: readonly Sighting[], { stateOf, holding }: Settled): Sighting[] {
  return sightings.map((sighting) => {
    const ofEdges =
      OF_EDGES.has(sighting.code) || sighting.field === 'guard' || sighting.field === 'probability';
    const states: number[] = [];
    const details: (number | string)[] = [];
    sighting.states.forEach((old, i) => {
      const state = stateOf[old]!;
      if (state < 0 || (ofEdges && holding[state] === 1)) return;
      states.push(state);
      details.push(sighting.details[i]!);
    });
    return { ...sighting, states, details };
  });
}

function unavailable({ draft, unavailable: states }: Settled): Sighting[] {
  const byNode = new Map<number, number[]>();
  for (const state of states) {
    const node = draft.node[state]!;
    const list = byNode.get(node);
    if (list === undefined) byNode.set(node, [state]);
    else list.push(state);
  }
  return [...byNode].map(([node, list]) => ({
    code: 'plan-not-available',
    node,
    edge: -1,
    field: null,
    states: list,
    details: list.map(() => ''),
  }));
}
