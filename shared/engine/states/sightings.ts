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
  private readonly found = new Map<string, Sighting>();

  see(
    code: ProblemCode,
    node: number,
    edge: number,
    field: string | null,
    state: number,
    detail: number | string,
  ): void {
    const key = `${code} ${edge < 0 ? -node - 1 : edge} ${field ?? ''}`;
    let sighting = this.found.get(key);
    if (sighting === undefined) {
      sighting = { code, node, edge, field, states: [], details: [] };
      this.found.set(key, sighting);
    }
    sighting.states.push(state);
    sighting.details.push(detail);
  }

  all(): readonly Sighting[] {
    return [...this.found.values()];
  }
}
