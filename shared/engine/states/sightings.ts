/** Where problems were met: one entry per kind of problem and place, with the states that show it. */
import type { ProblemCode } from '../results.ts';

export interface Sighting {
  readonly code: ProblemCode;
  readonly node: number;
  /** -1 where the problem is the node's. */
  readonly edge: number;
  readonly field: string | null;
  /** Ascending. */
  readonly states: number[];
  /** Per state: what the message needs to know, a sum or a reason. */
  readonly details: (number | string)[];
}

export class Sightings {
  /** By place, then by code and field: a place has few. */
  private readonly found = new Map<number, Sighting[]>();

  see(
    code: ProblemCode,
    node: number,
    edge: number,
    field: string | null,
    state: number,
    detail: number | string,
  ): void {
    const place = edge < 0 ? -node - 1 : edge;
    let here = this.found.get(place);
    if (here === undefined) {
      here = [];
      this.found.set(place, here);
    }
    let sighting = here.find((other) => other.code === code && other.field === field);
    if (sighting === undefined) {
      sighting = { code, node, edge, field, states: [], details: [] };
      here.push(sighting);
    }
    sighting.states.push(state);
    sighting.details.push(detail);
  }

  all(): readonly Sighting[] {
    return [...this.found.values()].flat();
  }
}
