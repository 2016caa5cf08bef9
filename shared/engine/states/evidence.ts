/** What observations and a plan fix, by index. */

/** What is left of the graph by the observations that are taken into account. */
export interface Evidence {
  /** node → the instant at which it was reached. */
  readonly at: ReadonlyMap<number, number>;
  /** node → the edge by which it was left. */
  readonly edge: ReadonlyMap<number, number>;
  /** Per edge: 1 where taking it need not contradict an observation. */
  readonly alive: Uint8Array;
  /** Per node: 1 where something observed lies ahead, so that stopping there would contradict it. */
  readonly onward: Uint8Array;
}

/** node → the edge that the plan holds there, or -1. */
export type Held = Int32Array;
