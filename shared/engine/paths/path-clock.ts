/**
 * The times on one path. A state stands for one arrival where anything further on depends on it;
 * elsewhere its times sum up several ways into it, and a path's own are added up anew.
 */

import type { Duration, Scenario } from '../../model/schema.ts';
import {
  addSpan,
  type Component,
  type DurationTriple,
  durationTriple,
  instantOf,
  type Zone,
  zoneOf,
} from '../../time/index.ts';
import type { StateGraph, StateTimes } from '../state-graph.ts';

export class PathClock {
  readonly #graph: StateGraph;
  readonly #scenario: Scenario;
  readonly #zone: Zone;
  readonly #arrive: readonly Float64Array[];
  readonly #leave: readonly Float64Array[];
  /** Read where a path first needs them. */
  readonly #spans = new Map<Duration, DurationTriple>();
  /** Node → the observed instant, which replaces the arrival. */
  readonly #observed = new Map<number, number>();

  constructor(graph: StateGraph, times: StateTimes) {
    this.#graph = graph;
    const { scenario, nodeIndex } = graph.model;
    this.#scenario = scenario;
    this.#zone = zoneOf(scenario.timeZone);
    this.#arrive = [times.arriveEarliest, times.arriveLikely, times.arriveLatest];
    this.#leave = [times.leaveEarliest, times.leaveLikely, times.leaveLatest];
    for (const { node, at } of scenario.observations ?? []) {
      if (at !== undefined) this.#observed.set(nodeIndex.get(node)!, instantOf(at, this.#zone));
    }
  }

  /**
   * When a path that arrives at state s at `arrival` leaves it. A state of a dated node stands for one arrival;
   * elsewhere its times may sum up several ways, and a path's own are added up.
   */
  leave(s: number, component: Component, arrival: number): number {
    const node = this.#scenario.nodes[this.#graph.node[s]!];
    if (node?.when !== undefined) return this.#leave[component]![s]!;
    return this.#add(arrival, node?.duration, component);
  }

  /** When a path that sets out over move m at `leave` arrives. */
  arrive(m: number, component: Component, leave: number): number {
    const target = this.#graph.moveTarget[m]!;
    if (this.#isObserved(target)) return this.#arrive[component]![target]!;
    return this.#add(leave, this.#scenario.edges[this.#graph.moveEdge[m]!]?.lag, component);
  }

  /** An observation that contradicts the graph is set aside; the state's own times tell. */
  #isObserved(s: number): boolean {
    const at = this.#observed.get(this.#graph.node[s]!);
    return at !== undefined && this.#arrive.every((instants) => instants[s] === at);
  }

  #add(instant: number, duration: Duration | undefined, component: Component): number {
    if (duration === undefined) return instant;
    let span = this.#spans.get(duration);
    if (span === undefined) {
      span = durationTriple(duration);
      this.#spans.set(duration, span);
    }
    return addSpan(instant, span, component, this.#zone);
  }
}
