/** A path as it is answered: its steps with their times, its probability, its vector and its score. */

import { known, knownVector } from '../results/known.ts';
import type { Path, PathStep, Triple } from '../results.ts';
import { dot, Role } from '../rollback/pass-input.ts';
import type { RolledGraph } from '../rollback/roll-back.ts';
import { StateFlag } from '../state-graph.ts';
import type { PathClock } from './path-clock.ts';

/** Makes paths from their moves; steps that several paths share are made once. */
export class PathBuilder {
  readonly #rolled: RolledGraph;
  readonly #clock: PathClock | null;
  readonly #start: Triple;
  /** By move, and by end state behind all moves: the step at the times of its state. */
  readonly #steps = new Map<number, PathStep>();

  constructor(rolled: RolledGraph, clock: PathClock | null) {
    const { start } = rolled.input.graph;
    this.#rolled = rolled;
    this.#clock = clock;
    this.#start = { earliest: start, likely: start, latest: start };
  }

  build(moves: readonly number[]): Path {
    const { input, conditional } = this.#rolled;
    const { graph, role, width, perspective } = input;
    const sum = new Float64Array(width);
    const steps: PathStep[] = [];
    let probability = 1;
    let s = 0;
    let arrive: Triple | null = null;
    for (let i = 0; i <= moves.length; i++) {
      const move = moves[i] ?? -1;
      const step = this.#step(s, move, arrive);
      steps.push(step);
      addTo(sum, input.stateEffects, s);
      if (move < 0) break;
      addTo(sum, input.moveEffects, move);
      if (role[s] === Role.chance) probability *= conditional[move]!;
      s = graph.moveTarget[move]!;
      arrive = this.#clock === null ? null : this.#arrive(move, step.leave);
    }
    return {
      probability,
      score: known(dot(perspective, sum, 0)),
      expected: knownVector(sum, 0, graph.model.criteria.length),
      end: steps[steps.length - 1]!.leave,
      steps,
    };
  }

  #step(s: number, move: number, arrive: Triple | null): PathStep {
    const { graph } = this.#rolled.input;
    const { times } = graph;
    const atState =
      times === null ||
      arrive === null ||
      (arrive.earliest === times.arriveEarliest[s] &&
        arrive.likely === times.arriveLikely[s] &&
        arrive.latest === times.arriveLatest[s]);
    if (!atState) return this.#make(s, move, arrive, arrive, this.#leave(s, arrive));
    const key = move < 0 ? graph.moveEdge.length + s : move;
    let step = this.#steps.get(key);
    if (step === undefined) {
      if (times === null) step = this.#make(s, move, this.#start, this.#start, this.#start);
      else {
        const { arriveEarliest, arriveLikely, arriveLatest, enterEarliest, enterLikely, enterLatest } = times;
        step = this.#make(
          s,
          move,
          { earliest: arriveEarliest[s]!, likely: arriveLikely[s]!, latest: arriveLatest[s]! },
          { earliest: enterEarliest[s]!, likely: enterLikely[s]!, latest: enterLatest[s]! },
          { earliest: times.leaveEarliest[s]!, likely: times.leaveLikely[s]!, latest: times.leaveLatest[s]! },
        );
      }
      this.#steps.set(key, step);
    }
    return step;
  }

  #make(s: number, move: number, arrive: Triple, enter: Triple, leave: Triple): PathStep {
    const { model, flags, moveEdge, node, times } = this.#rolled.input.graph;
    const likely = times?.slackLikely[s] ?? Number.NaN;
    const latest = times?.slackLatest[s] ?? Number.NaN;
    return {
      node: model.nodeIds[node[s]!]!,
      edge: move < 0 ? null : model.edgeIds[moveEdge[move]!]!,
      arrive,
      enter,
      leave,
      slack: Number.isNaN(likely + latest) ? null : { likely, latest },
      missed: (flags[s]! & StateFlag.missed) !== 0,
      atRisk: (flags[s]! & StateFlag.atRisk) !== 0,
    };
  }

  #leave(s: number, { earliest, likely, latest }: Triple): Triple {
    const clock = this.#clock!;
    return {
      earliest: clock.leave(s, 0, earliest),
      likely: clock.leave(s, 1, likely),
      latest: clock.leave(s, 2, latest),
    };
  }

  #arrive(move: number, { earliest, likely, latest }: Triple): Triple {
    const clock = this.#clock!;
    return {
      earliest: clock.arrive(move, 0, earliest),
      likely: clock.arrive(move, 1, likely),
      latest: clock.arrive(move, 2, latest),
    };
  }
}

function addTo(sum: Float64Array, effects: Float64Array, index: number): void {
  for (let c = 0; c < sum.length; c++) sum[c]! += effects[index * sum.length + c]!;
}
