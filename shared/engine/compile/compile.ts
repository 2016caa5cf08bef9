import type { Actor, Criterion, Scenario } from '../../model/schema.ts';
import type { Problem } from '../results.ts';
import { askToGoOn, never, type ShouldStop } from '../stopping.ts';
import { checkStructure } from './check-structure.ts';
import type { CompiledModel } from './compiled-model.ts';
import { compileDates } from './dates.ts';
import { compileExpressions } from './expressions.ts';
import { liveVariables, timedNodes } from './liveness.ts';
import { indexOf, type Shape, shapeOf } from './shape.ts';
import { startOf } from './start.ts';
import { namesOf } from './wording.ts';

/**
 * The document as flat arrays, with the problems that it has whatever the plan is. Never throws on a
 * document that has been read, but `EvaluationStopped` when `shouldStop` says so. `root` is -1 where it
 * cannot be evaluated, and a problem says why.
 */
export function compile(scenario: Scenario, shouldStop: ShouldStop = never): CompiledModel {
  askToGoOn(shouldStop);
  const problems: Problem[] = [];
  const shape = shapeOf(scenario, shouldStop);
  const names = namesOf(scenario, shape.edgeFrom, shape.edgeTo);
  askToGoOn(shouldStop);
  const { root, order, position, inDegree } = startOf(scenario, shape, problems, shouldStop);
  askToGoOn(shouldStop);
  checkStructure(scenario, shape, names, problems, shouldStop);
  const tables = compileExpressions(scenario, shape, names, problems, shouldStop);
  askToGoOn(shouldStop);
  const dates = compileDates(scenario, shape, tables.nodeHas, tables.edgeHas, shouldStop);
  askToGoOn(shouldStop);
  const timed = timedNodes(shape, order, dates.windows, shouldStop);
  askToGoOn(shouldStop);
  const live = liveVariables(shape, order, tables, shouldStop);
  const byWeights = weights(scenario);
  const missedEdge = firstMissed(shape);
  askToGoOn(shouldStop);
  let edgeIndex: ReadonlyMap<string, number> | null = null;
  return {
    scenario,
    ...shape,
    get nodeIndex() {
      return shape.nodesById();
    },
    /** Made when first asked for: only plans, observations and reading the answers by id name edges. */
    get edgeIndex() {
      edgeIndex ??= indexOf(shape.edgeIds, shouldStop);
      return edgeIndex;
    },
    ...tables,
    ...dates,
    ...live,
    ...byWeights,
    root,
    order,
    position,
    timed,
    missedEdge,
    inDegree,
    hasTimes: hasTimes(scenario, position, timed[root] === 1, dates),
    criteria: (scenario.criteria ?? []).map((criterion) => criterion.id),
    rule: scenario.rule ?? 'expected',
    optimism: scenario.optimism ?? 0,
    problems,
  };
}

function firstMissed({ missedStart, missedEdges, nodeIds }: Shape): Int32Array {
  const first = new Int32Array(nodeIds.length).fill(-1);
  if (missedEdges.length === 0) return first;
  for (let n = 0; n < first.length; n++) {
    if (missedStart[n]! < missedStart[n + 1]!) first[n] = missedEdges[missedStart[n]!]!;
  }
  return first;
}

function hasTimes(
  scenario: Scenario,
  position: Int32Array,
  rootTimed: boolean,
  { durations, lags }: ReturnType<typeof compileDates>,
): boolean {
  if (rootTimed) return true;
  if (durations.size > 0) {
    for (let n = 0; n < position.length; n++) if (position[n]! >= 0 && durations.has(n)) return true;
  }
  return lags.size > 0 || (scenario.observations ?? []).some(({ at }) => at !== undefined);
}

function weights(scenario: Scenario): {
  readonly perspective: Float64Array;
  readonly nodeWeights: readonly Float64Array[];
} {
  const criteria = scenario.criteria ?? [];
  const own = Float64Array.from(criteria, (criterion) => signOf(criterion) * (criterion.weight ?? 1));
  const byActor = new Map<string, Float64Array>();
  for (const actor of scenario.actors ?? []) byActor.set(actor.id, weightsOf(actor, criteria) ?? own);
  const of = (actor: string | undefined): Float64Array =>
    (actor === undefined ? undefined : byActor.get(actor)) ?? own;
  return {
    perspective: of(scenario.perspective),
    nodeWeights:
      byActor.size === 0
        ? new Array(scenario.nodes.length).fill(own)
        : scenario.nodes.map((node) => of(node.actor)),
  };
}

/** Weight × sign per criterion, for an actor with weights; criteria that they do not name count 0. */
function weightsOf({ weights }: Actor, criteria: readonly Criterion[]): Float64Array | null {
  if (weights === undefined) return null;
  return Float64Array.from(criteria, (criterion) =>
    Object.hasOwn(weights, criterion.id) ? signOf(criterion) * weights[criterion.id]! : 0,
  );
}

function signOf({ goal }: Criterion): number {
  return goal === 'max' ? 1 : -1;
}
